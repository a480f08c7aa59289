#pragma once
// The terms of an offer or of an ask, and what a package is worth a year.

#include "persona/money.hpp"

#include <boost/describe.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace parley {

/// One negotiable term. `total` is asked for and named in floors, targets and competing offers;
/// it is resolved against the annual value and never offered alone.
BOOST_DEFINE_FIXED_ENUM_CLASS(Component, std::uint8_t, base, equity, bonus, signing, start_date, pto, remote, level,
                              review, relocation, visa, total)

inline constexpr std::size_t kComponentCount = 12;  ///< with total
inline constexpr std::size_t kTermCount = 11;       ///< what an offer can hold

inline constexpr std::array<Component, kTermCount> kTerms{
    Component::base,       Component::equity,     Component::bonus,  Component::signing,
    Component::start_date, Component::pto,        Component::remote, Component::level,
    Component::review,     Component::relocation, Component::visa};

[[nodiscard]] constexpr std::size_t index_of(Component component) { return static_cast<std::size_t>(component); }

/// Base, equity, bonus, signing: what the annual cash value counts.
[[nodiscard]] constexpr bool is_cash(Component component) { return component <= Component::signing; }
/// Components whose value is minor units of the region's currency (bonus: see BonusUnit).
[[nodiscard]] constexpr bool is_money(Component c) {
    return c == Component::base || c == Component::equity || c == Component::signing || c == Component::relocation ||
           c == Component::total;
}

/// Components to go over, in the order of the enumeration.
class ComponentSet {
public:
    class Iterator {
    public:
        constexpr explicit Iterator(std::uint16_t left) : left_(left) {}
        constexpr Component operator*() const { return static_cast<Component>(std::countr_zero(left_)); }
        constexpr Iterator& operator++() {
            left_ = static_cast<std::uint16_t>(left_ & (left_ - 1U));
            return *this;
        }
        friend constexpr bool operator==(const Iterator&, const Iterator&) = default;

    private:
        std::uint16_t left_;
    };

    /// Bit per component.
    constexpr explicit ComponentSet(std::uint16_t bits) : bits_(bits) {}
    [[nodiscard]] constexpr Iterator begin() const { return Iterator(bits_); }
    [[nodiscard]] constexpr Iterator end() const { return Iterator(0); }
    [[nodiscard]] constexpr std::uint16_t bits() const { return bits_; }
    [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
    [[nodiscard]] constexpr ComponentSet without(ComponentSet other) const {
        return ComponentSet(static_cast<std::uint16_t>(bits_ & ~other.bits_));
    }
    [[nodiscard]] constexpr ComponentSet without(Component c) const {
        return ComponentSet(static_cast<std::uint16_t>(bits_ & ~(1U << index_of(c))));
    }

private:
    std::uint16_t bits_;
};

/// Values by component; the same type serves offers, asks, floors and competing offers. In every
/// component more is better for the candidate. Units:
///   base, signing, relocation, total  minor units (base and total a year, the others once)
///   equity      minor units, the whole grant over PackageRules::vesting_years
///   bonus       basis points of base, or minor units a year (PackageRules::bonus_unit)
///   start_date  days later than the company's date; pto days a year; remote days a week
///   level       levels above the one the offer was made at; review months earlier than the yearly one
///   visa        0 or 1
class Terms {
public:
    [[nodiscard]] constexpr bool has(Component c) const { return ((stated_ >> index_of(c)) & 1U) != 0; }
    [[nodiscard]] constexpr bool empty() const { return stated_ == 0; }
    [[nodiscard]] constexpr ComponentSet stated() const { return ComponentSet(stated_); }
    /// The value, or 0 where the component is not stated.
    [[nodiscard]] constexpr std::int64_t get(Component c) const { return values_[index_of(c)]; }
    [[nodiscard]] constexpr std::optional<std::int64_t> find(Component c) const {
        return has(c) ? std::optional(get(c)) : std::nullopt;
    }
    constexpr void set(Component c, std::int64_t value) {
        values_[index_of(c)] = value;
        stated_ = static_cast<std::uint16_t>(stated_ | (1U << index_of(c)));
    }
    constexpr void clear(Component c) {
        values_[index_of(c)] = 0;
        stated_ = static_cast<std::uint16_t>(stated_ & ~(1U << index_of(c)));
    }
    /// Copies every stated component of other over this one's.
    constexpr void overlay(const Terms& other) {
        for (const Component c : other.stated()) set(c, other.get(c));
    }
    friend constexpr bool operator==(const Terms&, const Terms&) = default;

private:
    std::array<std::int64_t, kComponentCount> values_{};
    std::uint16_t stated_ = 0;
};

BOOST_DEFINE_FIXED_ENUM_CLASS(BonusUnit, std::uint8_t, percent, money)

/// How the terms of one region are valued.
struct PackageRules {
    Currency currency{};
    BonusUnit bonus_unit = BonusUnit::percent;
    std::int32_t vesting_years = 4;
    std::int32_t signing_horizon_years = 4;
    friend bool operator==(const PackageRules&, const PackageRules&) = default;
};

/// V = base x (1 + bonus) + equity / vesting_years + signing / horizon_years, minor units a year.
/// Components not stated count as zero. Source: design, "Money and packages".
[[nodiscard]] Minor annual_value(const Terms& terms, const PackageRules& rules);

/// The same with the signing bonus counted whole: what the first year pays.
[[nodiscard]] Minor first_year_value(const Terms& terms, const PackageRules& rules);

/// What the candidate says the terms are worth to them, minor units a year.
struct CandidateValues {
    /// Worth of one unit of a non-cash component (a day of PTO, a remote day a week, a month of earlier review,
    /// a level, a visa, a day of start date) a year; cash components are ignored here. relocation: basis points.
    std::array<Minor, kComponentCount> per_unit{};
    BasisPoints equity_discount = 0;  ///< taken off equity, for illiquidity
    friend bool operator==(const CandidateValues&, const CandidateValues&) = default;
};

/// V_candidate: annual_value with equity discounted, plus the non-cash terms. What outcome is measured by.
[[nodiscard]] Minor candidate_value(const Terms& terms, const PackageRules& rules, const CandidateValues& values);

}  // namespace parley
