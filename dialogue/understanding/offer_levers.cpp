// Levers about offers, once the acts of the message are settled.

#include "dialogue/understanding/lever_mentions.hpp"

#include "dialogue/understanding/lever_model_impl.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr std::int32_t kActedOn = 400;  ///< per mille; what is less sure is asked back

class OfferLevers {
public:
    OfferLevers(const MessageView& view, const LeverModel& model, Understanding& found)
        : view_(view), model_(model), found_(found) {}

    void settle() {
        const Act* const told = surest_told();
        if (told == nullptr) return withdraw();
        for (std::size_t i = 0; i < model_.impl().lever_count; ++i)
            if (is_offer_lever(static_cast<std::int32_t>(i))) claim(static_cast<std::int32_t>(i), Act(*told));
    }

private:
    [[nodiscard]] bool is_offer_lever(std::int32_t lever) const {
        return ((model_.impl().offer_levers >> lever) & 1U) != 0;
    }

    [[nodiscard]] const Act* surest_told() const {
        const Act* surest = nullptr;
        for (const Act& act : found_.acts) {
            const bool tells = act.kind == ActKind::competing_offer || act.kind == ActKind::process_elsewhere;
            if (!tells || act.polarity != Polarity::asserted || act.confidence < kActedOn) continue;
            if (surest == nullptr || act.confidence > surest->confidence) surest = &act;
        }
        return surest;
    }

    /// "GitHub wants an answer on Friday" tells of the offer on the sheet without saying that there is one.
    [[nodiscard]] bool unfounded(const LeverMention& mention) const {
        return mention.polarity == Polarity::asserted && is_offer_lever(mention.lever) &&
               model_.impl().is_cued(mention.lever) &&
               std::none_of(mention.evidence.begin(), mention.evidence.end(), [](const Evidence& evidence) {
                   return evidence.kind == EvidenceKind::offer && evidence.status == ClaimStatus::borne_out;
               });
    }

    void withdraw() {
        for (const LeverMention& mention : found_.levers)
            if (unfounded(mention))
                std::erase_if(found_.acts, [&](const Act& act) {
                    return act.lever == mention.lever && act.polarity == Polarity::asserted;
                });
        std::erase_if(found_.levers, [&](const LeverMention& mention) { return unfounded(mention); });
    }

    void claim(std::int32_t lever, const Act& told) {
        const bool there = std::any_of(found_.levers.begin(), found_.levers.end(), [&](const LeverMention& mention) {
            return mention.lever == lever && mention.polarity == Polarity::asserted && mention.confidence >= kActedOn;
        });
        if (there) return;
        LeverMention mention{lever, told.span, told.confidence, Polarity::asserted, evidence(lever, told.span)};
        Act act;
        act.kind = ActKind::invoke_lever;
        act.lever = lever;
        act.span = told.span;
        act.confidence = told.confidence;
        insert_by_place(found_.levers, std::move(mention));
        insert_by_place(found_.acts, std::move(act));
    }

    [[nodiscard]] std::vector<Evidence> evidence(std::int32_t lever, Span span) const {
        const auto& tokens = view_.reading.tokens;
        const auto first = std::partition_point(tokens.begin(), tokens.end(),
                                                [&](const Token& token) { return token.span.begin < span.begin; });
        const auto last =
            std::partition_point(first, tokens.end(), [&](const Token& token) { return token.span.end <= span.end; });
        const TokenRange range{static_cast<std::int32_t>(first - tokens.begin()),
                               static_cast<std::int32_t>(last - tokens.begin())};
        return find_evidence(view_.reading, range, lever, view_.figures, employers_in(view_.employers, span),
                             view_.scenario, view_.context, model_);
    }

    const MessageView& view_;
    const LeverModel& model_;
    Understanding& found_;
};

}  // namespace

void settle_offer_levers(const MessageView& view, const LeverModel& model, Understanding& found) {
    OfferLevers(view, model, found).settle();
}

}  // namespace parley
