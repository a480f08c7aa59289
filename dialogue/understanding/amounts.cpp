#include "dialogue/understanding/amounts.hpp"

#include "dialogue/understanding/components.hpp"
#include "dialogue/understanding/figure_judge.hpp"
#include "dialogue/understanding/figure_sense.hpp"
#include "dialogue/understanding/ownership.hpp"
#include "dialogue/understanding/vocabulary.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr std::int64_t kWhole = 10'000;

std::optional<std::int64_t> mapped(const std::optional<std::int64_t>& value, auto function) {
    return value ? std::optional<std::int64_t>(function(*value)) : std::nullopt;
}

Resolved against(std::int64_t standing, const Amount& amount) {
    Resolved resolved;
    resolved.currency = amount.currency;
    const auto change = [&](std::int64_t value) {
        if (amount.unit == AmountUnit::percent) return standing + scale(standing, value, kWhole);
        if (amount.unit == AmountUnit::multiple) return scale(standing, value, kWhole);
        return standing + std::clamp<std::int64_t>(value, -(std::int64_t{1} << 60), std::int64_t{1} << 60);
    };
    resolved.lo = mapped(amount.lo, change);
    resolved.hi = mapped(amount.hi, change);
    return resolved;
}

Period period_of(Component component) {
    if (component == Component::equity) return Period::vesting;
    if (component == Component::base || component == Component::total) return Period::year;
    return Period::once;
}

std::optional<Resolved> resolve_rate(const Amount& amount, const Scenario& scenario) {
    const bool rate = amount.per == Period::hour || amount.per == Period::day || amount.per == Period::week ||
                      amount.per == Period::month;
    const bool yearly = amount.component == Component::equity && (rate || amount.per == Period::year);
    if (!rate && !yearly) return std::nullopt;
    const std::int64_t factor = times_a_year(amount.per) * (yearly ? scenario.rules().vesting_years : 1);
    const auto whole = [factor](std::int64_t value) { return scale(value, factor, 1); };
    return Resolved{mapped(amount.lo, whole), mapped(amount.hi, whole), amount.currency,
                    yearly ? Period::vesting : Period::year};
}

class Placer {
public:
    explicit Placer(const MessageView& view)
        : view_(view),
          nouns_(find_nouns(view)),
          components_(find_components(view, nouns_)),
          words_(figure_words(view)) {}

    std::vector<PlacedAmount> place_figures() {
        placed_.reserve(view_.figures.size() + 2);
        for (std::size_t i = 0; i < view_.figures.size(); ++i) place_figure(i);
        return std::move(placed_);
    }

    std::vector<PlacedAmount> place() {
        placed_ = place_figures();
        judge_figures(view_, placed_);
        for (PlacedAmount& placed : placed_) bound(placed.amount);
        retract();
        for (const auto& match : view_.matches)
            if (match.sense->signal == Signal::act && applies(view_, match)) imply(match);
        for (auto& placed : placed_)
            if (!placed.amount.resolved) placed.amount.resolved = resolve(placed.amount, view_.scenario, view_.context);
        return std::move(placed_);
    }

private:
    void place_figure(std::size_t i) {
        PlacedAmount placed;
        placed.amount = view_.figures[i].amount;
        placed.amount.component = components_[i].component;
        placed.word = std::max(words_[i], 0);
        placed.spelled_range =
            placed.amount.lo && placed.amount.hi && placed.amount.lo != placed.amount.hi && two_ends_written(i);
        const Ownership owner = owner_of(view_, placed.word, placed.amount, components_[i].not_pay, last_placed());
        placed.amount.whose = owner.whose;
        placed.amount.polarity = owner.polarity;
        if (owner.whose == Whose::other && components_[i].by_default && !is_pay_sized(placed.amount))
            placed.amount.component.reset();
        placed.marked = owner.marked;
        placed.beyond_pay = owner.beyond_pay;
        placed.by_default = components_[i].by_default;
        placed.not_pay = components_[i].not_pay;
        if (owner.whose == Whose::forfeited && placed.amount.component == Component::signing)
            placed.amount.component = Component::bonus;
        if (owner.whose == Whose::forfeited && components_[i].by_default) placed.amount.component = Component::equity;
        placed_.push_back(placed);
    }

    [[nodiscard]] const FigureBefore* last_placed() {
        if (placed_.empty()) return nullptr;
        before_ = {placed_.back().word, &placed_.back().amount, placed_.back().marked};
        return &before_;
    }

    /// Money of others that could be someone's pay: "my friend got 230"; not "I saved them 4 crore".
    [[nodiscard]] bool is_pay_sized(const Amount& amount) const {
        if (amount.unit != AmountUnit::money || amount.per == Period::hour || !amount.hi) return true;
        const std::int64_t unit = minor_per_major(view_.scenario.rules().currency);
        const std::int64_t usual = usual_pay(view_.scenario, view_.context) * unit;
        const std::int64_t yearly = scale(*amount.hi, times_a_year(amount.per), 1);
        return yearly >= usual / 3 && yearly / 3 <= usual;
    }

    static void bound(Amount& amount) {
        if (amount.whose == Whose::floor) bound_below(amount);
        if (amount.whose == Whose::recruiter && amount.lo && !amount.hi) amount.hi = amount.lo;
    }

    /// "Under 203 I stay where I am": a floor is the lower end, on whichever side its word stands.
    static void bound_below(Amount& amount) {
        if (amount.lo || !amount.hi) return;
        amount.lo = amount.hi;
        amount.hi.reset();
    }

    /// "210 to 220", not "the 210s": two figures stand in the text.
    [[nodiscard]] bool two_ends_written(std::size_t i) const {
        std::int32_t numbers = 0;
        for (auto t = view_.figures[i].first_token; t <= view_.figures[i].last_token; ++t)
            numbers += view_.reading.tokens[static_cast<std::size_t>(t)].kind == TokenKind::number ? 1 : 0;
        return numbers >= 2 || (numbers == 0 && !view_.figures[i].approximate);
    }

    /// "210... actually make that 218", "I meant 215 not 251": the last number stands, the earlier is taken back.
    void retract() {
        for (const auto& match : view_.matches) {
            const bool corrects = match.sense->signal == Signal::act && match.sense->act == ActKind::correct;
            if (!corrects || !applies(view_, match)) continue;
            for (std::size_t i = placed_.size(); i-- > 0;)
                if (placed_[i].word < match.first && replaced(i)) take_back(i);
        }
    }

    [[nodiscard]] bool replaced(std::size_t i) const {
        return std::any_of(placed_.begin() + static_cast<std::ptrdiff_t>(i) + 1, placed_.end(), [&](const auto& later) {
            return later.amount.component == placed_[i].amount.component &&
                   later.amount.polarity == Polarity::asserted && later.word - placed_[i].word <= 12;
        });
    }

    void take_back(std::size_t i) {
        if (placed_[i].amount.whose == Whose::ask && placed_[i].amount.polarity == Polarity::asserted)
            placed_[i].amount.polarity = Polarity::negated;
    }

    void imply(const Match& match) {
        if (match.sense->act == ActKind::split_difference) meet_halfway(match);
        if (match.sense->act == ActKind::competing_offer || match.sense->act == ActKind::ask) match_offer(match);
    }

    void add(const Match& match, Component component, std::int64_t value) {
        if (!implied_.empty() && implied_.back() == component && match.first < implied_end_) return;
        PlacedAmount placed;
        placed.amount.component = component;
        placed.amount.relative = true;
        placed.amount.lo = placed.amount.hi = value - view_.table().get(component);
        placed.amount.span = view_.span(match.first, match.last);
        placed.amount.polarity = polarity_of(view_.meaning(match.first));
        placed.amount.resolved = Resolved{value, value, Currency{}, period_of(component)};
        placed.word = match.first;
        placed.marked = true;
        placed_.push_back(placed);
        implied_.push_back(component);
        implied_end_ = match.last;
    }

    /// Half of the way between the standing offer and the last ask, of the component named or of all asked for.
    void meet_halfway(const Match& match) {
        if (match.first < implied_end_ || middle_written(match)) return;
        const auto named = component_near(match);
        for (const Component component : {Component::base, Component::equity, Component::signing, Component::total}) {
            if (named && *named != component) continue;
            const auto ask = view_.context.last_ask.find(component);
            const auto offer = view_.table().find(component);
            if (ask && offer && *ask > *offer) add(match, component, *offer + scale(*ask - *offer, 1, 2));
        }
    }

    /// "Halfway, 208": the middle itself is written in the sentence or in one beside it.
    [[nodiscard]] bool middle_written(const Match& match) const {
        const auto sentence = view_.clause(view_.clause_at(match.first)).sentence;
        return std::any_of(placed_.begin(), placed_.end(), [&](const PlacedAmount& placed) {
            const auto here = view_.clause(view_.clause_at(placed.word)).sentence;
            return std::abs(here - sentence) <= 1 && lies_between(placed.amount);
        });
    }
    [[nodiscard]] bool lies_between(const Amount& amount) const {
        if (!amount.component || amount.relative || !amount.lo || amount.whose != Whose::ask) return false;
        const auto ask = view_.context.last_ask.find(*amount.component);
        return ask && *amount.lo > view_.table().get(*amount.component) && *amount.lo < *ask;
    }

    [[nodiscard]] std::optional<Component> component_near(const Match& match) const {
        const Clause& clause = view_.clause(view_.clause_at(match.first));
        for (const auto& noun : nouns_)
            if (noun.first >= clause.first && noun.last <= clause.last && noun.component) return noun.component;
        return std::nullopt;
    }

    /// "match GitHub", with no figure of its own: that employer's numbers are asked for.
    void match_offer(const Match& match) {
        if (match.first < implied_end_ || !says_match(match)) return;
        const Clause& clause = view_.clause(view_.clause_at(match.first));
        for (const auto& placed : placed_)
            if (placed.word >= clause.first && placed.word < clause.last) return;
        for (const auto& offer : view_.context.named_offers)
            if (!offer.terms.empty() && named_in(clause, offer.employer)) ask_terms(match, offer.terms);
    }

    [[nodiscard]] bool says_match(const Match& match) const {
        const auto text = view_.word(match.first).text;
        return text == "match" || text == "beat" || text == "top";
    }

    [[nodiscard]] bool named_in(const Clause& clause, std::uint64_t employer) const {
        const Span span = view_.span(clause.first, clause.last);
        return std::any_of(view_.employers.begin(), view_.employers.end(), [&](const NamedEmployer& named) {
            return named.key == employer && named.span.begin >= span.begin && named.span.end <= span.end;
        });
    }

    void ask_terms(const Match& match, const Terms& terms) {
        for (const Component component : {Component::base, Component::equity, Component::signing, Component::total})
            if (const auto value = terms.find(component)) {
                const auto end = implied_end_;
                implied_end_ = 0;
                add(match, component, *value);
                implied_end_ = std::max(end, match.last);
            }
    }

    const MessageView& view_;
    std::vector<Noun> nouns_;
    std::vector<FigureComponent> components_;
    std::vector<std::int32_t> words_;
    std::vector<PlacedAmount> placed_;
    std::vector<Component> implied_;
    FigureBefore before_;
    std::int32_t implied_end_ = 0;
};

}  // namespace

std::optional<Resolved> resolve(const Amount& amount, const Scenario& scenario, const Context& context) {
    if (!amount.component) return std::nullopt;
    if (!amount.relative && amount.unit != AmountUnit::multiple)
        return amount.unit == AmountUnit::money ? resolve_rate(amount, scenario) : std::nullopt;
    const Terms& table = context.proposal.empty() ? context.offer : context.proposal;
    const auto standing = table.find(*amount.component);
    if (!standing) return std::nullopt;
    Resolved resolved = against(*standing, amount);
    resolved.per = period_of(*amount.component);
    return resolved;
}

std::vector<PlacedAmount> place_figures(const MessageView& view) { return Placer(view).place_figures(); }

std::vector<PlacedAmount> place_amounts(const MessageView& view) { return Placer(view).place(); }

}  // namespace parley
