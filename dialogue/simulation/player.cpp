#include "dialogue/simulation/player.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr std::int32_t kPatience = 3;  ///< turns beyond their stubbornness that anyone still argues

}  // namespace

Player::Player(const Scenario& scenario, const Skill& skill, std::uint64_t seed, Action& action, Wording wording)
    : scenario_(scenario),
      skill_(skill),
      tables_(*scenario.tables),
      dice_(seed),
      action_(action),
      wording_(wording),
      level_(scenario.level),
      open_(~Mask{skill.silent_on}),
      nameable_(open_ & tables_.supported) {
    set_wishes();
}

Speech& Player::begin() {
    action_.kind = InputKind::message;
    action_.after_ms = kTypingMs;
    action_.speech.start_over(wording_ == Wording::sentences ? scenario_.region : nullptr);
    return action_.speech;
}

void Player::watch(const State& seen) {
    stale_ = seen.table.offer == last_offer_ ? stale_ + 1 : 0;
    last_offer_ = seen.table.offer;
    if (seen.level == level_) return;
    level_ = seen.level;  // another band: the wish goes with it, and terms are open again
    set_wishes();
    asked_ = 0;
}

void Player::next(const State& seen) {
    watch(seen);
    if (roll(skill_.wanders))
        wander(seen);
    else
        answer(seen);
}

void Player::answer(const State& seen) {
    switch (seen.asked) {
        case Question::expectation:
            return answer_expectation();
        case Question::sign_if:
            return answer_proposal(seen);
        case Question::confirm_terms:
            return answer_confirm();
        case Question::choose_option:
            return pick_first();
        case Question::offer_details:
        case Question::proof:
            return answer_proof();
        case Question::understood_right:
            return say_yes();
        case Question::none:
        case Question::small_talk:
        case Question::priorities:
        case Question::timeline:
        case Question::alternatives:
        case Question::reason:
        case Question::evidence:
        case Question::what_would_it_take:
        case Question::which_component:
        case Question::which_currency:
        case Question::which_period:
        case Question::correction:
        case Question::stay_or_go:
        case Question::ready:
            break;
    }
    return negotiate(seen);
}

void Player::pick_first() { begin().act(ActKind::pick_option, "I like the first one better."); }

void Player::say_yes() { begin().act(ActKind::accept, "Yes, that is right."); }

void Player::answer_expectation() {
    Speech& speech = begin();
    if (roll(skill_.deflects))
        speech.act(ActKind::deflect_expectation, "I would rather hear your number first.");
    else
        add_ask(Component::base, speech);
}

/// What gives one thing for another is taken where the whole is worth more to them.
void Player::answer_proposal(const State& seen) {
    Speech& speech = begin();
    const CandidateValues& own = scenario_.region->default_values;
    const bool better = candidate_value(seen.table.proposal, scenario_.rules(), own) >
                        candidate_value(seen.table.offer, scenario_.rules(), own);
    if (better && roll(skill_.says_yes_if))
        speech.act(ActKind::accept, "Yes, then I am ready to sign.");
    else
        speech.act(ActKind::reject, "No, I cannot promise that.");
}

void Player::answer_confirm() {
    Speech& speech = begin();
    if (!recapped_ && roll(skill_.recaps)) {
        recapped_ = true;
        speech.act(ActKind::recap, "Just to recap, that is what we have.")
            .act(ActKind::in_writing, "Could you send me that in writing?");
        return;
    }
    action_.kind = InputKind::confirm;
}

void Player::answer_proof() {
    Speech& speech = begin();
    proof_shown_ = true;
    if (roll(skill_.shows_proof))
        speech.act(ActKind::promise_proof, "Yes, I can send you the letter.");
    else
        speech.act(ActKind::refuse_proof, "I am afraid it is confidential.");
}

void Player::take_offer() { begin().act(ActKind::accept, "I accept the offer."); }

/// Nothing has moved for as long as this character waits, or there is nothing left to ask for.
bool Player::content(const State& seen) const {
    if (stale_ > skill_.stubbornness) return true;
    return std::none_of(kTerms.begin(), kTerms.end(), [&](Component c) { return wants(c, seen); });
}

/// A trade, once agreed, ends the talk: it comes after the committee has spoken, or when nothing else is left.
bool Player::time_to_trade(const State& seen) const {
    return stale_ > 1 && (seen.conduct.approvals > 0 || stale_ >= skill_.stubbornness);
}

/// A level needs a case: one more fact comes with it.
void Player::ask_for_level(const State& seen) {
    Speech& speech = begin();
    level_asked_ = true;
    add_case(speech);
    speech.ask(Component::level, seen.table.offer.get(Component::level) + 1, AmountUnit::count);
}

void Player::negotiate(const State& seen) {
    Speech& speech = begin();
    if (seen.table.offer.empty()) {
        speech.act(ActKind::small_talk, "Thank you, nice to meet you too.");
        return;
    }
    const bool first_sight = !greeted_offer_;
    greeted_offer_ = true;
    if (first_sight && roll(skill_.accepts_at_once)) return take_offer();
    if (!first_sight && next_lever() < 0 && (content(seen) || seen.phase == Phase::Final)) return take_offer();
    if (stale_ > skill_.stubbornness + kPatience) return take_offer();
    if (numbers_ < 2 && questions_ < 2 && roll(skill_.asks_questions) && add_question(speech)) {
        stale_ = -1;  // who only asks cannot expect a move
        return;
    }
    if (ready_for_level() && roll(skill_.asks_for_level)) return ask_for_level(seen);
    if (roll(skill_.names_levers)) add_lever(speech);
    if (stale_ > 0 && next_lever() < 0) add_news(speech);
    if (speech.empty() && time_to_trade(seen) && roll(skill_.trades) && offer_trade(seen, speech)) return;
    if (stale_ > 0) give_way(seen);
    add_asks(seen, speech);
    if (speech.empty()) take_offer();
}

bool Player::add_question(Speech& speech) {
    if (questions_++ == 0)
        speech.ask_question(ActKind::ask_band, Topic::none, "What is the range for this level?");
    else
        speech.ask_question(ActKind::ask_authority, Topic::none, "Who approves this?")
            .act(ActKind::paraphrase, "So if I hear you right, your budget is tight.");
    return true;
}

}  // namespace parley
