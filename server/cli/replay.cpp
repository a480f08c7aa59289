#include "dialogue/session/replay.hpp"

#include "server/cli/commands.hpp"
#include "server/cli/sources.hpp"
#include "server/codec/enum_names.hpp"
#include "server/codec/json_text.hpp"

#include <ostream>

namespace parley::cli {
namespace {

int status_of(const ReplayReport& report) {
    if (!report.corrupt.empty()) return kFailed;
    switch (report.verdict) {
        case ReplayVerdict::identical:
            return kOk;
        case ReplayVerdict::differs:
            return kFailed;
        case ReplayVerdict::changed:
            return kVersionsDiffer;
    }
    return kFailed;
}

void append_layer(std::string& out, const LayerReport& layer) {
    codec::Object object(out);
    object.text("layer", codec::name_of(layer.layer));
    object.integer("rows_differing", layer.rows_differing);
    object.integer("first_difference", layer.first_difference);
    object.integer("first_defect", layer.first_defect);
    object.flag("same_version", layer.same_version);
}

std::string report_line(const ReplayReport& report) {
    std::string out;
    {
        codec::Object object(out);
        object.text("verdict", codec::name_of(report.verdict));
        object.key("layers");
        {
            codec::Array layers(out);
            for (const LayerReport& layer : report.layers) {
                layers.item();
                append_layer(out, layer);
            }
        }
        object.text_or_null("corrupt", report.corrupt);
    }
    return out;
}

void print_layer(std::ostream& out, const LayerReport& layer) {
    out << "  " << codec::name_of(layer.layer) << ": ";
    if (layer.rows_differing == 0)
        out << "identical\n";
    else
        out << layer.rows_differing << " rows differ, the first is " << layer.first_difference
            << (layer.first_defect != 0 ? ", at the same version\n" : ", its version has changed\n");
}

void print_report(std::ostream& out, const ReplayReport& report) {
    out << codec::name_of(report.verdict) << '\n';
    for (const LayerReport& layer : report.layers) print_layer(out, layer);
    if (!report.corrupt.empty()) out << "  no log of a session: " << report.corrupt << '\n';
}

}  // namespace

int run_replay(const SessionOptions& options, Streams& streams) {
    const auto trace = find_session(options.session, options.database);
    if (!trace) {
        print_complaints(streams.err, "", trace.complaints);
        return kFailed;
    }
    const auto scenario = codec::scenario_of(trace.value->persona, trace.value->session.header);
    if (!scenario) {
        print_complaints(streams.err, "header.choice", scenario.complaints);
        return kFailed;
    }
    const LeverModel levers(trace.value->persona);
    const ReplayReport report = replay(*scenario.value, levers, trace.value->session);
    if (options.json)
        print_line(streams.out, report_line(report));
    else
        print_report(streams.out, report);
    return status_of(report);
}

}  // namespace parley::cli
