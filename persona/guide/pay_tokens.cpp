#include "persona/guide/pay_tokens.hpp"

#include "persona/guide/currency_signs.hpp"

#include <algorithm>
#include <cctype>

namespace parley::guide {
namespace {

PayToken marked(Mark mark) {
    PayToken token;
    token.mark = mark;
    return token;
}

bool is_dollar(Currency currency) {
    const auto code = currency.text();
    return code == "USD" || code == "CAD" || code == "AUD" || code == "SGD" || code == "HKD" || code == "NZD" ||
           code == "TWD";
}

bool is_crown(Currency currency) {
    const auto code = currency.text();
    return code == "SEK" || code == "NOK" || code == "DKK" || code == "ISK";
}

constexpr std::int64_t kLargest = 1'000'000'000'000;  // no pay is above this; digits beyond are not figures

class Scanner {
public:
    Scanner(std::string_view text, Currency column) : text_(text), column_(column) {}

    std::vector<PayToken> run() {
        while (at_ < text_.size()) next();
        return std::move(tokens_);
    }
    [[nodiscard]] const std::string& note() const { return note_; }

private:
    void next() {
        if (skip_bracket() || skip_blank()) return;
        if (take_sign() || take_figure() || take_mark() || take_period()) return;
        take_word();
    }

    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
    [[nodiscard]] bool digit(std::size_t i) const {
        return i < text_.size() && std::isdigit(static_cast<unsigned char>(text_[i])) != 0;
    }

    bool skip_bracket() {
        if (text_[at_] != '(' && text_[at_] != '[') return false;
        const auto close = text_.find(text_[at_] == '(' ? ')' : ']', at_);
        const auto end = close == std::string_view::npos ? text_.size() : close + 1;
        note_ += std::string(text_.substr(at_, end - at_)) + " ";
        at_ = end;
        return true;
    }

    bool skip_blank() {
        for (const std::string_view blank : {" ", "\t", "\n", "~", "≈", "\u00a0", "\u202f", "\u2009", "*"})
            if (rest().starts_with(blank)) {
                at_ += blank.size();
                return true;
            }
        return false;
    }

    bool take_sign() {
        const auto sign = match_sign(rest());
        if (sign.length == 0) return false;
        at_ += sign.length;
        const bool column_decides =
            (sign.plain_dollar && is_dollar(column_)) || (sign.plain_crown && is_crown(column_));
        apply_sign(column_decides ? column_ : sign.currency);
        return true;
    }

    /// A sign before a figure is its own; one right after a figure that has none ("187K€") belongs to it.
    void apply_sign(Currency currency) {
        if (!pending_.known() && !tokens_.empty() && tokens_.back().mark == Mark::figure &&
            !tokens_.back().currency.known() && !tokens_.back().percent && !figure_follows())
            tokens_.back().currency = currency;
        else
            pending_ = currency;
    }

    [[nodiscard]] bool figure_follows() const {
        const auto next = text_.find_first_not_of(" ~", at_);
        return next != std::string_view::npos && digit(next);
    }

    bool take_figure() {
        if (!digit(at_)) return false;
        PayToken token;
        token.mark = Mark::figure;
        token.thousandths = take_digits();
        token.magnitude = take_magnitude();
        token.currency = pending_;
        pending_ = {};
        if (text_.substr(at_).starts_with("%")) {
            token.percent = true;
            ++at_;
        }
        tokens_.push_back(token);
        return true;
    }

    /// "215,000", "22,00,000", "1.2", "187.000": three digits behind a last mark are a group, others decimals.
    std::int64_t take_digits() {
        std::string digits;
        std::string fraction;
        while (digit(at_) || group_mark()) {
            if (digit(at_)) {
                digits += text_[at_++];
                continue;
            }
            if (digits_behind(at_) != 3 && digits_behind(at_) != 2) break;
            if (digits_behind(at_) == 2 && !another_group_after(at_)) break;
            ++at_;
        }
        if (at_ < text_.size() && (text_[at_] == '.' || text_[at_] == ',') && digit(at_ + 1)) {
            ++at_;
            while (digit(at_)) fraction += text_[at_++];
        }
        fraction.resize(3, '0');
        if (digits.size() > 12) return kLargest;
        return std::stoll(digits) * 1000 + std::stoll(fraction);
    }

    [[nodiscard]] bool group_mark() const {
        return at_ < text_.size() && (text_[at_] == ',' || text_[at_] == '.' || text_[at_] == '\'') && digit(at_ + 1);
    }
    [[nodiscard]] std::size_t digits_behind(std::size_t mark) const {
        std::size_t count = 0;
        while (digit(mark + 1 + count)) ++count;
        return count;
    }
    [[nodiscard]] bool another_group_after(std::size_t mark) const {
        const auto next = mark + 1 + digits_behind(mark);
        return next < text_.size() && text_[next] == text_[mark] && digit(next + 1);
    }

    std::int64_t take_magnitude() {
        struct Named {
            std::string_view text;
            std::int64_t value;
        };
        for (const auto& [text, value] :
             {Named{"thousand", 1'000}, Named{"million", 1'000'000}, Named{"lakhs", 100'000}, Named{"lakh", 100'000},
              Named{"LPA", 100'000}, Named{"crore", 10'000'000}, Named{"Cr", 10'000'000}, Named{"mn", 1'000'000},
              Named{"K", 1'000}, Named{"k", 1'000}, Named{"M", 1'000'000}, Named{"m", 1'000'000},
              Named{"L", 100'000}}) {
            const auto space = rest().starts_with(" ") && text.size() > 1 ? 1U : 0U;
            if (!rest().substr(space).starts_with(text)) continue;
            const auto end = at_ + space + text.size();
            if (end < text_.size() && std::isalpha(static_cast<unsigned char>(text_[end])) != 0) continue;
            at_ = end;
            return value;
        }
        return 0;
    }

    bool take_mark() {
        struct Named {
            std::string_view text;
            Mark mark;
        };
        for (const auto& [text, mark] :
             {Named{"–", Mark::dash}, Named{"—", Mark::dash}, Named{"−", Mark::dash}, Named{"‑", Mark::dash},
              Named{"-", Mark::dash}, Named{"+", Mark::plus}, Named{"to ", Mark::dash}, Named{"up to ", Mark::up_to},
              Named{"Up to ", Mark::up_to}, Named{"from ", Mark::from}, Named{"From ", Mark::from}})
            if (rest().starts_with(text)) {
                at_ += text.size();
                tokens_.push_back(marked(mark));
                return true;
            }
        return false;
    }

    /// "/yr", "/mo", "/4yr", "per year"; a lone slash parts two currencies.
    bool take_period() {
        if (text_[at_] != '/' && !rest().starts_with("per ")) return false;
        const auto after = text_[at_] == '/' ? at_ + 1 : at_ + 4;
        if (text_[at_] == '/' && digit(after) && grant_years(after)) return true;
        for (const auto& [word, period] : {std::pair<std::string_view, PayPeriod>{"month", PayPeriod::month},
                                           {"mo", PayPeriod::month},
                                           {"year", PayPeriod::year},
                                           {"yr", PayPeriod::year},
                                           {"annum", PayPeriod::year},
                                           {"hour", PayPeriod::hour},
                                           {"hr", PayPeriod::hour}})
            if (text_.substr(after).starts_with(word)) {
                set_period(period, 0);
                at_ = after + word.size();
                return true;
            }
        if (text_[at_] != '/') return false;
        tokens_.push_back(marked(Mark::slash));
        ++at_;
        return true;
    }

    bool grant_years(std::size_t at) {
        auto word = at + digits_behind(at - 1);
        while (word < text_.size() && (text_[word] == ' ' || text_[word] == '-')) ++word;
        const auto tail = text_.substr(word);
        if (!tail.starts_with("yr") && !tail.starts_with("year")) return false;
        set_period(PayPeriod::grant,
                   static_cast<std::int32_t>(std::min(99L, std::stol(std::string(text_.substr(at, 2))))));
        at_ = word + (tail.starts_with("years") ? 5 : tail.starts_with("year") ? 4 : tail.starts_with("yrs") ? 3 : 2);
        return true;
    }

    /// A period closes the range before it: it holds for its figures of the same currency.
    void set_period(PayPeriod period, std::int32_t years) {
        for (auto token = tokens_.rbegin(); token != tokens_.rend() && token->mark != Mark::slash; ++token)
            if (token->mark == Mark::figure && token->period == PayPeriod::unstated) {
                token->period = period;
                token->years = years;
            }
    }

    void take_word() {
        const auto start = at_;
        ++at_;
        while (at_ < text_.size() && std::string_view(" /(-").find(text_[at_]) == std::string_view::npos && !digit(at_))
            ++at_;
        note_ += std::string(text_.substr(start, at_ - start)) + " ";
    }

    std::string_view text_;
    Currency column_;
    std::size_t at_ = 0;
    Currency pending_{};
    std::vector<PayToken> tokens_;
    std::string note_;
};

}  // namespace

PayTokens scan_pay(std::string_view text, Currency column) {
    Scanner scanner(text, column);
    auto tokens = scanner.run();
    return {std::move(tokens), scanner.note()};
}

}  // namespace parley::guide
