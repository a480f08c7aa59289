// What a scripted candidate asks for: first as far up the band as their ambition goes, later something else, or less.

#include "dialogue/simulation/player.hpp"

#include <algorithm>
#include <utility>

namespace parley {
namespace {

constexpr std::int32_t kOdds = 1'000;
constexpr std::array kMoneyTerms{Component::base, Component::equity, Component::signing, Component::bonus};

AmountUnit unit_of(Component c, const PackageRules& rules) {
    if (c == Component::bonus) return rules.bonus_unit == BonusUnit::percent ? AmountUnit::percent : AmountUnit::money;
    return is_money(c) ? AmountUnit::money : AmountUnit::count;
}

std::uint16_t bit_of(Component c) { return static_cast<std::uint16_t>(1U << index_of(c)); }

}  // namespace

void Player::set_wishes() {
    for (const Component c : kTerms)
        if (c != Component::level) wish_.set(c, first_ask(c));
}

/// As far up the published band as ambition goes, on a round figure.
std::int64_t Player::first_ask(Component component) const {
    const Limit& limit = scenario_.limit(component, level_);
    const std::int64_t up = scale(limit.band_max - limit.band_min, skill_.ambition, kOdds);
    return round_down(limit.band_min + up, limit.step);
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
        const bool worth_asking = scenario_.region->default_values.per_unit[index_of(c)] > 0;
        if (is_cash(c) || !worth_asking || !wants(c, seen) || (asked_ & bit_of(c)) != 0 || (any && !several)) continue;
        add_ask(c, speech);
        any = true;
    }
    return any;
}

/// Less of what counts least with them for more of the base, then the other way round: what comes of it is seen before
/// it is taken.
bool Player::offer_trade(const State& seen, Speech& speech) {
    constexpr std::array kTrades{std::pair(Component::equity, Component::base),
                                 std::pair(Component::base, Component::equity),
                                 std::pair(Component::base, Component::signing)};
    while (static_cast<std::size_t>(trades_) < kTrades.size()) {
        const auto [less, more] = kTrades[static_cast<std::size_t>(trades_++)];
        const Limit& given = scenario_.limit(less, level_);
        if (!wants(more, seen) || given.negotiability != Negotiability::negotiable) continue;
        if (seen.table.offer.get(less) <= given.band_min) continue;
        add_ask(more, speech);
        speech.give_up(less, given.band_min);
        return true;
    }
    return false;
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
