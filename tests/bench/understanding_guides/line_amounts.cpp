#include "line_amounts.hpp"

#include <algorithm>
#include <optional>
#include <regex>

namespace parley::bench {
namespace {

using std::regex;
using std::string;

string replaced(string text, const string& from, const string& to) {
    for (auto at = text.find(from); at != string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

/// Dashes plain, quotes plain, brackets of templates gone: "$[30K-50K]" is read as "$30K-50K".
string plain(std::string_view line) {
    string text(line);
    for (const char* dash : {"\u2013", "\u2014", "\u2212", "\u2011"}) text = replaced(text, dash, "-");
    for (const char* quote : {"\u2018", "\u2019"}) text = replaced(text, quote, "'");
    for (const char* space : {"\u00a0", "\u202f", "\u2009"}) text = replaced(text, space, " ");
    return replaced(replaced(text, "[", ""), "]", "");
}

double scale_of(const string& suffix) {
    if (suffix.empty()) return 1;
    if (suffix == "K" || suffix == "k") return 1e3;
    if (suffix == "L" || suffix == "lakh" || suffix == "lakhs") return 1e5;
    if (suffix == "M" || suffix == "m" || suffix == "million") return 1e6;
    if (suffix == "Cr" || suffix == "crore" || suffix == "crores") return 1e7;
    return suffix == "T" || suffix == "trillion" ? 1e12 : 1e9;
}

double number_of(string digits, const string& suffix) {
    digits.erase(std::remove(digits.begin(), digits.end(), ','), digits.end());
    return std::stod(digits) * scale_of(suffix);
}

bool says(const string& text, const char* pattern) { return std::regex_search(text, regex(pattern, regex::icase)); }

/// The last place in the text where the pattern stands; -1 for none.
std::ptrdiff_t last_of(const string& text, const regex& pattern) {
    std::ptrdiff_t last = -1;
    for (auto it = std::sregex_iterator(text.begin(), text.end(), pattern); it != std::sregex_iterator(); ++it)
        last = it->position();
    return last;
}

/// The sentence up to the figure, and what follows it as far as the next figure or stop.
struct Around {
    string before;
    string behind;
};

Around around(const string& text, std::size_t begin, std::size_t end) {
    static const regex stop(R"([.!?;](?=\s))");
    Around found;
    const string head = text.substr(0, begin);
    const auto last = last_of(head, stop);
    found.before = last < 0 ? head : head.substr(static_cast<std::size_t>(last) + 1);
    found.behind = text.substr(end, 60);
    std::smatch match;
    if (std::regex_search(found.behind, match, regex(R"([.!?;](\s|$)|[$€£₹]|\d)")))
        found.behind = found.behind.substr(0, static_cast<std::size_t>(match.position()));
    return found;
}

/// Where the candidate's own wish last begins; -1 for nowhere.
std::ptrdiff_t last_wish(const string& before) {
    static const regex wish(
        R"(\b(I need|can we|can you|could you|would need|I'd need|I want|I'd like|I would like|I'm (asking|targeting|looking|seeking|requesting)|we need|)"
        R"(to (choose|join|accept|match)|should|my (ask|target|base|accept)|need|want|justif\w+|expect|warrants?|request\w*|)"
        R"(target(ing)?|deserves?|reflect\w*|(that|this|my|which) ([\w-]+ ){0,4}commands?)\b|[:-] [$€£]|[:-] $)",
        std::regex::icase);
    return last_of(before, wish);
}

/// "Google is at", "an offer from Stripe with", "NVIDIA engineers earn": somebody else's pay.
bool governed_by_rival(const string& before) {
    static const regex rival(
        R"((\b(compet\w+|other|another|rival|written) (\w+ )?offers? |offers? (from|at|with|in) |)"
        R"(\b(?!RSUs?\b|TC\b|PPUs?\b|At\b|I\b|That\b|This\b|My\b|Base\b|Equity\b)[A-Z][\w.&/+]+( [A-Z0-9][\w.&/+]*)* |)"
        R"(\b(engineers|designers|managers|scientists|architects|SREs|P?Ms|TPMs|EMs|SAs|peers|people|teams|candidates|roles) ))"
        R"(((?!to |need |should )[a-z]+ ){0,5}?(offers?|offered|offering|pays?|earns?|at|extended|gave|commands?|commanding|receives?|receiving|)"
        R"(earning|makes?|average|get)\b)");
    const auto theirs = last_of(before, rival);
    return theirs >= 0 && theirs > last_wish(before);
}

/// A band, a level or another's name stands in the sentence, and no wish: whose the figure is a reader may argue.
bool is_arguable(const string& before) {
    return last_wish(before) < 0 &&
           says(before, R"(\b(bands?|levels?|range|market|median|average|typical|historically|often|[a-z]+\.fyi)\b)");
}

bool is_pay_word(const string& behind) {
    return says(
        behind,
        R"(^\+?\s?(in |of |per year |/\s?\d*-?yr |/\d+ ?y\w* )*\(?(total |guaranteed |annual |first.year )?)"
        R"((base|rsus?|equity|stock|tc\b|total|comp|signing|sign.on|bonus|grant|package|salary|offers?|refresh))");
}

unsigned owners_of_money(const Around& near, double amount) {
    if (amount >= 2e7) return elsewhere;
    if (governed_by_rival(near.before)) return rival | elsewhere;
    if (is_arguable(near.before)) return any;
    if (is_pay_word(near.behind)) return own;
    if (says(near.before, R"(current|currently|forfeit|unvested|leav\w+ behind|walk\w* away)")) return any;
    if (says(near.before, R"(\b(gap|save|saves|saved|costs?|worth|budgets?|revenue|deals?|contracts?|delay)\b)"))
        return own | elsewhere;
    if (says(near.behind,
             R"(^\+?\s?(in )?(revenue|deals?|deal|arr|contracts?|gap|savings?|penalt|market|budget|valuation))"))
        return own | elsewhere;
    return own;
}

unsigned owners_of_percent(const Around& near) {
    if (governed_by_rival(near.before)) return any;
    if (says(near.behind, R"(^\s?(target |annual |guaranteed |performance )?bonus)")) return own;
    return any;
}

const regex& figure_pattern() {
    static const regex pattern(
        R"(((?:US|NT|[CSAR])?\$|€|£|₹|₪|¥|(?:USD|EUR|GBP|CAD|AUD|SGD|CHF|SEK|INR|ILS|JPY|NOK|DKK|PLN)\s?)?)"  // 1 sign
        R"((\d{1,3}(?:,\d{2,3})+|\d+(?:\.\d+)?))"                                                       // 2 number
        R"(\s?(K|k|M|m|B|T|L|Cr|million|billion|trillion|lakhs?|crores?)?(?![A-Za-z]))"                 // 3 scale
        R"((?:(\+?\s?(?:-|to)\s?)((?:US|NT|[CSAR])?\$|€|£|₹|₪|¥|(?:USD|EUR|GBP|CAD|INR|SEK|CHF)\s?)?)"  // 4 5 range
        R"((\d{1,3}(?:,\d{2,3})+|\d+(?:\.\d+)?)\s?(K|k|M|m|B|T|L|Cr|million|billion|lakhs?|crores?)?(?![A-Za-z]))?)"  // 6 7
        R"((\+)?(\s?%)?(\+)?)");  // 8 9 10
    return pattern;
}

/// "210K" without a sign is pay where a word of pay follows: "$210K / 250K RSU".
bool is_money(const std::smatch& match, const Around& near) {
    if (match[1].matched || match[5].matched) return true;
    const bool thousands = match[3] == "K" || match[3] == "k" || match[7] == "K";
    return thousands && is_pay_word(near.behind);
}

std::optional<LineAmount> read_figure(const string& text, const std::smatch& match, std::size_t begin) {
    const auto length = static_cast<std::size_t>(match.length());
    const Around near = around(text, begin, begin + length);
    LineAmount amount;
    amount.written = match.str();
    amount.percent = match[9].matched;
    if (!amount.percent && !is_money(match, near)) return std::nullopt;
    const string high_scale = match[7];
    const string low_scale = match[3].matched ? string(match[3]) : match[6].matched ? high_scale : "";
    amount.lo = amount.hi = number_of(match[2], low_scale);
    if (match[6].matched) amount.hi = number_of(match[6], match[7].matched ? high_scale : low_scale);
    if (!match[6].matched && (match[8].matched || match[10].matched)) amount.hi = -1;
    amount.owners = amount.percent ? owners_of_percent(near) : owners_of_money(near, std::max(amount.lo, amount.hi));
    return amount;
}

}  // namespace

std::vector<LineAmount> read_line_amounts(std::string_view line) {
    const string text = plain(line);
    std::vector<LineAmount> amounts;
    for (auto it = std::sregex_iterator(text.begin(), text.end(), figure_pattern()); it != std::sregex_iterator();
         ++it) {
        const auto begin = static_cast<std::size_t>(it->position());
        const bool glued = begin > 0 && (std::isalnum(static_cast<unsigned char>(text[begin - 1])) != 0);
        if (glued) continue;  // "L5", "IC3", "Q4"
        if (auto amount = read_figure(text, *it, begin)) amounts.push_back(std::move(*amount));
    }
    return amounts;
}

}  // namespace parley::bench
