#include "server/codec/transcript.hpp"

#include "server/codec/enum_names.hpp"
#include "server/codec/figures.hpp"
#include "server/codec/json_text.hpp"

#include <algorithm>
#include <vector>

namespace parley::codec {
namespace {

// ---- Markdown ---------------------------------------------------------------------------------------

/// Everything typed is shown as text: nothing in it may act as Markdown or HTML.
std::string plain_markdown(std::string_view text) {
    constexpr std::string_view special = "\\`*_{}[]()#+-.!|<>&~";
    std::string out;
    for (const char c : text) {
        if (special.find(c) != std::string_view::npos) out.push_back('\\');
        if (c == '\n')
            out.append("  \n> ");
        else
            out.push_back(c);
    }
    return out;
}

std::string points_text(std::int32_t hundredths) {
    std::string out;
    append_decimal(out, hundredths, 2);
    return out;
}

std::string money_text(Minor value, const Scenario& scenario) {
    return say_value(*scenario.region, Component::base, value);
}

void append_said(std::string& out, std::string_view who, std::string_view text) {
    if (text.empty()) return;
    out.append("**").append(plain_markdown(who)).append(":**\n\n> ").append(plain_markdown(text)).append("\n\n");
}

/// A scene break stands where the words say so, not before or after all of them.
void append_recruiter(std::string& out, const Turn& turn, const std::string& name) {
    const std::string_view words = turn.words.text;
    const std::string_view scene = scene_name(turn.decision.scene);
    if (scene.empty()) return append_said(out, name, words);
    const auto at = std::min(static_cast<std::size_t>(std::max(turn.words.scene_at, 0)), words.size());
    append_said(out, name, words.substr(0, at));
    out.append("*").append(scene).append("*\n\n");
    append_said(out, name, words.substr(at));
}

void append_turn(std::string& out, const Turn& turn, const Scenario& scenario) {
    append_said(out, "You", said_by_candidate(turn.input));
    append_recruiter(out, turn, scenario.persona->recruiter);
}

void append_heading(std::string& out, const Session& session, const Scenario& scenario) {
    out.append("# ").append(plain_markdown(scenario.persona->role)).append(", ");
    out.append(plain_markdown(scenario.persona->company)).append("\n\n");
    out.append(plain_markdown(scenario.region->name)).append(" · ").append(scenario.difficulty->name);
    out.append(" · seed ").append(std::to_string(session.header.choice.seed)).append("\n\n");
    out.append("*Limits invented for practice, not the company's.*\n\n");
}

void append_ending(std::string& out, const Session& session, const Scenario& scenario) {
    if (session.turns.empty()) return;
    const State& last = session.turns.back().decision.next;
    if (!last.table.offer.empty())
        out.append("**On the table:** ")
            .append(plain_markdown(say_package(*scenario.region, last.table.offer, last.level)))
            .append("\n\n");
    const std::string_view outcome = outcome_name(last.phase);
    if (!outcome.empty()) out.append("**Outcome:** ").append(outcome).append("\n\n");
}

void append_dimensions(std::string& out, const Score& score) {
    out.append("| | points | of |\n|---|---|---|\n");
    for (const DimensionScore& dimension : score.dimensions)
        out.append("| ")
            .append(dimension.id)
            .append(" | ")
            .append(points_text(dimension.points))
            .append(" | ")
            .append(points_text(dimension.of))
            .append(" |\n");
}

void append_opportunities(std::string& out, const Score& score) {
    for (const Opportunity& missed : score.opportunities) {
        out.append("- Turn ").append(std::to_string(missed.seq)).append(": ").append(plain_markdown(missed.why));
        if (!missed.line.empty()) out.append(" *").append(plain_markdown(missed.line)).append("*");
        out.append("\n");
    }
}

void append_score_text(std::string& out, const Score& score, const Scenario& scenario) {
    out.append("## Score\n\nProcess: ").append(points_text(score.process)).append(" of 100 (").append(score.rubric);
    out.append("). Outcome: ").append(plain_markdown(name_of(score.outcome.label))).append(", ");
    out.append(money_text(score.outcome.won, scenario)).append(" a year won and ");
    out.append(money_text(score.outcome.left, scenario)).append(" left.\n\n");
    append_dimensions(out, score);
    out.append("\n");
    append_opportunities(out, score);
}

// ---- CSV --------------------------------------------------------------------------------------------

/// Always quoted. A leading = + - @ tab or CR would be run as a formula by a spreadsheet.
void append_cell(std::string& out, std::string_view text) {
    constexpr std::string_view risky = "=+-@\t\r";
    out.push_back('"');
    if (!text.empty() && risky.find(text.front()) != std::string_view::npos) out.push_back('\'');
    for (const char c : text) {
        if (c == '"') out.push_back('"');
        out.push_back(c);
    }
    out.push_back('"');
}

void append_cells(std::string& out, const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) out.push_back(',');
        append_cell(out, cells[i]);
    }
    out.append("\r\n");
}

std::string term_cell(const Terms& terms, Component component, const PackageRules& rules) {
    std::string out;
    if (terms.has(component)) append_term_value(out, component, terms.get(component), rules);
    return out;
}

std::string annual_cell(const Terms& terms, const PackageRules& rules) {
    return terms.empty() ? "" : format_major(annual_value(terms, rules), rules.currency);
}

void append_utterance(std::string& out, const Turn& turn, const char* speaker, const std::string& text,
                      const PackageRules& rules) {
    if (text.empty()) return;
    const State& state = turn.decision.next;
    const Terms& offer = state.table.offer;
    std::vector<std::string> cells{
        std::to_string(turn.seq),         std::to_string(turn.at_ms), std::to_string(state.clock.day), speaker, text,
        std::string(name_of(state.phase))};
    for (const Component component : {Component::base, Component::equity, Component::bonus, Component::signing})
        cells.push_back(term_cell(offer, component, rules));
    cells.push_back(annual_cell(offer, rules));
    cells.emplace_back(rules.currency.text());
    append_cells(out, cells);
}

}  // namespace

std::string said_by_candidate(const Input& input) {
    switch (input.kind) {
        case InputKind::message:
            return input.text;
        case InputKind::button:
            return "(button: " + std::string(name_of(input.button)) + ")";
        case InputKind::correct:
            return "(corrects what was understood)";
        case InputKind::confirm:
            return "(confirms the terms)";
        case InputKind::tick:
            return "(silence)";
        case InputKind::end:
            return "(ends the talk)";
        case InputKind::start:
            return "";
    }
    return "";
}

std::string transcript_markdown(const Session& session, const Scenario& scenario, const std::optional<Score>& score) {
    std::string out;
    append_heading(out, session, scenario);
    for (const Turn& turn : session.turns) append_turn(out, turn, scenario);
    append_ending(out, session, scenario);
    if (score) append_score_text(out, *score, scenario);
    return out;
}

std::string transcript_csv(const Session& session, const Scenario& scenario) {
    std::string out;
    append_cells(out, {"seq", "at_ms", "day", "speaker", "text", "state", "base", "equity", "bonus", "signing",
                       "annual_value", "currency"});
    for (const Turn& turn : session.turns) {
        append_utterance(out, turn, "candidate", said_by_candidate(turn.input), scenario.rules());
        append_utterance(out, turn, "recruiter", turn.words.text, scenario.rules());
    }
    return out;
}

}  // namespace parley::codec
