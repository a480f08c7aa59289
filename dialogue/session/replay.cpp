#include "dialogue/session/replay.hpp"

#include "dialogue/session/layers.hpp"
#include "dialogue/session/rows.hpp"

#include <algorithm>

namespace parley {
namespace {

std::string row_name(const Turn& row) { return "row " + std::to_string(row.seq); }

/// A correction must have a reading before it that holds the figures it names.
bool corrects_something(const Session& session, std::size_t count, const Input& input) {
    const Turn* reading = last_reading(session, count);
    if (reading == nullptr) return false;
    const auto size = static_cast<std::int32_t>(reading->understanding.amounts.size());
    return std::all_of(input.fixes.begin(), input.fixes.end(),
                       [size](const AmountFix& fix) { return fix.index >= 0 && fix.index < size; });
}

/// Why row `count + 1` cannot follow the rows before it; empty where it can.
std::string fault_of(const Session& session, std::size_t count) {
    const Turn& row = session.turns[count];
    if (row.seq != count + 1) return row_name(row) + " stands where row " + std::to_string(count + 1) + " belongs";
    if (row.versions.row > kRowSchemaVersion) return row_name(row) + " is of a newer form than this program reads";
    if (row.input.kind == InputKind::correct && !corrects_something(session, count, row.input))
        return row_name(row) + " corrects what is not there";
    if (count == 0) return {};
    const Turn& before = session.turns[count - 1];
    if (row.at_ms < before.at_ms) return row_name(row) + " is earlier than the row before it";
    if (is_terminal(before.decision.next.phase)) return row_name(row) + " follows the end of the session";
    return {};
}

void note(LayerReport& report, const Turn& row, bool same, bool same_version) {
    report.same_version = report.same_version && same_version;
    if (same) return;
    ++report.rows_differing;
    if (report.first_difference == 0) report.first_difference = row.seq;
    if (same_version && report.first_defect == 0) report.first_defect = row.seq;
}

void replay_row(const Scenario& scenario, const LeverModel& levers, const Session& session, std::size_t count,
                ReplayReport& report) {
    const Turn& row = session.turns[count];
    const Versions now;
    const Versions& then = row.versions;
    note(report.layers[0], row, read_input(scenario, levers, session, count, row.input) == row.understanding,
         then.understanding == now.understanding);
    note(report.layers[1], row, decide_row(scenario, session, count, row) == row.decision, then.engine == now.engine);
    note(report.layers[2], row, word_row(scenario, session, count, row) == row.words, then.words == now.words);
}

ReplayVerdict verdict_of(const ReplayReport& report) {
    const auto any = [&report](auto test) { return std::any_of(report.layers.begin(), report.layers.end(), test); };
    if (!report.corrupt.empty()) return ReplayVerdict::differs;
    if (any([](const LayerReport& layer) { return layer.first_defect != 0; })) return ReplayVerdict::differs;
    const bool changed = any([](const LayerReport& layer) { return layer.first_difference != 0; });
    return changed ? ReplayVerdict::changed : ReplayVerdict::identical;
}

}  // namespace

ReplayReport replay(const Scenario& scenario, const LeverModel& levers, const Session& session) {
    ReplayReport report;
    for (std::size_t layer = 0; layer < kLayerCount; ++layer) report.layers[layer].layer = static_cast<Layer>(layer);
    for (std::size_t count = 0; count < session.turns.size() && report.corrupt.empty(); ++count) {
        report.corrupt = fault_of(session, count);
        if (report.corrupt.empty()) replay_row(scenario, levers, session, count, report);
    }
    report.verdict = verdict_of(report);
    return report;
}

}  // namespace parley
