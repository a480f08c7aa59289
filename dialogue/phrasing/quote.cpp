#include "dialogue/phrasing/quote.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <vector>

namespace parley {
namespace {

constexpr std::size_t kLongestQuote = 60;

/// The code points of the span; negative where bytes are not UTF-8.
std::vector<UChar32> code_points(std::string_view text, Span span) {
    std::vector<UChar32> points;
    const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
    const auto size = static_cast<int32_t>(text.size());
    std::int32_t place = 0;
    for (int32_t i = 0; i < size && place < span.end; ++place) {
        const int32_t begin = i;
        UChar32 point = 0;
        U8_NEXT(bytes, i, size, point);
        if (point < 0) i = begin + 1;
        if (place >= span.begin) points.push_back(point);
    }
    return points;
}

bool plain(UChar32 point) { return u_isalnum(point) != 0 || point == '%'; }

std::string to_utf8(const std::vector<UChar32>& points) {
    std::string text;
    icu::UnicodeString::fromUTF32(points.data(), static_cast<int32_t>(points.size())).toUTF8String(text);
    return text;
}

}  // namespace

std::string quoted(std::string_view text, Span span) {
    auto points = code_points(text, span);
    std::erase_if(points, [](UChar32 p) { return p < 0 || (u_iscntrl(p) != 0 && u_isspace(p) == 0); });
    std::replace_if(
        points.begin(), points.end(), [](UChar32 p) { return u_isspace(p) != 0; }, UChar32{' '});
    if (points.size() > kLongestQuote) points.resize(kLongestQuote);
    const auto sign = [](UChar32 p) { return plain(p) || u_charType(p) == U_CURRENCY_SYMBOL; };
    points.erase(points.begin(), std::find_if(points.begin(), points.end(), sign));
    points.erase(std::find_if(points.rbegin(), points.rend(), sign).base(), points.end());
    const bool small = std::none_of(points.begin(), points.end(), [](UChar32 p) { return u_isupper(p) != 0; });
    if (small && !points.empty()) points.front() = u_toupper(points.front());
    return to_utf8(points);
}

}  // namespace parley
