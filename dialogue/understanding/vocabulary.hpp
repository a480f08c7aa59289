#pragma once
// What the enumerators of a message mean to each other: a term and its topic, a period and the year.

#include "dialogue/understanding/understanding.hpp"

#include <cstdint>

namespace parley {

/// The topic under which people speak of a term; none for plain money.
[[nodiscard]] constexpr Topic topic_of(Component component) {
    switch (component) {
        case Component::base:
        case Component::signing:
        case Component::total:
            return Topic::none;
        case Component::equity:
            return Topic::equity_terms;
        case Component::bonus:
            return Topic::bonus_terms;
        case Component::start_date:
            return Topic::start_date;
        case Component::pto:
            return Topic::pto;
        case Component::remote:
            return Topic::remote;
        case Component::level:
            return Topic::level;
        case Component::review:
            return Topic::review;
        case Component::relocation:
            return Topic::relocation;
        case Component::visa:
            return Topic::visa;
    }
    return Topic::none;
}

/// How often a period comes in a year; 1 where the figure is no rate.
[[nodiscard]] constexpr std::int64_t times_a_year(Period per) {
    switch (per) {
        case Period::hour:
            return 2080;
        case Period::day:
            return 260;
        case Period::week:
            return 52;
        case Period::month:
            return 12;
        case Period::none:
        case Period::year:
        case Period::vesting:
        case Period::once:
            return 1;
    }
    return 1;
}

}  // namespace parley
