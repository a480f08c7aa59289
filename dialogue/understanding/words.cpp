#include "dialogue/understanding/words.hpp"

#include "dialogue/understanding/slips.hpp"
#include "dialogue/understanding/spelling.hpp"

#include <algorithm>

namespace parley {
namespace {

/// English endings after an apostrophe; "n't" is told apart by its n.
std::string_view ending_word(std::string_view ending) {
    if (ending == "m") return "am";
    if (ending == "re") return "are";
    if (ending == "ll") return "will";
    if (ending == "d") return "would";
    if (ending == "ve") return "have";
    return {};
}

class WordMaker {
public:
    WordMaker(const Reading& reading, const std::vector<Figure>& figures) : reading_(reading), figures_(figures) {}

    WordRow make() {
        result_.words.reserve(reading_.tokens.size() + 4);
        const auto count = static_cast<std::int32_t>(reading_.tokens.size());
        for (at_ = 0; at_ < count; ++at_) step();
        result_.asked_at_end = asked_;
        return std::move(result_);
    }

private:
    [[nodiscard]] const Token& token(std::int32_t i) const { return reading_.tokens[static_cast<std::size_t>(i)]; }

    void step() {
        if (next_figure_ < figures_.size() && figures_[next_figure_].first_token <= at_) return take_figure();
        switch (token(at_).kind) {
            case TokenKind::word:
                return take_word();
            case TokenKind::number:
            case TokenKind::mixed:
                return push(token(at_).norm, at_);
            case TokenKind::emoji:
                return take_emoji();
            case TokenKind::symbol:
                return take_symbol();
            case TokenKind::punct:
                return take_punct();
            case TokenKind::newline:
                return take_newline();
            case TokenKind::other:
                return;
        }
    }

    void push(std::string_view text, std::int32_t last, std::int32_t figure = -1) {
        Word word;
        word.text = text;
        word.first_token = at_;
        word.last_token = last;
        word.figure = figure;
        word.before = break_;
        word.asked_before = asked_;
        word.capital = token(at_).upper;
        word.in_quotes = quoted_;
        result_.words.push_back(word);
        break_ = Break::none;
        asked_ = false;
    }

    void take_figure() {
        const auto index = static_cast<std::int32_t>(next_figure_);
        const std::int32_t last = std::max(figures_[next_figure_].last_token, at_);
        ++next_figure_;
        while (next_figure_ < figures_.size() && figures_[next_figure_].first_token <= last) ++next_figure_;
        push("#", last, index);
        at_ = last;
    }

    void take_word() {
        std::string_view text = token(at_).norm;
        if (const auto spelled = usual_spelling(text); !spelled.empty()) return push_all(spelled);
        const auto apostrophe = text.find('\'');
        if (apostrophe == std::string_view::npos) return push(mended(text), at_);
        take_contraction(text.substr(0, apostrophe), text.substr(apostrophe + 1));
    }

    /// A name is spelled as its owner likes.
    [[nodiscard]] std::string_view mended(std::string_view text) const {
        const auto meant = token(at_).upper ? std::string_view{} : mended_slip(text);
        return meant.empty() ? text : meant;
    }

    /// A picture stands for a comma as much as for a word.
    void take_emoji() {
        part(Break::soft);
        push(token(at_).norm, at_);
        part(Break::soft);
    }

    void push_all(std::span<const std::string_view> parts) {
        for (const auto part : parts) push(part, at_);
    }

    void take_contraction(std::string_view stem, std::string_view ending) {
        if (ending == "t" && stem.size() > 1 && stem.back() == 'n') {
            push(stem.substr(0, stem.size() - 1), at_);
            return push("not", at_);
        }
        push(stem, at_);
        if (const auto word = ending_word(ending); !word.empty()) push(word, at_);
    }

    void take_symbol() {
        const auto text = token(at_).norm;
        if (text == "+" || text == "&") return push("and", at_);
        if (text == "%") push(text, at_);
    }

    void take_punct() {
        const auto text = token(at_).norm;
        const char mark = text.empty() ? ' ' : text.front();
        if (mark == '"') {
            quoted_ = !quoted_;
        } else if (mark == '?' || mark == '!' || mark == ';') {
            part(Break::sentence);
            asked_ = asked_ || mark == '?';
        } else if (mark == '.') {
            if (text.size() > 1 || ends_sentence()) part(text.size() > 1 ? Break::soft : Break::sentence);
        } else if (mark == '-') {
            take_dash();
        } else if (mark != '\'') {
            part(Break::soft);
        }
    }

    /// A full stop inside "levels.fyi" or after "vs" ends nothing.
    [[nodiscard]] bool ends_sentence() const {
        const auto next = static_cast<std::size_t>(at_) + 1;
        return next >= reading_.tokens.size() || reading_.tokens[next].space_before ||
               reading_.tokens[next].kind != TokenKind::word;
    }

    void take_dash() {
        const auto next = static_cast<std::size_t>(at_) + 1;
        const bool spaced = token(at_).space_before || at_ == 0 || token(at_ - 1).kind == TokenKind::newline;
        if (spaced && next < reading_.tokens.size() && reading_.tokens[next].space_before) part(Break::soft);
    }

    /// Mail is wrapped at some seventy columns: a long line that goes on in lower case is no new sentence.
    void take_newline() {
        const auto next = static_cast<std::size_t>(at_) + 1;
        const std::int32_t here = token(at_).span.begin;
        const bool wrapped = here - line_begin_ >= 55 && next < reading_.tokens.size() &&
                             reading_.tokens[next].kind == TokenKind::word && !reading_.tokens[next].upper;
        line_begin_ = token(at_).span.end;
        if (!wrapped) part(Break::sentence);
    }

    void part(Break strength) { break_ = std::max(break_, strength); }

    const Reading& reading_;
    const std::vector<Figure>& figures_;
    WordRow result_;
    std::size_t next_figure_ = 0;
    std::int32_t at_ = 0;
    std::int32_t line_begin_ = 0;
    Break break_ = Break::sentence;
    bool asked_ = false;
    bool quoted_ = false;
};

}  // namespace

WordRow make_words(const Reading& reading, const std::vector<Figure>& figures) {
    return WordMaker(reading, figures).make();
}

Span span_of(const Reading& reading, const WordRow& words, std::int32_t first, std::int32_t last) {
    const auto begin = static_cast<std::size_t>(words.words[static_cast<std::size_t>(first)].first_token);
    const auto end = static_cast<std::size_t>(words.words[static_cast<std::size_t>(last - 1)].last_token);
    return {reading.tokens[begin].span.begin, reading.tokens[end].span.end};
}

}  // namespace parley
