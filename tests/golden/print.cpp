#include "tests/golden/print.hpp"

#include <boost/describe/enum_to_string.hpp>

#include <cstdio>
#include <sstream>

namespace parley::golden {
namespace {

template <class Enum>
std::string name_of(Enum value) {
    return boost::describe::enum_to_string(value, "?");
}

std::string indented(const std::string& text) {
    std::string out;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) out += line.empty() ? "\n" : "  " + line + '\n';
    return out;
}

std::string say_money_of(const Scenario& scenario, Minor value) {
    return say_value(*scenario.region, Component::total, value);
}

std::string print_words(const Turn& turn) {
    const std::string& text = turn.words.text;
    if (turn.decision.scene == Scene::none) return indented(text);
    const auto at = static_cast<std::size_t>(turn.words.scene_at);
    return indented(text.substr(0, at)) + "  ~ " + name_of(turn.decision.scene) + " ~\n" + indented(text.substr(at));
}

std::string print_table(const Scenario& scenario, const Turn& turn) {
    const State& next = turn.decision.next;
    std::string text;
    const auto add = [&](const char* label, const Terms& terms) {
        if (!terms.empty())
            text += std::string("  ") + label + ": " + say_package(*scenario.region, terms, next.level) + '\n';
    };
    add("offer", next.table.offer);
    add("proposal", next.table.proposal);
    add("first option", next.table.options[0]);
    add("second option", next.table.options[1]);
    return text;
}

std::string print_amount(const Scenario& scenario, const Amount& amount) {
    std::string text = name_of(amount.whose);
    if (amount.component) text += ' ' + name_of(*amount.component);
    const auto add = [&](std::optional<std::int64_t> value) {
        if (value && amount.unit == AmountUnit::money)
            text += ' ' + format_major(*value, amount.currency.known() ? amount.currency : scenario.rules().currency);
        else if (value)
            text += ' ' + std::to_string(*value);
    };
    add(amount.lo);
    if (amount.hi != amount.lo) add(amount.hi);
    if (amount.unit != AmountUnit::money) text += ' ' + name_of(amount.unit);
    if (amount.currency.known()) text += ' ' + std::string(amount.currency.text());
    if (amount.relative) text += " more";
    if (amount.doubtful) text += " doubtful";
    return amount.polarity == Polarity::asserted ? text : text + ' ' + name_of(amount.polarity);
}

std::string print_act(const Act& act) {
    std::string text = name_of(act.kind);
    if (act.component) text += ' ' + name_of(*act.component);
    if (act.topic != Topic::none) text += ' ' + name_of(act.topic);
    return act.polarity == Polarity::asserted ? text : text + ' ' + name_of(act.polarity);
}

std::string print_lever(const Scenario& scenario, const LeverMention& mention) {
    std::string text = scenario.persona->levers.at(static_cast<std::size_t>(mention.lever)).id + '(';
    for (const Evidence& evidence : mention.evidence) text += name_of(evidence.status) + ' ';
    if (text.back() == ' ') text.pop_back();
    text += ')';
    return mention.polarity == Polarity::asserted ? text : text + ' ' + name_of(mention.polarity);
}

std::string print_understanding(const Scenario& scenario, const Turn& turn) {
    const Understanding& understood = turn.understanding;
    std::string text;
    const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
    for (const Act& act : understood.acts) add(print_act(act));
    for (const Amount& amount : understood.amounts) add('[' + print_amount(scenario, amount) + ']');
    for (const LeverMention& mention : understood.levers) add(print_lever(scenario, mention));
    return text.empty() ? "" : "  understood: " + text + '\n';
}

std::string print_reasons(const Scenario& scenario, const Turn& turn) {
    std::string text;
    for (const Reason& reason : turn.decision.reasons) {
        text += (text.empty() ? "" : ", ") + name_of(reason.code);
        if (reason.component) text += ' ' + name_of(*reason.component);
        if (reason.lever >= 0) text += ' ' + scenario.persona->levers.at(static_cast<std::size_t>(reason.lever)).id;
        if (reason.a != 0 || reason.b != 0) text += ' ' + std::to_string(reason.a) + '/' + std::to_string(reason.b);
    }
    return text.empty() ? "" : "  because: " + text + '\n';
}

std::string hundredths(std::int32_t value) {
    char text[32];
    std::snprintf(text, sizeof text, "%s%d.%02d", value < 0 ? "-" : "", std::abs(value) / 100, std::abs(value) % 100);
    return text;
}

std::string print_dimension(const DimensionScore& dimension) {
    if (!dimension.applicable) return "  " + dimension.id + ": not applicable\n";
    std::string text =
        "  " + dimension.id + ": " + hundredths(dimension.points) + " of " + hundredths(dimension.of) + '\n';
    for (const ScoreEvidence& evidence : dimension.evidence)
        text +=
            "    " + evidence.rule + ' ' + hundredths(evidence.points) + " in " + std::to_string(evidence.seq) + '\n';
    return text;
}

std::string print_outcome(const Scenario& scenario, const Outcome& outcome) {
    std::string text = "  outcome: " + name_of(outcome.label);
    if (outcome.captured) text += ", captured " + hundredths(*outcome.captured) + " %";
    return text + ", won " + say_money_of(scenario, outcome.won) + ", left " + say_money_of(scenario, outcome.left) +
           '\n';
}

}  // namespace

std::string print_turn(const Scenario& scenario, const Turn& turn) {
    return "  [" + std::to_string(turn.seq) + "] " + name_of(turn.decision.next.phase) + ": " +
           name_of(turn.decision.move) + '\n' + print_words(turn) + print_table(scenario, turn) +
           print_understanding(scenario, turn) + print_reasons(scenario, turn);
}

std::string print_score(const Scenario& scenario, const Score& score) {
    std::string text =
        "  Score: process " + hundredths(score.process) + (score.credible ? "" : ", not credible") + '\n';
    for (const DimensionScore& dimension : score.dimensions) text += print_dimension(dimension);
    text += print_outcome(scenario, score.outcome);
    for (const Opportunity& opportunity : score.opportunities)
        text += "  opportunity in " + std::to_string(opportunity.seq) + ": " + opportunity.rule + ": " +
                opportunity.line + '\n';
    return text;
}

}  // namespace parley::golden
