#include "dialogue/understanding/elsewhere.hpp"

#include "dialogue/understanding/word_list.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace parley {
namespace {

constexpr std::int32_t kReach = 3;  ///< words behind the match that still say whose process it is

constexpr auto kYours = word_list({"your", "ur", "votre", "vos", "ton", "ta", "tes"});
constexpr auto kYou = word_list({"you", "u", "your", "ur", "vous", "votre", "vos", "toi", "ton", "ta", "tes"});
constexpr auto kTies = word_list({"with", "from", "for", "by", "at", "avec", "chez", "pour"});
constexpr auto kHeld = word_list({"ran", "run", "led", "held", "conducted", "did", "organised", "organized", "stopped",
                                  "cancelled", "canceled", "ended", "automated", "improved"});

bool names_rival(const MessageView& view, const Clause& clause) {
    for (auto w = clause.first; w < clause.last; ++w)
        if (view.word(w).name) return true;
    return false;
}

/// "With you", "for your team".
bool tied_to_you(const MessageView& view, const Match& match, const Clause& clause) {
    const auto end = std::min(match.last + kReach, clause.last);
    for (auto w = match.first; w + 1 < end; ++w)
        if (kTies.holds(view.word(w).text) && kYou.holds(view.word(w + 1).text)) return true;
    return false;
}

}  // namespace

bool speaks_of_this_job(const MessageView& view, const Match& match) {
    const Clause& clause = view.clause(view.clause_at(match.first));
    if (match.first > clause.first) {
        const auto before = view.word(match.first - 1).text;
        if (kYours.holds(before)) return true;
        if (match.sense->act == ActKind::process_elsewhere && kHeld.holds(before)) return true;
    }
    if (match.sense->negative || names_rival(view, clause)) return false;
    return tied_to_you(view, match, clause);
}

}  // namespace parley
