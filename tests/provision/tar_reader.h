// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the plain tar archives of our own documents, so that a test can look at them entry by entry.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace sysmanage::test {

struct TarEntry {
    std::string path;
    std::string content;
    std::string link;
    unsigned mode = 0;
    unsigned owner = 0;
    unsigned group = 0;
    char type = '0';
};

/// Throws std::runtime_error for what is no whole archive.
std::vector<TarEntry> read_tar(std::string_view bytes);

/// "0700 root path" and the content of each entry, for people.
std::string tar_text(std::string_view bytes);

}  // namespace sysmanage::test
