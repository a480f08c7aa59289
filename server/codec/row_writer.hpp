#pragma once
// Any described value -> JSON, lossless. Members equal to their default are left out, which keeps a row short;
// so are the default items at the end of a fixed array. Terms are {"base":minor, ...}, spans [begin,end],
// enums their names.

#include "server/codec/describe_rows.hpp"
#include "server/codec/enum_names.hpp"
#include "server/codec/json_text.hpp"

#include <boost/mp11.hpp>

#include <array>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace parley::codec {

template <class T>
void append_value(std::string& out, const T& value);

inline void append_terms(std::string& out, const Terms& terms) {
    Object object(out);
    for (std::size_t i = 0; i < kComponentCount; ++i) {
        const auto component = static_cast<Component>(i);
        if (terms.has(component)) object.integer(name_of(component), terms.get(component));
    }
}

template <class Items>
void append_items(std::string& out, const Items& items, std::size_t count) {
    Array array(out);
    for (std::size_t i = 0; i < count; ++i) {
        array.item();
        append_value(out, items[i]);
    }
}

template <class T, std::size_t N>
std::size_t count_up_to_last_set(const std::array<T, N>& items) {
    std::size_t count = N;
    while (count > 0 && items[count - 1] == T{}) --count;
    return count;
}

/// Versions are always written: their defaults are this program's, and a later one must not take them for its own.
template <class T>
bool is_default(const T& value, const T& initial) {
    if constexpr (std::is_same_v<T, Versions>) return false;
    if constexpr (std::equality_comparable<T>) return value == initial;
    return false;
}

template <class T>
void append_members(std::string& out, const T& value) {
    [[maybe_unused]] static const T initial{};
    Object object(out);
    boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>([&](auto member) {
        const auto& field = value.*member.pointer;
        if (!std::is_same_v<T, Versions> && is_default(field, initial.*member.pointer)) return;
        object.key(member.name);
        append_value(out, field);
    });
}

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsArray : std::false_type {};
template <class T, std::size_t N>
struct IsArray<std::array<T, N>> : std::true_type {};
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

template <class T>
void append_value(std::string& out, const T& value) {
    if constexpr (std::is_same_v<T, bool>)
        out.append(value ? "true" : "false");
    else if constexpr (std::is_integral_v<T>)
        append_integer(out, value);
    else if constexpr (std::is_enum_v<T>)
        append_string(out, name_of(value));
    else if constexpr (std::is_same_v<T, std::string>)
        append_string(out, value);
    else if constexpr (std::is_same_v<T, Currency>)
        append_string(out, value.text());
    else if constexpr (std::is_same_v<T, Terms>)
        append_terms(out, value);
    else if constexpr (std::is_same_v<T, Span>)
        append_items(out, std::array{value.begin, value.end}, 2);
    else if constexpr (IsOptional<T>::value)
        value ? append_value(out, *value) : void(out.append("null"));
    else if constexpr (IsVector<T>::value)
        append_items(out, value, value.size());
    else if constexpr (IsArray<T>::value)
        append_items(out, value, count_up_to_last_set(value));
    else
        append_members(out, value);
}

}  // namespace parley::codec
