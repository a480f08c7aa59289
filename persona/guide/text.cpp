#include "persona/guide/text.hpp"

#include <algorithm>
#include <cctype>

namespace parley::guide {
namespace {

bool alnum(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }
char to_lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

bool opens(std::string_view text, std::size_t at) {
    const bool word_behind = at + 1 < text.size() && std::isspace(static_cast<unsigned char>(text[at + 1])) == 0;
    return word_behind && (at == 0 || std::string_view(" \n\t(:*-").find(text[at - 1]) != std::string_view::npos ||
                           static_cast<unsigned char>(text[at - 1]) >= 0x80);
}

bool closes(std::string_view text, std::size_t at) { return at + 1 == text.size() || !alnum(text[at + 1]); }

struct Quotation {
    std::size_t begin = 0;
    std::size_t end = 0;
};

Quotation next_straight(std::string_view text, std::size_t from) {
    for (auto open = text.find('"', from); open != std::string_view::npos; open = text.find('"', open + 1)) {
        if (!opens(text, open)) continue;
        for (auto close = text.find('"', open + 1); close != std::string_view::npos; close = text.find('"', close + 1))
            if (closes(text, close) && !opens(text, close)) return {open + 1, close};
        return {open + 1, text.size()};  // a mark that is never closed holds to the end
    }
    return {text.size(), text.size()};
}

Quotation next_curly(std::string_view text, std::size_t from) {
    const auto open = text.find("\u201c", from);
    if (open == std::string_view::npos) return {text.size(), text.size()};
    const auto close = text.find("\u201d", open);
    return {open + 3, close == std::string_view::npos ? text.size() : close};
}

}  // namespace

std::string_view trim(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string lower(std::string_view text) {
    std::string low(text);
    std::transform(low.begin(), low.end(), low.begin(), to_lower);
    return low;
}

bool has_word(std::string_view text, std::string_view word) {
    const auto low = lower(text);
    for (auto at = low.find(word); at != std::string::npos; at = low.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || !alnum(low[at - 1])) && (end == low.size() || !alnum(low[end]))) return true;
    }
    return false;
}

std::string slug(std::string_view text) {
    std::string id;
    for (const char c : text) {
        if (alnum(c))
            id += to_lower(c);
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    while (!id.empty() && id.back() == '-') id.pop_back();
    return id.empty() ? "unnamed" : id;
}

std::vector<std::string> split(std::string_view text, std::string_view separator) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const auto next = std::min(text.find(separator, at), text.size());
        if (const auto part = trim(text.substr(at, next - at)); !part.empty()) parts.emplace_back(part);
        at = next + separator.size();
    }
    return parts;
}

std::string_view undecorated(std::string_view text) {
    text = trim(text);
    if (text.starts_with(':'))
        if (const auto close = text.find(':', 1); close != std::string_view::npos && text.find(' ') > close)
            text = trim(text.substr(close + 1));
    const auto first = std::find_if(text.begin(), text.end(), [](char c) { return alnum(c) || c == '"' || c == '$'; });
    return text.substr(static_cast<std::size_t>(first - text.begin()));
}

std::string_view longest_quotation(std::string_view text) {
    Quotation best{};
    for (auto* next : {&next_straight, &next_curly})
        for (auto found = next(text, 0); found.begin < text.size(); found = next(text, found.end + 1))
            if (found.end - found.begin > best.end - best.begin) best = found;
    return trim(text.substr(best.begin, best.end - best.begin));
}

}  // namespace parley::guide
