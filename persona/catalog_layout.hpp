#pragma once
// JSON as a person would lay it out: what fits on a line stays on one.

#include <nlohmann/json.hpp>

#include <string>

namespace parley {

/// Two blanks a level; an object or array of at most `width` characters is written on one line.
[[nodiscard]] std::string readable_json(const nlohmann::ordered_json& json, std::size_t width = 110);

}  // namespace parley
