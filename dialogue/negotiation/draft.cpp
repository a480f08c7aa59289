#include "dialogue/negotiation/draft.hpp"

#include <algorithm>
#include <array>

namespace parley {
namespace {

constexpr std::size_t kPoliteLength = 5;  ///< lines that a person reads in one go

/// What may be left out of a long turn, least missed first. Answers, promises and moves always stay.
constexpr std::array kLeftOutFirst{Part::social, Part::note, Part::after_close, Part::close};

/// Stable; a handful of lines, for which the library's stable sort would ask for memory.
void put_in_order(Draft::Lines& said) {
    for (auto one = said.begin(); one != said.end(); ++one) {
        if (one == said.begin() || std::prev(one)->part <= one->part) continue;
        const auto place = std::upper_bound(said.begin(), one, one->part,
                                            [](Part part, const Draft::Said& other) { return part < other.part; });
        std::rotate(place, one, std::next(one));
    }
}

void leave_one_out(Draft::Lines& said) {
    for (const Part part : kLeftOutFirst) {
        const auto found = std::find_if(said.rbegin(), said.rend(), [&](const auto& one) { return one.part == part; });
        if (found == said.rend()) continue;
        said.erase(std::prev(found.base()));
        return;
    }
}

bool may_shorten(const Draft::Lines& said) {
    return std::any_of(said.begin(), said.end(), [](const auto& one) {
        return std::find(kLeftOutFirst.begin(), kLeftOutFirst.end(), one.part) != kLeftOutFirst.end();
    });
}

/// Questions and closing words that the next state relies on are not for leaving out.
bool carries_the_question(LineKind kind) {
    return kind == LineKind::AskConfirm || kind == LineKind::AskChoice || kind == LineKind::StateDeadline ||
           kind == LineKind::AskProof || kind == LineKind::WarnWithdrawal || kind == LineKind::WarnRude;
}

}  // namespace

Draft::Draft(const Scenario& in, const State& before, const Event& happened, Decision& made)
    : scenario(in), event(happened), was(&before), next(made.next), reasons(made.reasons), made_(made) {
    made_.lines.clear();
    made_.scene_before = 0;
    reasons.clear();
    correction = event.input->kind == InputKind::correct;
    if (correction) forget_asks();
    next = *was;
    hear(scenario, *was, event, heard);
}

bool Draft::says(LineKind kind) const {
    return std::any_of(said.begin(), said.end(), [&](const Said& one) { return one.line.kind == kind; });
}

void Draft::unsay(LineKind kind) {
    const auto of_kind = [&](const Said& one) { return one.line.kind == kind; };
    said.erase(std::remove_if(said.begin(), said.end(), of_kind), said.end());
}

void Draft::put_on_table(const Terms& offer) {
    if (offer == next.table.offer) return;
    next.table.previous_offer = next.table.offer;
    next.table.offer = offer;
    next.table.options = {};
}

State& Draft::own_was() {
    if (!seen_otherwise_) was = &seen_otherwise_.emplace(*was);
    return *seen_otherwise_;
}

void Draft::finish() {
    for (Said& one : said)
        if (one.part == Part::close && carries_the_question(one.line.kind)) one.part = Part::move;
    put_in_order(said);
    while (said.size() > kPoliteLength && may_shorten(said)) leave_one_out(said);
    made_.move = move;
    made_.scene = scene;
    made_.lines.reserve(said.size());
    for (const Said& one : said) {
        if (scene != Scene::none && one.part < Part::after) ++made_.scene_before;
        made_.lines.push_back(one.line);
    }
}

}  // namespace parley
