// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bundle/tar_reader.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

#include "engine/text/utf8.h"

namespace sysmanage {
namespace {

constexpr std::size_t most_bytes = std::size_t{64} << 20;
constexpr std::size_t most_entries = 100'000;

struct ReaderDeleter {
    void operator()(archive* reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, ReaderDeleter>;

tl::unexpected<Problems> refused(const std::string& field, Message message) {
    return tl::unexpected(Problems{{field, std::move(message)}});
}

// Where the locale knows no letters but ASCII's, libarchive warns that it cannot convert a name, and has its bytes as they are.
const char* name_of(archive_entry* header) {
    const char* const name = archive_entry_pathname_utf8(header);
    return name ? name : archive_entry_pathname(header);
}

std::optional<std::string> content_of(archive* reader, archive_entry* header) {
    std::string content(static_cast<std::size_t>(archive_entry_size(header)), '\0');
    const auto length = archive_read_data(reader, content.data(), content.size());
    return length == static_cast<la_ssize_t>(content.size()) ? std::optional(std::move(content)) : std::nullopt;
}

}  // namespace

Checked<UnpackedTar> read_tar(const std::string& field, std::string_view tar) {
    if (tar.size() > most_bytes) return refused(field, {"bundle.too_large"});
    const Reader reader(archive_read_new());
    archive_read_support_format_tar(reader.get());
    if (archive_read_open_memory(reader.get(), tar.data(), tar.size()) != ARCHIVE_OK)
        return refused(field, {"bundle.unreadable"});
    UnpackedTar unpacked;
    archive_entry* header = nullptr;
    std::size_t total = 0;
    for (;;) {
        const int result = archive_read_next_header(reader.get(), &header);
        if (result == ARCHIVE_EOF) return unpacked;
        if (result < ARCHIVE_WARN || unpacked.entries.size() >= most_entries)
            return refused(field, {"bundle.unreadable"});
        const char* const name = name_of(header);
        if (!name) return refused(field, {"bundle.unreadable"});
        const auto kind = archive_entry_filetype(header);
        const bool plain = archive_entry_hardlink(header) == nullptr && (kind == AE_IFREG || kind == AE_IFDIR);
        if (!plain) return refused(field, {"bundle.entry_kind", {{"path", utf8::visible(name, false)}}});
        // A sparse file may claim any size.
        const auto size = archive_entry_size(header);
        if (size < 0 || static_cast<std::uint64_t>(size) > most_bytes - total)
            return refused(field, {"bundle.too_large"});
        total += static_cast<std::size_t>(size);
        auto content = content_of(reader.get(), header);
        if (!content) return refused(field, {"bundle.unreadable"});
        if (unpacked.entries.empty())
            unpacked.time = std::chrono::sys_seconds{std::chrono::seconds(archive_entry_mtime(header))};
        unpacked.entries.push_back({name, std::move(*content), static_cast<unsigned>(archive_entry_perm(header))});
    }
}

}  // namespace sysmanage
