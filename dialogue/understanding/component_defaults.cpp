#include "dialogue/understanding/component_defaults.hpp"

#include "dialogue/understanding/figure_sense.hpp"
#include "dialogue/understanding/vocabulary.hpp"

#include <algorithm>

namespace parley {
namespace {

bool same_list(const MessageView& view, std::int32_t a, std::int32_t b) {
    const auto& one = view.figures[static_cast<std::size_t>(view.word(a).figure)];
    const auto& other = view.figures[static_cast<std::size_t>(view.word(b).figure)];
    return one.list >= 0 && one.list == other.list;
}

}  // namespace

bool free_of_figures(const MessageView& view, const Noun& noun, std::int32_t near) {
    const auto from = std::min(noun.last, near + 1);
    const auto to = std::max(noun.first, near);
    for (auto w = from; w < to; ++w)
        if (view.word(w).figure >= 0 && w != near && !same_list(view, w, near)) return false;
    return true;
}

bool ComponentDefaults::is_no_pay(const Amount& amount) const {
    if (amount.unit != AmountUnit::money || amount.relative || !amount.hi || view_.context.asked_about) return false;
    const std::int64_t unit = minor_per_major(view_.scenario.rules().currency);
    const std::int64_t usual_base = usual_pay(view_.scenario, view_.context) * unit;
    if (amount.per == Period::month) return scale(*amount.hi, times_a_year(Period::month), 1) < usual_base / 2;
    return *amount.hi / kFarFromComponent > usual_base;
}

std::optional<Component> ComponentDefaults::usual(std::size_t i, bool anothers) const {
    const auto& amount = view_.figures[i].amount;
    const auto about = view_.context.asked_about;
    if (amount.unit == AmountUnit::count) return std::nullopt;
    if (amount.unit == AmountUnit::percent && !amount.relative) return Component::bonus;
    if (const auto before = named_just_before(i)) return before;
    if (!anothers)
        if (const auto spoken = spoken_of(i)) return spoken;
    if (about && (is_money(*about) || *about == Component::bonus)) return about;
    return sized_like_signing(amount) ? Component::signing : Component::base;
}

/// "It's the equity that kills it. Could you do 180 to 200?", beside an offer of 206: nobody asks for less base.
std::optional<Component> ComponentDefaults::spoken_of(std::size_t i) const {
    constexpr std::int32_t kSentences = 3;
    const auto& amount = view_.figures[i].amount;
    const auto offered = view_.table().find(Component::base);
    if (words_[i] < 0 || amount.unit != AmountUnit::money || amount.relative || !amount.hi || !offered)
        return std::nullopt;
    if (*amount.hi >= *offered || sized_like_signing(amount)) return std::nullopt;
    const auto sentence = view_.clause(view_.clause_at(words_[i])).sentence;
    auto noun = std::partition_point(nouns_.begin(), nouns_.end(), [&](const Noun& n) { return n.first < words_[i]; });
    while (noun != nouns_.begin()) {
        --noun;
        if (view_.clause(view_.clause_at(noun->first)).sentence < sentence - kSentences) return std::nullopt;
        if (noun->component) return *noun->component == Component::equity ? noun->component : std::nullopt;
    }
    return std::nullopt;
}

/// "207, 190 in stock, 15 to start": beside an offer that holds both, so small a sum is no base.
bool ComponentDefaults::sized_like_signing(const Amount& amount) const {
    const Terms& table = view_.table();
    if (amount.unit != AmountUnit::money || amount.relative || !amount.hi) return false;
    if (amount.per != Period::none && amount.per != Period::once) return false;
    return table.has(Component::signing) && *amount.hi < table.get(Component::base) / kFarFromComponent;
}

/// "what about the signing bonus? could it be 30k": the last noun of the sentence before, where no figure stands.
std::optional<Component> ComponentDefaults::named_just_before(std::size_t i) const {
    if (words_[i] < 0 || view_.figures[i].amount.unit != AmountUnit::money) return std::nullopt;
    if (const auto asked = named_in_question(i)) return asked;
    const auto here = view_.clause_at(words_[i]);
    const auto sentence = view_.clause(here).sentence;
    const auto end = view_.clause(here).first;
    auto noun = std::partition_point(nouns_.begin(), nouns_.end(), [&](const Noun& n) { return n.first < end; });
    if (noun == nouns_.begin() || !points_back(view_.clause(here))) return std::nullopt;
    --noun;
    const bool near = view_.clause(view_.clause_at(noun->first)).sentence >= sentence - 1;
    if (!near || !noun->component || !is_money(*noun->component) || !free_of_figures(view_, *noun, words_[i]))
        return std::nullopt;
    return noun->component;
}

/// "And the sign-on? 10k would do": the sentence before asks of one component and names no figure.
std::optional<Component> ComponentDefaults::named_in_question(std::size_t i) const {
    const auto here = view_.clause_at(words_[i]);
    auto before = here;
    while (before > 0 && view_.clause(before).sentence == view_.clause(here).sentence) --before;
    if (view_.clause(before).sentence + 1 != view_.clause(here).sentence) return std::nullopt;
    if (!view_.clause(before).question) return std::nullopt;
    std::optional<Component> named;
    for (const Noun& noun : nouns_) {
        if (view_.clause_at(noun.first) > before) break;
        if (view_.clause(view_.clause_at(noun.first)).sentence != view_.clause(before).sentence) continue;
        if (!noun.component || !is_money(*noun.component) || !free_of_figures(view_, noun, words_[i]))
            return std::nullopt;
        if (named && named != noun.component) return std::nullopt;
        named = noun.component;
    }
    return named;
}

/// The clause has no noun of its own but a pronoun, or nothing beside its figures.
bool ComponentDefaults::points_back(const Clause& clause) const {
    for (auto w = clause.first; w < clause.last; ++w) {
        const auto text = view_.word(w).text;
        if (text == "it" || text == "that" || text == "there" || text == "one" || text == "la" || text == "ca")
            return true;
    }
    return false;
}

}  // namespace parley
