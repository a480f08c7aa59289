#pragma once
// Names of enumerators: looked up by index when written, by text when read.

#include "dialogue/negotiation/line.hpp"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace parley::codec {

template <class Enum>
constexpr auto enum_names() {
    using Described = boost::describe::describe_enumerators<Enum>;
    std::array<std::string_view, boost::mp11::mp_size<Described>::value> names{};
    boost::mp11::mp_for_each<Described>(
        [&](auto item) { names[static_cast<std::size_t>(item.value)] = std::string_view(item.name); });
    return names;
}

/// All our enums count from 0 without gaps.
template <class Enum>
inline constexpr auto kNames = enum_names<Enum>();
template <>
inline constexpr auto kNames<LineKind> = kLineKindNames;

/// The value must be one of the enumerators.
template <class Enum>
[[nodiscard]] constexpr std::string_view name_of(Enum value) {
    return kNames<Enum>[static_cast<std::size_t>(value)];
}

template <class Enum>
[[nodiscard]] constexpr std::optional<Enum> enum_named(std::string_view name) {
    for (std::size_t i = 0; i < kNames<Enum>.size(); ++i)
        if (kNames<Enum>[i] == name) return static_cast<Enum>(i);
    return std::nullopt;
}

}  // namespace parley::codec
