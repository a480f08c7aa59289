#include "dialogue/understanding/said_numbers.hpp"

#include "dialogue/understanding/decimal.hpp"
#include "dialogue/understanding/figure_words.hpp"
#include "dialogue/understanding/number_words.hpp"

namespace parley {
namespace {

constexpr std::int64_t kLeast = 4;

bool may_begin(FigureRole role) {
    return role == FigureRole::unit || role == FigureRole::tens || role == FigureRole::hundred;
}

}  // namespace

std::vector<SaidNumber> said_numbers(const Reading& reading, TokenRange range) {
    std::vector<SaidNumber> said;
    const std::vector<FigureWord> words = figure_words(reading, range.first, range.last);
    for (std::int32_t i = range.first; i < range.last;) {
        const Token& token = reading.tokens[static_cast<std::size_t>(i)];
        SaidNumber number{0, {i, i + 1}};
        if (token.kind == TokenKind::number) {
            const auto decimal = read_decimal(token.norm, Follower::nothing);
            if (decimal && decimal->decimals == 0) number.value = decimal->value / kOne;
        } else if (may_begin(words[static_cast<std::size_t>(i)].role)) {
            const auto spelled = read_number_words(reading, words, i, true);
            if (spelled) number = {spelled->value / kOne, {i, spelled->end}};
        }
        if (number.value >= kLeast) said.push_back(number);
        i = number.range.last;
    }
    return said;
}

}  // namespace parley
