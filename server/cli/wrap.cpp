#include "server/cli/wrap.hpp"

#include <algorithm>

namespace parley::cli {
namespace {

int characters(std::string_view text) {
    const auto starts = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    return static_cast<int>(std::count_if(text.begin(), text.end(), starts));
}

std::string without_controls(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if ((static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7f) c = ' ';
    return out;
}

/// One line of the text, without line breaks in it.
void append_wrapped(std::string& out, std::string_view line, int width, std::string_view indent) {
    out.append(indent);
    int column = characters(indent);
    bool fresh = true;
    while (!line.empty()) {
        const std::string_view word = line.substr(0, line.find(' '));
        line.remove_prefix(std::min(line.size(), word.size() + 1));
        if (word.empty()) continue;
        const int length = characters(word);
        if (!fresh && column + 1 + length > width) {
            out.append("\n").append(indent);
            column = characters(indent);
            fresh = true;
        }
        if (!fresh) out.push_back(' ');
        out.append(word);
        column += length + (fresh ? 0 : 1);
        fresh = false;
    }
}

}  // namespace

std::string wrapped(std::string_view text, int width, std::string_view indent) {
    const std::string clean = without_controls(text);
    std::string_view rest = clean;
    std::string out;
    while (true) {
        const std::size_t end = rest.find('\n');
        const std::string_view line = rest.substr(0, end);
        if (!line.empty()) append_wrapped(out, line, width, indent);
        if (end == std::string_view::npos) return out;
        out.push_back('\n');
        rest.remove_prefix(end + 1);
    }
}

}  // namespace parley::cli
