#pragma once
// A session is its rows: a header and one immutable turn per input.

#include "dialogue/negotiation/decision.hpp"
#include "dialogue/phrasing/phrase.hpp"
#include "persona/scenario.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace parley {

inline constexpr int kRowSchemaVersion = 1;

/// What each layer was when a row was made; replay tells a defect from a change by them.
struct Versions {
    int row = kRowSchemaVersion;
    int understanding = kUnderstandingVersion;
    int engine = kEngineVersion;
    int words = kWordsVersion;
    friend bool operator==(const Versions&, const Versions&) = default;
};
BOOST_DESCRIBE_STRUCT(Versions, (), (row, understanding, engine, words))

/// Row 0.
struct Header {
    std::string persona_id;
    std::string persona_hash;
    Choice choice;  ///< resolved: no empty field
    Preparation preparation;
    std::string locale;  ///< of the candidate's page
    std::int64_t started_ms = 0;
    std::string rubric;          ///< version the session is to be scored with
    std::string parent_session;  ///< a fork's origin; empty: none
    std::uint32_t parent_seq = 0;
    std::string owner;  ///< empty: none
    Versions versions;
};

/// Row seq >= 1.
struct Turn {
    std::uint32_t seq = 0;
    std::int64_t at_ms = 0;
    Input input;
    Understanding understanding;
    Decision decision;
    Words words;
    Versions versions;
    friend bool operator==(const Turn&, const Turn&) = default;
};

struct Session {
    Header header;
    std::vector<Turn> turns;  ///< seq 1, 2, 3, ...
};

/// State after the last turn; the initial one where there is none.
[[nodiscard]] State current_state(const Scenario& scenario, const Session& session);

/// Ids of all phrases used so far.
[[nodiscard]] std::vector<std::uint32_t> used_phrases(const Session& session);

}  // namespace parley
