#pragma once
// A line's slots and the values of a phrase's variables.

#include "dialogue/phrasing/phrase.hpp"
#include "dialogue/phrasing/phrase_book.hpp"

#include <string>

namespace parley {

/// The slots of a line that hold something to say: a figure of 0 is no figure, a topic without a name no topic.
[[nodiscard]] SlotSet present_slots(const Scenario& scenario, const Spoken& spoken, const Line& line);

/// A variable's text. Its slots must be present. Reads public fields alone.
[[nodiscard]] std::string say_variable(const Scenario& scenario, const Spoken& spoken, const Line& line,
                                       Variable variable);

/// Phrase with its variables filled in, the first letter of each sentence a capital.
[[nodiscard]] std::string fill(const Scenario& scenario, const Spoken& spoken, const Line& line, const Phrase& phrase);

}  // namespace parley
