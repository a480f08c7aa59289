#include "dialogue/understanding/number_words.hpp"

#include "dialogue/understanding/decimal.hpp"

namespace parley {
namespace {

/// Adds number words one by one and stops where they no longer make one number.
class Adder {
public:
    Adder(const Reading& reading, std::span<const FigureWord> words, std::int32_t first, bool joined_by_and)
        : reading_(reading), words_(words), at_(first), joined_by_and_(joined_by_and) {}

    std::optional<SpelledNumber> read() {
        if (auto part = read_part_of_scale()) return part;
        skip_article();
        while (take()) {
        }
        if (count_ == 0) return std::nullopt;
        SpelledNumber number;
        number.value = total_ + current_;
        number.end = end_;
        number.scaled = scaled_;
        number.single = count_ == 1 && !scaled_ && last_ != FigureRole::hundred;
        number.decade = decade_;
        return number;
    }

private:
    [[nodiscard]] bool inside(std::int32_t i) const { return i < static_cast<std::int32_t>(words_.size()); }
    [[nodiscard]] const FigureWord& word(std::int32_t i) const {
        static constexpr FigureWord kNone{};
        return inside(i) ? words_[static_cast<std::size_t>(i)] : kNone;
    }
    [[nodiscard]] std::string_view norm(std::int32_t i) const {
        return inside(i) ? reading_.tokens[static_cast<std::size_t>(i)].norm : std::string_view{};
    }
    /// Past a hyphen that glues two number words.
    [[nodiscard]] std::int32_t past_hyphen(std::int32_t i) const {
        return norm(i) == "-" && inside(i + 1) && !reading_.tokens[static_cast<std::size_t>(i)].space_before ? i + 1
                                                                                                             : i;
    }

    /// "a hundred", "a million": the article is part of the number only there.
    void skip_article() {
        if (norm(at_) != "a" && norm(at_) != "an") return;
        const FigureRole next = word(at_ + 1).role;
        const bool grand = norm(at_ + 1) == "grand";  // "a grand plan"
        if (!grand && (next == FigureRole::hundred || next == FigureRole::scale)) ++at_;
    }

    /// "half a million", "a quarter million", "three quarters of a million", "un demi-million".
    std::optional<SpelledNumber> read_part_of_scale() {
        std::int32_t i = at_;
        std::int64_t share = 0;
        if (norm(i) == "a" || norm(i) == "un") ++i;
        if (word(i).role == FigureRole::half || word(i).role == FigureRole::quarter) share = word(i).value;
        if (word(i).role == FigureRole::unit && word(i).value == 3 &&
            word(past_hyphen(i + 1)).role == FigureRole::three_quarters) {
            i = past_hyphen(i + 1);
            share = word(i).value;
        }
        if (share == 0) return std::nullopt;
        i = past_hyphen(i + 1);
        while (norm(i) == "of" || norm(i) == "a" || norm(i) == "de" || norm(i) == "d'") ++i;
        if (word(i).role != FigureRole::scale || word(i).value < 1'000'000) return std::nullopt;
        return SpelledNumber{share * word(i).value, i + 1, true, false, 0};
    }

    bool take() {
        const std::int32_t next = count_ == 0 ? at_ : past_joint();
        if (next < 0) return false;
        const FigureWord& meaning = word(next);
        if (!fits(meaning, next)) return false;
        last_ = meaning.role;
        ++count_;
        at_ = next + 1;
        end_ = at_;
        return decade_ == 0;
    }

    /// Past "-", "and", "et" and nothing; -1 where "and" may not join.
    [[nodiscard]] std::int32_t past_joint() const {
        std::int32_t i = past_hyphen(at_);
        const bool after_hundred = last_ == FigureRole::hundred || last_ == FigureRole::scale;
        if (norm(i) == "and") {
            const FigureRole follower = word(i + 1).role;
            const bool small = follower == FigureRole::unit || follower == FigureRole::tens;
            return joined_by_and_ && after_hundred && small && !and_begins_another(i + 1) ? i + 1 : -1;
        }
        if (norm(i) == "et") {
            const bool one = word(past_hyphen(i + 1)).value == 1 || word(past_hyphen(i + 1)).value == 11;
            return last_ == FigureRole::tens && one ? past_hyphen(i + 1) : -1;
        }
        return i;
    }

    /// "two hundred and twenty thousand" is one number; in "two hundred and twenty sign on" or "two hundred and one
    /// fifty" the second part is a figure of its own, which a following number or pay word gives away.
    [[nodiscard]] bool and_begins_another(std::int32_t i) const {
        if (word(i).role != FigureRole::unit || word(i).value > 9) return false;
        const FigureRole follower = word(past_hyphen(i + 1)).role;
        return follower == FigureRole::tens || follower == FigureRole::hundred ||
               (follower == FigureRole::unit && last_ == FigureRole::hundred);
    }

    bool fits(const FigureWord& meaning, std::int32_t index) {
        switch (meaning.role) {
            case FigureRole::unit:
                return add_unit(meaning.value);
            case FigureRole::oh:
                return add_oh(index);
            case FigureRole::tens:
                return add_tens(meaning.value, norm(index).starts_with("vingt"));
            case FigureRole::decade:
                return add_decade(meaning.value);
            case FigureRole::hundred:
                return add_hundred(index);
            case FigureRole::scale:
                return add_scale(meaning.value, index);
            case FigureRole::point:
                return add_point(index);
            case FigureRole::none:
            case FigureRole::suffix:
            case FigureRole::lakh:
            case FigureRole::crore:
            case FigureRole::short_lakh:
            case FigureRole::half:
            case FigureRole::quarter:
            case FigureRole::three_quarters:
            case FigureRole::double_:
            case FigureRole::currency:
            case FigureRole::sign:
            case FigureRole::thousands_of:
            case FigureRole::percent:
            case FigureRole::bips:
            case FigureRole::multiple:
            case FigureRole::figures:
                return false;
        }
        return false;
    }

    [[nodiscard]] bool lone_digit() const {
        return last_ == FigureRole::unit && current_ > 0 && current_ < 10 * kOne && !spoken_;
    }

    bool add_unit(std::int64_t n) {
        const std::int64_t value = n * kOne;
        if (fresh()) return add(value);
        if (last_ == FigureRole::tens) {
            const std::int64_t tens = current_ % (100 * kOne);
            const bool french_teen = n >= 10 && (tens == 60 * kOne || tens == 80 * kOne);
            return (n > 0 && n < 10) || french_teen ? add(value) : false;
        }
        if (last_ == FigureRole::oh) return n > 0 && n < 10 && add(value);
        if (last_ == FigureRole::unit && current_ % (100 * kOne) == 10 * kOne && n >= 7 && n <= 9) return add(value);
        return lone_digit() && n >= 10 && pair(value);
    }

    bool add_tens(std::int64_t n, bool vingt) {
        if (fresh()) return add(n * kOne);
        if (vingt && last_ == FigureRole::unit && current_ % (100 * kOne) == 4 * kOne) return add(76 * kOne);
        return lone_digit() && pair(n * kOne);
    }

    bool add_oh(std::int32_t index) {
        const FigureWord& next = word(past_hyphen(index + 1));
        if (!lone_digit() || next.role != FigureRole::unit || next.value < 1 || next.value > 9) return false;
        return pair(0);
    }

    bool add_decade(std::int64_t n) {
        if (n == 100) {
            if (count_ == 0 || current_ >= 100 * kOne || current_ == 0) return false;
            current_ *= 100;
            decade_ = 99 * kOne;
            return true;
        }
        if (!lone_digit()) return false;
        decade_ = 9 * kOne;
        return pair(n * kOne);
    }

    bool add_hundred(std::int32_t index) {
        const bool french = norm(index) == "cent" || norm(index) == "cents";
        if (fresh() && current_ == 0) {
            if (french && !french_hundred_alone(index)) return false;
            return add(100 * kOne);
        }
        if (last_ == FigureRole::hundred || current_ == 0 || current_ >= 100 * kOne) return false;
        if (norm(index) == "cents" && (current_ >= 10 * kOne || is_english(norm(index - 1)))) return false;
        current_ *= 100;
        return true;
    }

    /// "two cents" is small change, "deux cents" is not.
    [[nodiscard]] static bool is_english(std::string_view unit) {
        return unit == "one" || unit == "two" || unit == "three" || unit == "four" || unit == "five" ||
               unit == "seven" || unit == "eight" || unit == "nine";
    }

    /// "cent" is a hundred before another number word, a scale or a currency; elsewhere it may be English money.
    [[nodiscard]] bool french_hundred_alone(std::int32_t index) const {
        const FigureRole next = word(past_hyphen(index + 1)).role;
        return next == FigureRole::unit || next == FigureRole::tens || next == FigureRole::scale ||
               next == FigureRole::suffix || next == FigureRole::currency || next == FigureRole::sign;
    }

    bool add_scale(std::int64_t n, std::int32_t index) {
        if (scaled_ && n >= smallest_scale_) return false;
        if (count_ == 0 && norm(index) != "mille" && (index == 0 || norm(index - 1) != "a")) return false;
        if (count_ > 0 && current_ == 0) return false;
        if (norm(index) == "grand" && index > 0 && norm(index - 1).starts_with("un"))
            return false;  // "un grand groupe"
        total_ += (current_ == 0 ? kOne : current_) * n;
        current_ = 0;
        scaled_ = true;
        spoken_ = false;
        smallest_scale_ = n;
        return true;
    }

    /// "one point two (five)": digits behind the point, one word each.
    bool add_point(std::int32_t index) {
        if (count_ == 0 || scaled_) return false;
        std::int64_t place = kOne / 10;
        std::int32_t i = index + 1;
        for (; place >= 10 && word(i).role == FigureRole::unit && word(i).value < 10; ++i, place /= 10)
            current_ += word(i).value * place;
        if (i == index + 1) return false;
        at_ = i;
        end_ = i;
        // The scale that may follow multiplies the whole; nothing else may.
        if (word(i).role == FigureRole::scale) {
            total_ += current_ * word(i).value;
            current_ = 0;
            scaled_ = true;
            end_ = i + 1;
        }
        count_ += 2;
        decade_ = 0;
        return false;
    }

    [[nodiscard]] bool fresh() const {
        return count_ == 0 || last_ == FigureRole::hundred || last_ == FigureRole::scale;
    }
    bool add(std::int64_t value) {
        current_ += value;
        return true;
    }
    /// "two fifteen", "one eighty": hundreds left unsaid.
    bool pair(std::int64_t value) {
        current_ = current_ * 100 + value;
        spoken_ = true;
        return true;
    }

    const Reading& reading_;
    std::span<const FigureWord> words_;
    std::int32_t at_;
    std::int32_t end_ = 0;
    bool joined_by_and_;
    std::int64_t total_ = 0;
    std::int64_t current_ = 0;
    std::int64_t decade_ = 0;
    std::int64_t smallest_scale_ = 0;
    std::int32_t count_ = 0;
    FigureRole last_ = FigureRole::none;
    bool scaled_ = false;
    bool spoken_ = false;
};

}  // namespace

std::optional<SpelledNumber> read_number_words(const Reading& reading, std::span<const FigureWord> words,
                                               std::int32_t first, bool joined_by_and) {
    return Adder(reading, words, first, joined_by_and).read();
}

}  // namespace parley
