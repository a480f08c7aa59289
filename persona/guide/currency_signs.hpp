#pragma once
// Currency signs and ISO codes as people write them in tables.

#include "persona/money.hpp"

#include <cstddef>
#include <string_view>

namespace parley::guide {

struct SignMatch {
    Currency currency{};
    std::size_t length = 0;     ///< bytes; 0: no sign here
    bool plain_dollar = false;  ///< "$", which a column may mean otherwise
    bool plain_crown = false;   ///< "kr", Swedish unless the column says otherwise
};

/// The longest sign or code that begins at `text`, letters only as whole words.
[[nodiscard]] SignMatch match_sign(std::string_view text);

}  // namespace parley::guide
