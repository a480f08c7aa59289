#include "dialogue/simulation/speech.hpp"

#include "dialogue/phrasing/phrase.hpp"
#include "dialogue/phrasing/say.hpp"
#include "dialogue/understanding/understand.hpp"

#include <array>
#include <utility>
#include <vector>

namespace parley {
namespace {

constexpr std::int32_t kClear = 950;

/// Names in sheets may hold any letters: spans count code points.
std::int32_t code_points(std::string_view text) {
    std::int32_t points = 0;
    for (const char byte : text) points += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U ? 1 : 0;
    return points;
}

std::string first_person_of(std::string_view word) {
    constexpr auto kWords = std::to_array<std::pair<std::string_view, std::string_view>>({{"You", "I"},
                                                                                          {"you", "I"},
                                                                                          {"Your", "My"},
                                                                                          {"your", "my"},
                                                                                          {"You've", "I've"},
                                                                                          {"you've", "I've"},
                                                                                          {"yours", "mine"}});
    for (const auto& [theirs, mine] : kWords)
        if (word == theirs) return std::string(mine);
    return std::string(word);
}

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '\''; }

/// A sheet speaks to its candidate; they say the same of themselves.
std::string in_first_person(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        std::size_t length = 0;
        while (length < text.size() && is_letter(text[length])) ++length;
        out += length > 0 ? first_person_of(text.substr(0, length)) : std::string(text.substr(0, 1));
        text.remove_prefix(length > 0 ? length : 1);
    }
    return out;
}

std::string terms_in_words(const Region& region, const Terms& terms) {
    std::vector<std::string> items;
    for (const Component c : kTerms)
        if (terms.has(c)) items.push_back(say_term(region, c, terms.get(c), 0));
    return say_list(items);
}

std::string offer_in_words(const Region& region, const CompetingOffer& offer) {
    std::string words = offer.written ? "I have a written offer from " : "I have an offer from ";
    words += offer.employer;
    if (!offer.terms.empty()) words += ": " + terms_in_words(region, offer.terms);
    if (offer.deadline_day > 0)
        words += ", and I have to answer within " + std::to_string(offer.deadline_day) + " days";
    return words + ".";
}

}  // namespace

void Speech::start_over(const Region* worded_for) {
    region_ = worded_for;
    text_.clear();
    for (Act& act : understanding_.acts) amounts_.take_back(act.amounts);
    for (LeverMention& mention : understanding_.levers) evidence_.take_back(mention.evidence);
    understanding_.acts.clear();
    understanding_.amounts.clear();
    understanding_.levers.clear();
}

Span Speech::add(std::string_view words) {
    if (!worded()) return {};
    if (!text_.empty()) text_ += ' ';
    const std::int32_t begin = code_points(text_);
    text_ += words;
    return {begin, code_points(text_)};
}

Speech& Speech::act(ActKind kind, std::string_view words) {
    Act& act = understanding_.acts.emplace_back();
    act.kind = kind;
    act.span = add(words);
    act.confidence = kClear;
    return *this;
}

Amount& Speech::add_amount(Component component, std::int64_t value, AmountUnit unit) {
    Act& act = understanding_.acts.back();
    if (act.amounts.empty()) amounts_.lend(act.amounts);
    act.amounts.push_back(static_cast<std::int32_t>(understanding_.amounts.size()));
    Amount& amount = understanding_.amounts.emplace_back();
    amount.component = component;
    amount.lo = amount.hi = value;
    amount.unit = unit;
    amount.span = act.span;
    return amount;
}

Speech& Speech::ask(Component component, std::int64_t value, AmountUnit unit) {
    const bool level = component == Component::level;
    if (!worded())
        act(ActKind::ask, {});
    else if (level)
        act(ActKind::ask, "I would like to be hired one level up.");
    else
        act(ActKind::ask, "I'd like " + say_term(*region_, component, value, 0) + ".");
    add_amount(component, value, unit);
    understanding_.acts.back().component = component;
    return *this;
}

Speech& Speech::doubtful_ask(Component component, std::int64_t value) {
    act(ActKind::ask, worded() ? "I'd like " + say_value(*region_, component, value) + ", or 2l5k?" : "");
    add_amount(component, value, AmountUnit::money).doubtful = true;
    return *this;
}

Speech& Speech::give_up(Component component, std::int64_t to) {
    const AmountUnit unit = is_money(component) ? AmountUnit::money : AmountUnit::percent;
    act(ActKind::trade,
        worded() ? "In exchange I would come down to " + say_term(*region_, component, to, 0) + "." : "");
    add_amount(component, to, unit);
    return *this;
}

Speech& Speech::ask_question(ActKind kind, Topic topic, std::string_view words) {
    act(kind, words);
    understanding_.acts.back().topic = topic;
    return *this;
}

Speech& Speech::name_lever(std::int32_t lever, const Lever& named) {
    LeverMention& mention = understanding_.levers.emplace_back();
    evidence_.lend(mention.evidence);
    mention.lever = lever;
    mention.confidence = kClear;
    if (worded()) mention.span = add("I also bring " + (named.cues.empty() ? named.title : named.cues.front()) + ".");
    return *this;
}

Speech& Speech::back(const Fact& fact, std::int32_t index) {
    const Span span = worded() ? add(in_first_person(fact.text)) : Span{};
    understanding_.levers.back().evidence.push_back({fact.kind, span, ClaimStatus::borne_out, index});
    return *this;
}

void Speech::claim_offer(std::uint64_t employer, const CompetingOffer& offer, Span span) {
    Act& claim = understanding_.acts.emplace_back();
    claim.kind = ActKind::competing_offer;
    claim.confidence = kClear;
    claim.employer = employer;
    claim.span = claim.employer_span = span;
    claim.written = offer.written;
    if (offer.deadline_day > 0) claim.days = offer.deadline_day;
    for (const Component c : kTerms)
        if (offer.terms.has(c))
            add_amount(c, offer.terms.get(c), is_money(c) ? AmountUnit::money : AmountUnit::count).whose =
                Whose::competing;
}

Speech& Speech::claim(const CompetingOffer& offer, std::int32_t index) {
    const Span span = worded() ? add(offer_in_words(*region_, offer)) : Span{};
    understanding_.levers.back().evidence.push_back({EvidenceKind::offer, span, ClaimStatus::borne_out, index});
    claim_offer(name_key(offer.employer), offer, span);
    return *this;
}

Speech& Speech::bluff(std::string_view employer) {
    const Span span = worded() ? add("I have a written offer from " + std::string(employer) + ".") : Span{};
    understanding_.levers.back().evidence.push_back({EvidenceKind::offer, span, ClaimStatus::contradicted, -1});
    claim_offer(name_key(employer), {.employer = {}, .terms = {}, .written = true, .deadline_day = 5, .aliases = {}},
                span);
    return *this;
}

}  // namespace parley
