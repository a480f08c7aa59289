// What a scripted candidate says for an ask: reasons, the facts behind them, offers from elsewhere.

#include "dialogue/simulation/player.hpp"

namespace parley {
/// The first lever of the sheet that was not named yet. Who means to ask for a level keeps the offers for after it:
/// a committee that has met once listens again only to something new.
std::int32_t Player::next_lever() const {
    const Mask left = nameable_ & ~named_;
    if (skill_.names_levers == 0 || left == 0) return -1;
    const Mask first = skill_.asks_for_level > 0 ? left & ~tables_.offer_levers : left;
    return static_cast<std::int32_t>(first != 0 ? lowest(first) : highest(left));
}

/// All that speaks for a higher level has been told.
bool Player::ready_for_level() const {
    if (level_asked_ || scenario_.limit(Component::level, level_).authority == 0) return false;
    const std::int32_t lever = next_lever();
    return lever < 0 || holds(tables_.offer_levers, static_cast<std::size_t>(lever));
}

/// Something new where nothing moves: the letter, else a fact that was not told yet.
void Player::add_news(Speech& speech) {
    for (Mask told = named_; told != 0; told &= told - 1) {
        const std::size_t i = lowest(told);
        if (holds(tables_.offer_levers, i)) {
            if (proof_shown_ || !roll(skill_.shows_proof)) continue;
            proof_shown_ = true;
            speech.act(ActKind::promise_proof, "I can send you the letter.");
            return;
        }
        if (next_fact(i) < 0 || !roll(skill_.backs_levers)) continue;
        return name(speech, static_cast<std::int32_t>(i));
    }
}

/// One more fact for the first reason that was told.
void Player::add_case(Speech& speech) {
    const Mask told = named_ & ~tables_.offer_levers;
    if (told != 0) name(speech, static_cast<std::int32_t>(lowest(told)));
}

/// The first fact of the sheet that speaks for the lever and was not told yet; -1: none.
std::int32_t Player::next_fact(std::size_t lever) const {
    const auto& facts = tables_.levers[lever].facts;
    return told_[lever] < facts.size() ? facts[told_[lever]] : -1;
}

void Player::add_lever(Speech& speech) {
    std::int32_t lever = next_lever();
    if (lever < 0 && roll(skill_.repeats_levers) && holds(open_, 0)) lever = 0;
    if (lever < 0 || tables_.levers.empty()) return;
    name(speech, lever);
}

void Player::name(Speech& speech, std::int32_t index) {
    const auto i = static_cast<std::size_t>(index);
    named_ |= Mask{1} << i;
    if (holds(tables_.offer_levers, i)) return name_offer(speech, index);
    speech.name_lever(index, scenario_.persona->levers[i]);
    if (!roll(skill_.backs_levers)) return;
    const std::int32_t fact = next_fact(i);
    ++told_[i];
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
    const Mask levers = tables_.offer_levers & open_;
    if (levers == 0) return;
    const std::size_t i = lowest(levers);
    speech.name_lever(static_cast<std::int32_t>(i), scenario_.persona->levers[i]).bluff("Nowhere Corp");
}

}  // namespace parley
