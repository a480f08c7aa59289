#include "dialogue/negotiation/heard.hpp"

#include "dialogue/negotiation/figures_asked.hpp"

#include <boost/container/small_vector.hpp>

#include <algorithm>

namespace parley {
namespace {

/// Acts that mean what they say even as an "if": the condition is the point of them.
bool may_be_hypothetical(ActKind kind) {
    return kind == ActKind::accept_if || kind == ActKind::trade || kind == ActKind::concede ||
           kind == ActKind::split_difference || kind == ActKind::ask || kind == ActKind::ultimatum;
}

bool is_question(ActKind kind) {
    return kind == ActKind::ask_band || kind == ActKind::ask_authority || kind == ActKind::ask_component ||
           kind == ActKind::ask_best || kind == ActKind::ask_other || kind == ActKind::in_writing;
}

/// "What happens to my options if I leave?" threatens nobody; "215 or I'd have to go" does.
bool is_idle_threat(const Act& act) {
    return act.kind == ActKind::ultimatum && act.polarity == Polarity::hypothetical && act.amounts.empty();
}

bool meant(const Act& act) {
    if (act.confidence < kSureEnough || is_idle_threat(act)) return false;
    if (act.polarity == Polarity::asserted) return true;
    if (act.polarity == Polarity::hypothetical) return may_be_hypothetical(act.kind) || is_question(act.kind);
    return false;
}

bool asks_for_pay(ActKind kind) {
    return kind == ActKind::ask || kind == ActKind::accept_if || kind == ActKind::trade || kind == ActKind::ultimatum ||
           kind == ActKind::give_range || kind == ActKind::reveal_target || kind == ActKind::give_expectation ||
           kind == ActKind::split_difference || kind == ActKind::reject || kind == ActKind::recap ||
           kind == ActKind::concede || kind == ActKind::correct || kind == ActKind::walk_away ||
           kind == ActKind::reveal_floor;
}

Act loose_ask() {
    Act act;
    act.kind = ActKind::ask;
    return act;
}

class Hearing {
public:
    Hearing(const Scenario& scenario, const State& state, const Understanding& said, Heard& heard)
        : scenario_(scenario), state_(state), said_(said), heard_(heard), seen_(said.amounts.size(), false) {}

    void run() {
        for (std::size_t i = 0; i < said_.acts.size(); ++i) take_act(static_cast<std::int32_t>(i));
        take_loose_amounts();
        heard_.reason = heard_.reason || std::any_of(said_.levers.begin(), said_.levers.end(), [](const auto& mention) {
                            return mention.polarity == Polarity::asserted && mention.confidence >= kSureEnough;
                        });
        const bool waits = heard_.did(ActKind::defer) || heard_.did(ActKind::consult);
        if (heard_.did(ActKind::accept) && state_.asked == Question::proof && !waits) mark(ActKind::promise_proof);
        if (denies_an_offer()) take_no_offer({});
        if (heard_.did(ActKind::split_difference) && heard_.asks.empty()) meet_halfway();
        if (!heard_.asks_for_something()) want_what_is_asked_about();
        if (asks_for_more_ && !heard_.asks_for_something() && !waits) want_more();
        want_nothing_given_up();
    }

private:
    void take_act(std::int32_t index) {
        const Act& act = said_.acts[static_cast<std::size_t>(index)];
        if (act.kind == ActKind::accept && act.polarity == Polarity::negated && act.confidence >= kSureEnough)
            mark(ActKind::reject);
        if (has_no_offer(act)) take_no_offer(act);
        if (!meant(act)) return take_doubtful_ask(act);
        mark(act.kind);
        if (is_question(act.kind)) heard_.questions.push_back(index);
        take_details(act);
        if (act.kind == ActKind::recap && !state_.table.offer.empty()) return leave_said_back(act);
        if (asks_for_pay(act.kind)) take_amounts(act);
    }

    /// What is said back of the offer asks for nothing, right or wrong: see readback.cpp.
    void leave_said_back(const Act& act) {
        for (const std::int32_t i : act.amounts)
            if (valid(i)) seen_[static_cast<std::size_t>(i)] = true;
    }

    void take_details(const Act& act) {
        if (act.kind == ActKind::accept) heard_.yes = std::max(heard_.yes, act.confidence);
        if (act.kind == ActKind::pick_option) heard_.option = act.option;
        if (act.kind == ActKind::give_reason && !only_asks(act.span)) heard_.reason = true;
        if (act.kind == ActKind::state_priority && act.component) heard_.priority = act.component;
        if (act.kind == ActKind::process_elsewhere) heard_.process = act.employer != 0 ? act.employer_span : Span{};
        if (act.days && (act.kind == ActKind::defer || act.kind == ActKind::consult)) heard_.days = act.days;
        const bool wish = act.kind == ActKind::ask || act.kind == ActKind::accept_if;
        const bool open_ask = wish && act.amounts.empty();
        if (open_ask && act.component) want(*act.component);
        asks_for_more_ = asks_for_more_ || (open_ask && act.kind == ActKind::ask && !act.component);
        if (names_what_is_given(act)) give_up(*act.component, 0);
    }

    /// "No, I don't have an offer yet."
    [[nodiscard]] bool denies_an_offer() const {
        return std::any_of(said_.levers.begin(), said_.levers.end(), [&](const LeverMention& mention) {
            return mention.lever == scenario_.tables->offer_lever && mention.polarity == Polarity::negated &&
                   mention.confidence >= kSureEnough;
        });
    }

    static bool has_no_offer(const Act& act) {
        return act.kind == ActKind::competing_offer && act.polarity == Polarity::negated &&
               act.confidence >= kSureEnough;
    }

    /// "I don't have an offer from them yet": told openly of what was named before, and worth as much as a process.
    void take_no_offer(const Act& act) {
        const std::int32_t lever = scenario_.tables->offer_lever;
        const bool named =
            act.employer != 0 || (lever >= 0 && state_.levers[static_cast<std::size_t>(lever)].mentions > 0);
        heard_.no_offer = true;
        if (named) heard_.process = act.employer != 0 ? act.employer_span : Span{};
    }

    /// The number again, in answer to the question for a reason: that is none.
    [[nodiscard]] bool only_asks(const Span& span) const {
        return span.end > span.begin && std::any_of(said_.acts.begin(), said_.acts.end(), [&](const Act& other) {
                   return other.kind == ActKind::ask && other.span.begin <= span.begin && other.span.end >= span.end;
               });
    }

    /// "I'd give up the signing for 5 more on base": the component named beside the numbers' own.
    [[nodiscard]] bool names_what_is_given(const Act& act) const {
        if (!act.component || (act.kind != ActKind::concede && act.kind != ActKind::trade)) return false;
        return std::none_of(act.amounts.begin(), act.amounts.end(), [&](std::int32_t i) {
            if (!valid(i)) return false;
            const auto of = said_.amounts[static_cast<std::size_t>(i)].component;
            return !of || *of == *act.component;
        });
    }

    /// A number asked for without much confidence is asked back rather than dropped.
    void take_doubtful_ask(const Act& act) {
        if (act.kind != ActKind::ask || act.confidence >= kSureEnough || act.polarity != Polarity::asserted) return;
        for (const std::int32_t i : act.amounts)
            if (valid(i)) take_amount(i, act, true);
    }

    [[nodiscard]] bool valid(std::int32_t i) const {
        return i >= 0 && static_cast<std::size_t>(i) < said_.amounts.size();
    }

    void take_amounts(const Act& act) {
        for (const std::int32_t i : act.amounts)
            if (valid(i)) take_amount(i, act, false);
    }

    void take_amount(std::int32_t index, const Act& act, bool unsure) {
        const Amount& amount = said_.amounts[static_cast<std::size_t>(index)];
        if (seen_[static_cast<std::size_t>(index)]) return;
        const bool at_least = amount.whose == Whose::floor && is_first_number(amount, act);
        if (amount.whose != Whose::ask && amount.whose != Whose::target && !at_least) return;
        const bool conditional = amount.polarity == Polarity::hypothetical && may_be_hypothetical(act.kind);
        if (amount.polarity != Polarity::asserted && !conditional) return;
        seen_[static_cast<std::size_t>(index)] = true;
        place(amount, act, unsure);
    }

    /// "I'd need at least 190", where nothing has been asked for yet: said to the offer, it is an ask.
    [[nodiscard]] bool is_first_number(const Amount& amount, const Act& act) const {
        const auto component = component_of(scenario_, state_, amount, act.component);
        return component && !state_.table.offer.empty() && !state_.table.ask.has(*component) &&
               !state_.table.expectation.has(*component);
    }

    /// "A 20 % rise on what I earn now": of a figure that plays no part here; that more is wanted is heard.
    [[nodiscard]] bool on_current_pay(const Amount& amount) const {
        return amount.unit == AmountUnit::percent && amount.relative &&
               std::any_of(said_.acts.begin(), said_.acts.end(), [](const Act& act) {
                   return act.kind == ActKind::state_current_pay && act.polarity == Polarity::asserted;
               });
    }

    void place(const Amount& amount, const Act& act, bool unsure) {
        const auto component = component_of(scenario_, state_, amount, act.component);
        if (on_current_pay(amount)) return want(component.value_or(Component::base));
        if (amount.currency.known() && amount.currency != scenario_.rules().currency)
            return doubt(Doubt::Kind::currency, amount, component);
        if (!component) {
            if (amount.unit == AmountUnit::money) doubt(Doubt::Kind::component, amount, component);
            return;
        }
        const auto value = value_for(scenario_, state_, amount, *component);
        if (!value) return;
        if (amount.doubtful || unsure) return doubt_value(amount, *component);
        store(act, *component, *value);
    }

    void store(const Act& act, Component c, std::int64_t value) {
        const bool before_offer = state_.table.offer.empty();
        const bool trades = act.kind == ActKind::trade || act.kind == ActKind::concede;
        if (trades && !before_offer && value < state_.table.offer.get(c)) return give_up(c, value);
        if (act.kind == ActKind::reveal_target || act.kind == ActKind::give_expectation)
            heard_.expectation.set(c, value);
        heard_.asks.set(c, value);
    }

    void give_up(Component c, std::int64_t to) {
        if (state_.table.offer.get(c) > to) heard_.given_up.set(c, to);
    }

    void doubt_value(const Amount& amount, Component c) {
        const bool rate = amount.per == Period::hour || amount.per == Period::day || amount.per == Period::week ||
                          amount.per == Period::month;
        doubt(rate ? Doubt::Kind::period : Doubt::Kind::value, amount, c);
        if (!rate) heard_.doubtful.set(c, value_for(scenario_, state_, amount, c).value_or(0));
    }

    void doubt(Doubt::Kind kind, const Amount& amount, std::optional<Component> component) {
        if (heard_.doubt.kind != Doubt::Kind::none) return;
        const Component c = component.value_or(Component::base);
        heard_.doubt = {.kind = kind, .component = component, .currency = amount.currency, .span = amount.span};
        heard_.doubt.lo = value_for(scenario_, state_, amount, c).value_or(0);
        heard_.doubt.hi = high_value_for(scenario_, state_, amount, c).value_or(heard_.doubt.lo);
        if (kind == Doubt::Kind::period) heard_.doubt.lo = std::clamp<std::int64_t>(amount.lo.value_or(0), 0, kHugest);
        if (kind == Doubt::Kind::currency && !component) heard_.doubt.component = Component::base;
    }

    /// Numbers of the candidate's own that no act claimed: "220, and 30 signing" read as bare asks.
    void take_loose_amounts() {
        for (std::size_t i = 0; i < said_.amounts.size(); ++i)
            if (said_.amounts[i].whose == Whose::ask && said_.amounts[i].polarity == Polarity::asserted &&
                !named_by_an_act(static_cast<std::int32_t>(i)))
                take_amount(static_cast<std::int32_t>(i), loose_ask(), false);
        if (!heard_.asks.empty()) mark(ActKind::ask);
    }

    [[nodiscard]] bool named_by_an_act(std::int32_t index) const {
        return std::any_of(said_.acts.begin(), said_.acts.end(), [&](const Act& act) {
            return std::find(act.amounts.begin(), act.amounts.end(), index) != act.amounts.end();
        });
    }

    void meet_halfway() {
        for (const Component c : kTerms)
            if (is_cash(c) && state_.table.ask.get(c) > state_.table.offer.get(c))
                heard_.asks.set(c, (state_.table.ask.get(c) + state_.table.offer.get(c)) / 2);
    }

    /// "Could a signing bonus make up for it?", with the reason beside it: a wish, as far as the offer has none of it.
    void want_what_is_asked_about() {
        if (!heard_.reason || state_.table.offer.empty()) return;
        for (const std::int32_t i : heard_.questions) {
            const Act& act = said_.acts[static_cast<std::size_t>(i)];
            if (act.kind == ActKind::ask_component && act.component && *act.component != Component::total &&
                !state_.table.offer.has(*act.component))
                want(*act.component);
        }
    }

    /// More of what the message asks about, else of what is talked about; of two packages nobody gets both.
    void want_more() {
        if (state_.asked == Question::choose_option) {
            heard_.go_on = true;
            return;
        }
        for (const std::int32_t i : heard_.questions) {
            const Act& act = said_.acts[static_cast<std::size_t>(i)];
            if (act.kind == ActKind::ask_component && act.component && *act.component != Component::total)
                return want(*act.component);
        }
        want(state_.about.value_or(Component::base));
    }

    void want(Component c) { heard_.wants = static_cast<std::uint16_t>(heard_.wants | (1U << index_of(c))); }

    /// "How about less base for more equity" names the base, and asks for less of it.
    void want_nothing_given_up() {
        heard_.wants = static_cast<std::uint16_t>(heard_.wants & ~heard_.given_up.stated().bits());
    }

    void mark(ActKind kind) { heard_.acts |= std::uint64_t{1} << static_cast<unsigned>(kind); }

    const Scenario& scenario_;
    const State& state_;
    const Understanding& said_;
    Heard& heard_;
    boost::container::small_vector<bool, 16> seen_;
    bool asks_for_more_ = false;  ///< "could you do a bit more?": of what is talked about, else of the base
};

void press(Button button, Heard& heard) {
    auto mark = [&](ActKind kind) { heard.acts |= std::uint64_t{1} << static_cast<unsigned>(kind); };
    switch (button) {
        case Button::none:
            break;
        case Button::accept:
            mark(ActKind::accept);
            heard.yes = kClearYes - 1;  // a button that is not `confirm` never binds
            break;
        case Button::decline:
            mark(ActKind::walk_away);
            break;
        case Button::pick_first:
        case Button::pick_second:
            mark(ActKind::pick_option);
            heard.option = button == Button::pick_first ? 0 : 1;
            break;
        case Button::need_time:
            mark(ActKind::defer);
            break;
        case Button::go_on:
            heard.go_on = true;
            break;
    }
}

}  // namespace

Heard hear(const Scenario& scenario, const State& state, const Event& event) {
    Heard heard;
    hear(scenario, state, event, heard);
    return heard;
}

void hear(const Scenario& scenario, const State& state, const Event& event, Heard& heard) {
    if (event.input->kind == InputKind::button) return press(event.input->button, heard);
    if (event.understanding != nullptr) Hearing(scenario, state, *event.understanding, heard).run();
}

}  // namespace parley
