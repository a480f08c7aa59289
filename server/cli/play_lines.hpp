#pragma once
// One line of `play --json` -> what it asks for.

#include "dialogue/negotiation/input.hpp"
#include "persona/scenario.hpp"

#include <optional>
#include <string>
#include <variant>

namespace parley::cli {

inline constexpr std::size_t kMostTextBytes = 65'536;
inline constexpr std::size_t kMostLineBytes = 8 * kMostTextBytes;  ///< escapes make a line longer than its text

struct BadLine {
    std::string code;  ///< bad_json, bad_field, unknown_type, too_long
    std::string field;
    std::string message;
};

struct Silence {
    std::int64_t milliseconds = 0;
};

using PlayLine = std::variant<Input, Silence, BadLine>;

/// `understood` is what a correction would change.
[[nodiscard]] PlayLine read_play_line(const std::string& line, const Understanding& understood,
                                      const PackageRules& rules);

/// The first complaint in the words of an error line.
[[nodiscard]] BadLine bad_field(const std::vector<Complaint>& complaints);

}  // namespace parley::cli
