#pragma once
// The rubric is data: weights and thresholds by name, versioned, immutable.

#include <cstdint>
#include <string>

namespace parley {

struct Rubric {
    std::string version;  ///< "standard-1"
};

/// The rubric this build ships.
[[nodiscard]] const Rubric& standard_rubric();

}  // namespace parley
