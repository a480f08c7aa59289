#pragma once
// Which of a persona's levers a clause invokes, and the evidence it brings for them.

#include "dialogue/understanding/figures.hpp"
#include "dialogue/understanding/reading.hpp"
#include "dialogue/understanding/understand.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace parley {

/// Tokens [first, last) of a reading: one clause or one sentence.
struct TokenRange {
    std::int32_t first = 0;
    std::int32_t last = 0;
    friend bool operator==(const TokenRange&, const TokenRange&) = default;
};

/// A lever that the tokens may invoke.
struct LeverCandidate {
    std::int32_t lever = 0;       ///< index into Persona::levers
    std::int32_t confidence = 0;  ///< per mille; below kLeverClaimed nothing should be claimed
    Span span;                    ///< from the first to the last word that speaks for it
};
inline constexpr std::int32_t kLeverClaimed = 500;

/// Levers spoken for by the range, best first, each at least kLeverClaimed. Usually none or one; a second only where
/// it has words of its own. Blind to polarity: "I don't have another offer" finds the competing-offer lever.
[[nodiscard]] std::vector<LeverCandidate> find_levers(const Reading& reading, TokenRange range,
                                                      const LeverModel& model);

/// What a range holds that speaks for one lever, be it enough to claim it or not.
struct LeverTrace {
    std::int32_t lever = 0;
    std::int32_t cue = 0;         ///< points of its best cue
    std::int32_t further = 0;     ///< points of other cues and words
    std::int32_t words = 0;       ///< different words that speak for it
    std::int32_t confidence = 0;  ///< per mille
    TokenRange range;             ///< from the first to the last of them
};
/// In the order of the levers, those that anything speaks for.
[[nodiscard]] std::vector<LeverTrace> trace_levers(const Reading& reading, TokenRange range, const LeverModel& model);

/// An organisation named in the range: of the sheet's offers and facts, else a capitalised or well-known name.
struct NamedEmployer {
    std::uint64_t key = 0;  ///< name_key() of the sheet's own spelling where it is on the sheet (aliases included)
    Span span;
    std::int32_t offer = -1;  ///< index into FactSheet::offers
    std::int32_t fact = -1;   ///< index into FactSheet::facts (a process or an employer)
    bool company = false;     ///< the persona's own company
};

/// Evidence in the range for one lever, in the order of the text, matched against the sheet. Only kinds that the
/// lever counts are listed. An offer is the whole naming of an employer as one who offers; `figures` are those of the
/// message (find_figures), compared with the sheet's offer.
///
///  borne_out     a fact or an offer of the sheet says so (its cues, its number, its employer);
///  off_sheet     the sheet is silent: own history, market data, someone else's product;
///  contradicted  checkable and against the sheet: another amount than the sheet's offer, an offer where the sheet has
///                only a process or no such employer at all (the sheet lists every offer the candidate has), a quantity
///                or a credential other than the one of the fact it names; or against context.named_offers.
[[nodiscard]] std::vector<Evidence> find_evidence(const Reading& reading, TokenRange range, std::int32_t lever,
                                                  std::span<const Figure> figures, const Scenario& scenario,
                                                  const Context& context, const LeverModel& model);
/// The same with the employers of the range already read.
[[nodiscard]] std::vector<Evidence> find_evidence(const Reading& reading, TokenRange range, std::int32_t lever,
                                                  std::span<const Figure> figures,
                                                  std::span<const NamedEmployer> employers, const Scenario& scenario,
                                                  const Context& context, const LeverModel& model);

[[nodiscard]] std::vector<NamedEmployer> find_employers(const Reading& reading, TokenRange range,
                                                        const Scenario& scenario, const LeverModel& model);

}  // namespace parley
