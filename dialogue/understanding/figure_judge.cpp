#include "dialogue/understanding/figure_judge.hpp"

#include "dialogue/understanding/lexicon.hpp"

#include <algorithm>

namespace parley {
namespace {

using Sums = std::array<std::int32_t, kFigureLabels>;

/// Hundredths of the log odds that the rules are ahead by in naming the component: they seldom err there, and know the
/// table of the talk for certain.
constexpr std::int32_t kTrustInRules = 200;

const SignWeights& figure_weights() {
    static const SignWeights weights(lexicon_text("figure_weights.txt"), figure_label_names());
    return weights;
}

std::size_t heaviest(const Sums& sums, std::size_t first, std::size_t last) {
    return static_cast<std::size_t>(std::max_element(sums.begin() + static_cast<std::ptrdiff_t>(first),
                                                     sums.begin() + static_cast<std::ptrdiff_t>(last)) -
                                    sums.begin());
}

std::size_t label_of(std::optional<Component> component) {
    return component ? kOfNothing + 1 + static_cast<std::size_t>(*component) : kOfNothing;
}

Sums weigh(FigureSigns& signs, std::size_t figure, const PlacedAmount& placed, std::vector<FigureSign>& found) {
    const SignWeights& weights = figure_weights();
    Sums sums{};
    std::copy(weights.bias().begin(), weights.bias().end(), sums.begin());
    sums[label_of(placed.amount.component)] += kTrustInRules;
    signs.of(figure, found);
    std::vector<std::uint64_t> keys;
    keys.reserve(found.size());
    for (const FigureSign& sign : found)
        if (const auto key = signs.key_of(sign); weights.may_hold(key)) keys.push_back(key);
    weights.add_all(keys, sums);
    return sums;
}

/// Labels; kFigureLabels where nothing was judged.
struct Verdict {
    std::size_t owner = kFigureLabels;
    std::size_t part = kFigureLabels;
};

Verdict verdict_of(const Sums& sums) {
    return {heaviest(sums, 0, kOfNothing), heaviest(sums, kOfNothing, kFigureLabels)};
}

/// A denial that came of who was thought to own the figure goes with that owner.
void give_to(Whose whose, const MessageView& view, PlacedAmount& placed) {
    if (placed.amount.whose == whose) return;
    placed.amount.whose = whose;
    if (whose != Whose::recruiter) placed.amount.polarity = polarity_of(view.meaning(placed.word));
    placed.marked = true;
}

/// What was just asked about needs no naming: no labelled message tells of that.
void name_component(std::size_t label, const MessageView& view, PlacedAmount& placed) {
    const auto asked = view.context.asked_about;
    if (asked && placed.amount.component == asked) return;
    const auto component =
        label == kOfNothing ? std::nullopt : std::optional(static_cast<Component>(label - kOfNothing - 1));
    if (placed.amount.component == component) return;
    placed.amount.component = component;
    placed.by_default = false;
}

void carry_out(const std::vector<Verdict>& verdicts, const MessageView& view, std::vector<PlacedAmount>& placed) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const auto [owner, part] = verdicts[i];
        if (owner == kNoFigure) continue;
        if (owner != kFigureLabels) {
            give_to(static_cast<Whose>(owner), view, placed[i]);
            name_component(part, view, placed[i]);
        }
        placed[kept++] = placed[i];
    }
    placed.resize(kept);
}

}  // namespace

std::int32_t component_number(std::size_t label) { return static_cast<std::int32_t>(label - kOfNothing) - 1; }

std::array<std::string_view, kFigureLabels> figure_label_names() {
    std::array<std::string_view, kFigureLabels> names{};
    for (std::size_t i = 0; i < kWhoseCount; ++i)
        names[i] = boost::describe::enum_to_string(static_cast<Whose>(i), "?");
    names[kNoFigure] = "no_figure";
    names[kOfNothing] = "of_nothing";
    for (std::size_t i = 0; i < kComponentCount; ++i)
        names[kOfNothing + 1 + i] = boost::describe::enum_to_string(static_cast<Component>(i), "?");
    return names;
}

bool is_judged(const PlacedAmount& placed) {
    const auto component = placed.amount.component;
    return !placed.beyond_pay && component != Component::remote && component != Component::start_date;
}

void judge_figures(const MessageView& view, std::vector<PlacedAmount>& placed) {
    if (placed.empty()) return;
    FigureSigns signs(view, placed);
    std::vector<FigureSign> found;
    std::vector<Verdict> verdicts(placed.size());
    for (std::size_t i = 0; i < placed.size(); ++i) {
        if (!is_judged(placed[i])) continue;
        verdicts[i] = verdict_of(weigh(signs, i, placed[i], found));
        signs.settle(i, static_cast<std::int32_t>(verdicts[i].owner), component_number(verdicts[i].part));
    }
    carry_out(verdicts, view, placed);
}

}  // namespace parley
