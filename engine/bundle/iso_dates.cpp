// SPDX-License-Identifier: GPL-3.0-or-later
// Field positions: ECMA-119 (volume descriptors 8.4, directory records 9.1), SUSP 1.12 and RRIP 1.12 (TF).
#include "engine/bundle/iso_dates.h"

#include <algorithm>
#include <cstdio>
#include <string_view>

namespace sysmanage {
namespace {

constexpr std::size_t sector_size = 2048;
constexpr std::size_t first_descriptor = 16;
constexpr std::size_t root_record = 156;  // in a volume descriptor
constexpr std::size_t record_date = 18;   // in a directory record
constexpr std::size_t record_name = 33;
constexpr unsigned char directory_flag = 2;

class IsoDates {
public:
    IsoDates(std::string& image, std::chrono::sys_seconds time) : image_(image) {
        const auto day = std::chrono::floor<std::chrono::days>(time);
        const std::chrono::year_month_day date(day);
        const std::chrono::hh_mm_ss clock(time - day);
        const auto year = static_cast<int>(date.year());
        const auto number = [](auto value) { return static_cast<unsigned>(value.count()); };
        const unsigned month = static_cast<unsigned>(date.month());
        const unsigned month_day = static_cast<unsigned>(date.day());
        char text[64];
        std::snprintf(text, sizeof text, "%04d%02u%02u%02u%02u%02u00", std::clamp(year, 1, 9999), month, month_day,
                      number(clock.hours()), number(clock.minutes()), number(clock.seconds()));
        long_form_.assign(text, 16).push_back('\0');  // the last byte is the time zone: UTC
        for (const unsigned value : {static_cast<unsigned>(std::clamp(year - 1900, 0, 255)), month, month_day,
                                     number(clock.hours()), number(clock.minutes()), number(clock.seconds()), 0U})
            short_form_.push_back(static_cast<char>(value));
    }

    void overwrite(const std::string& volume_id) {
        for (std::size_t sector = first_descriptor; has(sector * sector_size, sector_size); ++sector) {
            const auto at = sector * sector_size;
            if (std::string_view(image_).substr(at + 1, 5) != "CD001") {
                // Behind the descriptors libarchive says when and by which version of it this was written.
                if (std::string_view(image_).substr(at, 5) == "INFO ")
                    image_.replace(at, sector_size, sector_size, '\0');
                break;
            }
            const auto type = byte(at);
            if (type == 1) image_.replace(at + 40, 32, padded(volume_id));
            if (type == 1 || type == 2) overwrite_descriptor(at);
        }
    }

private:
    bool has(std::size_t at, std::size_t length) const { return at + length <= image_.size(); }
    unsigned char byte(std::size_t at) const { return static_cast<unsigned char>(image_[at]); }
    std::size_t number(std::size_t at) const {  // little-endian half of a both-endian number
        return byte(at) | std::size_t{byte(at + 1)} << 8 | std::size_t{byte(at + 2)} << 16 |
               std::size_t{byte(at + 3)} << 24;
    }
    static std::string padded(std::string text) {
        text.resize(32, ' ');
        return text;
    }

    void overwrite_descriptor(std::size_t at) {
        for (const std::size_t date : {813U, 830U, 864U}) image_.replace(at + date, long_form_.size(), long_form_);
        overwrite_record(at + root_record);
        overwrite_folder(number(at + root_record + 2) * sector_size, number(at + root_record + 10));
    }

    void overwrite_record(std::size_t at) { image_.replace(at + record_date, short_form_.size(), short_form_); }

    void overwrite_folder(std::size_t begin, std::size_t length) {
        for (auto at = begin; at < begin + length && has(at, record_name + 1);) {
            const std::size_t size = byte(at);
            if (size <= record_name || !has(at, size)) {
                at = (at / sector_size + 1) * sector_size;  // records do not cross sectors
                continue;
            }
            overwrite_record(at);
            const std::size_t name_length = byte(at + 32);
            overwrite_times(at + record_name + name_length + (name_length % 2 == 0 ? 1 : 0), at + size);
            // Names of one byte 0 and 1 are the folder itself and its parent.
            const bool is_link = name_length == 1 && byte(at + record_name) <= 1;
            if ((byte(at + 25) & directory_flag) != 0 && !is_link)
                overwrite_folder(number(at + 2) * sector_size, number(at + 10));
            at += size;
        }
    }

    // Rock Ridge: TF entries hold dates in the short form behind their flags.
    void overwrite_times(std::size_t at, std::size_t end) {
        while (at + 4 <= end) {
            const std::size_t size = byte(at + 2);
            if (size < 4 || at + size > end) return;
            if (image_.compare(at, 2, "TF") == 0)
                for (auto date = at + 5; date + short_form_.size() <= at + size; date += short_form_.size())
                    image_.replace(date, short_form_.size(), short_form_);
            at += size;
        }
    }

    std::string& image_;
    std::string long_form_{};
    std::string short_form_{};
};

}  // namespace

void make_reproducible(std::string& image, const std::string& volume_id, std::chrono::sys_seconds time) {
    IsoDates(image, time).overwrite(volume_id);
}

}  // namespace sysmanage
