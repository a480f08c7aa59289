#include "server/codec/contract.hpp"
#include "server/codec/enum_names.hpp"
#include "server/codec/json_text.hpp"

namespace parley::codec {
namespace {

constexpr int kPointDigits = 2;  // points are kept in hundredths
constexpr int kShareDigits = 4;  // and shares in basis points

void append_evidence(std::string& out, const ScoreEvidence& evidence, ScoreDetail detail) {
    Object object(out);
    object.integer("seq", evidence.seq);
    object.integer("begin", evidence.span.begin);
    object.integer("end", evidence.span.end);
    object.text("rule", evidence.rule);
    object.decimal("points", evidence.points, kPointDigits);
    if (detail == ScoreDetail::page) object.text("advice", evidence.advice);
}

void append_all(std::string& out, const std::vector<ScoreEvidence>& items, ScoreDetail detail) {
    Array array(out);
    for (const ScoreEvidence& evidence : items) {
        array.item();
        append_evidence(out, evidence, detail);
    }
}

void append_dimension(std::string& out, const DimensionScore& dimension, ScoreDetail detail) {
    Object object(out);
    object.text("id", dimension.id);
    object.decimal("points", dimension.points, kPointDigits);
    object.decimal("of", dimension.of, kPointDigits);
    if (detail == ScoreDetail::page) object.flag("applicable", dimension.applicable);
    object.key("evidence");
    append_all(out, dimension.evidence, detail);
}

void append_missed(std::string& out, const std::vector<MissedUnlock>& missed, const Scenario& scenario,
                   ScoreDetail detail) {
    Array array(out);
    for (const MissedUnlock& unlock : missed) {
        array.item();
        Object object(out);
        object.text("lever", scenario.persona->levers.at(static_cast<std::size_t>(unlock.lever)).id);
        if (detail == ScoreDetail::page) object.integer("seq", unlock.seq);
        object.money("value", unlock.value, scenario.rules().currency);
    }
}

void append_captured(Object& object, std::optional<std::int32_t> captured) {
    if (captured)
        object.decimal("captured", *captured, kShareDigits);
    else
        object.null("captured");
}

void append_outcome(std::string& out, const Outcome& outcome, const Scenario& scenario, ScoreDetail detail) {
    const Currency currency = scenario.rules().currency;
    Object object(out);
    object.text("label", name_of(outcome.label));
    append_captured(object, outcome.captured);
    if (detail == ScoreDetail::page) {
        object.money("opening", outcome.opening, currency);
        object.money("final", outcome.final, currency);
        object.money("reachable", outcome.reachable, currency);
    }
    object.money("won", outcome.won, currency);
    object.money("left", outcome.left, currency);
    object.key("missed");
    append_missed(out, outcome.missed, scenario, detail);
}

void append_opportunity(std::string& out, const Opportunity& opportunity, Currency currency) {
    Object object(out);
    object.integer("seq", opportunity.seq);
    object.text("rule", opportunity.rule);
    object.text("why", opportunity.why);
    object.text("line", opportunity.line);
    object.money("value", opportunity.value, currency);
    object.decimal("points", opportunity.points, kPointDigits);
}

void append_opportunities(std::string& out, const std::vector<Opportunity>& items, Currency currency) {
    Array array(out);
    for (const Opportunity& opportunity : items) {
        array.item();
        append_opportunity(out, opportunity, currency);
    }
}

void append_dimensions(std::string& out, const std::vector<DimensionScore>& dimensions, ScoreDetail detail) {
    Array array(out);
    for (const DimensionScore& dimension : dimensions) {
        array.item();
        append_dimension(out, dimension, detail);
    }
}

}  // namespace

void append_score(std::string& out, const Score& score, const Scenario& scenario, ScoreDetail detail) {
    Object object(out);
    object.decimal("process", score.process, kPointDigits);
    if (detail == ScoreDetail::page) object.flag("credible", score.credible);
    object.key("dimensions");
    append_dimensions(out, score.dimensions, detail);
    object.key("outcome");
    append_outcome(out, score.outcome, scenario, detail);
    object.key("opportunities");
    append_opportunities(out, score.opportunities, scenario.rules().currency);
    if (detail == ScoreDetail::page) {
        object.key("went_well");
        append_all(out, score.went_well, detail);
    }
    object.text("rubric", score.rubric);
}

}  // namespace parley::codec
