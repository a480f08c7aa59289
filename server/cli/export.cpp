#include "server/cli/commands.hpp"
#include "server/cli/sources.hpp"
#include "server/codec/transcript.hpp"

#include <ostream>

namespace parley::cli {
namespace {

bool is_over(const Session& session) {
    return !session.turns.empty() && is_terminal(session.turns.back().decision.next.phase);
}

}  // namespace

int run_export(const SessionOptions& options, const std::string& format, Streams& streams) {
    const auto trace = find_session(options.session, options.database);
    if (!trace) {
        print_complaints(streams.err, "", trace.complaints);
        return kFailed;
    }
    const Persona& persona = trace.value->persona;
    const Session& session = trace.value->session;
    const auto scenario = codec::scenario_of(persona, session.header);
    if (!scenario) {
        print_complaints(streams.err, "header.choice", scenario.complaints);
        return kFailed;
    }
    std::optional<Score> result;
    if (is_over(session)) result = score(*scenario.value, session, standard_rubric());
    if (format == "md") streams.out << codec::transcript_markdown(session, *scenario.value, result);
    if (format == "csv") streams.out << codec::transcript_csv(session, *scenario.value);
    if (format == "json") streams.out << codec::session_trace(persona, session, result, *scenario.value);
    streams.out << std::flush;
    return kOk;
}

}  // namespace parley::cli
