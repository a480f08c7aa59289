#pragma once
// What the persona may tell about a topic, and how a topic is named in a sentence.

#include "dialogue/understanding/understanding.hpp"
#include "persona/scenario.hpp"

#include <string>
#include <string_view>

namespace parley {

/// "the benefits", "refresher grants"; "that" where the topic has no name of its own.
[[nodiscard]] std::string_view topic_name(Topic topic);

/// The persona's public fact on the topic, as written; empty where there is none.
[[nodiscard]] std::string public_fact(const Persona& persona, Topic topic);

/// What is known of the equity on the topic, as sentences: open facts, and with `asked_for` those that are told
/// after asking. Empty where there is none.
[[nodiscard]] std::string equity_fact(const Region& region, Topic topic, bool asked_for);

}  // namespace parley
