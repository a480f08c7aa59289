#include "dialogue/scoring/renormalise.hpp"

#include <algorithm>
#include <numeric>

namespace parley::scoring {
namespace {

constexpr std::int32_t kHundred = 10'000;

std::string advice_of(const Case& all, const Finding& finding) {
    const Rule& rule = all.rubric.rule(finding.rule);
    return about_lever(all, finding.earned > 0 ? rule.praise : rule.advice, finding.lever);
}

ScoreEvidence evidence_of(const Case& all, const Finding& finding, std::int32_t points) {
    return {.seq = finding.seq,
            .span = finding.span,
            .rule = name_of(finding.rule),
            .points = points,
            .advice = advice_of(all, finding)};
}

std::int32_t possible_in(const Findings& findings) {
    return std::accumulate(findings.begin(), findings.end(), 0,
                           [](std::int32_t sum, const Finding& finding) { return sum + finding.possible; });
}

}  // namespace

std::vector<std::int32_t> shares_of_hundred(const std::vector<std::int32_t>& weights) {
    const std::int64_t sum = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    std::vector<std::int32_t> shares(weights.size(), 0);
    if (sum == 0) return shares;
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    auto remainder = [&](std::size_t i) { return std::int64_t{weights[i]} * kHundred % sum; };
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return remainder(a) > remainder(b); });
    std::int64_t left = kHundred;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        shares[i] = static_cast<std::int32_t>(std::int64_t{weights[i]} * kHundred / sum);
        left -= shares[i];
    }
    for (std::size_t i = 0; left > 0; ++i, --left) ++shares[order[i]];
    return shares;
}

DimensionScore scaled(const Case& all, Dimension dimension, const Findings& findings, std::int32_t of) {
    DimensionScore score{.id = name_of(dimension), .applicable = of > 0, .points = 0, .of = of, .evidence = {}};
    const std::int32_t possible = possible_in(findings);
    if (of == 0 || possible == 0) return score;
    std::int32_t sum = 0;
    for (const Finding& finding : findings) {
        sum = std::max(0, sum + finding.earned);
        const auto reached = static_cast<std::int32_t>(scale(sum, of, possible));
        score.evidence.push_back(evidence_of(all, finding, reached - score.points));
        score.points = reached;
    }
    return score;
}

DimensionScore deducted(const Case& all, const Findings& findings, std::int32_t earned) {
    DimensionScore score{
        .id = name_of(Dimension::deductions), .applicable = true, .points = 0, .of = 0, .evidence = {}};
    for (const Finding& finding : findings) {
        const std::int32_t points = std::max(finding.earned, -earned - score.points);
        score.evidence.push_back(evidence_of(all, finding, points));
        score.points += points;
    }
    return score;
}

}  // namespace parley::scoring
