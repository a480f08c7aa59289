#pragma once
// Where a command reads and writes; tests give it strings.

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>

namespace parley::cli {

inline constexpr int kOk = 0;
inline constexpr int kFailed = 1;
inline constexpr int kWrongUsage = 2;
inline constexpr int kVersionsDiffer = 3;  ///< replay: differences only where a layer's version has changed

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool colour = false;  ///< out is a terminal that wants colour
    int width = 80;       ///< of the terminal, characters
};

/// One line and whether it was longer than the bound; what is over the bound is read and thrown away.
struct LineRead {
    std::string text;
    bool too_long = false;
};
/// False at the end of the input. A last line without a newline counts; a carriage return before it does not.
[[nodiscard]] bool read_line(std::istream& in, std::size_t most_bytes, LineRead& line);

/// A whole file, or standard input for "-"; nullopt when it cannot be read.
[[nodiscard]] std::optional<std::string> read_file(const std::string& path, std::istream& in);

/// One line out, flushed.
void print_line(std::ostream& out, const std::string& line);

}  // namespace parley::cli
