#pragma once
// The examples of docs/protocol.md, and what it means to be answered as one of them.

#include <nlohmann/json.hpp>

#include <map>
#include <string>

namespace parley::test {

/// Fenced blocks whose info line is "json SIDE NAME", by "SIDE NAME".
[[nodiscard]] std::map<std::string, nlohmann::json> protocol_examples();

/// As the document says: numbers, and empty objects and arrays, stand for any of their kind; text in angle
/// brackets for any text; the rest must be the same. Every key of the example must be there. A list's first item
/// stands for the first of the actual one.
void expect_like(const nlohmann::json& example, const nlohmann::json& actual, const std::string& path);

}  // namespace parley::test
