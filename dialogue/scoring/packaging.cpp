// Several components with a priority among them, and another one when one is at its limit.

#include "dialogue/scoring/asks.hpp"
#include "dialogue/scoring/dimensions.hpp"
#include "dialogue/scoring/goals.hpp"

#include <algorithm>

namespace parley::scoring {
namespace {

bool asks_about(const Moment& moment, Component c) {
    return moment.heard.asks.has(c) || moment.heard.wants_component(c);
}

std::ptrdiff_t components_asked(const Moment& moment) {
    return std::count_if(kTerms.begin(), kTerms.end(), [&](Component c) { return asks_about(moment, c); });
}

Finding several_components(const Case& all) {
    for (const Moment& moment : all.view.moments)
        if (moment.offer_on_table() && components_asked(moment) >= 2)
            return earned(all.rubric, RuleId::two_components, moment.seq, moment.span_of_ask());
    return missed(all.rubric, RuleId::two_components, all.view.offer_seq);
}

Finding priority(const Case& all) {
    for (const Moment& moment : all.view.moments)
        if (const Act* act = moment.act(ActKind::state_priority))
            return earned(all.rubric, RuleId::priority_named, moment.seq, act->span);
    return missed(all.rubric, RuleId::priority_named, all.view.offer_seq);
}

bool is_cap(ReasonCode code) {
    using enum ReasonCode;
    return code == at_discretion || code == above_authority || code == above_band || code == budget_bound ||
           code == fixed_term || code == exception_only || code == not_offered || code == approval_denied;
}

std::optional<Component> capped_by(const Decision& decision) {
    for (const Reason& reason : decision.reasons)
        if (is_cap(reason.code) && reason.component) return reason.component;
    return std::nullopt;
}

/// A component that had not been capped by then, asked for after one was.
const Moment* change_after(const Case& all, std::size_t capped, Component component) {
    for (std::size_t i = capped + 1; i < all.view.moments.size(); ++i) {
        const Moment& moment = all.view.moments[i];
        const bool other = std::any_of(kTerms.begin(), kTerms.end(),
                                       [&](Component c) { return c != component && asks_about(moment, c); });
        if (other) return &moment;
    }
    return nullptr;
}

/// Judged only where a component was capped and the talk went on.
std::optional<Finding> change_of_component(const Case& all) {
    for (std::size_t i = 0; i + 1 < all.view.moments.size(); ++i) {
        const Moment& moment = all.view.moments[i];
        const auto component = capped_by(*moment.decision);
        if (!component) continue;
        const Moment* change = change_after(all, i, *component);
        if (change == nullptr) return missed(all.rubric, RuleId::component_changed, moment.seq);
        return earned(all.rubric, RuleId::component_changed, change->seq, change->span_of_ask());
    }
    return std::nullopt;
}

bool asked_for_anything(const Case& all) {
    return std::any_of(all.view.moments.begin(), all.view.moments.end(),
                       [](const Moment& moment) { return moment.heard.asks_for_something(); });
}

}  // namespace

Findings judge_packaging(const Case& all) {
    if (opened_at_target(all) && !asked_for_anything(all)) return {};
    Findings findings{several_components(all), priority(all)};
    if (const auto change = change_of_component(all)) findings.push_back(*change);
    return findings;
}

}  // namespace parley::scoring
