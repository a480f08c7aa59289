#pragma once
// An independent reader of the figures in a quoted line, written for the measurement alone: regular expressions,
// nothing shared with the program. It knows the forms that negotiation guides use and no others.

#include <string>
#include <string_view>
#include <vector>

namespace parley::bench {

/// Whose a figure may rightly be said to be. Several where a careful reader would accept either.
enum Owner : unsigned {
    own = 1U,        ///< asked for, aimed at, or held as a floor
    rival = 2U,      ///< another employer's
    elsewhere = 4U,  ///< nobody's pay: a deal, a market, a saving, someone else's history
    any = own | rival | elsewhere,
};

struct LineAmount {
    double lo = 0;  ///< major units or per cent; an open end is -1
    double hi = 0;
    bool percent = false;
    unsigned owners = own;
    std::string written;
};

/// Money and percentages, in the order of the text.
[[nodiscard]] std::vector<LineAmount> read_line_amounts(std::string_view line);

}  // namespace parley::bench
