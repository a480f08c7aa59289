#pragma once
// Personas that no one would write, for properties that must hold of any.

#include "persona/persona.hpp"

#include <cstdint>

namespace parley {

/// A persona that check_persona finds nothing wrong with, its hash set; the same for the same seed. It varies
/// regions, currencies, levels, which components are negotiable, limits, budgets, levers, sheets and tactics.
[[nodiscard]] Persona random_persona(std::uint64_t seed);

}  // namespace parley
