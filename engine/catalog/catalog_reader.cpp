// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a catalogue's file and checks every value at its place.
#include <algorithm>
#include <set>

#include "engine/catalog/catalog.h"
#include "engine/catalog/enum_names.h"
#include "engine/plan/json_document.h"
#include "engine/plan/json_reader.h"
#include "engine/resource/resource.h"
#include "engine/text/closest.h"
#include "engine/text/size.h"
#include "engine/text/utf8.h"

namespace sysmanage {
namespace {

constexpr JsonLimits limits{.bytes = std::size_t{4} << 20, .depth = 8, .values = 200'000};
constexpr std::size_t most_entries = 2000;
constexpr std::size_t most_items = 64;
constexpr std::size_t longest_text = 1000;
constexpr std::size_t longest_command = 10'000;

constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view digits = "0123456789";

bool only_of(std::string_view text, std::string_view more) {
    return std::all_of(text.begin(), text.end(), [&](char c) {
        return letters.find(c) != letters.npos || digits.find(c) != digits.npos || more.find(c) != more.npos;
    });
}

bool is_line(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= ' ' && c != '\x7f'; });
}

std::string joined(const std::vector<std::string_view>& names) {
    std::string text;
    for (const auto name : names) {
        if (!text.empty()) text += ", ";
        text += name;
    }
    return text;
}

std::vector<std::string_view> channel_names() {
    constexpr std::string_view folder = "templates/guest/agent/";
    std::vector<std::string_view> names;
    for (auto name : resource_names()) {
        if (!name.starts_with(folder) || !name.ends_with(".sh")) continue;
        name = name.substr(folder.size(), name.size() - folder.size() - 3);
        if (name != "own-commands") names.push_back(name);
    }
    return names;
}

/// What is known about one object's members: reads, checks, and complains about what is left over.
class EntryReader {
public:
    EntryReader(Json& value, const Place& place, ProblemList& problems)
        : place_(place), problems_(problems), object_(value, place_, problems) {}

    bool is_object() const { return object_.is_object(); }
    void fault(std::string_view key, Message message) {
        faulty_.push_back(key);
        object_.problem(key, std::move(message));
    }
    bool is_clean(std::string_view key) const {
        return std::find(faulty_.begin(), faulty_.end(), key) == faulty_.end();
    }

    void line(std::string_view key, std::string& out, bool required = false) {
        known_.push_back(key);
        std::string text;
        if (!(required ? object_.required_text(key, text) : object_.text(key, text))) return;
        if (text.size() > longest_text)
            fault(key, {"catalog.too_long", {{"limit", std::to_string(longest_text)}}});
        else if (!is_line(text))
            fault(key, {"catalog.not_a_line"});
        else
            out = std::move(text);
    }

    /// A text of letters, digits and some more characters.
    void word(std::string_view key, std::string_view more, std::string& out, bool required = false) {
        std::string text;
        line(key, text, required);
        if (!only_of(text, more) || text.starts_with('-') || text.starts_with('.'))
            fault(key, {"catalog.characters", {{"allowed", std::string(more)}}});
        else
            out = std::move(text);
    }

    template <class Value, class FromName>
    void choice(std::string_view key, FromName from_name, const std::vector<std::string_view>& names, Value& out) {
        std::string text;
        line(key, text, true);
        if (text.empty()) return;
        if (const auto value = from_name(text))
            out = *value;
        else
            fault(key, {"catalog.choice", {{"choices", joined(names)}}});
    }

    void one_of(std::string_view key, const std::vector<std::string_view>& names, std::string& out) {
        std::string text;
        line(key, text);
        if (text.empty() || std::find(names.begin(), names.end(), text) != names.end())
            out = std::move(text);
        else
            fault(key, {"catalog.choice", {{"choices", joined(names)}}});
    }

    void size(std::string_view key, std::uint64_t& out) {
        std::string text;
        line(key, text);
        if (text.empty()) return;
        if (const auto bytes = parse_size(text))
            out = *bytes;
        else
            fault(key, {"catalog.size"});
    }

    void flag(std::string_view key, bool& out) {
        known_.push_back(key);
        object_.boolean(key, out);
    }

    template <class Check>
    void texts(std::string_view key, std::vector<std::string>& out, Check check) {
        known_.push_back(key);
        std::size_t count = 0;
        object_.list(key, [&](Json& item, const Place& place) {
            std::string text;
            if (++count == most_items + 1) fault(key, {"catalog.too_many", {{"limit", std::to_string(most_items)}}});
            if (count > most_items || !read_text(item, place, problems_, text)) return;
            if (text.empty() || text.size() > longest_command || !check(text))
                problems_.add(place, {"catalog.item"});
            else
                out.push_back(std::move(text));
        });
    }

    std::optional<Json> take(std::string_view key) {
        known_.push_back(key);
        return object_.take(key);
    }

    void refuse_the_rest() {
        for (const auto& [key, value] : object_.rest()) {
            const auto shown = utf8::visible(key.substr(0, 64), false);
            const auto near = closest(key, known_);
            problems_.add(place_.at(std::string_view(shown)),
                          near.empty() ? Message{"catalog.unknown_key"}
                                       : Message{"catalog.unknown_key_near", {{"near", std::string(near)}}});
        }
    }

    const Place& place() const { return place_; }

private:
    const Place place_;
    ProblemList& problems_;
    ObjectReader object_;
    std::vector<std::string_view> known_;
    std::vector<std::string_view> faulty_;  ///< what was complained about here
};

/// http:// stands for local mirrors: a request has to allow it.
bool is_url(std::string_view url) {
    for (const std::string_view scheme : {"https://", "http://"})
        if (url.starts_with(scheme) && url.size() > scheme.size()) return only_of(url, "-._~:/?[]!$&()*+,;=%");
    return false;
}

void read_checksum(EntryReader& entry, ProblemList& problems, ChecksumSource& out) {
    auto value = entry.take("checksum");
    if (!value) return;
    const Place place = entry.place().at("checksum");
    EntryReader reader(*value, place, problems);
    if (!reader.is_object()) return;
    reader.line("url", out.url);
    reader.one_of("algorithm", {"sha256", "sha512"}, out.algorithm);
    reader.one_of("layout", {"coreutils", "bsd", "bare"}, out.layout);
    reader.word("value", "", out.value);
    reader.word("name", "/._-", out.name);
    reader.refuse_the_rest();
    if (!out.url.empty() && !is_url(out.url)) reader.fault("url", {"catalog.url"});
    if (out.algorithm.empty()) out.algorithm = "sha256";
    const std::size_t length = out.algorithm == "sha512" ? 128 : 64;
    if (!out.value.empty() &&
        (out.value.size() != length || out.value.find_first_not_of("0123456789abcdef") != out.value.npos))
        reader.fault("value", {"catalog.digest", {{"length", std::to_string(length)}}});
    if (out.url.empty() == out.value.empty()) reader.fault("url", {"catalog.url_or_value"});
}

bool is_command(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) >= ' ' ? c != '\x7f' : c == '\n' || c == '\t';
    });
}

bool is_word(std::string_view text) { return only_of(text, "._+-") && !text.starts_with('-'); }

/// What only the whole entry shows.
void check_entry(EntryReader& reader, const Distribution& entry) {
    const auto& identifier = entry.install_identifier;
    const bool is_image = entry.provisioning == Provisioning::cloud_init ||
                          entry.provisioning == Provisioning::nuageinit ||
                          entry.provisioning == Provisioning::mounted_image;
    if (is_image && !identifier.empty() && !identifier.starts_with('/') && !identifier.starts_with("file:///") &&
        !is_url(identifier))
        reader.fault("install_identifier", {"catalog.image"});
    if (!entry.mirror.empty() && (!is_url(entry.mirror) || entry.mirror.ends_with('/')))
        reader.fault("mirror", {"catalog.mirror"});
    if (entry.provisioning == Provisioning::cloud_init && entry.agent_channel.empty() &&
        entry.agent_install_commands.empty() && reader.is_clean("agent_channel"))
        reader.fault("agent_channel", {"catalog.no_agent"});
    if (!entry.uefi && !entry.bios) reader.fault("uefi", {"catalog.no_firmware"});
}

Distribution read_entry(EntryReader& reader, ProblemList& problems) {
    Distribution entry;
    reader.word("id", "._-", entry.id, true);
    reader.choice("child_type", child_type_from_name, child_type_names(), entry.child_type);
    reader.line("name", entry.name, true);
    reader.line("version", entry.version, true);
    reader.line("display_name", entry.display_name);
    if (entry.display_name.empty()) entry.display_name = entry.name + " " + entry.version;
    reader.line("install_identifier", entry.install_identifier, true);
    reader.choice("family", family_from_name, family_names(), entry.family);
    reader.choice("provisioning", provisioning_from_name, provisioning_names(), entry.provisioning);
    reader.one_of("image_format", {"qcow2", "raw", "iso"}, entry.image_format);
    read_checksum(reader, problems, entry.checksum);
    reader.size("download_size", entry.download_bytes);
    reader.size("min_memory", entry.min_memory_bytes);
    reader.size("min_disk", entry.min_disk_bytes);
    reader.word("os_variant", ".-", entry.os_variant);
    reader.flag("uefi", entry.uefi);
    reader.flag("bios", entry.bios);
    reader.one_of("agent_channel", channel_names(), entry.agent_channel);
    reader.texts("base_packages", entry.base_packages, is_word);
    reader.word("admin_group", "_-", entry.admin_group);
    reader.word("login_shell", "/_-", entry.login_shell);
    reader.texts("agent_install_commands", entry.agent_install_commands, is_command);
    reader.texts("agent_shells", entry.agent_shells, is_word);
    reader.word("codename", "", entry.codename);
    reader.line("mirror", entry.mirror);
    reader.word("boot_kernel", "/._-", entry.boot_kernel);
    reader.word("boot_initrd", "/._-", entry.boot_initrd);
    reader.word("successor", "._-", entry.successor);
    reader.line("notes", entry.notes);
    reader.refuse_the_rest();
    check_entry(reader, entry);
    return entry;
}

}  // namespace

Checked<Catalog> Catalog::parse(std::string_view json_text) {
    auto document = read_json(json_text, limits);
    if (!document) {
        for (auto& problem : document.error()) problem.field = "catalog";
        return tl::unexpected(std::move(document.error()));
    }
    ProblemList problems;
    const Place root;
    EntryReader top(*document, root, problems);
    Catalog catalog;
    std::set<std::string> ids;
    auto entries = top.is_object() ? top.take("entries") : std::nullopt;
    const Place list = root.at("entries");
    if (top.is_object() && !entries) problems.add(list, {"plan.missing"});
    if (entries && !entries->is_array()) {
        problems.add(list, {"plan.not_list"});
    } else if (entries && entries->size() > most_entries) {
        problems.add(list, {"catalog.too_many", {{"limit", std::to_string(most_entries)}}});
    } else if (entries) {
        std::size_t index = 0;
        for (auto& item : *entries) {
            const Place place = list.at(index++);
            EntryReader reader(item, place, problems);
            if (!reader.is_object()) continue;
            auto entry = read_entry(reader, problems);
            if (!entry.id.empty() && !ids.insert(entry.id).second) reader.fault("id", {"catalog.duplicate_id"});
            catalog.entries_.push_back(std::move(entry));
        }
    }
    top.refuse_the_rest();
    if (!problems.empty()) return tl::unexpected(problems.take());
    return catalog;
}

}  // namespace sysmanage
