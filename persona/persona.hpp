#pragma once
// A recruiter persona as plain values: published, immutable, known by the hash of its canonical JSON.
// Nothing here parses, logs or asks for the time.

#include "persona/package.hpp"

#include <boost/describe.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace parley {

// ---- limits -------------------------------------------------------------------------------------

BOOST_DEFINE_FIXED_ENUM_CLASS(Negotiability, std::uint8_t, absent, fixed, exception_only, negotiable)

/// One component at one level of one region, in the component's unit (see Terms).
/// opening <= discretion <= authority <= band_max; band_min <= opening. HIDDEN but for the band.
struct Limit {
    Negotiability negotiability = Negotiability::absent;
    std::int64_t band_min = 0;
    std::int64_t band_max = 0;
    std::int64_t opening = 0;           ///< what the first offer says
    std::int64_t discretion = 0;        ///< as far as the recruiter goes alone
    std::int64_t authority = 0;         ///< as far as anyone goes, with every unlock
    std::int64_t step = 1;              ///< offers are multiples of it
    std::int64_t cost_weight = 10'000;  ///< company cost of one annualised minor unit, basis points;
                                        ///< non-cash: minor units a year for one unit of the component
    friend bool operator==(const Limit&, const Limit&) = default;
};
using Limits = std::array<Limit, kTermCount>;

/// What the whole package may cost the company a year, minor units. HIDDEN.
struct Budget {
    Minor discretion = 0;
    Minor authority = 0;
    friend bool operator==(const Budget&, const Budget&) = default;
};

struct Level {
    std::string id;
    std::string name;
    Limits limits{};
    Budget budget{};
    Minor published_total_min = 0;  ///< as printed in the source; 0 where it prints none
    Minor published_total_max = 0;
};

/// What the law of the place bars or requires.
struct LawProfile {
    std::string id;                   ///< "us-ca", "us-ny", "eu-fr"
    bool bars_salary_history = true;  ///< current or past pay is never asked for
    bool requires_band_on_request = false;
    bool bars_family_questions = true;  ///< health, family, age, nationality: never probed
};

BOOST_DEFINE_FIXED_ENUM_CLASS(Disclosure, std::uint8_t, unknown, on_request, open)

/// One thing known of the equity, told as its disclosure says.
struct EquityFact {
    std::string id;  ///< instrument, cliff, schedule, price, shares, liquidity, refreshers, exercise_window
    Disclosure disclosure = Disclosure::unknown;
    std::string value;  ///< a short phrase that completes "The ... is ..."; numbers in it are public
};

struct Region {
    std::string id;      ///< "san-francisco"
    std::string name;    ///< "San Francisco"
    std::string locale;  ///< BCP 47, formats money: "en-US", "en-FR"
    PackageRules rules{};
    LawProfile law{};
    std::vector<Level> levels;  ///< at least one; ordered upwards
    std::uint8_t default_level = 0;
    std::vector<EquityFact> equity;
    CandidateValues default_values{};  ///< used where the candidate gave none of their own
};

// ---- levers and evidence --------------------------------------------------------------------------

inline constexpr std::size_t kMaxLevers = 16;

/// The states of a negotiation that a lever may name as its best, in the order of the dialogue's enumeration.
inline constexpr auto kStateNames = std::to_array<std::string_view>(
    {"Greeting", "ExpectationProbe", "OfferPresented", "Probe", "Hold", "Counter", "BandWall", "VerifyOffer",
     "PreClose", "Approval", "Swap", "ClosePressure", "Final", "Deferred", "Confirm", "CredibilityLoss", "Clarify"});

BOOST_DEFINE_FIXED_ENUM_CLASS(EvidenceKind, std::uint8_t, offer, process, employer, product, program, result, quantity,
                              duration, certification, date, market)

/// What a lever moves at full strength: a share of the headroom between discretion and authority.
struct Unlock {
    Component component = Component::base;
    BasisPoints share = 0;  ///< of (authority - discretion)
};

struct Lever {
    std::string id;
    std::string title;
    std::string summary;                 ///< one line for the candidate's brief
    std::vector<std::string> cues;       ///< words and phrases that name it
    std::vector<std::string> examples;   ///< whole sentences that invoke it
    std::vector<EvidenceKind> evidence;  ///< kinds that count; `offer` makes it the competing-offer lever
    std::vector<Unlock> unlocks;
    BasisPoints budget_share = 0;          ///< of the budget's headroom, at full strength
    std::string overlap_group;             ///< levers of one group count less together; empty: none
    std::vector<std::string> best_states;  ///< names of negotiation states; checked when loaded
};

struct CompetingOffer {
    std::string employer;
    Terms terms;  ///< in the fact sheet's region currency
    bool written = false;
    std::int32_t deadline_day = 0;  ///< days from the session's first; 0: none
    std::vector<std::string> aliases;
};

struct Fact {
    std::string id;
    EvidenceKind kind = EvidenceKind::program;
    std::string text;                 ///< shown to the candidate on their sheet
    std::vector<std::string> cues;    ///< how a candidate may refer to it
    std::int64_t number = 0;          ///< the quantity in it, where there is one
    std::vector<std::string> levers;  ///< the ids of the levers that it supports
};

/// What the candidate may truthfully say. Variants of one persona: two offers, one process, none.
struct FactSheet {
    std::string id;
    std::string title;
    std::string region;  ///< region id for which amounts hold; empty: all regions (no amounts)
    std::vector<CompetingOffer> offers;
    std::vector<Fact> facts;
};

// ---- behaviour ------------------------------------------------------------------------------------

BOOST_DEFINE_FIXED_ENUM_CLASS(Temper, std::uint8_t, warm, even, brisk)
BOOST_DEFINE_FIXED_ENUM_CLASS(Voice, std::uint8_t, warm, brisk, formal)
BOOST_DEFINE_FIXED_ENUM_CLASS(OpeningRule, std::uint8_t, fixed, anchors_down)
BOOST_DEFINE_FIXED_ENUM_CLASS(ApprovalPolicy, std::uint8_t, lenient, standard, strict)

/// All hidden but for offer_deadline_days. Counts are turns unless said otherwise.
struct Tactics {
    OpeningRule opening = OpeningRule::fixed;
    /// Share of the way from the standing offer's start to the allowed limit that may be given at
    /// concession 1, 2, 3, ... Compiled from F(t) = k + (1-k) t^(1/beta) when published
    /// (Faratin, Sierra & Jennings 1998). Basis points, non-decreasing, at most 10000.
    std::vector<BasisPoints> concession_table;
    BasisPoints reciprocity = 0;   ///< extra share for each step the candidate comes down
    std::int32_t patience = 10;    ///< points; insult, contempt, empty ultimatum, bare repetition cost
    std::int32_t turn_limit = 24;  ///< recruiter turns, Clarify and Deferred aside
    std::int32_t clarify_limit = 6;
    std::int32_t defer_limit = 2;
    std::int32_t offer_deadline_days = 5;
    std::int32_t session_limit_s = 7 * 86'400;  ///< wall time after which a silent session expires
    std::int32_t nudge_after_s = 180;           ///< silence before one friendly nudge
    ApprovalPolicy approval = ApprovalPolicy::standard;
    Temper temper = Temper::even;
    BasisPoints jitter = 0;  ///< discretion and authority move by at most this, by seed
    // Strength of a lever by its evidence, basis points of its unlock; non-decreasing in this order.
    BasisPoints strength_bare = 2'000;
    BasisPoints strength_off_sheet = 6'000;
    BasisPoints strength_unverified = 7'000;  ///< a borne-out offer before anything in writing
    BasisPoints strength_refused_proof = 8'000;
    BasisPoints strength_full = 10'000;
    BasisPoints overlap = 5'000;  ///< weight of each further lever of the same group
};

/// Changes tactics, patience and the proof demanded; never a limit.
struct Difficulty {
    std::string id;  ///< "friendly", "standard", "tough"
    std::string name;
    std::string summary;
    Tactics tactics;
};

/// What anyone may be told, by topic: benefits, level, vesting, remote, start_date, timeline, team, ...
struct PublicFact {
    std::string topic;  ///< names an AnswerTopic of the dialogue
    std::string text;   ///< one or two sentences in the recruiter's words
};

struct Persona {
    std::string id;
    std::string company;
    std::string role;
    std::string recruiter;  ///< the recruiter's name
    std::string recruiter_title;
    std::string summary;  ///< one paragraph for the brief
    std::string source;   ///< guide this was written from, with lines; may be empty
    Voice voice = Voice::warm;
    std::vector<Region> regions;
    std::vector<Lever> levers;  ///< at most kMaxLevers
    std::vector<FactSheet> fact_sheets;
    std::vector<Difficulty> difficulties;  ///< the first is the default
    std::vector<PublicFact> public_facts;
    bool brief_reveals_floor = false;  ///< the source's script tells the recruiter the floor: the brief warns
    std::string hash;                  ///< SHA-256 of the canonical JSON, lower-case hex
};

}  // namespace parley
