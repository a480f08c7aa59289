#include "server/engine/rubric_shelf.hpp"

#include <utility>

namespace parley::server {

RubricShelf::RubricShelf() { offer(standard_rubric()); }

void RubricShelf::keep(Rubric rubric) {
    const std::string version = rubric.version;
    by_version_.try_emplace(version, std::move(rubric));
}

void RubricShelf::offer(Rubric rubric) {
    if (rubric.personas.empty()) of_persona_[""] = rubric.version;
    for (const std::string& id : rubric.personas) of_persona_[id] = rubric.version;
    keep(std::move(rubric));
}

const Rubric& RubricShelf::for_new(const std::string& persona_id) const {
    const auto own = of_persona_.find(persona_id);
    return by_version_.at(own != of_persona_.end() ? own->second : of_persona_.at(""));
}

const Rubric& RubricShelf::by_version(const std::string& version) const {
    const auto known = by_version_.find(version);
    return known != by_version_.end() ? known->second : by_version_.at(standard_rubric().version);
}

}  // namespace parley::server
