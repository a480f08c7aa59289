#pragma once
// One message as all recognisers of acts and amounts see it. References live as long as understand() runs.

#include "dialogue/understanding/clauses.hpp"
#include "dialogue/understanding/lever_model.hpp"
#include "dialogue/understanding/matcher.hpp"
#include "dialogue/understanding/scopes.hpp"

#include <vector>

namespace parley {

struct MessageView {
    const Reading& reading;
    const std::vector<Figure>& figures;
    const std::vector<NamedEmployer>& employers;
    const WordRow& words;
    const std::vector<Clause>& clauses;
    const std::vector<Match>& matches;
    const std::vector<Meant>& meant;
    const Scenario& scenario;
    const Context& context;

    [[nodiscard]] const Word& word(std::int32_t i) const { return words.words[static_cast<std::size_t>(i)]; }
    [[nodiscard]] const Meant& meaning(std::int32_t i) const { return meant[static_cast<std::size_t>(i)]; }
    [[nodiscard]] const Clause& clause(std::size_t i) const { return clauses[i]; }
    /// The last one for a word behind them all, the first for one before.
    [[nodiscard]] std::size_t clause_at(std::int32_t word_index) const {
        const auto i = static_cast<std::size_t>(word_index);
        return i < meant.size() ? meant[i].clause : clause_of(clauses, word_index);
    }
    [[nodiscard]] Span span(std::int32_t first, std::int32_t last) const {
        return span_of(reading, words, first, last);
    }
    /// What the talk is about: the proposal where one is open, else the standing offer.
    [[nodiscard]] const Terms& table() const { return context.proposal.empty() ? context.offer : context.proposal; }
    [[nodiscard]] bool offer_made() const { return !table().empty() || !context.options[0].empty(); }
};

/// True where the conditions of a sense (asked, question, offer) hold for a match.
[[nodiscard]] bool applies(const MessageView& view, const Match& match);

}  // namespace parley
