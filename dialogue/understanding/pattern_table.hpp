#pragma once
// The text tables under lexicons/acts.*.txt as rules: what a pattern of words means. Format: see the head
// of lexicons/classes.en.txt.

#include "dialogue/understanding/understand.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley {

/// What a match says: an act, whose a number is, which component is named, or how the clause is meant.
BOOST_DEFINE_FIXED_ENUM_CLASS(Signal, std::uint8_t, act, own, noun, negation, no_negation, hypothesis, demand, reported,
                              recruiter_said, written, employer, delay, about, french, english)

/// The meaning shared by all patterns of one section of a table.
struct Sense {
    Signal signal = Signal::act;
    ActKind act = ActKind::unclear;
    Whose whose = Whose::ask;
    std::optional<Component> component;
    Topic topic = Topic::none;
    std::int32_t weight = 0;       ///< per mille; an act's confidence when nothing else speaks
    std::int32_t option = -1;      ///< pick_option
    std::int32_t days = -1;        ///< delay: days named; -1: none
    std::uint32_t asked = 0;       ///< bit per Question after which alone it counts; 0: always
    std::optional<bool> question;  ///< counts only in (or only outside) a question
    std::optional<bool> offer;     ///< counts only with (or only without) an offer on the table
    bool condition = false;        ///< counts only in a sentence that holds a condition
    bool negative = false;         ///< the pattern holds its own negation: no polarity is added
    bool supported = false;        ///< ultimatum: names an alternative
};

/// One element of a pattern: a set of words, a wildcard, a clause boundary or a gap.
struct Element {
    std::uint32_t words = 0;  ///< index into PatternTable::word_sets; unused in a gap
    std::int32_t gap = 0;     ///< most words skipped; 0: no gap but words
    bool far = false;         ///< gap: may reach over clauses of its sentence
};

/// Alternatives for one word: "acc*" is a prefix; "#n", "^" are classes.
using WordSet = std::vector<std::string>;

/// One way through a pattern or a part of it, options and many-word alternatives spelled out. A pattern with very many
/// ways is cut into parts that meet in joints, counted from 1: 0 is its beginning (from) and its end (to).
struct Path {
    std::uint32_t sense = 0;
    std::vector<Element> elements;
    std::uint32_t from = 0;
    std::uint32_t to = 0;
};

struct PatternTable {
    std::vector<Sense> senses;
    std::vector<Path> paths;
    std::uint32_t joints = 0;
    std::vector<WordSet> word_sets;  ///< each once: the ways through the patterns hold most of them hundreds of times
};

/// One file of rules, and the classes of words that it shares with the others of its language.
struct TableText {
    std::string_view name;
    std::string_view text;
    std::string_view classes{};
};

/// Adds the rules of one table. Throws std::runtime_error naming file and line: a bad table is a defect of
/// the program, found by its tests.
void add_table(PatternTable& table, const TableText& source);

}  // namespace parley
