#pragma once
// Any described value filled with chance, for round trips.

#include "server/codec/row_writer.hpp"
#include "tests/support/dice.hpp"

#include <limits>
#include <string>

namespace parley {

class RandomValues {
public:
    explicit RandomValues(std::uint64_t seed) : dice_(seed) {}

    template <class T>
    void fill(T& out) {
        if constexpr (std::is_same_v<T, bool>)
            out = dice_.chance(50);
        else if constexpr (std::is_integral_v<T>)
            out = static_cast<T>(dice_.chance(20) ? 0 : dice_.bits());
        else if constexpr (std::is_enum_v<T>)
            out = static_cast<T>(dice_.below(codec::kNames<T>.size()));
        else if constexpr (std::is_same_v<T, std::string>)
            out = text();
        else if constexpr (std::is_same_v<T, Currency>)
            out = dice_.chance(50) ? Currency{} : Currency{{'E', 'U', 'R'}};
        else if constexpr (std::is_same_v<T, Terms>)
            fill_terms(out);
        else
            fill_parts(out);
    }

private:
    template <class T>
    void fill_parts(T& out) {
        if constexpr (codec::IsOptional<T>::value) {
            if (dice_.chance(50)) fill(out.emplace());
        } else if constexpr (codec::IsVector<T>::value) {
            out.resize(dice_.below(4));
            for (auto& item : out) fill(item);
        } else if constexpr (codec::IsArray<T>::value) {
            for (auto& item : out)
                if (dice_.chance(40)) fill(item);
        } else {
            boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
                [&](auto member) { fill(out.*member.pointer); });
        }
    }
    void fill_terms(Terms& out) {
        for (std::size_t i = 0; i < kComponentCount; ++i)
            if (dice_.chance(40)) out.set(static_cast<Component>(i), static_cast<std::int64_t>(dice_.bits()));
    }
    std::string text() {
        static constexpr std::array<std::string_view, 8> pieces{"$215k", "\"", "\\", "\n", "\x01", "é", "😀", " "};
        std::string out;
        for (std::size_t i = dice_.below(6); i > 0; --i) out += pieces[dice_.below(pieces.size())];
        return out;
    }

    TestDice dice_;
};

}  // namespace parley
