// SPDX-License-Identifier: GPL-3.0-or-later
// What may be shown of a plan. Secrets are spans of files; nothing else of a plan may hold one.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "engine/plan/plan.h"
#include "engine/text/secret.h"

namespace sysmanage {

inline constexpr std::string_view secret_mask = "••••••••";

/// The content with every secret span replaced by secret_mask, one a line: line feeds inside a span stay, so
/// that lines keep their numbers. Spans inside a character are widened, what is out of range is cut off.
std::string masked_content(const FileSpec& file);

/// The plan with masked contents (digests stay those of the real content; the spans are those of the masks).
/// A value of a span that stands in another file, an argument or a description is masked there, too. It is
/// for showing, never for sending.
Plan masked(const Plan& plan);

/// Marks every occurrence of the secrets in the plan's files. Multi-line secrets are marked line by line as
/// well, for documents that indent them: long lines wherever they stand, short ones where they are a line by
/// themselves. Secrets shorter than 4 bytes are ignored.
void mark_secrets(Plan& plan, std::span<const Secret> secrets);

}  // namespace sysmanage
