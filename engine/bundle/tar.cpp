// SPDX-License-Identifier: GPL-3.0-or-later
// POSIX.1-2001 pax interchange format, written by ourselves: its bytes depend on nothing but the entries.
#include <algorithm>
#include <cstdio>

#include "engine/bundle/bundle.h"

namespace sysmanage {
namespace {

constexpr std::size_t block = 512;
constexpr std::size_t longest_name = 100;
constexpr std::size_t greatest_size = 077777777777;  // what eleven octal digits can say: 8 GiB

struct Header {
    std::string_view name;
    unsigned mode = 0;
    std::size_t size = 0;
    long long time = 0;
    char type = '0';
    std::string_view link{};
};

void put(std::string& header, std::size_t at, std::string_view text) { header.replace(at, text.size(), text); }

void put_octal(std::string& header, std::size_t at, std::size_t digits, unsigned long long value) {
    char text[32];
    std::snprintf(text, sizeof text, "%0*llo", static_cast<int>(digits), value);
    put(header, at, text);
}

void add_header(std::string& out, const Header& values) {
    std::string header(block, '\0');
    put(header, 0, values.name.substr(0, longest_name));
    put_octal(header, 100, 7, values.mode & 07777);
    put_octal(header, 108, 7, 0);  // owner and group: root
    put_octal(header, 116, 7, 0);
    put_octal(header, 124, 11, std::min(values.size, greatest_size));
    put_octal(header, 136, 11, static_cast<unsigned long long>(std::clamp(values.time, 0LL, 077777777777LL)));
    put(header, 148, "        ");  // the checksum counts itself as blanks
    header[156] = values.type;
    put(header, 157, values.link.substr(0, longest_name));
    put(header, 257, std::string_view("ustar\00000", 8));
    put(header, 265, "root");
    put(header, 297, "root");
    unsigned sum = 0;
    for (const char c : header) sum += static_cast<unsigned char>(c);
    put_octal(header, 148, 6, sum);
    header[154] = '\0';
    out += header;
}

void add_content(std::string& out, std::string_view content) {
    out += content;
    out.append((block - content.size() % block) % block, '\0');
}

// "LENGTH key=value\n", where the length counts its own digits.
std::string pax_record(std::string_view key, std::string_view value) {
    const auto rest = key.size() + value.size() + 3;  // blank, equals sign, line feed
    auto length = rest + std::to_string(rest).size();
    length = rest + std::to_string(length).size();
    return std::to_string(length) + " " + std::string(key) + "=" + std::string(value) + "\n";
}

bool fits_plain_header(std::string_view path) {
    return path.size() <= longest_name &&
           std::all_of(path.begin(), path.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

std::string make_tar(const std::vector<ArchiveEntry>& entries, std::chrono::sys_seconds time) {
    std::string out;
    const auto seconds = static_cast<long long>(time.time_since_epoch().count());
    for (const auto& entry : entries) {
        if (!fits_plain_header(entry.path)) {
            const auto record = pax_record("path", entry.path);
            add_header(out, {"PaxHeader", 0600, record.size(), seconds, 'x', {}});
            add_content(out, record);
        }
        const char type = entry.path.ends_with('/') ? '5' : entry.link.empty() ? '0' : '2';
        add_header(out, {entry.path, entry.mode, entry.content.size(), seconds, type, entry.link});
        add_content(out, entry.content);
    }
    out.append(2 * block, '\0');
    return out;
}

}  // namespace sysmanage
