#include "figure_examples.hpp"

#include "dialogue/understanding/figure_judge.hpp"
#include "dialogue/understanding/figure_signs.hpp"
#include "dialogue/understanding/read_message.hpp"

#include <algorithm>

namespace parley::messages {
namespace {

constexpr std::uint64_t bit(std::size_t label) { return std::uint64_t{1} << label; }

std::optional<std::int64_t> value_of(const auto& amount) { return amount.lo ? amount.lo : amount.hi; }

/// An end of the one is an end of the other: how a range is bounded hangs on its owner.
bool same_value(const ExpectedAmount& label, const Amount& amount) {
    return label.unit == amount.unit && value_of(label) == value_of(amount);
}

std::uint64_t bits_of(const ExpectedAmount& label) {
    const auto part = label.no_component ? kOfNothing : kOfNothing + 1 + static_cast<std::size_t>(label.component);
    return bit(static_cast<std::size_t>(label.whose)) | bit(part);
}

/// All labels of components: what is no figure of pay has none.
constexpr std::uint64_t kParts = (bit(kFigureLabels) - 1) & ~(bit(kOfNothing) - 1);

}  // namespace

std::vector<const ExpectedAmount*> labels_of(const LabelledMessage& message, const std::vector<PlacedAmount>& placed) {
    std::vector<const ExpectedAmount*> labels(placed.size());
    std::size_t next = 0;
    for (const ExpectedAmount& label : message.amounts) {
        std::size_t i = next;
        while (i < placed.size() && (labels[i] != nullptr || !same_value(label, placed[i].amount))) ++i;
        if (i == placed.size()) continue;
        labels[i] = &label;
        next = i + 1;
    }
    return labels;
}

void add_figures(const LabelledMessage& message, Desks& desks, Examples& examples) {
    const Desk& desk = desks.of(message);
    const Context context = desks.context_of(message);
    const ReadMessage taken_apart = read_message(message.text, desk.scenario, desk.levers, context);
    if (taken_apart.clauses.empty()) return;
    const MessageView view = taken_apart.view(desk.scenario, context);
    const auto placed = place_figures(view);
    const auto labels = labels_of(message, placed);
    const auto matched = static_cast<std::size_t>(
        placed.size() - static_cast<std::size_t>(std::count(labels.begin(), labels.end(), nullptr)));
    FigureSigns signs(view, placed);
    std::vector<FigureSign> found;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        if (i > 0 && labels[i - 1] != nullptr)
            signs.settle(i - 1, static_cast<std::int32_t>(labels[i - 1]->whose),
                         labels[i - 1]->no_component ? -1 : static_cast<std::int32_t>(labels[i - 1]->component));
        else if (i > 0 && is_judged(placed[i - 1]) && matched == message.amounts.size())
            signs.settle(i - 1, static_cast<std::int32_t>(kNoFigure), -1);
        // A label that no figure has may be this one, misread.
        if (!is_judged(placed[i]) || (labels[i] == nullptr && matched < message.amounts.size())) continue;
        signs.of(i, found);
        Example example;
        example.family = std::hash<std::string>{}(message.family);
        example.labels = labels[i] != nullptr ? bits_of(*labels[i]) : bit(kNoFigure);
        example.unsure = labels[i] != nullptr ? 0 : kParts;
        for (const FigureSign& sign : found) example.signs.push_back(examples.sign(signs.name_of(sign)));
        examples.add(std::move(example));
    }
}

}  // namespace parley::messages
