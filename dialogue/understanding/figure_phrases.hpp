#pragma once
// Phrases before and behind a figure that say what it is: open end, change, period, kind of thing counted.

#include "dialogue/understanding/reading.hpp"

#include <boost/describe.hpp>

#include <cstdint>

namespace parley {

/// Roles are the line heads of lexicons/before_figure.txt and behind_figure.txt.
BOOST_DEFINE_FIXED_ENUM_CLASS(FigurePhrase, std::uint8_t, none,
                              // before
                              open_low, open_high, approximate, more, less, between, low, mid, high, filler, code,
                              strong_code, team, change_from, idiom, lead,
                              // behind
                              hourly, daily, weekly, monthly, yearly, once, vesting, net, gross, counted, shares, rsus,
                              equity_word, leave, leave_weeks, modifier, remote, emphasis, pay, follower, over, cost)

struct PhraseMatch {
    FigurePhrase role = FigurePhrase::none;
    std::int32_t length = 0;  ///< tokens, glued hyphens included
};

/// The longest phrase of before_figure.txt that ends at token `last` (inclusive); of equals, the later in the file.
[[nodiscard]] PhraseMatch phrase_before(const Reading& reading, std::int32_t last);

/// The longest phrase of behind_figure.txt that begins at token `first`; of equals, the later in the file.
[[nodiscard]] PhraseMatch phrase_behind(const Reading& reading, std::int32_t first);

}  // namespace parley
