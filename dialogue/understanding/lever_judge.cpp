#include "dialogue/understanding/lever_judge.hpp"

#include "dialogue/understanding/lever_model_impl.hpp"
#include "dialogue/understanding/lexicon.hpp"
#include "dialogue/understanding/sign_weights.hpp"

#include <algorithm>
#include <array>

namespace parley {
namespace {

// Hundredths of the logarithm of the odds.
constexpr std::int32_t kKept = -30;   ///< a lever that the rules claim stays above that
constexpr std::int32_t kAdded = 30;   ///< one that they do not claim is added above that
constexpr std::int32_t kLeast = 450;  ///< confidence, per mille, of one that is added
constexpr std::int32_t kMost = 780;
constexpr std::int32_t kTokensRead = 200;  ///< for evidence, of a very long sentence

const SignWeights& lever_weights() {
    static constexpr std::array<std::string_view, 1> kLabels{"meant"};
    static const SignWeights weights(lexicon_text("lever_weights.txt"), kLabels);
    return weights;
}

std::int32_t confidence_of(std::int32_t odds) { return std::clamp(500 + odds, kLeast, kMost); }

class Settler {
public:
    Settler(const MessageView& view, const LeverModel& model, Understanding& found)
        : view_(view), model_(model), found_(found) {}

    void settle(const WeighedHint& weighed) {
        const std::int32_t lever = weighed.hint.lever;
        if (!model_.impl().is_cued(lever)) return;
        const bool claimed = std::any_of(found_.levers.begin(), found_.levers.end(), [&](const LeverMention& mention) {
            return mention.lever == lever && mention.polarity == Polarity::asserted;
        });
        if (claimed && weighed.odds <= kKept) withdraw(lever);
        if (!claimed && weighed.odds > kAdded) claim(weighed);
    }

    /// A message always does something.
    void finish() {
        if (!changed_) return;
        const auto unclear = [](const Act& act) { return act.kind == ActKind::unclear; };
        if (std::any_of(found_.acts.begin(), found_.acts.end(), [&](const Act& act) { return !unclear(act); }))
            std::erase_if(found_.acts, unclear);
        if (!found_.acts.empty()) return;
        Act act;
        act.confidence = 300;
        act.span = view_.span(view_.clauses.front().first, view_.clauses.back().last);
        found_.acts.push_back(std::move(act));
    }

private:
    void withdraw(std::int32_t lever) {
        changed_ = true;
        std::erase_if(found_.levers, [&](const LeverMention& mention) {
            return mention.lever == lever && mention.polarity == Polarity::asserted;
        });
        std::erase_if(found_.acts, [&](const Act& act) {
            return act.kind == ActKind::invoke_lever && act.lever == lever && act.polarity == Polarity::asserted;
        });
    }

    void claim(const WeighedHint& weighed) {
        changed_ = true;
        const LeverHint& hint = weighed.hint;
        const Span span = span_of(hint.best.range);
        drop_reason(span);
        Act act;
        act.kind = ActKind::invoke_lever;
        act.lever = hint.lever;
        act.span = span;
        act.confidence = confidence_of(weighed.odds);
        LeverMention mention{hint.lever, span, act.confidence, Polarity::asserted, evidence(hint)};
        insert_by_place(found_.levers, std::move(mention));
        insert_by_place(found_.acts, std::move(act));
    }

    /// The lever is the reason.
    void drop_reason(Span span) {
        std::erase_if(found_.acts, [&](const Act& act) {
            return act.kind == ActKind::give_reason && act.amounts.empty() && overlap(act.span, span);
        });
    }

    [[nodiscard]] std::vector<Evidence> evidence(const LeverHint& hint) const {
        const TokenRange range{hint.sentence.first, std::min(hint.sentence.last, hint.sentence.first + kTokensRead)};
        return find_evidence(view_.reading, range, hint.lever, view_.figures,
                             employers_in(view_.employers, span_of(range)), view_.scenario, view_.context, model_);
    }

    [[nodiscard]] Span span_of(TokenRange range) const {
        const auto& tokens = view_.reading.tokens;
        return {tokens[static_cast<std::size_t>(range.first)].span.begin,
                tokens[static_cast<std::size_t>(range.last - 1)].span.end};
    }

    const MessageView& view_;
    const LeverModel& model_;
    Understanding& found_;
    bool changed_ = false;
};

}  // namespace

std::vector<WeighedHint> weigh_levers(const MessageView& view, const LeverModel& model, const Understanding& found) {
    std::vector<WeighedHint> weighed;
    if (model.impl().cued_levers == 0) return weighed;
    const MentionSigns signs(view, model, found);
    std::vector<MentionSign> all;
    std::vector<std::uint64_t> keys;
    for (const LeverHint& hint : signs.hints()) {
        signs.of(hint, all);
        keys.clear();
        for (const MentionSign& sign : all) keys.push_back(signs.key_of(sign));
        std::array<std::int32_t, 1> odds{lever_weights().bias().front()};
        lever_weights().add_each_once(keys, odds);
        weighed.push_back({hint, odds.front()});
    }
    return weighed;
}

void settle_levers(const MessageView& view, const LeverModel& model, const std::vector<WeighedHint>& weighed,
                   Understanding& found) {
    Settler settler(view, model, found);
    for (const WeighedHint& hint : weighed) settler.settle(hint);
    settler.finish();
}

}  // namespace parley
