#include "second_reader.hpp"

#include <cctype>
#include <cmath>
#include <regex>
#include <sstream>

namespace parley::guide::second {
namespace {

using std::regex;
using std::smatch;
using std::string;

std::vector<string> lines_of(std::string_view text) {
    std::vector<string> lines;
    std::stringstream stream{string(text)};
    for (string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::vector<string> cells_of(const string& line) {
    std::vector<string> cells;
    std::stringstream stream(line.substr(line.find('|') + 1));
    for (string cell; std::getline(stream, cell, '|');) cells.push_back(cell);
    return cells;
}

string column_of(const string& header) {
    static const std::vector<std::pair<regex, string>> kinds = {
        {regex("total", regex::icase), "total"},
        {regex("base", regex::icase), "base"},
        {regex("stock|rsu|equity|option", regex::icase), "equity"},
        {regex("bonus|profit", regex::icase), "bonus"}};
    for (const auto& [pattern, kind] : kinds)
        if (std::regex_search(header, pattern)) return kind;
    return "";
}

string currency_name(string sign, const string& header) {
    static const std::map<string, string> names = {{"$", "USD"},   {"£", "GBP"},  {"€", "EUR"},  {"₹", "INR"},
                                                   {"₪", "ILS"},   {"C$", "CAD"}, {"S$", "SGD"}, {"A$", "AUD"},
                                                   {"NT$", "TWD"}, {"₩", "KRW"},  {"¥", "JPY"},  {"R$", "BRL"}};
    if (sign == "$" && header.find("CAD") != string::npos) return "CAD";
    const auto found = names.find(sign);
    return found == names.end() ? sign : found->second;
}

double number_of(string digits, const string& suffix) {
    digits.erase(std::remove(digits.begin(), digits.end(), ','), digits.end());
    const double scale = suffix == "K" ? 1e3 : suffix == "M" ? 1e6 : suffix == "L" ? 1e5 : suffix == "Cr" ? 1e7 : 1;
    return std::stod(digits) * scale;
}

string pair_text(const string& head, double low, double high, const string& tail) {
    std::ostringstream out;
    out << head << std::llround(low) << ".." << std::llround(high) << tail;
    return out.str();
}

struct Ends {
    std::vector<double> values;
    std::vector<string> suffixes;
    bool monthly = false;
};

/// All figures of the cell by currency, in order of first appearance.
std::vector<std::pair<string, Ends>> figures_of(const string& cell, const string& header) {
    static const regex figure(
        R"((US\$|C\$|S\$|A\$|NT\$|R\$|[$]|£|€|₹|₪|₩|¥|[A-Z]{3})?\s?(\d[\d,]*(?:\.\d+)?)(K|M|L|Cr)?(/mo)?)");
    std::vector<std::pair<string, Ends>> found;
    string last;
    for (auto it = std::sregex_iterator(cell.begin(), cell.end(), figure); it != std::sregex_iterator(); ++it) {
        const auto& match = *it;
        const auto name = match[1].matched ? currency_name(match[1], header) : last;
        last = name;
        auto place = std::find_if(found.begin(), found.end(), [&](auto& entry) { return entry.first == name; });
        if (place == found.end()) place = found.insert(found.end(), {name, {}});
        place->second.values.push_back(number_of(match[2], match[3]));
        place->second.suffixes.push_back(match[3]);
        place->second.monthly = place->second.monthly || match[4].matched;
    }
    return found;
}

std::vector<string> readings_of(const string& cell, const string& column, const string& header) {
    static const regex percent(R"((\d+(?:\.\d+)?)\s?%?\s?(?:–|-|—)\s?(\d+(?:\.\d+)?)\s?%|(\d+(?:\.\d+)?)\s?%)");
    smatch match;
    if (std::regex_search(cell, match, percent))
        return {match[3].matched ? pair_text("", std::stod(match[3]), std::stod(match[3]), "%")
                                 : pair_text("", std::stod(match[1]), std::stod(match[2]), "%")};
    std::vector<string> readings;
    for (auto& [name, ends] : figures_of(cell, header)) {
        if (ends.values.empty() || name.empty()) continue;
        if (ends.values.size() == 2 && ends.suffixes[0].empty() && ends.values[0] < 1000 && !ends.suffixes[1].empty())
            ends.values[0] *= ends.values[1] >= 1e6 && ends.suffixes[1] == "M" ? 1e6
                              : ends.suffixes[1] == "L"                        ? 1e5
                                                                               : 1e3;
        double factor = ends.monthly ? 12 : 1;
        if (ends.monthly && column == "equity") factor *= 4;
        readings.push_back(pair_text(name + " ", ends.values.front() * factor, ends.values.back() * factor, ""));
    }
    return readings;
}

bool is_rule(const string& line) { return std::regex_match(line, regex(R"(\|[-: |]+\|?\s*)")); }

void read_table(const std::vector<string>& lines, std::size_t header, Reading& reading) {
    const auto names = cells_of(lines[header]);
    const bool by_component = std::regex_search(lines[header], regex("Base Salary"));
    const bool by_place =
        std::regex_search(names[0], regex("^ ?Level")) && std::regex_search(lines[header], regex("USD|GBP|EUR"));
    if (!by_component && !by_place) return;
    for (std::size_t row = header + 2; row < lines.size() && lines[row].starts_with("|"); ++row) {
        auto cells = cells_of(lines[row]);
        for (std::size_t c = 1; c < std::min(cells.size(), names.size()); ++c) {
            cells[c] = std::regex_replace(cells[c], regex(R"(/\d+ ?(yr|year)s?)"), "");
            const auto column = by_component ? column_of(names[c]) : "total";
            if (column.empty() || !std::regex_search(cells[c], regex(R"(\d)"))) continue;
            reading.cells.push_back(
                {static_cast<int>(row) + 1, column, cells[c], readings_of(cells[c], column, names[c])});
        }
    }
}

void read_levers(const std::vector<string>& lines, Reading& reading) {
    static const regex numbered(R"(^(?:\d+\. |#+ )?(?:\*\*)?(?:Global )?Lever \d+\s*(?::|—|–|-)\s*(.*))");
    static const regex item(R"(^\d+\. \*\*(.*?):?\*\*.*)");
    bool inside = false;
    for (const auto& line : lines) {
        smatch match;
        if (std::regex_match(line, match, numbered)) {
            auto title = string(match[1]);
            title = title.substr(0, std::min({title.find("**"), title.find(" — \""), title.find(":**")}));
            reading.levers.push_back(squeezed(title));
            continue;
        }
        if (line.starts_with("#") || (line.starts_with("**") && std::regex_match(line, regex(R"(\*\*[^*]+\*\*:?\s*)"))))
            inside = line.find("Global Levers") != string::npos;
        if (inside && std::regex_match(line, match, item)) reading.levers.push_back(squeezed(string(match[1])));
    }
}

}  // namespace

string squeezed(std::string_view text) {
    string out;
    for (const char c : text)
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

Reading read(std::string_view markdown) {
    Reading reading;
    const auto lines = lines_of(markdown);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
        if (lines[i].starts_with("|") && is_rule(lines[i + 1])) read_table(lines, i, reading);
    read_levers(lines, reading);
    return reading;
}

}  // namespace parley::guide::second
