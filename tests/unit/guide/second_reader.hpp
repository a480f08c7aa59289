#pragma once
// An independent reader of guides, written for the test alone: lines and regular expressions, no Markdown tree,
// nothing shared with the importer. Where the two disagree one of them is wrong.

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace parley::guide::second {

/// One figure cell: where it stands, and what it says ("USD 170000..220000", "10..15%").
struct MoneyCell {
    int line = 0;
    std::string column;  ///< base, equity, bonus, signing, total
    std::string raw;
    std::vector<std::string> readings;  ///< one a currency in the cell
};

struct Reading {
    std::vector<MoneyCell> cells;
    std::vector<std::string> levers;  ///< titles, lower case, letters and digits only
};

[[nodiscard]] Reading read(std::string_view markdown);
[[nodiscard]] std::string squeezed(std::string_view text);

}  // namespace parley::guide::second
