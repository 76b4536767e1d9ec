// SPDX-License-Identifier: GPL-3.0-or-later
#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <memory>
#include <stdexcept>

#include "engine/bundle/bundle.h"
#include "engine/bundle/iso_dates.h"

namespace sysmanage {
namespace {

constexpr int block_size = 2048;

struct WriterDeleter {
    void operator()(archive* writer) const { archive_write_free(writer); }
};
struct EntryDeleter {
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};
using Writer = std::unique_ptr<archive, WriterDeleter>;
using Entry = std::unique_ptr<archive_entry, EntryDeleter>;

void check(archive* writer, int result) {
    if (result < ARCHIVE_WARN) throw std::runtime_error(std::string("ISO image: ") + archive_error_string(writer));
}

la_ssize_t take(archive*, void* out, const void* bytes, std::size_t length) {
    static_cast<std::string*>(out)->append(static_cast<const char*>(bytes), length);
    return static_cast<la_ssize_t>(length);
}

void add(archive* writer, const ArchiveEntry& entry, std::chrono::sys_seconds time) {
    const Entry header(archive_entry_new());
    const auto seconds = static_cast<std::time_t>(time.time_since_epoch().count());
    archive_entry_set_pathname_utf8(header.get(), entry.path.c_str());
    archive_entry_set_filetype(header.get(), AE_IFREG);
    archive_entry_set_perm(header.get(), static_cast<mode_t>(entry.mode));
    archive_entry_set_size(header.get(), static_cast<la_int64_t>(entry.content.size()));
    archive_entry_set_atime(header.get(), seconds, 0);
    archive_entry_set_ctime(header.get(), seconds, 0);
    archive_entry_set_mtime(header.get(), seconds, 0);
    check(writer, archive_write_header(writer, header.get()));
    if (archive_write_data(writer, entry.content.data(), entry.content.size()) < 0) check(writer, ARCHIVE_FATAL);
}

}  // namespace

std::string make_iso(const std::vector<ArchiveEntry>& entries, const std::string& volume_id,
                     std::chrono::sys_seconds time) {
    std::string image;
    const Writer writer(archive_write_new());
    check(writer.get(), archive_write_set_format_iso9660(writer.get()));
    const auto options = "joliet,rockridge,!pad,!zisofs,application-id=SYSMANAGE-VIRT,volume-id=" + volume_id;
    check(writer.get(), archive_write_set_options(writer.get(), options.c_str()));
    check(writer.get(), archive_write_set_bytes_per_block(writer.get(), block_size));
    check(writer.get(), archive_write_open(writer.get(), &image, nullptr, take, nullptr));
    for (const auto& entry : entries) add(writer.get(), entry, time);
    check(writer.get(), archive_write_close(writer.get()));
    make_reproducible(image, volume_id, time);
    return image;
}

}  // namespace sysmanage
