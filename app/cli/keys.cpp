// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/keys.h"

#include <algorithm>
#include <filesystem>

#include "app/cli/input.h"
#include "engine/signature/key_file.h"

namespace sysmanage::cli {
namespace {

Result<std::vector<PublicKey>> read_keys(const std::string& option, const std::vector<std::string>& paths) {
    std::vector<PublicKey> keys;
    Faults faults;
    for (const auto& path : paths) {
        const auto text = read_input(option, path);
        if (!text) {
            faults.insert(faults.end(), text.error().begin(), text.error().end());
            continue;
        }
        const auto key = read_public_key(option, *text);
        if (key)
            keys.push_back(*key);
        else
            faults.push_back({option, path + " " + in_english(key.error()).front().text});
    }
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    return keys;
}

std::vector<std::string> key_files_of_user() {
    namespace fs = std::filesystem;
    std::vector<std::string> paths;
    std::error_code error;
    for (fs::directory_iterator at(own_configuration("keys"), error), end; !error && at != end; at.increment(error))
        if (at->path().extension() == ".pub") paths.push_back(at->path().string());
    std::sort(paths.begin(), paths.end());
    return paths;
}

Result<Secret> password(const Arguments& arguments) {
    if (!arguments.has("--password-file")) return Secret();
    auto text = read_input("--password-file", arguments.value("--password-file"));
    if (!text) return tl::unexpected(std::move(text.error()));
    return Secret(text->substr(0, text->find_first_of("\r\n")));
}

}  // namespace

Result<std::vector<PublicKey>> trusted_keys(const Arguments& arguments) {
    if (arguments.has("--key")) return read_keys("--key", arguments.values("--key"));
    return read_keys("keys", key_files_of_user());
}

Result<std::optional<SigningKey>> signing_key(const Arguments& arguments) {
    if (!arguments.has("--sign")) return std::nullopt;
    auto text = read_input("--sign", arguments.value("--sign"));
    if (!text) return tl::unexpected(std::move(text.error()));
    const auto words = password(arguments);
    if (!words) return tl::unexpected(words.error());
    auto key = read_secret_key("--sign", Secret(std::move(*text)), *words);
    if (!key) return refused(key.error());
    return std::move(*key);
}

}  // namespace sysmanage::cli
