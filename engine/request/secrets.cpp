// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <optional>

#include "engine/request/characters.h"
#include "engine/request/rules.h"

namespace sysmanage::rules {
namespace {

constexpr std::size_t longest_password = 511;  // crypt(3) of libxcrypt
constexpr std::size_t longest_key = 16'384;

/// A kind of hash in crypt(5), by its prefix.
struct HashKind {
    std::string_view prefix;
    std::size_t digest;  ///< length of what stands behind the last "$"
    bool linux_guest;    ///< every Linux guest's libc knows it (glibc's libxcrypt, musl)
    bool freebsd;
    bool openbsd;
};

constexpr std::array hash_kinds = {
    HashKind{"$6$", 86, true, true, false},   HashKind{"$5$", 43, true, true, false},
    HashKind{"$2b$", 53, true, true, true},   HashKind{"$2a$", 53, true, true, true},
    HashKind{"$2y$", 53, true, false, false}, HashKind{"$y$", 43, true, false, false},
};

const HashKind* kind_of(std::string_view hash) {
    for (const auto& kind : hash_kinds)
        if (hash.starts_with(kind.prefix)) return &kind;
    return nullptr;
}

bool is_digest(std::string_view text, std::size_t length) { return text.size() == length && only(text, "./"); }

/// "05$" and 53 characters of salt and digest
bool is_bcrypt_rest(std::string_view rest) {
    return rest.size() == 56 && is_digit(rest[0]) && is_digit(rest[1]) && rest[2] == '$' &&
           is_digest(rest.substr(3), 53);
}

/// Optional "rounds=5000$", a salt and "$" before the digest.
bool is_sha_rest(std::string_view rest, std::size_t digest) {
    if (rest.starts_with("rounds=")) {
        const auto end = rest.find('$');
        if (end == rest.npos) return false;
        const auto number = rest.substr(7, end - 7);
        if (number.empty() || number.size() > 9 || !all(number, is_digit)) return false;
        rest.remove_prefix(end + 1);
    }
    const auto end = rest.rfind('$');
    if (end == rest.npos || end == 0 || end > 16) return false;
    return only(rest.substr(0, end), "./") && is_digest(rest.substr(end + 1), digest);
}

/// Parameters, "$", salt, "$", digest
bool is_yescrypt_rest(std::string_view rest, std::size_t digest) {
    const auto first = rest.find('$');
    const auto last = rest.rfind('$');
    if (first == rest.npos || first == last || first == 0) return false;
    return only(rest.substr(0, first), "./") && only(rest.substr(first + 1, last - first - 1), "./") &&
           last - first <= 87 && is_digest(rest.substr(last + 1), digest);
}

// ---- SSH ----

constexpr std::array<std::string_view, 7> key_types = {"ecdsa-sha2-nistp256",
                                                       "ecdsa-sha2-nistp384",
                                                       "ecdsa-sha2-nistp521",
                                                       "sk-ecdsa-sha2-nistp256@openssh.com",
                                                       "sk-ssh-ed25519@openssh.com",
                                                       "ssh-ed25519",
                                                       "ssh-rsa"};

int base64_value(char c) {
    if (is_upper(c)) return c - 'A';
    if (is_lower(c)) return c - 'a' + 26;
    if (is_digit(c)) return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

std::optional<std::string> decode_base64(std::string_view text) {
    std::string bytes;
    if (text.size() % 4 != 0) return {};
    for (int padding = 0; padding < 2 && text.ends_with('='); ++padding) text.remove_suffix(1);
    unsigned collected = 0, bits = 0;
    for (const char c : text) {
        const int value = base64_value(c);
        if (value < 0) return {};
        collected = (collected << 6 | static_cast<unsigned>(value)) & 0xffffff;
        if ((bits += 6) < 8) continue;
        bits -= 8;
        bytes.push_back(static_cast<char>(collected >> bits & 0xff));
    }
    return bytes;
}

/// The key's first field is its type, behind its length in four bytes.
bool names_its_type(std::string_view blob, std::string_view type) {
    const std::string head{'\0', '\0', '\0', static_cast<char>(type.size())};
    return blob.size() > 4 + type.size() + 4 && blob.starts_with(head) && blob.substr(4).starts_with(type);
}

}  // namespace

Message password(std::string_view password) {
    if (password.empty()) return {"request.empty"};
    if (password.size() > longest_password)
        return {"request.text.too_long", {{"limit", std::to_string(longest_password)}}};
    return line(password);
}

Message password_hash(std::string_view hash) {
    Message fault{"request.hash.form"};
    const auto* kind = kind_of(hash);
    if (!kind) return hash.starts_with("$") ? Message{"request.hash.kind"} : fault;
    const auto rest = hash.substr(kind->prefix.size());
    const bool good = kind->prefix.starts_with("$2") ? is_bcrypt_rest(rest)
                      : kind->prefix == "$y$"        ? is_yescrypt_rest(rest, kind->digest)
                                                     : is_sha_rest(rest, kind->digest);
    return good ? Message{} : fault;
}

Message password_hash_for(Family family, std::string_view hash) {
    const auto* kind = kind_of(hash);
    if (!kind) return {};
    switch (family) {
        case Family::openbsd:
            return kind->openbsd ? Message{} : Message{"request.hash.openbsd"};
        case Family::freebsd:
            return kind->freebsd ? Message{} : Message{"request.hash.guest"};
        case Family::alpine:
            // musl knows no yescrypt.
            return kind->prefix == "$y$" ? Message{"request.hash.guest"} : Message{};
        default:
            return kind->linux_guest ? Message{} : Message{"request.hash.guest"};
    }
}

Message ssh_public_key(std::string_view key) {
    if (key.find("PRIVATE KEY") != key.npos) return {"request.ssh_key.is_private"};
    if (key.size() > longest_key) return {"request.text.too_long", {{"limit", std::to_string(longest_key)}}};
    if (key.find_first_of("\r\n") != key.npos) return {"request.ssh_key.lines"};
    const auto space = key.find(' ');
    const auto type = key.substr(0, space);
    if (!std::binary_search(key_types.begin(), key_types.end(), type) || space == key.npos)
        return {"request.ssh_key.type"};
    const auto rest = key.substr(space + 1);
    const auto blob = decode_base64(rest.substr(0, rest.find(' ')));
    if (!blob || !names_its_type(*blob, type)) return {"request.ssh_key.base64"};
    return line(rest.substr(std::min(rest.size(), rest.find(' '))));
}

Message uuid(std::string_view text) {
    const auto wrong_at = [&](std::size_t place) {
        const bool dash = place == 8 || place == 13 || place == 18 || place == 23;
        return dash ? text[place] != '-' : !is_hex(text[place]);
    };
    if (text.size() != 36) return {"request.token.uuid"};
    for (std::size_t place = 0; place < 36; ++place)
        if (wrong_at(place)) return {"request.token.uuid"};
    return {};
}

Message enrollment_token(std::string_view text) {
    if (text.size() < 8 || text.size() > 512 || !only(text, "-._~+/=:")) return {"request.token.enrollment"};
    return {};
}

}  // namespace sysmanage::rules
