#include "dialogue/simulation/player.hpp"

#include "persona/dice.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr std::int32_t kOdds = 1'000;
constexpr std::array kMoneyTerms{Component::base, Component::equity, Component::signing, Component::bonus};

AmountUnit unit_of(Component c, const PackageRules& rules) {
    if (c == Component::bonus) return rules.bonus_unit == BonusUnit::percent ? AmountUnit::percent : AmountUnit::money;
    return is_money(c) ? AmountUnit::money : AmountUnit::count;
}

bool takes_offers(const Lever& lever) {
    return std::find(lever.evidence.begin(), lever.evidence.end(), EvidenceKind::offer) != lever.evidence.end();
}

std::uint16_t bit_of(Component c) { return static_cast<std::uint16_t>(1U << index_of(c)); }

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

Player::Player(const Scenario& scenario, const Skill& skill, std::uint64_t seed)
    : scenario_(scenario), skill_(skill), seed_(seed), level_(scenario.level) {
    set_wishes();
}

void Player::set_wishes() {
    for (const Component c : kTerms)
        if (c != Component::level) wish_.set(c, first_ask(c));
}

bool Player::roll(std::int32_t odds) {
    return static_cast<std::int32_t>(draw_below(kOdds, seed_, rolls_++, Purpose::phrase)) < odds;
}

/// As far up the published band as ambition goes, on a round figure.
std::int64_t Player::first_ask(Component component) const {
    const Limit& limit = scenario_.limit(component, level_);
    const std::int64_t up = scale(limit.band_max - limit.band_min, skill_.ambition, kOdds);
    return round_down(limit.band_min + up, limit.step);
}

void Player::watch(const State& seen) {
    stale_ = seen.table.offer == last_offer_ ? stale_ + 1 : 0;
    last_offer_ = seen.table.offer;
    if (seen.level == level_) return;
    level_ = seen.level;  // another band: the wish goes with it, and terms are open again
    set_wishes();
    asked_ = 0;
}

Action Player::next(const State& seen) {
    watch(seen);
    Action action;
    switch (seen.asked) {
        case Question::expectation:
            return answer_expectation();
        case Question::sign_if:
            return answer_proposal();
        case Question::confirm_terms:
            return answer_confirm();
        case Question::choose_option:
            action.speech.act(ActKind::pick_option, "the first one");
            return action;
        case Question::offer_details:
        case Question::proof:
            return answer_proof();
        case Question::none:
        case Question::small_talk:
        case Question::priorities:
        case Question::timeline:
        case Question::alternatives:
        case Question::reason:
        case Question::evidence:
        case Question::what_would_it_take:
        case Question::understood_right:
        case Question::which_component:
        case Question::which_currency:
        case Question::which_period:
        case Question::correction:
        case Question::stay_or_go:
        case Question::ready:
            return negotiate(seen);
    }
    return action;
}

Action Player::answer_expectation() {
    Action action;
    if (roll(skill_.deflects)) {
        action.speech.act(ActKind::deflect_expectation, "I would rather hear your number first.");
        return action;
    }
    add_ask(Component::base, action.speech);
    return action;
}

Action Player::answer_proposal() {
    Action action;
    if (roll(skill_.says_yes_if))
        action.speech.act(ActKind::accept, "Yes, then I am ready to sign.");
    else
        action.speech.act(ActKind::reject, "I would not commit to that.");
    return action;
}

Action Player::answer_confirm() {
    Action action;
    if (!recapped_ && roll(skill_.recaps)) {
        recapped_ = true;
        action.speech.act(ActKind::recap, "So that is what we have.").act(ActKind::in_writing, "In writing, please?");
        return action;
    }
    action.kind = InputKind::confirm;
    return action;
}

Action Player::answer_proof() {
    Action action;
    proof_shown_ = true;
    if (roll(skill_.shows_proof))
        action.speech.act(ActKind::promise_proof, "I can send you the letter.");
    else
        action.speech.act(ActKind::refuse_proof, "It is confidential.");
    return action;
}

Action Player::take_offer() {
    Action action;
    action.speech.act(ActKind::accept, "I accept.");
    return action;
}

/// Nothing has moved for as long as this character waits, or there is nothing left to ask for.
bool Player::content(const State& seen) const {
    if (stale_ > skill_.stubbornness) return true;
    return std::none_of(kTerms.begin(), kTerms.end(), [&](Component c) { return wants(c, seen); });
}

Action Player::negotiate(const State& seen) {
    Action action;
    if (seen.table.offer.empty()) {
        action.speech.act(ActKind::small_talk, "Sounds good, go on.");
        return action;
    }
    const bool first_sight = !greeted_offer_;
    greeted_offer_ = true;
    if (first_sight && roll(skill_.accepts_at_once)) return take_offer();
    if (!first_sight && next_lever() < 0 && (content(seen) || seen.phase == Phase::Final)) return take_offer();
    if (stale_ > skill_.stubbornness + 3) return take_offer();
    if (numbers_ < 2 && questions_ < 2 && roll(skill_.asks_questions) && add_question(action.speech)) return action;
    if (ready_for_level() && roll(skill_.asks_for_level)) {
        level_asked_ = true;
        name(action.speech, 0);  // a level needs a case: one more fact comes with it
        action.speech.ask(Component::level, seen.table.offer.get(Component::level) + 1, AmountUnit::count);
        return action;
    }
    if (roll(skill_.names_levers)) add_lever(action.speech);
    if (stale_ > 0 && next_lever() < 0) add_news(action.speech);
    if (stale_ > 0) give_way(seen);
    add_asks(seen, action.speech);
    return action.speech.empty() ? take_offer() : action;
}

bool Player::add_question(Speech& speech) {
    if (questions_++ == 0)
        speech.ask_question(ActKind::ask_band, Topic::none, "What is the range for this level?");
    else
        speech.ask_question(ActKind::ask_authority, Topic::none, "Who approves this?")
            .act(ActKind::paraphrase, "So you have a range and a committee.");
    return true;
}

/// The first lever of the sheet that was not named yet. Who means to ask for a level keeps the offers for after it:
/// a committee that has met once listens again only to something new.
std::int32_t Player::next_lever() const {
    const auto& levers = scenario_.persona->levers;
    std::int32_t kept_back = -1;
    if (skill_.names_levers == 0) return -1;
    for (std::size_t i = 0; i < std::min(levers.size(), kMaxLevers); ++i) {
        if (named_[i] || !sheet_supports(*scenario_.sheet, levers[i])) continue;
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
    for (std::size_t i = 0; i < std::min(levers.size(), kMaxLevers); ++i) {
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

void Player::add_lever(Speech& speech) {
    std::int32_t lever = next_lever();
    if (lever < 0 && roll(skill_.repeats_levers)) lever = 0;
    if (lever < 0 || scenario_.persona->levers.empty()) return;
    name(speech, lever);
}

void Player::name(Speech& speech, std::int32_t index) {
    const auto i = static_cast<std::size_t>(index);
    const Lever& lever = scenario_.persona->levers[i];
    named_[i] = true;
    if (takes_offers(lever)) return name_offer(speech, index);
    speech.name_lever(index, lever.title);
    if (!roll(skill_.backs_levers)) return;
    const std::int32_t fact = nth_fact(*scenario_.sheet, lever, told_[i]++);
    if (fact < 0) return;
    const Fact& told = scenario_.sheet->facts[static_cast<std::size_t>(fact)];
    speech.back(told.kind, ClaimStatus::borne_out, fact, told.text);
}

/// A bluffer names an employer that made no offer; the others name theirs, with terms and date.
void Player::name_offer(Speech& speech, std::int32_t lever) {
    const FactSheet& sheet = *scenario_.sheet;
    speech.name_lever(lever, "I hold another offer.");
    if (roll(skill_.bluffs)) {
        speech.back(EvidenceKind::offer, ClaimStatus::contradicted, -1, "from Nowhere Corp");
        speech.claim_offer(name_key("Nowhere Corp"), {}, 5, true, "Nowhere Corp made me one.");
        return;
    }
    if (sheet.offers.empty() || !roll(skill_.backs_levers)) return;
    const CompetingOffer& offer = sheet.offers.front();
    speech.back(EvidenceKind::offer, ClaimStatus::borne_out, 0, offer.employer);
    speech.claim_offer(name_key(offer.employer), offer.terms, offer.deadline_day, offer.written, offer.employer);
}

bool Player::wants(Component component, const State& seen) const {
    if (component == Component::level) return false;
    const Limit& limit = scenario_.limit(component, level_);
    if (limit.negotiability != Negotiability::negotiable) return false;
    if (component != Component::base && skill_.packages == 0 && skill_.changes_component == 0) return false;
    return seen.table.offer.get(component) < wish_.get(component);
}

void Player::add_ask(Component component, Speech& speech) {
    speech.ask(component, wish_.get(component), unit_of(component, scenario_.rules()));
    asked_ = static_cast<std::uint16_t>(asked_ | bit_of(component));
    ++numbers_;
}

void Player::add_asks(const State& seen, Speech& speech) {
    const bool several = roll(skill_.packages);
    if (stale_ > 0 && roll(skill_.changes_component) && ask_other_terms(seen, several, speech)) return;
    int asked = 0;
    for (const Component c : kMoneyTerms) {
        if (!wants(c, seen) || (asked > 0 && !several)) continue;
        add_ask(c, speech);
        ++asked;
    }
    if (several && asked > 1 && numbers_ < 6) speech.act(ActKind::state_priority, "Base matters most to me.");
}

/// Terms without cash that were not asked for yet, one or all of them.
bool Player::ask_other_terms(const State& seen, bool several, Speech& speech) {
    bool any = false;
    for (const Component c : kTerms) {
        if (is_cash(c) || !wants(c, seen) || (asked_ & bit_of(c)) != 0 || (any && !several)) continue;
        add_ask(c, speech);
        any = true;
    }
    return any;
}

/// Comes down towards the offer by a share of the gap.
void Player::give_way(const State& seen) {
    for (const Component c : kMoneyTerms) {
        const std::int64_t gap = wish_.get(c) - seen.table.offer.get(c);
        const std::int64_t step = scenario_.limit(c, level_).step;
        if (gap > 0) wish_.set(c, round_down(wish_.get(c) - scale(gap, skill_.gives_way, kOdds), step));
    }
}

}  // namespace parley
