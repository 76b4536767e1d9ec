// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/guest/installer.h"

#include <algorithm>

#include "engine/request/address.h"
#include "engine/text/template.h"

namespace sysmanage::guest {

std::string joined(const std::vector<std::string>& words, const char* between) {
    std::string text;
    for (const auto& word : words) text.append(text.empty() ? "" : between).append(word);
    return text;
}

const std::string& install_mirror(const Request& request, const Distribution& distribution) {
    return request.mirror.empty() ? distribution.mirror : request.mirror;
}

std::string prepare_values(const Request& request, const Distribution& distribution, const InstallPlace& place) {
    kainjow::mustache::data values;
    values.set("login", request.username);
    values.set("admin_group", distribution.admin_group);
    values.set("login_shell", distribution.login_shell);
    values.set("hostname", request.hostname);
    values.set("instance_id", place.instance_id);
    values.set("timezone", request.timezone);
    values.set("keyboard", request.keyboard);
    values.set("install_disk", place.disk);
    values.set("disk_layout", request.disk_layout);
    values.set("packages", joined(guest_packages(request, distribution)));
    values.set("report", place.report ? "yes" : "no");
    return render("templates/guest/installer/prepare.env", values);
}

std::string authorized_keys(const Request& request) {
    std::string text;
    for (const auto& key : request.ssh_public_keys) text.append(key).push_back('\n');
    return text;
}

std::string netmask(const GuestAddress& address) {
    auto mask = parse_address(address.address).value_or(IpAddress{});
    for (std::size_t byte = 0; byte < mask.bytes.size(); ++byte) {
        const int bits = std::clamp(address.prefix_length - static_cast<int>(byte) * 8, 0, 8);
        mask.bytes[byte] = static_cast<std::uint8_t>(0xff00U >> static_cast<unsigned>(bits) & 0xffU);
    }
    if (!mask.v6) std::fill(mask.bytes.begin() + 4, mask.bytes.end(), std::uint8_t{0});
    return address_text(mask);
}

}  // namespace sysmanage::guest
