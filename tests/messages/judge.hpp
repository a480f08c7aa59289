#pragma once
// How well messages are understood: found against labelled, counted by act, amount and lever.

#include "labelled_message.hpp"

#include <array>
#include <iosfwd>

namespace parley::messages {

struct Tally {
    int right = 0;
    int missed = 0;    ///< labelled and not found
    int invented = 0;  ///< found and not labelled

    [[nodiscard]] int labelled() const { return right + missed; }
    [[nodiscard]] int found() const { return right + invented; }
    Tally& operator+=(const Tally& other);
};

[[nodiscard]] double precision(const Tally& tally);
[[nodiscard]] double recall(const Tally& tally);
[[nodiscard]] double f1(const Tally& tally);

/// Lower bound of the 95 % interval of a share (Wilson 1927); 0 of nothing.
[[nodiscard]] double wilson_lower(int right, int of);

/// Amounts that were found all but for one slot, by that slot, and those that were not found at all.
struct SlotMisses {
    int value = 0;
    int component = 0;
    int currency = 0;
    int whose = 0;
    int other = 0;  ///< unit, period, relative, or more than one slot
    int unseen = 0;
};

struct Judgement {
    std::array<Tally, kActKindCount> acts;
    Tally amounts;  ///< value, unit, currency, component and owner all right
    SlotMisses slots;
    Tally levers;
    int messages = 0;
    int all_acts_right = 0;
    int with_money = 0;  ///< messages without a labelled figure in which one was found
    int without_figures = 0;
};

/// The mean F1 over the acts that are labelled at all.
[[nodiscard]] double macro_f1(const Judgement& judgement);

/// Reads every message as a session would and compares. Where `mistakes` is not null, each mistake is a line of it.
[[nodiscard]] Judgement judge(const std::vector<LabelledMessage>& messages, std::ostream* mistakes = nullptr);

}  // namespace parley::messages
