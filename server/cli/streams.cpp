#include "server/cli/streams.hpp"

#include <fstream>
#include <istream>
#include <iterator>
#include <ostream>

namespace parley::cli {

bool read_line(std::istream& in, std::size_t most_bytes, LineRead& line) {
    line = {};
    auto* buffer = in.rdbuf();
    bool any = false;
    for (int c = buffer->sbumpc(); c != std::istream::traits_type::eof(); c = buffer->sbumpc()) {
        any = true;
        if (c == '\n') break;
        if (line.text.size() < most_bytes)
            line.text.push_back(static_cast<char>(c));
        else
            line.too_long = true;
    }
    if (!line.text.empty() && line.text.back() == '\r') line.text.pop_back();
    return any;
}

std::optional<std::string> read_file(const std::string& path, std::istream& in) {
    if (path == "-") return std::string(std::istreambuf_iterator<char>(in), {});
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    std::string text(std::istreambuf_iterator<char>(file), {});
    return file.bad() ? std::nullopt : std::optional(std::move(text));
}

void print_line(std::ostream& out, const std::string& line) { out << line << '\n' << std::flush; }

}  // namespace parley::cli
