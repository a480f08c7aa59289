#include "server/cli/play_lines.hpp"

#include "server/codec/inputs.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <string_view>

namespace parley::cli {
namespace {

using Json = nlohmann::json;

constexpr double kMostSilence = 366.0 * 86'400;  // seconds; a longer one is a slip of the keyboard

Input input_of(InputKind kind) {
    Input input;
    input.kind = kind;
    return input;
}

PlayLine read_text(const Json& value) {
    if (!value.is_string()) return BadLine{"bad_field", "text", "This is no text: write it in quotes."};
    Input input = input_of(InputKind::message);
    input.text = value.get<std::string>();
    if (input.text.size() > kMostTextBytes)
        return BadLine{"too_long", "text", "The message is longer than 65536 bytes: shorten it."};
    return input;
}

PlayLine read_silence(const Json& value) {
    const double seconds = value.is_number() ? value.get<double>() : -1;
    if (!std::isfinite(seconds) || seconds < 0 || seconds > kMostSilence)
        return BadLine{"bad_field", "tick_s", "Seconds of silence are a number from 0 to 31622400."};
    return Silence{std::llround(seconds * 1'000)};
}

PlayLine read_true(const Json& value, const char* name, InputKind kind) {
    if (value.is_boolean() && value.get<bool>()) return input_of(kind);
    return BadLine{"bad_field", name, "The only value of this field is true."};
}

PlayLine read_correction(const Json& value, const Understanding& understood, const PackageRules& rules) {
    if (!value.is_object() || !value.contains("fixes") || value.size() != 1)
        return BadLine{"bad_field", "correct", "Write {\"fixes\":[{\"index\":0, ...}]}."};
    auto fixes = codec::read_fixes(value["fixes"], understood, rules);
    if (!fixes) return bad_field(fixes.complaints);
    Input input = input_of(InputKind::correct);
    input.fixes = std::move(*fixes.value);
    return input;
}

PlayLine read_only_member(const std::string& name, const Json& value, const Understanding& understood,
                          const PackageRules& rules) {
    if (name == "text") return read_text(value);
    if (name == "tick_s") return read_silence(value);
    if (name == "confirm") return read_true(value, "confirm", InputKind::confirm);
    if (name == "end") return read_true(value, "end", InputKind::end);
    if (name == "correct") return read_correction(value, understood, rules);
    return BadLine{"unknown_type", name, "Write one of text, tick_s, confirm, correct, end."};
}

}  // namespace

BadLine bad_field(const std::vector<Complaint>& complaints) {
    const Complaint& first = complaints.front();
    return {"bad_field", first.field, first.message + " " + first.mend};
}

PlayLine read_play_line(const std::string& line, const Understanding& understood, const PackageRules& rules) {
    const Json node = Json::parse(line, nullptr, false);
    if (node.is_discarded()) return BadLine{"bad_json", "", "The line is no JSON: mend its syntax."};
    if (!node.is_object()) return BadLine{"bad_json", "", "The line is no object: write {\"text\":\"...\"}."};
    if (node.size() != 1) return BadLine{"bad_field", "", "Write exactly one of text, tick_s, confirm, correct, end."};
    const auto member = node.begin();
    return read_only_member(member.key(), member.value(), understood, rules);
}

}  // namespace parley::cli
