// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signature/signature_file.h"

#include "engine/signature/bytes.h"
#include "engine/text/base64.h"

namespace sysmanage {
namespace {

constexpr std::string_view trusted = "trusted comment: ";
constexpr std::string_view of_message = "Ed";
constexpr std::string_view of_digest = "ED";
constexpr std::size_t signed_size = 2 + 8 + 64;

std::string comment_line(const KeyNumber& number) {
    return "untrusted comment: signature by the SysManage key " + key_number_text(number);
}

std::string message_digest(std::string_view message) { return blake2b(message, 64); }

struct Signature {
    std::string algorithm;
    KeyNumber number{};
    SignatureBytes bytes{};
};

std::optional<Signature> read_signature(std::string_view line) {
    const auto bytes = strict_base64(line);
    if (!bytes || bytes->size() != signed_size) return std::nullopt;
    std::string_view rest(*bytes);
    Signature signature;
    signature.algorithm = rest.substr(0, 2);
    rest.remove_prefix(2);
    signature.number = take_bytes<8>(rest);
    signature.bytes = take_bytes<64>(rest);
    return signature;
}

/// The two lines that both kinds begin with, when they are of this key.
std::optional<Signature> read_head(std::string_view comment, std::string_view line, std::string_view algorithm,
                                   const PublicKey& key) {
    if (comment != comment_line(key.number)) return std::nullopt;
    auto signature = read_signature(line);
    const bool fits = signature && signature->algorithm == algorithm && signature->number == key.number;
    return fits ? signature : std::nullopt;
}

std::string head_text(const SigningKey& key, std::string_view algorithm, const SignatureBytes& signature) {
    const auto bytes = std::string(algorithm) + to_text(key.public_key.number) + to_text(signature);
    return comment_line(key.public_key.number) + "\n" + base64_line(bytes) + "\n";
}

}  // namespace

std::string signify_text(const SigningKey& key, std::string_view message) {
    return head_text(key, of_message, sign(key, message));
}

std::string minisign_text(const SigningKey& key, std::string_view message, std::string_view trusted_comment) {
    const auto signature = sign(key, message_digest(message));
    const auto whole = sign(key, to_text(signature).append(trusted_comment));
    return head_text(key, of_digest, signature)
        .append(trusted)
        .append(trusted_comment)
        .append("\n")
        .append(base64_line(to_text(whole)))
        .append("\n");
}

std::optional<KeyNumber> signing_key_number(std::string_view signature) {
    const auto begin = signature.find('\n');
    if (begin == signature.npos) return std::nullopt;
    signature.remove_prefix(begin + 1);
    const auto read = read_signature(signature.substr(0, signature.find('\n')));
    return read ? std::optional(read->number) : std::nullopt;
}

bool is_signify_text(std::string_view file, const PublicKey& key, std::string_view message) {
    const auto lines = exact_lines<2>(file);
    if (!lines) return false;
    const auto signature = read_head((*lines)[0], (*lines)[1], of_message, key);
    return signature && verify(key, signature->bytes, message);
}

bool is_minisign_text(std::string_view file, const PublicKey& key, std::string_view message) {
    const auto lines = exact_lines<4>(file);
    if (!lines || !(*lines)[2].starts_with(trusted)) return false;
    const auto signature = read_head((*lines)[0], (*lines)[1], of_digest, key);
    if (!signature || !verify(key, signature->bytes, message_digest(message))) return false;
    const auto bytes = strict_base64((*lines)[3]);
    if (!bytes || bytes->size() != SignatureBytes().size()) return false;
    std::string_view rest(*bytes);
    const auto whole = take_bytes<64>(rest);
    return verify(key, whole, to_text(signature->bytes).append((*lines)[2].substr(trusted.size())));
}

}  // namespace sysmanage
