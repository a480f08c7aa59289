#pragma once
// How a recruiter's temper shows in what they do. A temper never moves a limit.

#include "persona/persona.hpp"

namespace parley {

struct Temperament {
    int deflections_heard;     ///< expectations withheld until the offer is made anyway
    int repeats_free;          ///< bare repetitions that cost no patience
    int repeat_cost;           ///< points of patience for each further one, and for an empty ultimatum
    int rudeness_cost;         ///< points of patience
    int turns_left_for_final;  ///< before the turn limit, when haggling ends with the best and final
    bool offers_two;           ///< stuck, two packages to choose from; else one thing instead
};

/// The table is the whole of it: a warm recruiter hears more, a brisk one comes to the point.
[[nodiscard]] constexpr Temperament temperament(Temper temper) {
    switch (temper) {
        case Temper::warm:
            return {2, 1, 1, 2, 2, true};
        case Temper::even:
            return {2, 0, 1, 2, 3, true};
        case Temper::brisk:
            return {1, 0, 2, 3, 4, false};
    }
    return {2, 0, 1, 2, 3, true};
}

}  // namespace parley
