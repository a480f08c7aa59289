#include "server/import/import_guide.hpp"
#include "server/import/policy_rules.hpp"

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

std::int32_t weight_of(const Scripts& scripts, std::size_t lever, const Policy& policy) {
    return scripts.speaks_of_offers[lever] ? policy.offer_weight : 1;
}

void share_out(std::vector<parley::Lever>& levers, const Scripts& scripts, Component component, const Policy& policy) {
    const auto movers = movers_of(scripts, levers.size(), component);
    std::int32_t weight = 0;
    for (const auto i : movers) weight += weight_of(scripts, i, policy);
    for (const auto i : movers) {
        const auto share = policy.unlock_sum * weight_of(scripts, i, policy) / weight;
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

void take_cues(parley::Lever& lever, std::vector<Cue> cues, const std::string& path, Notes& notes) {
    for (auto& cue : cues) {
        notes.read(path + "/cues/" + std::to_string(lever.cues.size()), cue.line);
        lever.cues.push_back(std::move(cue.text));
    }
}

/// What its words ask for, how much of each, and what nobody says.
void note_lever(const parley::Lever& lever, bool asked, bool offers, const std::string& path, const Policy& policy,
                Notes& notes) {
    for (std::size_t i = 0; i < lever.unlocks.size(); ++i) {
        const auto& rule = policy_rule(!asked                                         ? "unlock_unasked"
                                       : lever.unlocks[i].share >= policy.unlock_most ? "unlock_most"
                                                                                      : "unlock_sum");
        notes.derive(path + "/unlocks/" + std::to_string(i), reason_of(rule, policy), std::string(rule.name));
    }
    const auto& sum = policy_rule("unlock_sum");
    notes.derive(path + "/budget_share", "An even share of " + reason_of(sum, policy), std::string(sum.name));
    notes.derive(path + "/evidence",
                 offers ? "What bears out an offer elsewhere." : "What bears out one's own record.");
    notes.derive(path + "/best_states", "Where a reason of this kind is usually brought.");
    notes.derive(path + "/summary", "A line of our own: no sentence of the guide is shown to a candidate.");
    if (!offers)
        notes.derive(path + "/overlap_group", "Reasons from one's own record overlap, so further ones count less.");
}

void add_unlocks(std::vector<parley::Lever>& levers, const Scripts& scripts, const Policy& policy, Notes& notes) {
    for (const auto component : kMovable) share_out(levers, scripts, component, policy);
    const auto even = policy.unlock_sum / static_cast<std::int32_t>(std::max<std::size_t>(1, levers.size()));
    for (std::size_t i = 0; i < levers.size(); ++i) {
        const bool asked = !levers[i].unlocks.empty();
        if (!asked) levers[i].unlocks = {{Component::base, policy.unlock_unasked}};
        levers[i].budget_share = std::min<BasisPoints>(policy.unlock_most, even);
        note_lever(levers[i], asked, scripts.speaks_of_offers[i], "/levers/" + std::to_string(i), policy, notes);
    }
}

}  // namespace

std::vector<parley::Lever> derive_levers(const guide::Guide& guide, const Scripts& scripts, const Policy& policy,
                                         Notes& notes) {
    std::vector<parley::Lever> levers;
    const auto count = std::min(guide.levers.size(), kMaxLevers);
    auto cues = derive_cues(guide, count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto path = "/levers/" + std::to_string(i);
        levers.push_back(build(guide.levers[i], scripts.speaks_of_offers[i]));
        notes.read(path + "/title", guide.levers[i].line);
        take_cues(levers[i], std::move(cues[i]), path, notes);
    }
    add_unlocks(levers, scripts, policy, notes);
    return levers;
}

}  // namespace parley::import
