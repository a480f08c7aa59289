#pragma once
// Sentences and clauses over the words of a message, by punctuation and conjunctions.

#include "dialogue/understanding/words.hpp"

#include <cstdint>
#include <vector>

namespace parley {

/// The word that opens a clause and ties it to the one before.
enum class Opener : std::uint8_t { none, comma, coordination, contrast, condition, reason, otherwise };

/// Words [first, last); never empty.
struct Clause {
    std::int32_t first = 0;
    std::int32_t last = 0;
    std::int32_t sentence = 0;
    Opener opener = Opener::none;
    bool question = false;   ///< its sentence ends in a question mark, or it opens like a question
    bool inverted = false;   ///< it opens like a question: "who", "is it", "tell me what"
    bool continues = false;  ///< has no subject or verb of its own: reads on from the clause before it
};

/// In the order of the text; every word is in exactly one clause. Linear.
[[nodiscard]] std::vector<Clause> find_clauses(const WordRow& words);

/// Index of the clause that holds a word.
[[nodiscard]] std::size_t clause_of(const std::vector<Clause>& clauses, std::int32_t word);

}  // namespace parley
