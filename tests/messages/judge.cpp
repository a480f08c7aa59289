#include "judge.hpp"

#include "desks.hpp"
#include "dialogue/understanding/figure_words.hpp"
#include "dialogue/understanding/reading.hpp"

#include <algorithm>
#include <cmath>
#include <ostream>
#include <set>
#include <stdexcept>

namespace parley::messages {
namespace {

/// Under it an act is asked back and not acted on.
constexpr std::int32_t kActedOn = 400;

std::string name(ActKind kind) { return boost::describe::enum_to_string(kind, "?"); }

std::set<ActKind> acts_meant(const Understanding& understood) {
    std::set<ActKind> kinds;
    for (const Act& act : understood.acts)
        if (act.kind == ActKind::unclear || (act.polarity == Polarity::asserted && act.confidence >= kActedOn))
            kinds.insert(act.kind);
    return kinds;
}

bool period_counts(Period per) {
    return per == Period::hour || per == Period::day || per == Period::week || per == Period::month;
}

/// Labels list written figures alone: "meet me halfway" implies an amount and writes none.
bool is_written(const Reading& reading, const std::vector<FigureWord>& words, const Amount& amount) {
    for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
        const Token& token = reading.tokens[i];
        if (token.span.begin < amount.span.begin || token.span.end > amount.span.end) continue;
        const FigureRole role = words[i].role;
        const bool spelled = role == FigureRole::unit || role == FigureRole::tens || role == FigureRole::hundred ||
                             role == FigureRole::scale || role == FigureRole::double_;
        if (spelled || token.kind == TokenKind::number || token.kind == TokenKind::mixed) return true;
    }
    return false;
}

/// Days at home and a moved start are read for the recruiter's sake and not labelled.
bool is_labelled_kind(const Amount& amount) {
    return amount.component != Component::remote && amount.component != Component::start_date;
}

/// What labels could hold of amounts that none of them holds.
std::vector<Amount> comparable(const LabelledMessage& message, const std::vector<Amount>& amounts) {
    const Reading reading = read(message.text);
    const auto words = figure_words(reading);
    std::vector<Amount> kept;
    for (const Amount& amount : amounts)
        if (is_written(reading, words, amount) && is_labelled_kind(amount)) kept.push_back(amount);
    return kept;
}

/// The slots that differ; value counts double, so that another figure is not taken for this one.
struct Difference {
    bool value, component, currency, whose, other;
    [[nodiscard]] int slots() const { return 2 * value + component + currency + whose + other; }
};

Difference difference(const ExpectedAmount& expected, const Amount& amount) {
    const bool component =
        expected.no_component ? !amount.component.has_value() : amount.component == expected.component;
    const bool period = period_counts(expected.per) ? amount.per == expected.per : !period_counts(amount.per);
    const bool top = amount.hi == expected.hi || expected.whose == Whose::floor;
    return {amount.lo != expected.lo || !top, !component, amount.currency != expected.currency,
            amount.whose != expected.whose,
            !period || amount.unit != expected.unit || amount.relative != expected.relative};
}

bool same(const ExpectedAmount& expected, const Amount& amount) { return difference(expected, amount).slots() == 0; }

std::string end_text(const std::optional<std::int64_t>& value) { return value ? std::to_string(*value) : ""; }

std::string text_of(const Amount& amount) {
    std::string text = amount.component ? boost::describe::enum_to_string(*amount.component, "?") : "none";
    text += (amount.relative ? " +" : " ") + end_text(amount.lo) + ".." + end_text(amount.hi) + ' ';
    text += boost::describe::enum_to_string(amount.unit, "?");
    text += ' ' + std::string(amount.currency.text()) + ' ' + boost::describe::enum_to_string(amount.per, "?");
    return text + ' ' + boost::describe::enum_to_string(amount.whose, "?");
}

std::string text_of(const ExpectedAmount& amount) {
    Amount as;
    if (!amount.no_component) as.component = amount.component;
    as.lo = amount.lo;
    as.hi = amount.hi;
    as.unit = amount.unit;
    as.currency = amount.currency;
    as.per = amount.per;
    as.relative = amount.relative;
    as.whose = amount.whose;
    return text_of(as);
}

class Judge {
public:
    Judge(std::ostream* mistakes) : mistakes_(mistakes) {}

    void judge(const LabelledMessage& message) {
        notes_.clear();
        const Understanding understood = desks_.read(message);
        ++result_.messages;
        judge_acts(message, acts_meant(understood));
        judge_amounts(message, understood);
        judge_levers(message, understood);
        if (mistakes_ != nullptr && !notes_.empty())
            *mistakes_ << '[' << message.family << "] " << message.text
                       << (message.context.empty() ? "" : "   " + message.context) << notes_ << '\n';
    }

    [[nodiscard]] const Judgement& result() const { return result_; }

private:
    void note(const std::string& what) { notes_ += "\n    " + what; }

    void judge_acts(const LabelledMessage& message, const std::set<ActKind>& found) {
        const std::set<ActKind> wanted(message.acts.begin(), message.acts.end());
        bool right = true;
        for (const ActKind kind : wanted) {
            const bool hit = found.contains(kind);
            ++(hit ? tally(kind).right : tally(kind).missed);
            if (!hit) note("act missed: " + name(kind));
            right = right && hit;
        }
        for (const ActKind kind : found) {
            const bool allowed = std::count(message.also.begin(), message.also.end(), kind) > 0;
            if (wanted.contains(kind) || allowed) continue;
            ++tally(kind).invented;
            note("act invented: " + name(kind));
            right = false;
        }
        if (right) ++result_.all_acts_right;
    }

    Tally& tally(ActKind kind) { return result_.acts[static_cast<std::size_t>(kind)]; }

    void judge_amounts(const LabelledMessage& message, const Understanding& understood) {
        std::vector<Amount> left = understood.amounts;
        std::vector<ExpectedAmount> missed;
        for (const auto& expected : message.amounts) {
            const auto found =
                std::find_if(left.begin(), left.end(), [&](const Amount& amount) { return same(expected, amount); });
            ++(found == left.end() ? result_.amounts.missed : result_.amounts.right);
            if (found != left.end())
                left.erase(found);
            else {
                note("amount missed: " + text_of(expected));
                missed.push_back(expected);
            }
        }
        left = comparable(message, left);
        for (const auto& expected : missed) count_slot(expected, left);
        for (const Amount& amount : left) note("amount invented: " + text_of(amount));
        result_.amounts.invented += static_cast<int>(left.size());
        if (!message.amounts.empty()) return;
        ++result_.without_figures;
        if (!left.empty()) ++result_.with_money;
    }

    void count_slot(const ExpectedAmount& expected, const std::vector<Amount>& found) {
        const auto nearest = std::min_element(found.begin(), found.end(), [&](const Amount& a, const Amount& b) {
            return difference(expected, a).slots() < difference(expected, b).slots();
        });
        SlotMisses& slots = result_.slots;
        if (nearest == found.end()) {
            ++slots.unseen;
            return;
        }
        const Difference wrong = difference(expected, *nearest);
        const bool one = wrong.value + wrong.component + wrong.currency + wrong.whose + wrong.other == 1;
        ++(!one              ? wrong.value ? slots.unseen : slots.other
           : wrong.value     ? slots.value
           : wrong.component ? slots.component
           : wrong.currency  ? slots.currency
           : wrong.whose     ? slots.whose
                             : slots.other);
    }

    void judge_levers(const LabelledMessage& message, const Understanding& understood) {
        const auto& levers = desks_.of(message).persona->levers;
        std::set<std::string> found;
        for (const auto& mention : understood.levers)
            if (mention.polarity == Polarity::asserted && mention.confidence >= kActedOn)
                found.insert(levers[static_cast<std::size_t>(mention.lever)].id);
        for (const auto& id : message.levers) {
            const bool right = found.erase(id) > 0;
            ++(right ? result_.levers.right : result_.levers.missed);
            if (!right) note("lever missed: " + id);
            if (std::none_of(levers.begin(), levers.end(), [&](const Lever& lever) { return lever.id == id; }))
                throw std::runtime_error(message.text + ": there is no lever '" + id + "'");
        }
        result_.levers.invented += static_cast<int>(found.size());
        for (const auto& id : found) note("lever invented: " + id);
    }

    Desks desks_;
    std::ostream* mistakes_;
    std::string notes_;
    Judgement result_;
};

double share(int part, int whole) { return whole == 0 ? 1.0 : static_cast<double>(part) / whole; }

}  // namespace

Tally& Tally::operator+=(const Tally& other) {
    right += other.right;
    missed += other.missed;
    invented += other.invented;
    return *this;
}

double precision(const Tally& tally) { return share(tally.right, tally.found()); }
double recall(const Tally& tally) { return share(tally.right, tally.labelled()); }
double f1(const Tally& tally) { return share(2 * tally.right, tally.labelled() + tally.found()); }

double wilson_lower(int right, int of) {
    if (of == 0) return 0;
    constexpr double z = 1.959964;
    const double n = of;
    const double p = right / n;
    const double centre = p + z * z / (2 * n);
    const double spread = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return (centre - spread) / (1 + z * z / n);
}

double macro_f1(const Judgement& judgement) {
    double sum = 0;
    int kinds = 0;
    for (const Tally& tally : judgement.acts)
        if (tally.labelled() > 0) {
            sum += f1(tally);
            ++kinds;
        }
    return kinds == 0 ? 0 : sum / kinds;
}

Judgement judge(const std::vector<LabelledMessage>& messages, std::ostream* mistakes) {
    Judge judge(mistakes);
    for (const auto& message : messages) judge.judge(message);
    return judge.result();
}

}  // namespace parley::messages
