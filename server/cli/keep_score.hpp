#pragma once
// A result kept beside those that a session has: nothing is ever overwritten.

#include "dialogue/scoring/score.hpp"

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <optional>

namespace parley::cli {

struct KeptSession {
    std::int64_t number = 0;
    std::filesystem::path database;
};

/// Says on `err` what was done. A complaint where the database has the rubric's version with other contents, or
/// refuses.
[[nodiscard]] std::optional<Complaint> keep_score(const KeptSession& session, const Rubric& rubric, const Score& score,
                                                  std::ostream& err);

}  // namespace parley::cli
