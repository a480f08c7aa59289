#include "dialogue/simulation/speech.hpp"

namespace parley {
namespace {

constexpr std::int32_t kClear = 950;

/// Names in sheets may hold any letters: spans count code points.
std::int32_t code_points(std::string_view text) {
    std::int32_t points = 0;
    for (const char byte : text) points += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U ? 1 : 0;
    return points;
}

}  // namespace

Span Speech::add(std::string_view words) {
    if (!text_.empty()) text_ += ' ';
    const std::int32_t begin = code_points(text_);
    text_ += words;
    return {begin, code_points(text_)};
}

Speech& Speech::act(ActKind kind, std::string_view words) {
    Act act;
    act.kind = kind;
    act.span = add(words);
    act.confidence = kClear;
    understanding_.acts.push_back(act);
    return *this;
}

Speech& Speech::ask(Component component, std::int64_t value, AmountUnit unit) {
    act(ActKind::ask, std::to_string(value));
    Amount amount;
    amount.component = component;
    amount.lo = amount.hi = value;
    amount.unit = unit;
    amount.span = understanding_.acts.back().span;
    understanding_.acts.back().component = component;
    understanding_.acts.back().amounts = {static_cast<std::int32_t>(understanding_.amounts.size())};
    understanding_.amounts.push_back(amount);
    return *this;
}

Speech& Speech::ask_question(ActKind kind, Topic topic, std::string_view words) {
    act(kind, words);
    understanding_.acts.back().topic = topic;
    return *this;
}

Speech& Speech::name_lever(std::int32_t lever, std::string_view words) {
    LeverMention mention;
    mention.lever = lever;
    mention.span = add(words);
    mention.confidence = kClear;
    understanding_.levers.push_back(mention);
    return *this;
}

Speech& Speech::back(EvidenceKind kind, ClaimStatus status, std::int32_t fact, std::string_view words) {
    understanding_.levers.back().evidence.push_back({.kind = kind, .span = add(words), .status = status, .fact = fact});
    return *this;
}

Speech& Speech::claim_offer(std::uint64_t employer, const Terms& terms, std::int32_t days, bool written,
                            std::string_view words) {
    act(ActKind::competing_offer, words);
    Act& claim = understanding_.acts.back();
    claim.employer = employer;
    claim.employer_span = claim.span;
    claim.written = written;
    if (days > 0) claim.days = days;
    for (const Component c : kTerms) {
        if (!terms.has(c)) continue;
        Amount amount;
        amount.component = c;
        amount.lo = amount.hi = terms.get(c);
        amount.unit = is_money(c) ? AmountUnit::money : AmountUnit::count;
        amount.whose = Whose::competing;
        amount.span = claim.span;
        claim.amounts.push_back(static_cast<std::int32_t>(understanding_.amounts.size()));
        understanding_.amounts.push_back(amount);
    }
    return *this;
}

}  // namespace parley
