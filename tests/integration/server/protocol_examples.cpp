#include "tests/integration/server/protocol_examples.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace parley::test {

using nlohmann::json;

namespace {

bool is_any(const json& example) { return example.is_string() && example.get<std::string>().starts_with("<"); }

}  // namespace

std::map<std::string, json> protocol_examples() {
    std::ifstream in(std::string(PARLEY_SOURCE_DIR) + "/docs/protocol.md");
    std::map<std::string, json> found;
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with("```json ")) continue;
        const auto name = line.substr(8);
        std::string text;
        while (std::getline(in, line) && line != "```") text += line;
        found[name] = json::parse(text);
    }
    return found;
}

void expect_like(const json& example, const json& actual, const std::string& path) {
    if (example.is_number()) {
        EXPECT_TRUE(actual.is_number()) << path << ": " << actual;
    } else if (is_any(example)) {
        EXPECT_TRUE(actual.is_string()) << path << ": " << actual;
    } else if (example == json::array()) {
        EXPECT_TRUE(actual.is_array()) << path << ": " << actual;
    } else if (example.is_array() && example.front().is_object()) {
        ASSERT_TRUE(actual.is_array() && !actual.empty()) << path << ": " << actual;
        expect_like(example.front(), actual.front(), path + "[0]");
    } else if (example == json::object()) {
        EXPECT_TRUE(actual.is_object()) << path << ": " << actual;
    } else if (!example.is_object()) {
        EXPECT_EQ(example, actual) << path;
    } else {
        ASSERT_TRUE(actual.is_object()) << path << ": " << actual;
        for (const auto& [key, value] : example.items()) {
            ASSERT_TRUE(actual.contains(key)) << path << " lacks " << key << ": " << actual;
            expect_like(value, actual[key], path + "." + key);
        }
    }
}

}  // namespace parley::test
