#include "server/import/import_guide.hpp"

#include <algorithm>
#include <array>

namespace parley::import {
namespace {

constexpr std::array kMovable{Component::base, Component::equity, Component::signing};

bool asks_for(const std::vector<Ask>& asks, Component component) {
    return std::any_of(asks.begin(), asks.end(),
                       [&](const Ask& ask) { return ask.component == component || ask.component == Component::total; });
}

/// Which levers move a component: those whose words ask for it; where none does, all of them.
std::vector<std::size_t> movers_of(const Scripts& scripts, std::size_t levers, Component component) {
    std::vector<std::size_t> movers;
    for (std::size_t i = 0; i < levers; ++i)
        if (asks_for(scripts.asks[i], component) || scripts.speaks_of_offers[i]) movers.push_back(i);
    const bool named = std::any_of(scripts.asks.begin(), scripts.asks.end(),
                                   [&](const auto& asks) { return asks_for(asks, component); });
    if (named && movers.size() > 1) return movers;
    movers.clear();
    for (std::size_t i = 0; i < levers; ++i) movers.push_back(i);
    return movers;
}

/// The competing-offer lever weighs double: what an alternative is worth is the best-supported finding there is.
void share_out(std::vector<parley::Lever>& levers, const Scripts& scripts, Component component, const Policy& policy) {
    const auto movers = movers_of(scripts, levers.size(), component);
    std::int32_t weight = 0;
    for (const auto i : movers) weight += scripts.speaks_of_offers[i] ? 2 : 1;
    for (const auto i : movers) {
        const auto share = policy.unlock_sum * (scripts.speaks_of_offers[i] ? 2 : 1) / weight;
        levers[i].unlocks.push_back({component, std::min(share, policy.unlock_most)});
    }
}

std::vector<EvidenceKind> evidence_of(bool offers) {
    if (offers) return {EvidenceKind::offer, EvidenceKind::employer, EvidenceKind::process, EvidenceKind::date};
    return {EvidenceKind::program,  EvidenceKind::product,  EvidenceKind::result,       EvidenceKind::quantity,
            EvidenceKind::duration, EvidenceKind::employer, EvidenceKind::certification};
}

std::vector<std::string> best_states(bool offers) {
    if (offers) return {"OfferPresented", "Probe", "Hold", "Counter", "BandWall", "VerifyOffer"};
    return {"OfferPresented", "Probe", "Hold", "Counter"};
}

parley::Lever build(const guide::Lever& source, bool offers) {
    parley::Lever lever;
    lever.id = source.id;
    lever.title = source.title;
    lever.summary =
        offers ? "What else you have in hand, and by when." : "Your own record in this, with something specific.";
    lever.evidence = evidence_of(offers);
    lever.best_states = best_states(offers);
    if (!offers) lever.overlap_group = "record";
    return lever;
}

}  // namespace

std::vector<parley::Lever> derive_levers(const guide::Guide& guide, const Scripts& scripts, const Policy& policy,
                                         std::vector<Derived>& derived) {
    std::vector<parley::Lever> levers;
    const auto count = std::min(guide.levers.size(), kMaxLevers);
    for (std::size_t i = 0; i < count; ++i) levers.push_back(build(guide.levers[i], scripts.speaks_of_offers[i]));
    auto cues = derive_cues(guide, count);
    for (std::size_t i = 0; i < count; ++i) levers[i].cues = std::move(cues[i]);
    for (const auto component : kMovable) share_out(levers, scripts, component, policy);
    for (auto& lever : levers)
        if (lever.unlocks.empty()) lever.unlocks = {{Component::base, policy.unlock_unasked}};
    for (auto& lever : levers)
        lever.budget_share =
            std::min<BasisPoints>(policy.unlock_most, policy.unlock_sum / static_cast<std::int32_t>(count));
    derived.push_back({"levers",
                       "What each unlocks follows what its words ask for; together 130 % of the headroom, so "
                       "that three good ones of four reach the limit."});
    return levers;
}

}  // namespace parley::import
