#pragma once
// JSON appended to a string, without a tree in between: a turn is written on every answer.

#include "persona/money.hpp"

#include <charconv>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace parley::codec {

/// A quoted string. Bytes that are no UTF-8 become U+FFFD, so that what is written can always be read.
void append_string(std::string& out, std::string_view text);

template <std::integral Integer>
void append_integer(std::string& out, Integer value) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value);
    out.append(digits, end.ptr);
}

/// value / 10^digits as a JSON number without trailing zeros.
void append_decimal(std::string& out, std::int64_t value, int digits);

/// Minor units as a number of major units.
void append_money(std::string& out, Minor value, Currency currency);

/// The members of one object or the items of one array, with the commas between them.
///     Members object(out, '{', '}');  object.key("seq"); append_integer(out, 3);
class Members {
public:
    Members(std::string& out, char open, char close) : out_(out), close_(close) { out_.push_back(open); }
    ~Members() { out_.push_back(close_); }
    Members(const Members&) = delete;
    Members& operator=(const Members&) = delete;

    /// Before each item of an array.
    void item() {
        if (!first_) out_.push_back(',');
        first_ = false;
    }
    /// Before each value of an object; the name must need no escaping.
    void key(std::string_view name) {
        item();
        out_.push_back('"');
        out_.append(name);
        out_.append("\":");
    }
    void text(std::string_view name, std::string_view value) {
        key(name);
        append_string(out_, value);
    }
    void text_or_null(std::string_view name, std::string_view value) {
        key(name);
        value.empty() ? void(out_.append("null")) : append_string(out_, value);
    }
    void flag(std::string_view name, bool value) {
        key(name);
        out_.append(value ? "true" : "false");
    }
    template <std::integral Integer>
    void integer(std::string_view name, Integer value) {
        key(name);
        append_integer(out_, value);
    }
    void decimal(std::string_view name, std::int64_t value, int digits) {
        key(name);
        append_decimal(out_, value, digits);
    }
    void money(std::string_view name, Minor value, Currency currency) {
        key(name);
        append_money(out_, value, currency);
    }
    void null(std::string_view name) {
        key(name);
        out_.append("null");
    }
    /// Pasted in as it is.
    void json(std::string_view name, std::string_view value) {
        key(name);
        out_.append(value);
    }

private:
    std::string& out_;
    char close_;
    bool first_ = true;
};

struct Object : Members {
    explicit Object(std::string& out) : Members(out, '{', '}') {}
};
struct Array : Members {
    explicit Array(std::string& out) : Members(out, '[', ']') {}
};

}  // namespace parley::codec
