#include "server/codec/contract.hpp"
#include "server/codec/page.hpp"

#include "server/codec/json_text.hpp"

namespace parley::codec {
namespace {

constexpr int kPointDigits = 2;

void append_process(std::string& out, std::int32_t then, std::int32_t now) {
    Object object(out);
    object.decimal("then", then, kPointDigits);
    object.decimal("now", now, kPointDigits);
    object.decimal("change", now - then, kPointDigits);
}

void append_money_change(std::string& out, const WhatIf& what_if, Currency currency) {
    Object object(out);
    object.money("then", what_if.then.outcome.final, currency);
    object.money("now", what_if.now.outcome.final, currency);
    object.money("change", what_if.money_change(), currency);
    object.text("currency", currency.text());
}

std::int32_t points_of(const Score& score, const std::string& dimension) {
    for (const DimensionScore& one : score.dimensions)
        if (one.id == dimension) return one.points;
    return 0;
}

/// Deductions are there on either side or not: both lists are looked at.
void append_dimensions(std::string& out, const WhatIf& what_if) {
    const auto& longer = what_if.then.dimensions.size() > what_if.now.dimensions.size() ? what_if.then : what_if.now;
    Array array(out);
    for (const DimensionScore& dimension : longer.dimensions) {
        const std::int32_t then = points_of(what_if.then, dimension.id);
        const std::int32_t now = points_of(what_if.now, dimension.id);
        array.item();
        Object object(out);
        object.text("id", dimension.id);
        object.decimal("then", then, kPointDigits);
        object.decimal("now", now, kPointDigits);
        object.decimal("change", now - then, kPointDigits);
    }
}

}  // namespace

std::string page_what_if(const WhatIf& what_if, const Scenario& scenario) {
    std::string out;
    {
        Object object(out);
        object.integer("then_seq", what_if.then_seq);
        object.key("process");
        append_process(out, what_if.then.process, what_if.now.process);
        object.key("money");
        append_money_change(out, what_if, scenario.rules().currency);
        object.key("dimensions");
        append_dimensions(out, what_if);
        object.key("score");
        append_score(out, what_if.now, scenario, ScoreDetail::page);
    }
    return out;
}

}  // namespace parley::codec
