#include "tests/support/session_builder.hpp"

#include "dialogue/session/step.hpp"

namespace parley {
namespace {

Limit cash(std::int64_t min, std::int64_t opening, std::int64_t discretion, std::int64_t authority, std::int64_t max,
           std::int64_t weight) {
    return {.negotiability = Negotiability::negotiable,
            .band_min = thousand(min),
            .band_max = thousand(max),
            .opening = thousand(opening),
            .discretion = thousand(discretion),
            .authority = thousand(authority),
            .step = thousand(1),
            .cost_weight = weight};
}

Limits desk_limits() {
    Limits limits{};
    limits[index_of(Component::base)] = cash(170, 185, 197, 215, 220, 12'000);
    limits[index_of(Component::equity)] = cash(100, 120, 140, 200, 220, 8'500);
    limits[index_of(Component::signing)] = cash(0, 0, 10, 30, 40, 7'000);
    limits[index_of(Component::bonus)] = {.negotiability = Negotiability::fixed,
                                          .band_min = 1'000,
                                          .band_max = 1'000,
                                          .opening = 1'000,
                                          .discretion = 1'000,
                                          .authority = 1'000,
                                          .step = 1,
                                          .cost_weight = 10'000};
    return limits;
}

Region desk_region() {
    Region region;
    region.id = "harbour";
    region.name = "Harbour";
    region.locale = "en-US";
    region.rules.currency = *parse_currency("USD");
    Level level;
    level.id = "manager";
    level.name = "Manager";
    level.limits = desk_limits();
    level.budget = {.discretion = thousand(300), .authority = thousand(360)};
    region.levels.push_back(level);
    return region;
}

Lever lever_of(std::string id, std::vector<EvidenceKind> evidence, Component unlocks) {
    Lever lever;
    lever.id = id;
    lever.title = "Lever " + id;
    lever.evidence = std::move(evidence);
    lever.unlocks = {{.component = unlocks, .share = 5'000}};
    lever.budget_share = 4'000;
    lever.best_states = {"OfferPresented", "Counter", "Hold"};
    return lever;
}

Fact fact_of(std::string id, std::string text, std::string lever) {
    Fact fact;
    fact.id = std::move(id);
    fact.kind = EvidenceKind::program;
    fact.text = std::move(text);
    fact.levers = {std::move(lever)};
    return fact;
}

FactSheet desk_sheet() {
    FactSheet sheet;
    sheet.id = "usual";
    sheet.facts = {fact_of("f0", "You led eleven teams through your last migration.", "programs"),
                   fact_of("f1", "You were never late in three years.", "programs"),
                   fact_of("f2", "You took a company through an audit in seven months.", "certification")};
    CompetingOffer offer;
    offer.employer = "Acme";
    offer.terms = terms_of({{Component::base, thousand(210)}, {Component::equity, thousand(180)}});
    offer.written = true;
    sheet.offers.push_back(offer);
    return sheet;
}

Input input_of(InputKind kind, std::string text = {}, Button button = Button::none) {
    Input input;
    input.kind = kind;
    input.text = std::move(text);
    input.button = button;
    return input;
}

}  // namespace

Terms terms_of(std::initializer_list<std::pair<Component, std::int64_t>> values) {
    Terms terms;
    for (const auto& [component, value] : values) terms.set(component, value);
    return terms;
}

Persona desk_persona() {
    Persona persona;
    persona.id = "desk";
    persona.company = "Harbour Works";
    persona.regions = {desk_region()};
    using enum EvidenceKind;
    persona.levers = {lever_of("programs", {program, quantity}, Component::base),
                      lever_of("certification", {program, certification}, Component::signing),
                      lever_of("offers", {offer, process}, Component::equity),
                      lever_of("patents", {program}, Component::base)};
    persona.fact_sheets = {desk_sheet()};
    Difficulty difficulty;
    difficulty.id = "standard";
    difficulty.tactics.concession_table = {5'000, 8'000, 10'000};
    persona.difficulties = {difficulty};
    return persona;
}

Scenario desk_scenario(const Persona& persona) {
    Choice choice;
    choice.region = "harbour";
    return *make_scenario(persona, choice).value;
}

Preparation usual_preparation() {
    Preparation prepared;
    prepared.given = true;
    prepared.target = terms_of({{Component::base, thousand(215)}});
    prepared.floor_kind = FloorKind::base;
    prepared.floor = terms_of({{Component::base, thousand(195)}});
    prepared.alternative = thousand(250);
    prepared.priorities = {Component::base, Component::equity};
    return prepared;
}

Span Said::span_of(std::string_view words) const {
    const auto at = words.empty() ? 0 : text_.find(words);
    const auto length = words.empty() ? text_.size() : words.size();
    return {static_cast<std::int32_t>(at), static_cast<std::int32_t>(at + length)};
}

Said& Said::act(ActKind kind, std::string_view words, Polarity polarity) {
    Act act;
    act.kind = kind;
    act.span = span_of(words);
    act.confidence = 900;
    act.polarity = polarity;
    understanding_.acts.push_back(act);
    return *this;
}

Said& Said::asking(Component component, std::int64_t value, std::string_view words) {
    Amount amount;
    amount.component = component;
    amount.lo = amount.hi = value;
    const bool cash = is_money(component);
    amount.unit = cash ? AmountUnit::money : AmountUnit::count;
    amount.span = span_of(words);
    act(ActKind::ask, words);
    understanding_.acts.back().amounts = {static_cast<std::int32_t>(understanding_.amounts.size())};
    understanding_.acts.back().component = component;
    understanding_.amounts.push_back(amount);
    return *this;
}

Said& Said::asking_range(Component component, std::int64_t lo, std::int64_t hi) {
    asking(component, lo);
    understanding_.amounts.back().hi = hi;
    return *this;
}

Said& Said::asking_in(std::string_view currency, Component component, std::int64_t value) {
    asking(component, value);
    understanding_.amounts.back().currency = *parse_currency(currency);
    return *this;
}

Said& Said::question(ActKind kind, Topic topic, std::string_view words) {
    act(kind, words);
    understanding_.acts.back().topic = topic;
    return *this;
}

Said& Said::lever(std::int32_t lever, std::string_view words, Polarity polarity) {
    LeverMention mention;
    mention.lever = lever;
    mention.span = span_of(words);
    mention.confidence = 900;
    mention.polarity = polarity;
    understanding_.levers.push_back(mention);
    return *this;
}

Said& Said::backed_by(EvidenceKind kind, ClaimStatus status, std::int32_t fact, std::string_view words) {
    understanding_.levers.back().evidence.push_back(
        {.kind = kind, .span = span_of(words), .status = status, .fact = fact});
    return *this;
}

SessionBuilder::SessionBuilder(const Scenario& scenario, Preparation preparation)
    : scenario_(scenario), state_(initial_state(scenario, 0)) {
    session_.header.preparation = std::move(preparation);
}

SessionBuilder& SessionBuilder::greet(Question asked) {
    return row(input_of(InputKind::start), {}, {.phase = Phase::ExpectationProbe, .asked = asked});
}

SessionBuilder& SessionBuilder::offer_made() {
    const Terms opening = opening_terms(scenario_.limits[scenario_.level]);
    if (session_.turns.empty())
        return row(input_of(InputKind::start), {}, {.phase = Phase::OfferPresented, .offer = opening});
    return row(input_of(InputKind::tick), {}, {.phase = Phase::OfferPresented, .offer = opening});
}

SessionBuilder& SessionBuilder::say(const Said& said, const Left& left) {
    return row(input_of(InputKind::message, said.text()), said.understanding(), left);
}

SessionBuilder& SessionBuilder::correct(const Said& meant, const Left& left) {
    return row(input_of(InputKind::correct), meant.understanding(), left);
}

SessionBuilder& SessionBuilder::press(Button button, const Left& left) {
    return row(input_of(InputKind::button, {}, button), {}, left);
}

SessionBuilder& SessionBuilder::confirm() { return row(input_of(InputKind::confirm), {}, {.phase = Phase::Agreed}); }

SessionBuilder& SessionBuilder::end(Phase phase) { return row(input_of(InputKind::end), {}, {.phase = phase}); }

/// The state follows as the engine would leave it, as far as scoring reads it.
SessionBuilder& SessionBuilder::row(Input input, Understanding understanding, const Left& left) {
    Turn turn;
    turn.seq = last_seq() + 1;
    turn.input = std::move(input);
    turn.understanding = std::move(understanding);
    turn.decision.reasons = left.reasons;
    for (const Amount& amount : turn.understanding.amounts)
        if (amount.component && amount.lo && !amount.currency.known() && !state_.table.offer.empty())
            state_.table.ask.set(*amount.component, *amount.lo);
    state_.phase = left.phase;
    state_.asked = left.asked;
    state_.table.offer.overlay(left.offer);
    if (state_.table.opening.empty()) state_.table.opening = state_.table.offer;
    state_.conduct.finals = static_cast<std::uint8_t>(state_.conduct.finals + left.finals);
    state_.conduct.band_told = state_.conduct.band_told || left.band_told;
    for (const auto& [lever, strength] : left.strengths)
        state_.levers[static_cast<std::size_t>(lever)].strength = strength;
    for (const std::int32_t lever : left.contradicted)
        state_.levers[static_cast<std::size_t>(lever)].contradicted = true;
    turn.decision.next = state_;
    session_.turns.push_back(std::move(turn));
    return *this;
}

}  // namespace parley
