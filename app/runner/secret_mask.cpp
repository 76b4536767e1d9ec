// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/secret_mask.h"

#include <algorithm>
#include <utility>

#include "engine/plan/redact.h"

namespace sysmanage::runner {
namespace {

constexpr std::size_t shortest_value = 4;
constexpr std::size_t shortest_line = 8;

void add_value(std::vector<std::string>& secrets, std::string_view value) {
    while (value.ends_with('\n')) value.remove_suffix(1);
    if (value.find('\n') == value.npos) {
        if (value.size() >= shortest_value) secrets.emplace_back(value);
        return;
    }
    while (!value.empty()) {
        auto line = value.substr(0, value.find('\n'));
        value.remove_prefix(std::min(line.size() + 1, value.size()));
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        if (line.size() >= shortest_line) secrets.emplace_back(line);
    }
}

}  // namespace

SecretMask::SecretMask(const Plan& plan) {
    for (const auto& file : plan.files)
        for (const auto& span : file.secrets)
            if (span.offset < file.content.size())
                add_value(secrets_, std::string_view(file.content).substr(span.offset, span.length));
    std::sort(secrets_.begin(), secrets_.end(),
              [](const auto& a, const auto& b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
    secrets_.erase(std::unique(secrets_.begin(), secrets_.end()), secrets_.end());
    for (const auto& secret : secrets_) first_bytes_.set(static_cast<unsigned char>(secret.front()));
}

SecretMask::Hit SecretMask::at(std::string_view text, std::size_t position) const {
    if (!first_bytes_.test(static_cast<unsigned char>(text[position]))) return {};
    const auto rest = text.substr(position);
    Hit hit;
    for (const auto& secret : secrets_) {
        if (rest.size() < secret.size()) {
            hit.undecided = hit.undecided || std::string_view(secret).starts_with(rest);
        } else if (hit.length == 0 && rest.starts_with(secret)) {
            hit.length = secret.size();
        }
    }
    return hit;
}

std::string SecretMask::apply(std::string_view text) const {
    MaskedStream stream(*this);
    auto out = stream.feed(text);
    return out += stream.rest();
}

void SecretMask::apply_to(nlohmann::json& document) const {
    if (empty()) return;
    if (document.is_string()) document = apply(document.get_ref<const std::string&>());
    if (document.is_structured())
        for (auto& item : document) apply_to(item);
}

std::string MaskedStream::feed(std::string_view bytes) {
    if (mask_.empty()) return std::string(bytes);
    held_.append(bytes);
    std::string out;
    out.reserve(held_.size());
    std::size_t position = 0;
    while (position < held_.size()) {
        const auto hit = mask_.at(held_, position);
        if (hit.undecided) break;
        if (hit.length == 0) {
            out.push_back(held_[position++]);
        } else {
            out.append(secret_mask);
            position += hit.length;
        }
    }
    held_.erase(0, position);
    return out;
}

// The end is not a border like the others: a shorter secret may stand where a longer one was waited for.
std::string MaskedStream::rest() {
    std::string out;
    for (std::size_t position = 0; position < held_.size();) {
        const auto hit = mask_.at(held_, position);
        if (hit.length == 0) {
            out.push_back(held_[position++]);
        } else {
            out.append(secret_mask);
            position += hit.length;
        }
    }
    held_.clear();
    return out;
}

}  // namespace sysmanage::runner
