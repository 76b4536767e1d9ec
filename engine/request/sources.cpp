// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/request/address.h"
#include "engine/request/characters.h"
#include "engine/request/rules.h"

namespace sysmanage::rules {
namespace {

constexpr std::size_t longest_source = 2000;

Message too_long() { return {"request.text.too_long", {{"limit", std::to_string(longest_source)}}}; }

bool has_dot_segment(std::string_view path) {
    while (!path.empty()) {
        const auto slash = path.find('/');
        const auto segment = path.substr(0, slash);
        if (segment == "." || segment == "..") return true;
        if (slash == path.npos) return false;
        path.remove_prefix(slash + 1);
    }
    return false;
}

/// The name must still be one when a compression's ending is taken off.
bool names_a_file(std::string_view path) {
    auto name = path.substr(path.rfind('/') + 1);
    const auto compression = compression_of(path);
    if (compression != Compression::none) name.remove_suffix(compression_name(compression).size() + 1);
    return !name.empty() && name != "." && name != "..";
}

Message path_fault(std::string_view path) {
    if (has_dot_segment(path)) return {"request.image.dots"};
    if (!names_a_file(path)) return {"request.image.no_file"};
    return line(path);
}

/// host, host:port, [v6]:port
Message authority_fault(std::string_view authority) {
    Message fault{"request.url.host"};
    if (authority.find('@') != authority.npos) return {"request.url.login"};
    std::string_view host = authority, port;
    if (authority.starts_with('[')) {
        const auto end = authority.find(']');
        if (end == authority.npos) return fault;
        host = authority.substr(1, end - 1);
        port = authority.substr(end + 1);
        const auto address = parse_address(host);
        if (!address || !address->v6) return fault;
    } else {
        const auto colon = authority.find(':');
        host = authority.substr(0, colon);
        if (colon != authority.npos) port = authority.substr(colon);
        const auto wrong = hostname(host);
        if (!wrong.empty() && wrong.key != "request.hostname.localhost" && !parse_address(host)) return fault;
    }
    if (port.empty()) return {};
    port.remove_prefix(1);
    if (port.empty() || port.size() > 5 || !all(port, is_digit)) return fault;
    const int number = std::stoi(std::string(port));
    return number >= 1 && number <= 65535 ? Message{} : fault;
}

/// Disks of guests have no business in these, nor in their subfolders.
constexpr std::string_view system_folders[] = {"/bin",  "/boot", "/dev", "/etc",  "/lib", "/lib32", "/lib64",
                                               "/proc", "/root", "/run", "/sbin", "/sys", "/tmp",   "/usr"};

bool is_system_folder(std::string_view path) {
    for (const auto folder : system_folders)
        if (path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/')) return true;
    return false;
}

}  // namespace

Message url(std::string_view url) {
    if (url.size() > longest_source) return too_long();
    const auto end = url.find("://");
    const auto scheme = url.substr(0, end);
    if (end == url.npos || (scheme != "https" && scheme != "http")) return {"request.url.scheme"};
    if (!only(url, "-._~:/?[]!$&'()*+,;=%@#")) return {"request.url.characters"};
    const auto rest = url.substr(scheme.size() + 3);
    const auto slash = rest.find_first_of("/?#");
    if (auto fault = authority_fault(rest.substr(0, slash)); !fault.empty()) return fault;
    if (url.find('#') != url.npos) return {"request.url.fragment"};
    if (slash == rest.npos || rest[slash] != '/') return {"request.image.no_file"};
    const auto path = rest.substr(slash, rest.find('?') == rest.npos ? rest.npos : rest.find('?') - slash);
    return path_fault(path);
}

Message image_source(std::string_view source) {
    if (source.size() > longest_source) return too_long();
    if (source.starts_with("http://") || source.starts_with("https://")) return url(source);
    if (source.starts_with("file://")) {
        source.remove_prefix(source.starts_with("file://localhost/") ? 16 : 7);
        // What is written as %20 may be a blank or stand for itself: a plain path has no such doubt.
        if (source.find('%') != source.npos) return {"request.image.percent"};
    }
    if (!source.starts_with('/')) return {"request.image.source"};
    return path_fault(source);
}

Message mirror(std::string_view url) {
    if (url.size() > longest_source) return too_long();
    const auto scheme = url.substr(0, url.find("://"));
    if (scheme != "https" && scheme != "http") return {"request.url.scheme"};
    // Installers split it at blanks and slashes: nothing of a query, nothing to be decoded.
    if (!only(url, "-._~:/[]") || url.ends_with('/')) return {"request.mirror.form"};
    const auto rest = url.substr(scheme.size() + 3);
    const auto slash = rest.find('/');
    if (auto fault = authority_fault(rest.substr(0, slash)); !fault.empty()) return fault;
    return slash != rest.npos && has_dot_segment(rest.substr(slash)) ? Message{"request.image.dots"} : Message{};
}

Message folder(std::string_view path) {
    constexpr std::size_t longest_folder = 200;  // names of disks follow, and sockets and logs made of them
    if (path.size() > longest_folder) return {"request.text.too_long", {{"limit", std::to_string(longest_folder)}}};
    if (!path.starts_with('/') || !only(path, "/._-")) return {"request.folder.form"};
    if (has_dot_segment(path) || path.find("//") != path.npos || path.ends_with('/')) return {"request.folder.form"};
    if (is_system_folder(path)) return {"request.folder.system"};
    return {};
}

Message medium(std::string_view source) {
    if (auto fault = image_source(source); !fault.empty()) return fault;
    return source.ends_with(".iso") ? Message{} : Message{"request.medium.form"};
}

Message sha256(std::string_view text) {
    return text.size() == 64 && all(text, is_hex) ? Message{} : Message{"request.image.sha256"};
}

}  // namespace sysmanage::rules
