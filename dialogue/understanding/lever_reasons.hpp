#pragma once
// The reasons people give in talks about pay (a rare skill, a rival offer, money left behind): what a lever's title
// calls each, and what a candidate says for it without naming it. lexicons/lever_reasons.txt holds them.

#include "dialogue/understanding/lever_terms.hpp"

#include <array>
#include <bitset>
#include <cstdint>
#include <span>
#include <vector>

namespace parley {

inline constexpr std::size_t kMaxReasons = 64;

/// What one message says for one reason.
struct ReasonSaid {
    std::int32_t points = 0;  ///< per mille of one plain phrase; each phrase counts once
    std::int32_t signs = 0;   ///< 2 a phrase that argues, 1 a place or one that titles use too; hints are none
    std::int32_t first = -1;  ///< tokens of its phrases, inclusive; -1: none
    std::int32_t last = -1;
};
using ReasonsSaid = std::array<ReasonSaid, kMaxReasons>;

/// Bit by reason: those that a title calls by name. `plain` are plain_terms() of the title.
[[nodiscard]] std::uint64_t reasons_called(std::span<const Term> plain);
/// The reasons that the naming of other employers speaks for.
[[nodiscard]] std::uint64_t reasons_of_rivals();
/// What a plain phrase for the reason is worth, in points of script_lever.cpp.
[[nodiscard]] std::int32_t reason_strength(std::size_t reason);

/// Where a message says something for a reason, hints included; phrases may overlap.
struct ReasonPhrase {
    std::size_t reason = 0;
    std::int32_t first = 0;  ///< tokens, inclusive
    std::int32_t last = 0;
};
[[nodiscard]] std::vector<ReasonPhrase> find_reasons(std::span<const Term> plain);

/// Gathers what a message says for each reason, sentence by sentence.
class ReasonReader {
public:
    /// Phrases in `denied` ranges add points but are no signs. The ranges must outlive the reader.
    explicit ReasonReader(std::span<const TokenRange> denied = {}) : denied_(denied) {}
    /// `plain` are plain_terms() of one sentence.
    void read(std::span<const Term> plain);
    [[nodiscard]] const ReasonsSaid& said() const { return said_; }

private:
    static constexpr std::size_t kMaxPhrases = 2048;
    std::span<const TokenRange> denied_;
    std::bitset<kMaxPhrases> seen_;
    ReasonsSaid said_{};
    friend struct ReasonTable;
};

}  // namespace parley
