// SPDX-License-Identifier: GPL-3.0-or-later
// The rules that single values of a request keep to. Each returns what is wrong, or an empty message; none ever quotes
// the value.
#pragma once
#include <string>
#include <string_view>

#include "engine/catalog/catalog.h"
#include "engine/message/message.h"

namespace sysmanage::rules {

// names.cpp
Message vm_name(ChildType type, std::string_view name);  ///< libvirt's, vmd's, LXD's rules and our paths'
Message hostname(std::string_view name);                 ///< RFC 1123: an FQDN or a single label
Message username(std::string_view name);                 ///< Linux and BSD, not root, not a system account's
Message network_name(std::string_view name);             ///< libvirt network or storage pool, virtual switch
Message bridge_name(std::string_view name);              ///< a Linux interface, at most 15 bytes
Message switch_name(std::string_view name);              ///< of vm-bhyve, whose bridge is called vm-NAME
Message zfs_dataset(std::string_view name);              ///< pool/name of a dataset or volume
Message mac_address(std::string_view text);              ///< six bytes, of one machine
Message server_name(std::string_view name);              ///< a host name or an address, not a URL

// texts.cpp
Message line(std::string_view text);       ///< UTF-8 on one line, without control characters
Message paragraph(std::string_view text);  ///< UTF-8 whose only control characters are line feed and tab
Message package(std::string_view name);
Message timezone(std::string_view name);
Message locale(std::string_view name);
Message install_command(std::string_view command);
Message cloud_init(std::string_view snippet);  ///< a YAML mapping that does not contradict the request
Message agent_config(std::string_view text);   ///< a YAML mapping
Message virt_type(std::string_view name);
Message firmware(std::string_view name);
Message image_format(std::string_view name);
Message forward_mode(std::string_view name);
Message parent_os(std::string_view name);
Message disk_kind(std::string_view name);
Message loader(std::string_view name);
Message keyboard(std::string_view layout);
Message storage_driver(std::string_view name);  ///< of LXD's
Message disk_layout(std::string_view name);
Message disk_device(std::string_view path);  ///< below /dev

// secrets.cpp
Message password(std::string_view password);
Message password_hash(std::string_view hash);                     ///< crypt(3) of a kind that is still safe
Message password_hash_for(Family family, std::string_view hash);  ///< of a kind that this guest's libc knows
Message ssh_public_key(std::string_view key);
Message uuid(std::string_view text);
Message enrollment_token(std::string_view text);

// sources.cpp
Message image_source(std::string_view source);  ///< absolute path, file:// or http(s):// URL of one file
Message medium(std::string_view source);        ///< the same, with a name that ends in .iso
Message url(std::string_view url);              ///< http(s):// URL of one file
Message mirror(std::string_view url);           ///< http(s):// URL of a folder, without a slash at its end
Message sha256(std::string_view text);
Message folder(std::string_view path);  ///< absolute, of plain characters, and none of the system's own

}  // namespace sysmanage::rules
