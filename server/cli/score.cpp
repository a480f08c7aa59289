#include "dialogue/scoring/score.hpp"

#include "dialogue/session/layers.hpp"
#include "server/cli/commands.hpp"
#include "server/cli/keep_score.hpp"
#include "server/cli/sources.hpp"
#include "server/cli/wrap.hpp"
#include "server/codec/contract.hpp"
#include "server/codec/enum_names.hpp"
#include "server/codec/json_text.hpp"

#include <ostream>

namespace parley::cli {
namespace {

/// Every message read again by today's code, the decisions left as they were taken.
Session read_again(const Session& session, const Scenario& scenario, const LeverModel& levers) {
    Session again = session;
    for (std::size_t i = 0; i < again.turns.size(); ++i)
        again.turns[i].understanding = read_input(scenario, levers, again, i, again.turns[i].input);
    return again;
}

/// Corrections of figures that today's reading no longer finds cannot be applied again.
const Turn* broken_correction(const Session& session, const Scenario& scenario, const LeverModel& levers) {
    Session sofar{session.header, {}};
    for (const Turn& turn : session.turns) {
        if (turn.input.kind == InputKind::correct &&
            !check_input(sofar, current_state(scenario, sofar), turn.input).empty())
            return &turn;
        sofar.turns.push_back(turn);
        if (turn.input.kind == InputKind::message)
            sofar.turns.back().understanding =
                read_input(scenario, levers, session, sofar.turns.size() - 1, turn.input);
    }
    return nullptr;
}

std::string points(std::int32_t hundredths) {
    std::string out;
    codec::append_decimal(out, hundredths, 2);
    return out;
}

std::string money(Minor value, const Scenario& scenario) { return say_value(*scenario.region, Component::base, value); }

void print_dimension(const DimensionScore& dimension, Streams& streams) {
    streams.out << "  " << dimension.id << ": ";
    if (!dimension.applicable) {
        streams.out << "not applicable\n";
        return;
    }
    streams.out << points(dimension.points) << " of " << points(dimension.of) << '\n';
    for (const ScoreEvidence& evidence : dimension.evidence)
        streams.out << "    turn " << evidence.seq << ": " << evidence.rule << ' ' << points(evidence.points) << '\n';
}

void print_score(const Score& score, const Scenario& scenario, Streams& streams) {
    streams.out << "Process " << points(score.process) << " of 100 (" << score.rubric << ")\n";
    for (const DimensionScore& dimension : score.dimensions) print_dimension(dimension, streams);
    streams.out << "Outcome " << codec::name_of(score.outcome.label) << ": " << money(score.outcome.won, scenario)
                << " a year won, " << money(score.outcome.left, scenario) << " left\n";
    for (const MissedUnlock& missed : score.outcome.missed)
        streams.out << "  missed: " << scenario.persona->levers[static_cast<std::size_t>(missed.lever)].title
                    << ", worth " << money(missed.value, scenario) << " a year\n";
    for (const Opportunity& opportunity : score.opportunities)
        streams.out << wrapped(
                           "turn " + std::to_string(opportunity.seq) + ": " + opportunity.why + " " + opportunity.line,
                           streams.width, "  ")
                    << '\n';
}

}  // namespace

int run_score(const ScoreOptions& options, Streams& streams) {
    const auto fail = [&](const std::vector<Complaint>& complaints) {
        print_complaints(streams.err, "", complaints);
        return kFailed;
    };
    auto trace = find_session(options.of.session, options.of.database);
    if (!trace) return fail(trace.complaints);
    const auto scenario = codec::scenario_of(trace.value->persona, trace.value->session.header);
    if (!scenario) return fail(scenario.complaints);
    const auto rubric = find_rubric(options.rubric);
    if (!rubric) return fail(rubric.complaints);
    Session& session = trace.value->session;
    if (options.reunderstand) {
        const LeverModel levers(trace.value->persona);
        if (const Turn* broken = broken_correction(session, *scenario.value, levers))
            return fail({{"turns[" + std::to_string(broken->seq) + "]", "Today's reading has not the figure corrected.",
                          "Score it as it was understood then."}});
        session = read_again(session, *scenario.value, levers);
    }
    const Score result = score(*scenario.value, session, *rubric.value);
    const auto number = session_number(options.of.session);
    if (number && !options.rubric.empty() && !options.reunderstand)
        if (const auto refused =
                keep_score({*number, database_file(options.of.database)}, *rubric.value, result, streams.err))
            return fail({*refused});
    if (options.of.json)
        print_line(streams.out, codec::score_line(result, *scenario.value));
    else
        print_score(result, *scenario.value, streams);
    return kOk;
}

}  // namespace parley::cli
