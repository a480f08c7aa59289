// What nobody plans to do in a negotiation, and people do: to find every state that a persona has.

#include "dialogue/simulation/player.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr std::int64_t kNudged = 900'000;               ///< milliseconds of silence that call for a word
constexpr std::int64_t kForgotten = 60LL * 86'400'000;  ///< longer than any session waits

enum class Way : std::uint8_t {
    thanks,
    ask_about_benefits,
    needs_time,
    insults,
    mumbles,
    walks_away,
    asks_what_is_possible,
    refuses,
    asks_unclearly,
    threatens,
    asks_for_less,
    trades,
    waits,
    stays_away,
    leaves,
    talks_of_weather,
    accepts,
    puts_right,
    bluffs,
    ties_a_yes
};
constexpr std::uint64_t kWays = 20;

std::int64_t above(const Scenario& scenario, const State& seen, Component c) {
    const Limit& limit = scenario.limit(c, seen.level);
    return std::min(limit.band_max, seen.table.offer.get(c) + 2 * std::max<std::int64_t>(1, limit.step));
}

}  // namespace

void Player::wander(const State& seen) {
    Speech& speech = begin();
    const std::int64_t base = above(scenario_, seen, Component::base);
    switch (static_cast<Way>(pick(kWays))) {
        case Way::thanks:
            speech.act(ActKind::thank, "Thank you.");
            break;
        case Way::ask_about_benefits:
            speech.ask_question(ActKind::ask_other, Topic::benefits, "What are the benefits?");
            break;
        case Way::needs_time:
            speech.act(ActKind::defer, "I need some time to think about it.");
            break;
        case Way::insults:
            speech.act(ActKind::rude, "You are an idiot.");
            break;
        case Way::mumbles:
            speech.act(ActKind::unclear, "Blorb grumf.");
            break;
        case Way::walks_away:
            speech.act(ActKind::walk_away, "Then I have to decline the offer.");
            break;
        case Way::asks_what_is_possible:
            speech.ask_question(ActKind::ask_best, Topic::none, "What could you do?");
            break;
        case Way::refuses:
            speech.act(ActKind::reject, "That is too low.");
            break;
        case Way::asks_unclearly:
            speech.doubtful_ask(Component::base, base);
            break;
        case Way::threatens:
            speech.act(ActKind::ultimatum, "Do better, or I walk.");
            break;
        case Way::asks_for_less:
            speech.ask(Component::base, base, AmountUnit::money);
            break;
        case Way::trades:
            speech.ask(Component::base, base, AmountUnit::money).give_up(Component::signing, 0);
            break;
        case Way::waits:
            action_.kind = InputKind::tick;
            action_.after_ms = kNudged;
            break;
        case Way::stays_away:
            if (roll(900)) return answer(seen);
            action_.kind = InputKind::tick;
            action_.after_ms = kForgotten;
            break;
        case Way::leaves:
            if (roll(900)) return answer(seen);
            action_.kind = InputKind::end;
            break;
        case Way::talks_of_weather:
            speech.act(ActKind::off_topic, "What do you think of the weather?");
            break;
        case Way::accepts:
            return take_offer();
        case Way::puts_right:
            speech.act(ActKind::correct, "Sorry, that was not an offer yet.");
            break;
        case Way::bluffs:
            bluff(speech);
            break;
        case Way::ties_a_yes:
            speech.ask(Component::base, base, AmountUnit::money)
                .act(ActKind::accept_if, "With that I would sign today.");
            break;
    }
    const bool speechless = action_.kind == InputKind::message && speech.empty();
    if (speechless) answer(seen);
}

}  // namespace parley
