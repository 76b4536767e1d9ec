// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signature/key_file.h"

#include <sodium.h>

#include "engine/signature/bytes.h"
#include "engine/text/base64.h"

namespace sysmanage {
namespace {

constexpr std::string_view algorithm = "Ed";
constexpr std::string_view comment = "untrusted comment: ";
constexpr std::size_t public_size = 2 + 8 + 32;
constexpr std::size_t signify_size = 2 + 2 + 4 + 16 + 8 + 8 + 64;
constexpr std::size_t minisign_sealed = 8 + 64 + 32;
constexpr std::size_t minisign_size = 2 + 2 + 2 + 32 + 8 + 8 + minisign_sealed;
// What minisign takes when it makes a key; a file that asks for more would only fill the memory.
constexpr std::uint64_t most_memory = std::uint64_t{1} << 30;
constexpr std::uint64_t most_operations = std::uint64_t{1} << 26;

tl::unexpected<Problems> refused(const std::string& field, const char* key) {
    return tl::unexpected(Problems{{field, {key}}});
}

std::string file_text(std::string_view kind, const KeyNumber& number, std::string_view bytes) {
    return std::string(comment)
        .append("SysManage ")
        .append(kind)
        .append(" key ")
        .append(key_number_text(number))
        .append("\n")
        .append(base64_line(bytes))
        .append("\n");
}

/// The bytes behind the comment. Other line ends, and a last one that is missing, do no harm to a key.
std::optional<std::string> content(std::string_view text) {
    const auto end = text.find('\n');
    if (!text.starts_with(comment) || end == text.npos) return std::nullopt;
    text.remove_prefix(end + 1);
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
    return strict_base64(text);
}

bool starts_with_algorithm(std::string_view bytes) { return bytes.starts_with(algorithm); }

std::string sha512_start(std::string_view text) {
    std::array<std::uint8_t, crypto_hash_sha512_BYTES> digest{};
    crypto_hash_sha512(digest.data(), bytes_of(text), text.size());
    return to_text(digest).substr(0, 8);
}

std::uint64_t little_endian(std::string_view bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = bytes.size(); i > 0; --i) value = value << 8U | static_cast<std::uint8_t>(bytes[i - 1]);
    return value;
}

Checked<SigningKey> checked_key(const std::string& field, const KeyNumber& number, std::string_view pair) {
    auto key = signing_key_from(number, Secret(std::string(pair)));
    if (!key) return refused(field, "signature.key.damaged");
    return std::move(*key);
}

Checked<SigningKey> read_signify(const std::string& field, std::string_view bytes) {
    if (bytes.substr(2, 2) != "BK") return refused(field, "signature.key.not_secret");
    if (bytes.substr(4, 4) != std::string_view("\0\0\0\0", 4)) return refused(field, "signature.key.signify_encrypted");
    const auto checksum = bytes.substr(24, 8);
    auto rest = bytes.substr(32);
    const auto number = take_bytes<8>(rest);
    if (checksum != sha512_start(rest)) return refused(field, "signature.key.damaged");
    return checked_key(field, number, rest);
}

/// The stream that minisign lays over a key; empty when the file asks for more than minisign does.
std::string scrypt_stream(std::string_view bytes, const Secret& password) {
    const auto salt = bytes.substr(6, 32);
    const auto operations = little_endian(bytes.substr(38, 8));
    const auto memory = little_endian(bytes.substr(46, 8));
    if (operations > most_operations || memory > most_memory) return {};
    std::string stream(minisign_sealed, '\0');
    const auto secret = password.reveal();
    const bool made = crypto_pwhash_scryptsalsa208sha256(reinterpret_cast<std::uint8_t*>(stream.data()), stream.size(),
                                                         secret.data(), secret.size(), bytes_of(salt), operations,
                                                         static_cast<std::size_t>(memory)) == 0;
    return made ? stream : std::string();
}

Checked<SigningKey> read_minisign(const std::string& field, std::string_view bytes, const Secret& password) {
    const auto derivation = bytes.substr(2, 2);
    if (bytes.substr(4, 2) != "B2") return refused(field, "signature.key.not_secret");
    std::string sealed(bytes.substr(bytes.size() - minisign_sealed));
    const bool encrypted = derivation == "Sc";
    if (!encrypted && derivation != std::string_view("\0\0", 2)) return refused(field, "signature.key.not_secret");
    if (encrypted) {
        if (password.empty()) return refused(field, "signature.key.password_needed");
        const auto stream = scrypt_stream(bytes, password);
        if (stream.empty()) return refused(field, "signature.key.too_costly");
        for (std::size_t i = 0; i < sealed.size(); ++i) sealed[i] = static_cast<char>(sealed[i] ^ stream[i]);
    }
    const Secret opened(std::move(sealed));
    auto rest = opened.reveal();
    const auto number = take_bytes<8>(rest);
    const auto pair = rest.substr(0, 64);
    const auto checksum = rest.substr(64);
    const Secret covered(std::string(algorithm).append(opened.reveal().substr(0, 8 + 64)));
    if (checksum != blake2b(covered.reveal(), 32))
        return refused(field, encrypted ? "signature.key.wrong_password" : "signature.key.damaged");
    return checked_key(field, number, pair);
}

}  // namespace

std::string public_key_text(const PublicKey& key) {
    return file_text("public", key.number, std::string(algorithm) + to_text(key.number) + to_text(key.point));
}

Secret secret_key_text(const SigningKey& key) {
    const auto pair = key.pair.reveal();
    std::string bytes = std::string(algorithm) + "BK" + std::string(4, '\0');
    bytes.append(16, '\0').append(sha512_start(pair)).append(to_text(key.public_key.number)).append(pair);
    const Secret content(std::move(bytes));
    return Secret(file_text("secret", key.public_key.number, content.reveal()));
}

Checked<PublicKey> read_public_key(const std::string& field, std::string_view text) {
    const auto bytes = content(text);
    if (!bytes || bytes->size() != public_size || !starts_with_algorithm(*bytes))
        return refused(field, "signature.key.not_public");
    std::string_view rest(*bytes);
    rest.remove_prefix(algorithm.size());
    PublicKey key;
    key.number = take_bytes<8>(rest);
    key.point = take_bytes<32>(rest);
    return key;
}

Checked<SigningKey> read_secret_key(const std::string& field, const Secret& text, const Secret& password) {
    auto bytes = content(text.reveal());
    const Secret held(bytes ? std::move(*bytes) : std::string());
    const auto all = held.reveal();
    if (!starts_with_algorithm(all)) return refused(field, "signature.key.not_secret");
    if (all.size() == signify_size) return read_signify(field, all);
    if (all.size() == minisign_size) return read_minisign(field, all, password);
    return refused(field, "signature.key.not_secret");
}

}  // namespace sysmanage
