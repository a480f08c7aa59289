#pragma once
// What a persona is listed with and found by.

#include "db/persona_index.hpp"
#include "persona/persona.hpp"

#include <string>

namespace parley::server {

/// Names, hash, regions and card of what is published, in place of a draft's names; its levers and cues as well as
/// them.
void take_words(const Persona& published, db::IndexedPersona& into);

/// Names, regions, levers and cues of a draft, as far as they can be made out in whatever the text is.
void take_words(const std::string& draft, db::IndexedPersona& into);

}  // namespace parley::server
