#include "server/codec/rubric_file.hpp"

#include "server/codec/row_reader.hpp"

#include <numeric>
#include <set>

namespace parley {

BOOST_DESCRIBE_STRUCT(Rule, (), (id, dimension, points, looks_for, advice, praise, source))
BOOST_DESCRIBE_STRUCT(Thresholds, (),
                      (sure, reasons_in_one_message, repeats_charged, off_sheet_share, alternative_tolerance, excellent,
                       good, fair, opportunities, went_well, plain_words))
BOOST_DESCRIBE_STRUCT(Rubric, (), (version, weights, rules, thresholds))

}  // namespace parley

namespace parley::codec {
namespace {

constexpr std::int32_t kWholeScore = 10'000;  // hundredths

void check_rules(const Rubric& rubric, std::vector<Complaint>& complaints) {
    std::set<RuleId> seen;
    for (std::size_t i = 0; i < rubric.rules.size(); ++i)
        if (!seen.insert(rubric.rules[i].id).second)
            complaints.push_back({"rules[" + std::to_string(i) + "].id", "The rule is there twice.", "Keep one."});
    for (const std::string_view name : kNames<RuleId>)
        if (!seen.contains(*enum_named<RuleId>(name)))
            complaints.push_back({"rules", "The rule " + std::string(name) + " is missing.", "Write it."});
}

void check_weights(const Rubric& rubric, std::vector<Complaint>& complaints) {
    const auto& weights = rubric.weights;
    const bool whole = weights.size() == kDimensionCount &&
                       std::accumulate(weights.begin(), weights.end(), std::int64_t{0}) == kWholeScore;
    const bool positive = std::all_of(weights.begin(), weights.end(), [](std::int32_t w) { return w >= 0; });
    if (!whole || !positive)
        complaints.push_back({"weights", "The weights do not make a whole.",
                              "Write seven, in hundredths of a point, that add up to 10000."});
}

}  // namespace

Checked<Rubric> read_rubric(std::string_view json) {
    const nlohmann::json node = nlohmann::json::parse(json, nullptr, false);
    if (node.is_discarded()) return {std::nullopt, {{"", "The file is no JSON.", "Mend its syntax."}}};
    RowReader reader("Correct the rubric.");
    Rubric rubric;
    reader.read(node, rubric);
    std::vector<Complaint> complaints = reader.take();
    if (rubric.version.empty()) complaints.push_back({"version", "The version is missing.", "Name it."});
    if (complaints.empty()) check_rules(rubric, complaints);
    if (complaints.empty()) check_weights(rubric, complaints);
    if (!complaints.empty()) return {std::nullopt, std::move(complaints)};
    return {std::move(rubric), {}};
}

std::string rubric_json(const Rubric& rubric) {
    std::string out;
    append_value(out, rubric);
    return out;
}

}  // namespace parley::codec
