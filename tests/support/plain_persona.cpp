#include "tests/support/plain_persona.hpp"

#include <algorithm>
#include <stdexcept>

namespace parley {
namespace {

Limit limit(std::int64_t band_min, std::int64_t opening, std::int64_t discretion, std::int64_t authority,
            std::int64_t band_max, std::int64_t step, std::int64_t weight) {
    return {Negotiability::negotiable, band_min, band_max, opening, discretion, authority, step, weight};
}

Level plain_level(std::string id, std::int64_t up) {
    Level level;
    level.id = level.name = std::move(id);
    auto at = [&](Component c) -> Limit& { return level.limits[index_of(c)]; };
    at(Component::base) =
        limit(usd(170 + up), usd(185 + up), usd(197 + up), usd(215 + up), usd(220 + up), usd(1), 12'000);
    at(Component::equity) = limit(usd(120), usd(140), usd(180), usd(210), usd(225), usd(5), 8'500);
    at(Component::signing) = limit(0, 0, usd(10), usd(30), usd(40), usd(1), 7'000);
    at(Component::bonus) = limit(1'000, 1'200, 1'200, 1'200, 1'500, 100, 10'000);
    at(Component::bonus).negotiability = Negotiability::fixed;
    at(Component::start_date) = limit(0, 0, 30, 60, 90, 1, 0);
    at(Component::review) = limit(0, 0, 3, 6, 6, 3, usd(1));
    at(Component::relocation) = limit(0, 0, 0, usd(10), usd(15), usd(1), 10'000);
    at(Component::relocation).negotiability = Negotiability::exception_only;
    at(Component::level) = limit(0, 0, 0, 1, 1, 1, 0);
    level.budget = {usd(320 + up), usd(380 + up)};
    return level;
}

Region plain_region() {
    Region region;
    region.id = region.name = "here";
    region.locale = "en-US";
    region.rules = {{{'U', 'S', 'D'}}, BonusUnit::percent, 4, 4};
    region.law = {"us-ca", true, true, true};
    region.levels = {plain_level("one", 0), plain_level("two", 20)};
    region.equity = {{"schedule", Disclosure::open, "monthly"}, {"price", Disclosure::on_request, "twelve dollars"}};
    return region;
}

Lever plain_lever(std::string id, std::vector<EvidenceKind> evidence, std::vector<Unlock> unlocks) {
    Lever lever;
    lever.id = lever.title = std::move(id);
    lever.evidence = std::move(evidence);
    lever.unlocks = std::move(unlocks);
    lever.budget_share = 5'000;
    return lever;
}

Terms base_only(Minor base) {
    Terms terms;
    terms.set(Component::base, base);
    return terms;
}

FactSheet plain_sheet() {
    FactSheet sheet;
    sheet.id = "offers";
    sheet.offers = {{"Acme", base_only(usd(215)), true, 12, {}}, {"Borealis", base_only(usd(210)), false, 0, {}}};
    auto fact = [](std::string lever) { return Fact{lever, EvidenceKind::program, "A fact.", {}, 0, {lever}}; };
    sheet.facts = {fact("launches"), fact("compliance"), fact("seniority")};
    return sheet;
}

Difficulty plain_difficulty(std::string id) {
    Difficulty difficulty;
    difficulty.id = difficulty.name = std::move(id);
    difficulty.tactics.concession_table = {3'000, 5'500, 7'500, 9'000, 10'000};
    difficulty.tactics.reciprocity = 250;
    return difficulty;
}

}  // namespace

Persona plain_persona() {
    Persona persona;
    persona.id = "plain";
    persona.regions = {plain_region()};
    using enum EvidenceKind;
    persona.levers = {plain_lever("offer", {offer}, {{Component::base, 8'000}, {Component::equity, 8'000}}),
                      plain_lever("launches", {program}, {{Component::base, 6'000}, {Component::equity, 5'000}}),
                      plain_lever("compliance", {program}, {{Component::signing, 10'000}}),
                      plain_lever("seniority", {program}, {{Component::level, 10'000}})};
    persona.fact_sheets = {plain_sheet(), {"none", "none", "", {}, {}}};
    persona.difficulties = {plain_difficulty("standard"), plain_difficulty("tough")};
    persona.difficulties[1].tactics.opening = OpeningRule::anchors_down;
    persona.difficulties[1].tactics.approval = ApprovalPolicy::strict;
    persona.public_facts = {{"benefits", "They are good."}};
    return persona;
}

Saying& Saying::act(ActKind kind, Polarity polarity, std::int32_t confidence) {
    Act act;
    act.kind = kind;
    act.polarity = polarity;
    act.confidence = confidence;
    act.span = {0, 5};
    said_.acts.push_back(act);
    return *this;
}

Saying& Saying::asks(Component component, std::int64_t value, ActKind kind) {
    Amount amount;
    amount.component = component;
    amount.lo = amount.hi = value;
    if (component == Component::bonus) amount.unit = AmountUnit::percent;
    if (!is_money(component) && component != Component::bonus) amount.unit = AmountUnit::count;
    return this->amount(amount, kind);
}

Saying& Saying::wants(Component component) { return act(ActKind::ask).about(component); }

Saying& Saying::amount(const Amount& amount, ActKind kind) {
    act(kind);
    said_.acts.back().amounts = {static_cast<std::int32_t>(said_.amounts.size())};
    said_.amounts.push_back(amount);
    return *this;
}

Saying& Saying::because(std::int32_t lever, std::int32_t fact) {
    act(ActKind::invoke_lever);
    LeverMention mention;
    mention.lever = lever;
    mention.confidence = 900;
    mention.evidence = {{EvidenceKind::program, {0, 4}, ClaimStatus::borne_out, fact}};
    said_.levers.push_back(mention);
    return *this;
}

Saying& Saying::mentions(std::int32_t lever) {
    act(ActKind::invoke_lever);
    LeverMention mention;
    mention.lever = lever;
    mention.span = {0, 4};
    mention.confidence = 900;
    said_.levers.push_back(mention);
    return *this;
}

Saying& Saying::contradicts(std::int32_t lever) {
    mentions(lever);
    said_.levers.back().evidence = {{EvidenceKind::program, {0, 4}, ClaimStatus::contradicted, -1}};
    return *this;
}

Saying& Saying::offer(std::string_view employer, Minor base, std::int32_t days) {
    Amount amount;
    amount.component = Component::base;
    amount.lo = amount.hi = base;
    amount.whose = Whose::competing;
    this->amount(amount, ActKind::competing_offer);
    said_.acts.back().employer = name_key(employer);
    said_.acts.back().employer_span = {0, 4};
    if (days > 0) said_.acts.back().days = days;
    return *this;
}

Saying& Saying::question(ActKind kind, Topic topic) {
    act(kind);
    said_.acts.back().topic = topic;
    return *this;
}

Saying& Saying::about(Component component) {
    said_.acts.back().component = component;
    return *this;
}

Saying& Saying::gives_up(Component component) { return act(ActKind::concede).about(component); }

Saying& Saying::days(std::int32_t days) {
    said_.acts.back().days = days;
    return *this;
}

Talk::Talk(std::string_view difficulty, std::string_view sheet, std::uint64_t seed)
    : persona_(std::make_unique<Persona>(plain_persona())) {
    const Checked<Scenario> made =
        make_scenario(*persona_, {"here", "one", std::string(difficulty), std::string(sheet), seed});
    if (!made) throw std::logic_error(made.complaints.front().message);
    scenario_ = *made.value;
    state_ = opening_state(scenario_, now_ms_);
}

Talk::Talk(Persona persona, std::uint64_t seed) : persona_(std::make_unique<Persona>(std::move(persona))) {
    const Checked<Scenario> made = make_scenario(*persona_, {"here", "one", "standard", "offers", seed});
    if (!made) throw std::logic_error(made.complaints.front().message);
    scenario_ = *made.value;
    state_ = opening_state(scenario_, now_ms_);
}

const Decision& Talk::happen(InputKind kind, const Understanding& said, Button button, std::int64_t after_ms) {
    now_ms_ += after_ms;
    Input input;
    input.kind = kind;
    input.button = button;
    last_ = decide(scenario_, state_, {&input, &said, now_ms_, ++seq_});
    state_ = apply(state_, last_);
    return last_;
}

const Decision& Talk::say(const Saying& saying) {
    return happen(InputKind::message, saying.said(), Button::none, 1'000);
}
const Decision& Talk::press(Button button) { return happen(InputKind::button, {}, button, 1'000); }
const Decision& Talk::confirm() { return happen(InputKind::confirm, {}, Button::none, 1'000); }
const Decision& Talk::correct(const Saying& saying) {
    return happen(InputKind::correct, saying.said(), Button::none, 1'000);
}
const Decision& Talk::end() { return happen(InputKind::end, {}, Button::none, 1'000); }
const Decision& Talk::wait(std::int64_t seconds) { return happen(InputKind::tick, {}, Button::none, seconds * 1'000); }

Talk& Talk::to_the_offer() {
    happen(InputKind::start, {}, Button::none, 0);
    say(Saying().act(ActKind::deflect_expectation));
    say(Saying().act(ActKind::deflect_expectation));
    return *this;
}

bool Talk::said(LineKind kind) const { return line(kind) != nullptr; }

const Line* Talk::line(LineKind kind) const {
    const auto found =
        std::find_if(last_.lines.begin(), last_.lines.end(), [&](const Line& one) { return one.kind == kind; });
    return found == last_.lines.end() ? nullptr : &*found;
}

bool Talk::reasoned(ReasonCode code) const {
    return std::any_of(last_.reasons.begin(), last_.reasons.end(),
                       [&](const Reason& reason) { return reason.code == code; });
}

}  // namespace parley
