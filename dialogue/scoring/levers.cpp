// Each lever the fact sheet supports: invoked, backed, at a good moment, tied to an ask, the ask credible.

#include "dialogue/negotiation/limits.hpp"
#include "dialogue/scoring/applicable.hpp"
#include "dialogue/scoring/dimensions.hpp"

#include <algorithm>

namespace parley::scoring {
namespace {

using Mentions = std::vector<Mention>;

Finding of_lever(Finding finding, std::int32_t lever) {
    finding.lever = lever;
    return finding;
}

/// The earliest mention of the lever for which the check holds.
template <class Check>
const Mention* first_where(const Mentions& mentions, std::int32_t lever, Check check) {
    const auto found = std::find_if(mentions.begin(), mentions.end(),
                                    [&](const Mention& one) { return one.lever == lever && check(one); });
    return found == mentions.end() ? nullptr : &*found;
}

/// Where a check that nothing met could have been met: the lever's first mention, else the offer.
std::uint32_t place_of_miss(const Case& all, const Mentions& mentions, std::int32_t lever) {
    const Mention* any = first_where(mentions, lever, [](const Mention&) { return true; });
    return any == nullptr ? all.view.offer_seq : any->moment->seq;
}

template <class Check>
Finding check(const Case& all, const Mentions& mentions, std::int32_t lever, RuleId rule, Check holds) {
    const Mention* found = first_where(mentions, lever, holds);
    if (found == nullptr) return of_lever(missed(all.rubric, rule, place_of_miss(all, mentions, lever)), lever);
    return of_lever(earned(all.rubric, rule, found->moment->seq, found->span), lever);
}

Finding backed(const Case& all, const Mentions& mentions, std::int32_t lever) {
    auto with = [&](Backing backing) {
        return first_where(mentions, lever,
                           [&](const Mention& one) { return one.backing == backing && !only_named(all, one); });
    };
    const Mention* found = with(Backing::borne_out);
    const bool holds = found != nullptr;
    if (!holds) found = with(Backing::off_sheet);
    if (found == nullptr)
        return of_lever(missed(all.rubric, RuleId::lever_evidence, place_of_miss(all, mentions, lever)), lever);
    Finding finding =
        of_lever(earned(all.rubric, RuleId::lever_evidence, found->moment->seq, found->backing_span), lever);
    if (!holds)
        finding.earned =
            static_cast<std::int32_t>(scale(finding.possible, all.rubric.thresholds.off_sheet_share, 10'000));
    return finding;
}

Findings five_checks(const Case& all, const Mentions& mentions, std::int32_t lever) {
    auto full = [&](auto holds) {
        return [&all, holds](const Mention& one) { return !only_named(all, one) && holds(one); };
    };
    return {
        check(all, mentions, lever, RuleId::lever_invoked, [](const Mention&) { return true; }),
        backed(all, mentions, lever),
        check(all, mentions, lever, RuleId::lever_moment, full([&](const Mention& one) { return on_time(all, one); })),
        check(all, mentions, lever, RuleId::lever_ask, full([](const Mention& one) { return tied_to_ask(one); })),
        check(all, mentions, lever, RuleId::lever_credible,
              full([&](const Mention& one) { return ask_is_credible(all, one); })),
    };
}

/// A contradicted claim zeroes its lever.
void zero(Findings& findings) {
    for (Finding& finding : findings) finding.earned = 0;
}

}  // namespace

Findings judge_levers(const Case& all) {
    const Mentions mentions = find_mentions(all);
    Findings findings;
    for (const std::int32_t lever : applicable_levers(all, mentions)) {
        Findings five = five_checks(all, mentions, lever);
        if (is_contradicted(all, mentions, lever)) zero(five);
        findings.insert(findings.end(), five.begin(), five.end());
    }
    return findings;
}

}  // namespace parley::scoring
