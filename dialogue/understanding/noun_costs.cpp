#include "dialogue/understanding/noun_costs.hpp"

#include "dialogue/understanding/word_list.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace parley {
namespace {

constexpr std::int32_t kAcrossClauses = 2;
constexpr std::int32_t kAnotherThought = 6;  ///< the noun stands in a clause with a verb of its own

/// "someone on your team who makes 220": the team is not what the figure counts.
bool is_paid(std::string_view text) {
    static constexpr auto kVerbs =
        word_list({"earn", "earning", "earns", "gagne", "get", "gets", "getting", "got", "make", "makes", "making",
                   "paid", "put", "puts", "say", "says", "show", "shows", "touche"});
    return kVerbs.holds(text);
}

/// "195 and a sign-on", "189 plus bonus": what follows is a thing beside the figure.
bool adds_another(std::string_view text) {
    return text == "and" || text == "plus" || text == "et" || text == "with" || text == "avec";
}

/// How far a word keeps a figure and its noun apart.
std::int32_t weight(std::string_view text, bool after) {
    static constexpr auto glue = word_list({"a", "an", "at", "be", "d", "de", "du", "en", "in", "is", "l", "la", "le",
                                            "more", "my", "of", "on", "the", "to"});
    static constexpr auto links = word_list({"and", "but", "et", "if", "not", "or", "ou", "plus", "si", "with"});
    if (links.holds(text)) return 3;
    if (text == "for" || text == "pour") return after ? 0 : 3;
    if (text.starts_with("depend") || text == "selon" || text == "without" || text == "sans") return kFarthest + 1;
    return glue.holds(text) ? 0 : 1;
}

}  // namespace

std::int32_t NounCosts::between(std::size_t figure, std::int32_t word, const Noun& noun) const {
    if (keeps_apart(figure, word, noun)) return kTooFar;
    if (word >= noun.first && word < noun.last) return 0;
    const bool after = noun.first > word;
    const std::int32_t from = after ? word + 1 : noun.last;
    const std::int32_t to = after ? noun.first : word;
    std::int32_t price = after ? 0 : 1;
    if (after && begins_another_thought(word, noun)) price += kAnotherThought;
    for (auto w = from; w < to; ++w) {
        if (view_.word(w).figure >= 0) return kTooFar;
        if (!noun.component && !after && is_paid(view_.word(w).text)) return kTooFar;
        price += weight(view_.word(w).text, after);
    }
    return price + parting(from, to);
}

bool NounCosts::keeps_apart(std::size_t figure, std::int32_t word, const Noun& noun) const {
    if (!noun.component && view_.clause_at(word) != view_.clause_at(noun.first)) return true;
    if (!noun.component && noun.last <= word && is_set_off(figure)) return true;
    if (noun.first <= word + 1) return false;
    const auto next = view_.word(word + 1).text;
    return adds_another(next) || (!noun.component && next == "to");
}

/// "if your max is 206, is there more stock": the noun stands in a clause with a verb of its own.
bool NounCosts::begins_another_thought(std::int32_t at, const Noun& noun) const {
    const auto there = view_.clause_at(noun.first);
    return there != view_.clause_at(at) && !view_.clause(there).continues;
}

/// ": $205K", " - $205K": what stands before it is another thought.
bool NounCosts::is_set_off(std::size_t i) const {
    const std::int32_t before = view_.figures[i].first_token - 1;
    if (before < 0) return false;
    const Token& token = view_.reading.tokens[static_cast<std::size_t>(before)];
    return token.norm == ":" || (token.norm == "-" && token.space_before);
}

/// What commas and sentence ends between two words add.
std::int32_t NounCosts::parting(std::int32_t from, std::int32_t to) const {
    std::int32_t price = 0;
    for (auto w = from; w <= to; ++w) {
        if (view_.word(w).before == Break::sentence) return kFarthest + 1;
        if (view_.word(w).before == Break::soft) price += kAcrossClauses;
    }
    return price;
}

}  // namespace parley
