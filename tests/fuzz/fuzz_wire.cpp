// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies from a server that nobody vouches for, for every wire parser; the first byte chooses it. Each is refused with a
// problem that can be said, or read with its notes bounded and every row named.
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "app/client/json_body.h"
#include "app/client/wire/access.h"
#include "app/client/wire/acknowledgement.h"
#include "app/client/wire/children.h"
#include "app/client/wire/distributions.h"
#include "app/client/wire/error_body.h"
#include "app/client/wire/hosts.h"
#include "app/client/wire/reboot.h"
#include "app/client/wire/scripts.h"
#include "app/client/wire/sign_in.h"
#include "app/client/wire/virtualization.h"
#include "tests/fuzz/require.h"

using namespace sysmanage;
using namespace sysmanage::client;
using sysmanage::test::require;

namespace {

template <class T>
void check(const wire::Result<T>& result) {
    if (!result) {
        require(!result.error().field.empty());
        require(to_english(result.error().message).find("client.") == std::string::npos);
        return;
    }
    require(result->notes.size() <= mostNotes && result->leftOut >= 0);
}

template <class T>
void checkRows(const wire::Result<std::vector<T>>& result) {
    check(result);
    if (result)
        for (const auto& row : result->value) require(!row.id.empty());
}

void checkWords(std::string_view body) {
    const auto error = wire::errorBody(body);
    require(error.words.size() <= 1000);
    timeFromText(body);
    wire::tokenEnd(body);
    wire::tokenUser(body);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view body(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0] % 14) {
        case 0:
            checkRows(wire::hosts(body));
            break;
        case 1:
            checkRows(wire::children(body));
            break;
        case 2:
            check(wire::host(body));
            break;
        case 3:
            check(wire::permissions(body));
            break;
        case 4:
            check(wire::license(body));
            break;
        case 5:
            check(wire::serverInfo(body));
            break;
        case 6:
            check(wire::virtualizationStatus(body));
            break;
        case 7:
            check(wire::networks(body));
            break;
        case 8:
            check(wire::rebootCheck(body));
            break;
        case 9:
            check(wire::rebootProgress(body));
            break;
        case 10:
            check(wire::scriptExecution(body));
            break;
        case 11:
            check(wire::acknowledgement(body));
            break;
        case 12:
            check(wire::signInAnswer(body));
            break;
        default:
            checkWords(body);
    }
    return 0;
}
