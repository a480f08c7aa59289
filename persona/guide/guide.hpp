#pragma once
// What a negotiation guide says, as values, each with the source line it came from. What the guide does not say
// is absent here; the policy that fills the gaps lives elsewhere and marks what it derives.

#include "persona/money.hpp"
#include "persona/package.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley::guide {

enum class Severity : std::uint8_t { error, warning, info };

/// One thing an instructor should know about the file.
struct Diagnostic {
    Severity severity = Severity::info;
    std::int32_t line = 0;
    std::string message;
    std::string mend;
};

enum class RangeUnit : std::uint8_t { money, percent };

/// min and max in minor units of the region's currency, or in basis points; an open end is absent.
struct Range {
    std::optional<std::int64_t> min;
    std::optional<std::int64_t> max;
    RangeUnit unit = RangeUnit::money;
    std::int32_t years = 0;  ///< of a grant; 0: not a grant
    std::int32_t line = 0;
    std::optional<Currency> currency;  ///< only where it is not the region's
};

/// One place, at one level where the table has levels.
struct Region {
    std::string id;
    std::string name;
    std::string level;  ///< empty: the table has none
    Currency currency{};
    std::optional<Range> base;
    std::optional<Range> equity;
    std::optional<Range> bonus;
    std::optional<Range> signing;
    std::optional<Range> total;
    std::int32_t line = 0;
};

struct Lever {
    std::string id;
    std::string title;
    std::string script;  ///< what the guide has the candidate say, without its quotation marks; may be empty
    std::int32_t line = 0;
};

/// Text the guide gives for the whole negotiation, read for asks, floors and offers by whoever understands talk.
struct Strategy {
    std::string text;
    std::int32_t line = 0;
};

/// A heading or a paragraph outside the items of levers: the guide's own words about the role.
struct Passage {
    std::string text;
    std::int32_t line = 0;
};

struct LevelEquivalence {
    std::string level;                     ///< the company's own
    std::vector<std::string> equivalents;  ///< "Google L5"
    std::int32_t line = 0;
};

struct Source {
    std::string text;
    std::int32_t line = 0;
};

struct Guide {
    std::string id;
    std::string company;
    std::string role;
    std::int32_t title_line = 0;   ///< of role and company; 0: there is no heading
    std::vector<std::string> dna;  ///< the phrases of the headline
    std::vector<Region> regions;
    std::vector<Lever> levers;
    std::vector<Passage> prose;  ///< in the order of the document; tables left out
    std::optional<Strategy> strategy;
    std::vector<LevelEquivalence> level_mapping;
    std::vector<Source> sources;
    std::vector<Diagnostic> diagnostics;
};

/// "San Francisco (HQ)" -> "san-francisco-hq".
[[nodiscard]] std::string slug_of(std::string_view name);

/// Reads one guide. Total over all bytes; linear in the text; no shared state. A file with no title, no pay
/// or fewer than two levers yields error diagnostics, never an exception.
[[nodiscard]] Guide read_guide(std::string_view markdown);

}  // namespace parley::guide
