#pragma once
// Stored rows -> a session that can go on, or be looked at.

#include "server/engine/dialogue_session.hpp"
#include "server/engine/persona_shelf.hpp"
#include "server/engine/rubric_shelf.hpp"

#include <memory>

namespace parley::server {

/// What sessions are loaded with. Both outlive them.
struct Shelves {
    const PersonaShelf& personas;
    const RubricShelf& rubrics;
};

/// With the score that was stored with it, where there is one. Throws std::runtime_error when the rows cannot be
/// read back.
[[nodiscard]] std::unique_ptr<DialogueSession> load_dialogue(Shelves shelves, const StoredSession& stored);

}  // namespace parley::server
