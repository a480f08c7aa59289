#include "server/codec/json_text.hpp"

#include <array>

namespace parley::codec {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool is_continuation(unsigned char c) { return (c & 0xC0U) == 0x80U; }

/// Bytes of the well-formed UTF-8 sequence at the start of text (Unicode 15, table 3-7); 0 where there is none.
std::size_t sequence_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xC2 && lead <= 0xDF   ? 2
                               : (lead & 0xF0U) == 0xE0U      ? 3
                               : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                              : 0;
    if (length == 0 || text.size() < length) return 0;
    const unsigned char second = byte(1);
    const unsigned char least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > most) return 0;
    for (std::size_t i = 2; i < length; ++i)
        if (!is_continuation(byte(i))) return 0;
    return length;
}

void append_control(std::string& out, char c) {
    constexpr std::string_view hex = "0123456789abcdef";
    switch (c) {
        case '\n':
            out.append("\\n");
            return;
        case '\r':
            out.append("\\r");
            return;
        case '\t':
            out.append("\\t");
            return;
        default:
            break;
    }
    out.append("\\u00");
    out.push_back(hex[static_cast<unsigned char>(c) >> 4U]);
    out.push_back(hex[static_cast<unsigned char>(c) & 0xFU]);
}

bool is_plain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x80 && c != '"' && c != '\\';
}

/// One character that is not plain; returns the bytes taken.
std::size_t append_special(std::string& out, std::string_view rest) {
    const char c = rest.front();
    if (static_cast<unsigned char>(c) < 0x20) {
        append_control(out, c);
        return 1;
    }
    if (c == '"' || c == '\\') {
        out.push_back('\\');
        out.push_back(c);
        return 1;
    }
    const std::size_t length = sequence_length(rest);
    out.append(length == 0 ? kReplacement : rest.substr(0, length));
    return length == 0 ? 1 : length;
}

}  // namespace

void append_string(std::string& out, std::string_view text) {
    out.push_back('"');
    std::size_t i = 0;
    while (i < text.size()) {
        std::size_t end = i;
        while (end < text.size() && is_plain(text[end])) ++end;
        out.append(text.substr(i, end - i));
        i = end < text.size() ? end + append_special(out, text.substr(end)) : end;
    }
    out.push_back('"');
}

void append_decimal(std::string& out, std::int64_t value, int digits) {
    std::string figure = std::to_string(value);
    const std::size_t sign = value < 0 ? 1 : 0;
    const auto fraction = static_cast<std::size_t>(digits);
    if (figure.size() - sign <= fraction) figure.insert(sign, fraction + 1 - (figure.size() - sign), '0');
    if (fraction > 0) {
        figure.insert(figure.size() - fraction, 1, '.');
        figure.erase(figure.find_last_not_of('0') + 1);
        if (figure.back() == '.') figure.pop_back();
    }
    out.append(figure);
}

void append_money(std::string& out, Minor value, Currency currency) {
    const Minor unit = minor_per_major(currency);
    append_decimal(out, value, unit == 1 ? 0 : unit == 1'000 ? 3 : 2);
}

}  // namespace parley::codec
