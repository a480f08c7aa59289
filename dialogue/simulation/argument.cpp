// What a scripted candidate says for an ask: reasons, the facts behind them, offers from elsewhere.

#include "dialogue/simulation/player.hpp"

#include <algorithm>

namespace parley {
namespace {

std::size_t lever_count(const Scenario& scenario) { return std::min(scenario.persona->levers.size(), kMaxLevers); }

bool takes_offers(const Lever& lever) {
    return std::find(lever.evidence.begin(), lever.evidence.end(), EvidenceKind::offer) != lever.evidence.end();
}

/// The nth fact of the sheet that speaks for the lever and is of a kind that counts for it; -1: none.
std::int32_t nth_fact(const FactSheet& sheet, const Lever& lever, std::size_t n) {
    for (std::size_t i = 0; i < sheet.facts.size(); ++i) {
        const Fact& fact = sheet.facts[i];
        const bool named = std::find(fact.levers.begin(), fact.levers.end(), lever.id) != fact.levers.end();
        const bool counts = lever.evidence.empty() ||
                            std::find(lever.evidence.begin(), lever.evidence.end(), fact.kind) != lever.evidence.end();
        if (named && counts && n-- == 0) return static_cast<std::int32_t>(i);
    }
    return -1;
}

}  // namespace

bool Player::keeps_silent_on(std::size_t lever) const { return ((skill_.silent_on >> lever) & 1U) != 0; }

bool Player::may_name(std::size_t lever) const {
    return !keeps_silent_on(lever) && sheet_supports(*scenario_.sheet, scenario_.persona->levers[lever]);
}

/// The first lever of the sheet that was not named yet. Who means to ask for a level keeps the offers for after it:
/// a committee that has met once listens again only to something new.
std::int32_t Player::next_lever() const {
    const auto& levers = scenario_.persona->levers;
    std::int32_t kept_back = -1;
    if (skill_.names_levers == 0) return -1;
    for (std::size_t i = 0; i < lever_count(scenario_); ++i) {
        if (named_[i] || !may_name(i)) continue;
        const bool keep = takes_offers(levers[i]) && skill_.asks_for_level > 0;
        if (!keep) return static_cast<std::int32_t>(i);
        kept_back = static_cast<std::int32_t>(i);
    }
    return kept_back;
}

/// All that speaks for a higher level has been told.
bool Player::ready_for_level() const {
    if (level_asked_ || scenario_.limit(Component::level, level_).authority == 0) return false;
    const std::int32_t lever = next_lever();
    return lever < 0 || takes_offers(scenario_.persona->levers[static_cast<std::size_t>(lever)]);
}

/// Something new where nothing moves: the letter, else a fact that was not told yet.
void Player::add_news(Speech& speech) {
    const auto& levers = scenario_.persona->levers;
    for (std::size_t i = 0; i < lever_count(scenario_); ++i) {
        if (!named_[i]) continue;
        if (takes_offers(levers[i])) {
            if (proof_shown_ || !roll(skill_.shows_proof)) continue;
            proof_shown_ = true;
            speech.act(ActKind::promise_proof, "I can send you the letter.");
            return;
        }
        if (nth_fact(*scenario_.sheet, levers[i], told_[i]) < 0 || !roll(skill_.backs_levers)) continue;
        return name(speech, static_cast<std::int32_t>(i));
    }
}

/// One more fact for the first reason that was told.
void Player::add_case(Speech& speech) {
    for (std::size_t i = 0; i < lever_count(scenario_); ++i)
        if (named_[i] && !takes_offers(scenario_.persona->levers[i])) return name(speech, static_cast<std::int32_t>(i));
}

void Player::add_lever(Speech& speech) {
    std::int32_t lever = next_lever();
    if (lever < 0 && roll(skill_.repeats_levers) && !keeps_silent_on(0)) lever = 0;
    if (lever < 0 || scenario_.persona->levers.empty()) return;
    name(speech, lever);
}

void Player::name(Speech& speech, std::int32_t index) {
    const auto i = static_cast<std::size_t>(index);
    const Lever& lever = scenario_.persona->levers[i];
    named_[i] = true;
    if (takes_offers(lever)) return name_offer(speech, index);
    speech.name_lever(index, lever);
    if (!roll(skill_.backs_levers)) return;
    const std::int32_t fact = nth_fact(*scenario_.sheet, lever, told_[i]++);
    if (fact >= 0) speech.back(scenario_.sheet->facts[static_cast<std::size_t>(fact)], fact);
}

/// A bluffer names an employer that made no offer; the others name theirs, with terms and date.
void Player::name_offer(Speech& speech, std::int32_t index) {
    if (roll(skill_.bluffs)) return bluff(speech);
    speech.name_lever(index, scenario_.persona->levers[static_cast<std::size_t>(index)]);
    if (!scenario_.sheet->offers.empty() && roll(skill_.backs_levers)) speech.claim(scenario_.sheet->offers.front(), 0);
}

/// Nothing to bluff about where the persona does not care for offers.
void Player::bluff(Speech& speech) {
    for (std::size_t i = 0; i < lever_count(scenario_); ++i) {
        const Lever& lever = scenario_.persona->levers[i];
        if (!takes_offers(lever) || keeps_silent_on(i)) continue;
        speech.name_lever(static_cast<std::int32_t>(i), lever).bluff("Nowhere Corp");
        return;
    }
}

}  // namespace parley
