// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bundle/opened_bundle.h"

#include <algorithm>
#include <map>

#include "engine/bundle/bundle.h"
#include "engine/bundle/tar_reader.h"
#include "engine/plan/plan_json.h"
#include "engine/signature/signature_file.h"
#include "engine/text/sha256.h"
#include "engine/text/utf8.h"

namespace sysmanage {
namespace {

using Files = std::map<std::string, std::string, std::less<>>;

class Opener {
public:
    Opener(std::string field, std::string_view tar) : field_(std::move(field)), tar_(tar) {}

    Checked<OpenedBundle> open(std::span<const PublicKey> trusted) {
        auto unpacked = read_tar(field_, tar_);
        if (!unpacked) return tl::unexpected(std::move(unpacked.error()));
        if (!sort(*unpacked) || !has_its_parts() || !has_its_digests()) return tl::unexpected(std::move(problems_));
        if (is_signed() && !is_signed_well(trusted)) return tl::unexpected(std::move(problems_));
        auto plan = parse_plan(files_.find(bundle_file::plan)->second);
        if (!plan) return tl::unexpected(std::move(plan.error()));
        opened_.plan = std::move(*plan);
        if (is_signed() && !is_as_made(*unpacked)) return tl::unexpected(std::move(problems_));
        return std::move(opened_);
    }

private:
    bool refuse(const char* key, std::string_view path = {}) {
        Message message{key};
        if (!path.empty()) message.params.emplace_back("path", utf8::visible(path, false));
        problems_.push_back({field_, std::move(message)});
        return false;
    }

    /// Everything lies in one folder.
    bool sort(UnpackedTar& unpacked) {
        for (const auto& entry : unpacked.entries) {
            const auto slash = entry.path.find('/');
            if (slash == std::string::npos || slash == 0) return refuse("bundle.not_ours");
            const auto folder = entry.path.substr(0, slash);
            if (folder_.empty()) folder_ = folder;
            if (folder != folder_) return refuse("bundle.not_ours");
            if (entry.path.ends_with('/')) continue;
            const auto [place, added] = files_.emplace(entry.path.substr(slash + 1), entry.content);
            if (!added) return refuse("bundle.twice", place->first);
        }
        return true;
    }

    bool has_its_parts() {
        for (const auto part : {bundle_file::plan, bundle_file::script, bundle_file::sums})
            if (files_.count(part) == 0) refuse("bundle.missing", part);
        return problems_.empty();
    }

    bool has_its_digests() {
        Files listed;
        std::string_view rest = files_.find(bundle_file::sums)->second;
        while (!rest.empty()) {
            const auto end = rest.find('\n');
            const auto line = rest.substr(0, end);
            if (end == rest.npos || line.size() < 67 || line.substr(64, 2) != "  ") return refuse("bundle.sums");
            if (!listed.emplace(line.substr(66), line.substr(0, 64)).second) return refuse("bundle.sums");
            rest.remove_prefix(end + 1);
        }
        for (const auto& [path, content] : files_) {
            if (path.starts_with(bundle_file::sums)) continue;  // and its signatures
            const auto sum = listed.find(path);
            if (sum == listed.end())
                refuse("bundle.not_listed", path);
            else if (sum->second != sha256_hex(content))
                refuse("bundle.digest", path);
        }
        for (const auto& [path, sum] : listed)
            if (files_.count(path) == 0) refuse("bundle.missing", path);
        return problems_.empty();
    }

    bool is_signed() const { return files_.count(bundle_file::signify) > 0 || files_.count(bundle_file::minisign) > 0; }

    bool is_signed_well(std::span<const PublicKey> trusted) {
        const auto signify = files_.find(bundle_file::signify);
        const auto minisign = files_.find(bundle_file::minisign);
        if (signify == files_.end()) return refuse("bundle.missing", bundle_file::signify);
        if (minisign == files_.end()) return refuse("bundle.missing", bundle_file::minisign);
        opened_.signed_by = signing_key_number(signify->second);
        if (!opened_.signed_by) return refuse("bundle.signature");
        const auto& sums = files_.find(bundle_file::sums)->second;
        const auto key = std::find_if(trusted.begin(), trusted.end(),
                                      [&](const PublicKey& each) { return each.number == *opened_.signed_by; });
        if (key == trusted.end()) return true;
        if (!is_signify_text(signify->second, *key, sums) || !is_minisign_text(minisign->second, *key, sums))
            return refuse("bundle.signature");
        opened_.verified_by = *key;
        return true;
    }

    /// What no signature covers: the container around the files.
    bool is_as_made(const UnpackedTar& unpacked) {
        const bool same = folder_ == bundle_folder(opened_.plan) && make_tar(unpacked.entries, unpacked.time) == tar_;
        return same || refuse("bundle.repacked");
    }

    std::string field_;
    std::string_view tar_;
    std::string folder_{};
    Files files_{};
    OpenedBundle opened_{};
    Problems problems_{};
};

}  // namespace

bool is_bundle(std::string_view bytes) { return bytes.size() >= 512 && bytes.substr(257, 5) == "ustar"; }

Checked<OpenedBundle> open_bundle(const std::string& field, std::string_view tar, std::span<const PublicKey> trusted) {
    return Opener(field, tar).open(trusted);
}

}  // namespace sysmanage
