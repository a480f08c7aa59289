#pragma once
// Whole numbers that a text says in digits or in words: "17", "seventeen", "dix-sept".

#include "dialogue/understanding/lever_model.hpp"

#include <cstdint>
#include <vector>

namespace parley {

struct SaidNumber {
    std::int64_t value = 0;  ///< at least 4: smaller ones are said too often to tell anything
    TokenRange range;
};

/// In the order of the text. Linear.
[[nodiscard]] std::vector<SaidNumber> said_numbers(const Reading& reading, TokenRange range);

}  // namespace parley
