#pragma once
// What a wording says of a figure, turned by who moves, whose letter is read and which employer is named in it.

#include "dialogue/understanding/owner_marks.hpp"

namespace parley {

/// Linear in the clause; in the message where a letter is read.
[[nodiscard]] Whose whose_by_mark(const MessageView& view, std::int32_t word, const OwnerMark& mark);

}  // namespace parley
