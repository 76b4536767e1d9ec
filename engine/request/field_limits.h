// SPDX-License-Identifier: GPL-3.0-or-later
// Fields that a child type has and that some of its guests cannot be told, by the way in which they are made. Validation
// refuses them, and a form does not ask for them: both look here.
#pragma once
#include <string_view>
#include <vector>

#include "engine/catalog/catalog.h"
#include "engine/message/message.h"
#include "engine/request/action.h"

namespace sysmanage {

struct FieldLimit {
    Message fault{};            ///< empty: guests of the distribution can be told
    bool even_default = false;  ///< the field is refused even when it says what goes without saying
};

/// Why a guest of a distribution cannot be told a field of its child type.
FieldLimit field_limit(std::string_view field, const Distribution& distribution);

/// Names of the fields of an action that guests of a distribution can be told: what a form asks for.
std::vector<std::string_view> fitting_fields(Action action, const Distribution& distribution);

}  // namespace sysmanage
