#include "server/codec/rubric_file.hpp"

#include "server/codec/row_reader.hpp"

#include <algorithm>
#include <numeric>
#include <set>

namespace parley {

BOOST_DESCRIBE_STRUCT(Rule, (), (id, dimension, points, looks_for, advice, praise, source, on))
BOOST_DESCRIBE_STRUCT(Thresholds, (),
                      (sure, reasons_in_one_message, repeats_charged, off_sheet_share, alternative_tolerance, excellent,
                       good, fair, opportunities, went_well, plain_words))
BOOST_DESCRIBE_STRUCT(Rubric, (), (version, personas, weights, rules, thresholds))

}  // namespace parley

namespace parley::codec {
namespace {

using Json = nlohmann::json;
using Complaints = std::vector<Complaint>;

constexpr std::int32_t kWholeScore = 10'000;  // hundredths
constexpr std::int32_t kWhole = 10'000;       // basis points
constexpr auto kMend = "Correct the rubric.";

std::string path_of(std::size_t rule, const char* member = "") {
    return "rules[" + std::to_string(rule) + "]" + member;
}

// ---- reading: what a file leaves out is as in the rubric that ships ------------------------------------------

Rule* rule_named(const Json& node, Rubric& rubric) {
    const auto id = node.is_object() ? node.find("id") : node.end();
    if (!node.is_object() || id == node.end() || !id->is_string()) return nullptr;
    const auto named = enum_named<RuleId>(id->get<std::string>());
    const auto found =
        std::find_if(rubric.rules.begin(), rubric.rules.end(), [&](const Rule& rule) { return rule.id == named; });
    return found == rubric.rules.end() ? nullptr : &*found;
}

/// What a rule looks for is code: it cannot be moved to another dimension, nor turned from a gain into a loss.
void check_rule(const Rule& rule, std::size_t i, Complaints& complaints) {
    const Rule& shipped = standard_rubric().rule(rule.id);
    if (rule.dimension != shipped.dimension)
        complaints.push_back({path_of(i, ".dimension"),
                              "The rule " + std::string(name_of(rule.id)) + " belongs to " +
                                  std::string(name_of(shipped.dimension)) + ".",
                              "Leave the dimension as it is."});
    if ((rule.points > 0 && shipped.points < 0) || (rule.points < 0 && shipped.points > 0))
        complaints.push_back({path_of(i, ".points"), "The points have the other sign in the rubric that ships.",
                              "Change how much it is, not which way."});
    for (const auto& [member, text] : {std::pair{".advice", &rule.advice}, std::pair{".source", &rule.source}})
        if (text->empty())
            complaints.push_back({path_of(i, member), "It is empty.", "Every rule says what it rests on."});
}

void read_rule(const Json& node, std::size_t i, Rubric& rubric, Complaints& complaints) {
    Rule* rule = rule_named(node, rubric);
    if (rule == nullptr)
        return complaints.push_back({path_of(i, ".id"), "There is no such rule.", "Take an id from docs/scoring.md."});
    RowReader reader(kMend);
    reader.read(node, *rule);
    for (Complaint& found : reader.take()) {
        found.field = path_of(i, ".") + found.field;
        complaints.push_back(std::move(found));
    }
    check_rule(*rule, i, complaints);
}

void read_rules(const Json& rules, Rubric& rubric, Complaints& complaints) {
    if (!rules.is_array()) return complaints.push_back({"rules", "It is not a list.", kMend});
    std::set<std::string> seen;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        read_rule(rules[i], i, rubric, complaints);
        if (!complaints.empty()) continue;
        if (!seen.insert(rules[i]["id"].get<std::string>()).second)
            complaints.push_back({path_of(i, ".id"), "The rule is there twice.", "Keep one."});
    }
}

// ---- checking ------------------------------------------------------------------------------------------------

void check_weights(const Rubric& rubric, Complaints& complaints) {
    const auto& weights = rubric.weights;
    const bool whole = weights.size() == kDimensionCount &&
                       std::accumulate(weights.begin(), weights.end(), std::int64_t{0}) == kWholeScore;
    const bool positive = std::all_of(weights.begin(), weights.end(), [](std::int32_t w) { return w >= 0; });
    if (!whole || !positive)
        complaints.push_back({"weights", "The weights do not make a whole.",
                              "Write seven, in hundredths of a point, that add up to 10000."});
}

void check_threshold(const char* name, std::int32_t value, std::int32_t least, std::int32_t most,
                     Complaints& complaints) {
    if (value >= least && value <= most) return;
    complaints.push_back({std::string("thresholds.") + name, "It is out of range.",
                          "Choose from " + std::to_string(least) + " to " + std::to_string(most) + "."});
}

void check_thresholds(const Thresholds& given, Complaints& complaints) {
    check_threshold("sure", given.sure, 0, 1'000, complaints);
    check_threshold("reasons_in_one_message", given.reasons_in_one_message, 1, 16, complaints);
    check_threshold("repeats_charged", given.repeats_charged, 0, 100, complaints);
    check_threshold("off_sheet_share", given.off_sheet_share, 0, kWhole, complaints);
    check_threshold("alternative_tolerance", given.alternative_tolerance, 0, kWhole, complaints);
    check_threshold("excellent", given.excellent, given.good, kWhole, complaints);
    check_threshold("good", given.good, given.fair, kWhole, complaints);
    check_threshold("fair", given.fair, 0, kWhole, complaints);
    check_threshold("opportunities", given.opportunities, 0, 3, complaints);
    check_threshold("went_well", given.went_well, 0, static_cast<std::int32_t>(kDimensionCount), complaints);
    check_threshold("plain_words", given.plain_words, 0, 1'000, complaints);
}

/// A version names its contents for ever, the shipped one's too.
void check_version(const Rubric& rubric, Complaints& complaints) {
    if (rubric.version.empty()) complaints.push_back({"version", "The version is missing.", "Name it."});
    if (rubric.version == standard_rubric().version && rubric != standard_rubric())
        complaints.push_back({"version", rubric.version + " is the rubric that ships, and this one differs from it.",
                              "Give it a version of its own."});
}

Complaints complaints_about(const Rubric& rubric) {
    Complaints complaints;
    check_version(rubric, complaints);
    check_weights(rubric, complaints);
    check_thresholds(rubric.thresholds, complaints);
    return complaints;
}

/// Nothing is left out, so that what ships later does not change what this version says.
template <class T>
void append_whole(std::string& out, const T& value) {
    Object object(out);
    boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>([&](auto member) {
        object.key(member.name);
        append_value(out, value.*member.pointer);
    });
}

}  // namespace

Checked<Rubric> read_rubric(std::string_view json) {
    Json node = Json::parse(json, nullptr, false);
    if (node.is_discarded()) return {std::nullopt, {{"", "The file is no JSON.", "Mend its syntax."}}};
    Rubric rubric = standard_rubric();
    rubric.version.clear();
    const Json rules = node.is_object() ? node.value("rules", Json::array()) : Json::array();
    if (node.is_object()) node.erase("rules");
    RowReader reader(kMend);
    reader.read(node, rubric);
    Complaints complaints = reader.take();
    read_rules(rules, rubric, complaints);
    if (complaints.empty()) complaints = complaints_about(rubric);
    if (!complaints.empty()) return {std::nullopt, std::move(complaints)};
    return {std::move(rubric), {}};
}

std::string rubric_json(const Rubric& rubric) {
    std::string out;
    {
        Object object(out);
        object.text("version", rubric.version);
        object.key("personas");
        append_value(out, rubric.personas);
        object.key("weights");
        append_value(out, rubric.weights);
        object.key("rules");
        {
            Array rules(out);
            for (const Rule& rule : rubric.rules) {
                rules.item();
                append_whole(out, rule);
            }
        }
        object.key("thresholds");
        append_whole(out, rubric.thresholds);
    }
    return out;
}

}  // namespace parley::codec
