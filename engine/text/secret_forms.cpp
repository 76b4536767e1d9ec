// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/secret_forms.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/text/base64.h"

namespace sysmanage {
namespace {

constexpr std::size_t shortest_secret = 4;

bool is_unreserved(char letter) {
    return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
           letter == '-' || letter == '.' || letter == '_' || letter == '~';
}

std::string percent_encoded(std::string_view text, std::string_view digits, std::string_view blank) {
    std::string out;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (is_unreserved(letter)) {
            out += letter;
        } else if (letter == ' ') {
            out += blank;
        } else {
            out += {'%', digits[byte >> 4U], digits[byte & 15U]};
        }
    }
    return out;
}

std::string json_escaped(std::string_view text, bool ascii) {
    const std::string quoted =
        nlohmann::json(std::string(text)).dump(-1, ' ', ascii, nlohmann::json::error_handler_t::replace);
    return quoted.substr(1, quoted.size() - 2);
}

/// The characters of the encoded text that no neighbour of the secret has a part in.
std::string base64_core(std::string_view secret, std::size_t before) {
    constexpr std::size_t bits_a_byte = 8;
    constexpr std::size_t bits_a_letter = 6;
    const std::string whole = base64_line(std::string(before, '\0') + std::string(secret));
    const std::size_t first = (before * bits_a_byte + bits_a_letter - 1) / bits_a_letter;
    const std::size_t end = (before + secret.size()) * bits_a_byte / bits_a_letter;
    return whole.substr(first, end - first);
}

std::string url_alphabet(std::string text) {
    std::replace(text.begin(), text.end(), '+', '-');
    std::replace(text.begin(), text.end(), '/', '_');
    return text;
}

}  // namespace

std::vector<std::string> secret_forms(std::string_view secret) {
    std::vector<std::string> forms{std::string(secret), json_escaped(secret, false), json_escaped(secret, true)};
    for (const std::string_view digits : {"0123456789ABCDEF", "0123456789abcdef"})
        for (const std::string_view blank : {"%20", "+"}) forms.push_back(percent_encoded(secret, digits, blank));
    for (std::size_t before = 0; before < 3; ++before) {
        forms.push_back(base64_core(secret, before));
        forms.push_back(url_alphabet(forms.back()));
    }
    std::sort(forms.begin(), forms.end(), [](const std::string& one, const std::string& other) {
        return one.size() != other.size() ? one.size() > other.size() : one < other;
    });
    forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
    std::erase_if(forms, [](const std::string& form) { return form.size() < shortest_secret; });
    return forms;
}

std::string without_secrets(std::string text, std::span<const Secret> secrets, std::string_view mask) {
    for (const Secret& secret : secrets) {
        if (secret.reveal().size() < shortest_secret) continue;
        for (const std::string& form : secret_forms(secret.reveal()))
            for (auto at = text.find(form); at != text.npos; at = text.find(form, at + mask.size()))
                text.replace(at, form.size(), mask);
    }
    return text;
}

}  // namespace sysmanage
