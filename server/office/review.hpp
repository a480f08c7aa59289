#pragma once
// One session as it is looked at again, and what of it may be shown to someone with a link.

#include "server/office/office.hpp"
#include "server/office/replies.hpp"

#include <optional>

namespace parley::server {

/// {"id","brief","turns","score","reveal","coach","redacted"}; score and reveal null before the end.
[[nodiscard]] Json review_json(const OfficeServices& services, const db::SessionRow& row);

/// Takes out employers, facts, preparation, whatever was typed, and what an instructor wrote about it.
void redact(Json& review);

/// The session of that number, for its own candidate and for instructors. Others' reviews do not exist for a
/// candidate: the answer is the one for a number that was never given.
[[nodiscard]] std::optional<db::SessionRow> visible_row(const OfficeServices& services, const Visitor& visitor,
                                                        db::SessionId id);
[[nodiscard]] bool is_own(const Visitor& visitor, const db::SessionRow& row);

/// A whole number above 0; 0 for anything else.
[[nodiscard]] std::int64_t number_of(std::string_view text);
/// A whole-number member within a range; nothing where it is missing or another.
[[nodiscard]] std::optional<std::int64_t> whole_member(const Json& object, const char* name, std::int64_t least,
                                                       std::int64_t most);

}  // namespace parley::server
