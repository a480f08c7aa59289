#include "tests/support/random_event.hpp"

#include "dialogue/understanding/understand.hpp"

#include <boost/describe/enum_to_string.hpp>

#include <algorithm>
#include <array>
#include <limits>

namespace parley {
namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

/// What real talks are made of, so that random ones go somewhere.
constexpr std::array kCommon{ActKind::ask,
                             ActKind::ask,
                             ActKind::ask,
                             ActKind::give_reason,
                             ActKind::invoke_lever,
                             ActKind::accept,
                             ActKind::accept_if,
                             ActKind::reject,
                             ActKind::defer,
                             ActKind::ask_other,
                             ActKind::competing_offer,
                             ActKind::trade,
                             ActKind::promise_proof,
                             ActKind::refuse_proof,
                             ActKind::ultimatum,
                             ActKind::state_priority,
                             ActKind::ask_component};

constexpr std::array<std::string_view, 6> kEmployers{"Acme", "Borealis", "Cobalt", "Dynamo", "Nobody Inc", "GitHub"};

Component random_component(TestDice& dice) { return static_cast<Component>(dice.below(kComponentCount)); }

/// Around the limits of the component, where decisions turn.
std::int64_t near_limits(TestDice& dice, const Limit& limit) {
    const std::array points{limit.band_min, limit.opening, limit.discretion, limit.authority, limit.band_max};
    const std::int64_t point = points[dice.below(points.size())];
    const std::int64_t step = std::max<std::int64_t>(1, limit.step);
    return std::max<std::int64_t>(0,
                                  point + step * dice.between(-3, 3) + (dice.chance(20) ? dice.between(0, step) : 0));
}

std::int64_t nonsense(TestDice& dice) {
    const std::array values{std::int64_t{0},
                            std::int64_t{-1},
                            std::int64_t{1},
                            kMost,
                            -kMost,
                            kMost / 3,
                            std::int64_t{1'000'000'000'000},
                            dice.between(-1'000, 100'000'000)};
    return values[dice.below(values.size())];
}

Whose random_whose(TestDice& dice) { return dice.chance(70) ? Whose::ask : static_cast<Whose>(dice.below(9)); }

Polarity random_polarity(TestDice& dice) {
    return dice.chance(85) ? Polarity::asserted : static_cast<Polarity>(dice.below(4));
}

Amount random_amount(TestDice& dice, const Scenario& scenario) {
    Amount amount;
    const Component c = dice.chance(50) ? static_cast<Component>(dice.below(4)) : random_component(dice);
    if (dice.chance(90)) amount.component = c;
    const bool sane = c != Component::total && dice.chance(90);
    const std::int64_t value = sane ? near_limits(dice, scenario.limit(c, scenario.level)) : nonsense(dice);
    amount.lo = amount.hi = value;
    if (dice.chance(5)) amount.hi = nonsense(dice);
    if (dice.chance(3)) amount.lo.reset();
    amount.unit = is_money(c) ? AmountUnit::money : c == Component::bonus ? AmountUnit::percent : AmountUnit::count;
    if (dice.chance(5)) amount.unit = static_cast<AmountUnit>(dice.below(4));
    if (dice.chance(5)) amount.currency = {{'X', 'X', 'X'}};
    if (dice.chance(20)) amount.per = static_cast<Period>(dice.below(7));
    amount.relative = dice.chance(5);
    amount.doubtful = dice.chance(5);
    if (dice.chance(30)) amount.resolved = Resolved{value, value, scenario.rules().currency, Period::none};
    amount.whose = random_whose(dice);
    amount.polarity = random_polarity(dice);
    amount.span = {0, 3};
    return amount;
}

Act random_act(TestDice& dice, const Scenario& scenario, Understanding& said) {
    Act act;
    act.kind = dice.chance(70) ? kCommon[dice.below(kCommon.size())] : static_cast<ActKind>(dice.below(kActKindCount));
    act.span = {0, 10};
    act.confidence = static_cast<std::int32_t>(dice.chance(85) ? dice.between(500, 1'000) : dice.between(0, 1'000));
    act.polarity = random_polarity(dice);
    for (std::size_t i = 0, n = dice.below(4); i < n; ++i) {
        act.amounts.push_back(static_cast<std::int32_t>(said.amounts.size()));
        said.amounts.push_back(random_amount(dice, scenario));
    }
    if (dice.chance(3)) act.amounts.push_back(static_cast<std::int32_t>(dice.between(-2, 99)));
    if (dice.chance(40)) act.component = random_component(dice);
    if (act.kind == ActKind::ask && dice.chance(6)) {
        act.amounts.clear();
        act.component = Component::level;
    }
    act.topic = static_cast<Topic>(dice.below(24));
    if (dice.chance(60)) act.employer = name_key(kEmployers[dice.below(kEmployers.size())]);
    if (dice.chance(40)) act.days = static_cast<std::int32_t>(dice.between(-3, 400));
    act.option = static_cast<std::int32_t>(dice.between(-1, 2));
    act.written = dice.chance(30);
    return act;
}

LeverMention random_mention(TestDice& dice, const Scenario& scenario) {
    LeverMention mention;
    mention.lever =
        static_cast<std::int32_t>(dice.between(-1, static_cast<std::int64_t>(scenario.persona->levers.size())));
    mention.confidence = static_cast<std::int32_t>(dice.between(200, 1'000));
    mention.polarity = random_polarity(dice);
    for (std::size_t i = 0, n = dice.below(3); i < n; ++i) {
        const auto status = dice.chance(92) ? static_cast<ClaimStatus>(dice.below(2)) : ClaimStatus::contradicted;
        const auto fact = dice.chance(50) ? mention.lever : static_cast<std::int32_t>(dice.between(-1, 6));
        mention.evidence.push_back({static_cast<EvidenceKind>(dice.below(11)), {0, 2}, status, fact});
    }
    return mention;
}

Input random_input(TestDice& dice) {
    Input input;
    const std::int64_t roll = dice.between(1, 1'000);
    if (roll <= 820)
        input.kind = InputKind::message;
    else if (roll <= 890)
        input.kind = InputKind::button;
    else if (roll <= 930)
        input.kind = InputKind::tick;
    else if (roll <= 960)
        input.kind = InputKind::correct;
    else if (roll <= 990)
        input.kind = InputKind::confirm;
    else
        input.kind = roll <= 995 ? InputKind::start : InputKind::end;
    if (input.kind == InputKind::button) input.button = static_cast<Button>(dice.below(7));
    return input;
}

std::string names_of(const Understanding& said) {
    std::string text;
    for (const Act& act : said.acts) {
        text += std::string(" ") + boost::describe::enum_to_string(act.kind, "?");
        for (const std::int32_t i : act.amounts)
            if (i >= 0 && static_cast<std::size_t>(i) < said.amounts.size()) {
                const Amount& amount = said.amounts[static_cast<std::size_t>(i)];
                text += std::string(" ") +
                        (amount.component ? boost::describe::enum_to_string(*amount.component, "?") : "?") + "=" +
                        (amount.lo ? std::to_string(*amount.lo) : "open");
            }
    }
    for (const LeverMention& mention : said.levers) text += " lever" + std::to_string(mention.lever);
    return text;
}

}  // namespace

Understanding random_understanding(TestDice& dice, const Scenario& scenario) {
    Understanding said;
    for (std::size_t i = 0, n = dice.below(4); i < n; ++i) {
        Act act = random_act(dice, scenario, said);
        said.acts.push_back(std::move(act));
    }
    if (dice.chance(10)) said.amounts.push_back(random_amount(dice, scenario));
    for (std::size_t i = 0, n = dice.chance(50) ? dice.below(3) : 0; i < n; ++i)
        said.levers.push_back(random_mention(dice, scenario));
    said.language = static_cast<Language>(dice.chance(90) ? 0 : dice.below(3));
    return said;
}

Happening random_happening(TestDice& dice, const Scenario& scenario) {
    Happening one;
    one.input = random_input(dice);
    const bool speaks = one.input.kind == InputKind::message || one.input.kind == InputKind::correct;
    if (speaks) one.understanding = random_understanding(dice, scenario);
    one.after_ms = dice.chance(97) ? dice.between(0, 120'000) : dice.between(0, 200'000'000);
    return one;
}

std::vector<Happening> random_talk(TestDice& dice, const Scenario& scenario, std::size_t most) {
    std::vector<Happening> talk(1);
    talk.front().input.kind = InputKind::start;
    const std::size_t count = 1 + dice.below(most);
    for (std::size_t i = 0; i < count; ++i) {
        Happening next = dice.chance(8) ? talk.back() : random_happening(dice, scenario);  // some say it again
        talk.push_back(std::move(next));
    }
    return talk;
}

std::string describe_talk(const std::vector<Happening>& talk) {
    std::string text;
    for (const Happening& one : talk)
        text += std::string("  ") + boost::describe::enum_to_string(one.input.kind, "?") + " +" +
                std::to_string(one.after_ms) + "ms" + names_of(one.understanding) + "\n";
    return text;
}

}  // namespace parley
