// SPDX-License-Identifier: GPL-3.0-or-later
// Bundles and key files from anywhere: opened or refused with a reason, and never verified by a key that has not signed.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/bundle/opened_bundle.h"
#include "engine/signature/key_file.h"
#include "engine/signature/signature_file.h"
#include "tests/fuzz/require.h"

using namespace sysmanage;
using sysmanage::test::require;

namespace {

const SigningKey& key() {
    static const SigningKey made = [] {
        SeededRandom random("fuzz");
        return make_signing_key(random);
    }();
    return made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto bundle = open_bundle("bundle", text, std::array{key().public_key});
    require(bundle.has_value() || !bundle.error().empty());
    require(!bundle || !bundle->verified_by);
    if (const auto open = read_public_key("key", text))
        require(*read_public_key("key", public_key_text(*open)) == *open);
    // One with a password costs seconds by design.
    static_cast<void>(read_secret_key("key", Secret(std::string(text))));
    require(!is_signify_text(text, key().public_key, "message"));
    require(!is_minisign_text(text, key().public_key, "message"));
    static_cast<void>(signing_key_number(text));
    return 0;
}
