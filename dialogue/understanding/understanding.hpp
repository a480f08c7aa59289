#pragma once
// What one message says, as values: acts, amounts, levers, each with its span in the candidate's text.
// The lower-case enumerators are the names of the command line's contract.

#include "persona/package.hpp"
#include "persona/persona.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace parley {

/// Unicode code points in the text as typed, end exclusive.
struct Span {
    std::int32_t begin = 0;
    std::int32_t end = 0;
    friend bool operator==(const Span&, const Span&) = default;
};
BOOST_DESCRIBE_STRUCT(Span, (), (begin, end))

[[nodiscard]] constexpr bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

BOOST_DEFINE_FIXED_ENUM_CLASS(Polarity, std::uint8_t, asserted, negated, hypothetical, quoted)

BOOST_DEFINE_FIXED_ENUM_CLASS(ActKind, std::uint8_t, greet, thank, small_talk, ask, accept, accept_if, reject,
                              give_range, defer, consult, walk_away, ultimatum, ask_band, ask_authority, ask_component,
                              ask_best, ask_other, give_expectation, deflect_expectation, give_reason, invoke_lever,
                              competing_offer, process_elsewhere, state_current_pay, reveal_floor, reveal_target,
                              state_priority, paraphrase, concede, trade, split_difference, pick_option, recap,
                              in_writing, promise_proof, refuse_proof, apologise, correct, rude, off_topic, jailbreak,
                              unclear)
inline constexpr std::size_t kActKindCount = 42;

/// What a question or a promise is about. Public facts of a persona are keyed by these names.
BOOST_DEFINE_FIXED_ENUM_CLASS(Topic, std::uint8_t, none, benefits, level, vesting, remote, start_date, timeline, team,
                              role, growth, equity_terms, equity_price, equity_liquidity, refreshers, bonus_terms,
                              review, pto, relocation, visa, why_offer, who_are_you, negotiable, deadline, other)

BOOST_DEFINE_FIXED_ENUM_CLASS(AmountUnit, std::uint8_t, money, percent, multiple, count)
BOOST_DEFINE_FIXED_ENUM_CLASS(Period, std::uint8_t, none, year, month, week, day, hour, vesting, once)
BOOST_DEFINE_FIXED_ENUM_CLASS(Whose, std::uint8_t, ask, target, floor, alternative, current, forfeited, competing,
                              recruiter, other)

/// A figure as meant, after context has resolved a relative one. minor units, basis points or plain count
/// by the unit of the amount it belongs to (a resolved percent or multiple of money is money).
struct Resolved {
    std::optional<std::int64_t> lo;
    std::optional<std::int64_t> hi;
    Currency currency{};
    Period per = Period::none;
    friend bool operator==(const Resolved&, const Resolved&) = default;
};

/// Values by unit: money in minor units of `currency` (of the region's where it is unknown); percent in basis
/// points; multiple in basis points of one (1.5x = 15000); count in units.
struct Amount {
    std::optional<Component> component;
    std::optional<std::int64_t> lo;  ///< lo == hi for a point; an open end is nullopt
    std::optional<std::int64_t> hi;
    AmountUnit unit = AmountUnit::money;
    Currency currency{};  ///< as written; unknown where none was
    Period per = Period::none;
    bool relative = false;  ///< "another 10", "10 % more", "1.5x": lo and hi are the change
    bool doubtful = false;  ///< worth asking back before it is used ("120,00", "2l5k", an hourly rate)
    std::optional<Resolved> resolved;
    Whose whose = Whose::ask;
    Polarity polarity = Polarity::asserted;
    Span span;
    friend bool operator==(const Amount&, const Amount&) = default;
};

struct Act {
    ActKind kind = ActKind::unclear;
    Span span;
    std::int32_t confidence = 0;  ///< per mille
    Polarity polarity = Polarity::asserted;
    std::vector<std::int32_t> amounts;  ///< indices into Understanding::amounts
    std::optional<Component> component;
    std::optional<std::int32_t> lever;  ///< index into Persona::levers
    Topic topic = Topic::none;
    std::uint64_t employer = 0;  ///< name_key() of the employer named; 0: none
    Span employer_span{};
    std::optional<std::int32_t> days;  ///< a deadline or a delay named, in days from now
    std::int32_t option = -1;          ///< pick_option: 0 or 1
    bool written = false;              ///< the offer is said to be in writing
    friend bool operator==(const Act&, const Act&) = default;
};

BOOST_DEFINE_FIXED_ENUM_CLASS(ClaimStatus, std::uint8_t, borne_out, off_sheet, contradicted)

struct Evidence {
    EvidenceKind kind = EvidenceKind::program;
    Span span;
    ClaimStatus status = ClaimStatus::off_sheet;
    std::int32_t fact = -1;  ///< index into FactSheet::facts (offers: into offers), -1: none
    friend bool operator==(const Evidence&, const Evidence&) = default;
};

struct LeverMention {
    std::int32_t lever = 0;  ///< index into Persona::levers
    Span span;
    std::int32_t confidence = 0;
    Polarity polarity = Polarity::asserted;
    std::vector<Evidence> evidence;
    friend bool operator==(const LeverMention&, const LeverMention&) = default;
};

BOOST_DEFINE_FIXED_ENUM_CLASS(Language, std::uint8_t, en, fr, other)

struct Understanding {
    std::vector<Act> acts;  ///< in the order of the text
    std::vector<Amount> amounts;
    std::vector<LeverMention> levers;
    Language language = Language::en;
    friend bool operator==(const Understanding&, const Understanding&) = default;
};

BOOST_DESCRIBE_STRUCT(Resolved, (), (lo, hi, currency, per))
BOOST_DESCRIBE_STRUCT(Amount, (),
                      (component, lo, hi, unit, currency, per, relative, doubtful, resolved, whose, polarity, span))
BOOST_DESCRIBE_STRUCT(Act, (),
                      (kind, span, confidence, polarity, amounts, component, lever, topic, employer, employer_span,
                       days, option, written))
BOOST_DESCRIBE_STRUCT(Evidence, (), (kind, span, status, fact))
BOOST_DESCRIBE_STRUCT(LeverMention, (), (lever, span, confidence, polarity, evidence))
BOOST_DESCRIBE_STRUCT(Understanding, (), (acts, amounts, levers, language))

}  // namespace parley
