#include "server/import/placeholders.hpp"

#include <algorithm>
#include <cctype>

namespace parley::import {
namespace {

bool digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool lower_case(char c) { return std::islower(static_cast<unsigned char>(c)) != 0; }

/// "X", "Y+40", "Z": a blank for a number that the candidate would fill in.
bool is_blank(std::string_view inside) { return std::none_of(inside.begin(), inside.end(), lower_case); }
bool is_figure(std::string_view inside) { return !inside.empty() && (digit(inside[0]) || inside[0] == '$'); }

void cut_signs_before(std::string& out) {
    while (!out.empty() && (out.back() == '$' || out.back() == '~')) out.pop_back();
}

std::size_t after_magnitude(std::string_view text, std::size_t at) {
    while (at < text.size() && (text[at] == 'K' || text[at] == 'k' || text[at] == 'M' || text[at] == '%')) ++at;
    return at;
}

}  // namespace

std::string fill_placeholders(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto close = text[at] == '[' ? text.find(']', at) : std::string_view::npos;
        if (close == std::string_view::npos) {
            out += text[at++];
            continue;
        }
        const auto inside = text.substr(at + 1, close - at - 1);
        at = close + 1;
        if (is_figure(inside)) {
            out += inside;
        } else if (is_blank(inside)) {
            cut_signs_before(out);
            at = after_magnitude(text, at);
        } else {
            out += inside.substr(0, inside.find('/'));
        }
    }
    return out;
}

}  // namespace parley::import
