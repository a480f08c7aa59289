#include "dialogue/understanding/components.hpp"

#include "dialogue/understanding/component_defaults.hpp"
#include "dialogue/understanding/figure_sense.hpp"
#include "dialogue/understanding/noun_costs.hpp"
#include "dialogue/understanding/noun_fit.hpp"
#include "dialogue/understanding/talk_terms.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace parley {
namespace {

constexpr std::int32_t kNearNothing = 3;  ///< the same for a noun that is no pay

struct Pair {
    std::int32_t cost = 0;
    std::size_t figure = 0;
    std::size_t noun = 0;
};

class Pairing {
public:
    Pairing(const MessageView& view, const std::vector<Noun>& nouns)
        : view_(view),
          nouns_(nouns),
          words_(figure_words(view)),
          costs_(view),
          talk_(view.context, view.scenario.rules()),
          fit_(view, talk_),
          defaults_(view, nouns, words_),
          result_(view.figures.size()),
          done_(view.figures.size()),
          used_(nouns.size()) {}

    std::vector<FigureComponent> pair() {
        take_own();
        zip_lists();
        pair_by_distance();
        follow_changes();
        follow_talk();
        follow_lists();
        follow_neighbours();
        fall_back();
        return std::move(result_);
    }

private:
    [[nodiscard]] const Figure& figure(std::size_t i) const { return view_.figures[i]; }

    void settle(std::size_t i, std::optional<Component> component, bool not_pay = false) {
        result_[i].component = component;
        result_[i].not_pay = not_pay;
        done_[i] = true;
    }

    /// The figure's own form says it; the noun beside it is then spoken for.
    void take_own() {
        for (std::size_t i = 0; i < view_.figures.size(); ++i) {
            if (!figure(i).amount.component) continue;
            settle(i, figure(i).amount.component);
            for (std::size_t n = 0; n < nouns_.size(); ++n)
                if (nouns_[n].component == figure(i).amount.component && cost(i, n) <= 2) used_[n] = true;
        }
    }

    /// "base and equity 215/220": as many nouns in a row as places in the list.
    void zip_lists() {
        for (std::size_t i = 0; i < view_.figures.size(); ++i) {
            if (figure(i).list < 0 || figure(i).place != 0) continue;
            const auto size = list_size(i);
            if (size < 2) continue;
            if (const auto first = row_of_nouns(i, size); first < nouns_.size()) zip(i, first, size);
        }
    }

    [[nodiscard]] std::size_t list_size(std::size_t first) const {
        std::size_t end = first;
        while (end < view_.figures.size() && figure(end).list == figure(first).list) ++end;
        return end - first;
    }

    /// The first of `size` unused nouns of one clause right before or right after the list.
    [[nodiscard]] std::size_t row_of_nouns(std::size_t i, std::size_t size) const {
        const std::int32_t begin = words_[i];
        const std::int32_t end = words_[i + size - 1];
        if (begin < 0 || end < 0) return nouns_.size();
        const auto after = static_cast<std::size_t>(
            std::partition_point(nouns_.begin(), nouns_.end(), [&](const Noun& n) { return n.first < begin; }) -
            nouns_.begin());
        if (after >= size && is_row(after - size, size, begin)) return after - size;
        if (after + size <= nouns_.size() && nouns_[after].first > end && is_row(after, size, end)) return after;
        return nouns_.size();
    }

    [[nodiscard]] bool is_row(std::size_t first, std::size_t size, std::int32_t near) const {
        for (std::size_t n = first; n < first + size; ++n)
            if (used_[n] || !nouns_[n].component || !free_of_figures(view_, nouns_[n], near)) return false;
        const bool before = nouns_[first].first < near;
        const std::int32_t gap = before ? near - nouns_[first + size - 1].last : nouns_[first].first - near - 1;
        return gap <= 3 && nouns_[first + size - 1].last - nouns_[first].first <= static_cast<std::int32_t>(4 * size);
    }

    void zip(std::size_t i, std::size_t noun, std::size_t size) {
        for (std::size_t k = 0; k < size; ++k) {
            settle(i + k, nouns_[noun + k].component);
            used_[noun + k] = true;
        }
    }

    void pair_by_distance() {
        std::vector<Pair> pairs;
        for (std::size_t i = 0; i < view_.figures.size(); ++i)
            if (!done_[i] && words_[i] >= 0) add_pairs(i, pairs);
        std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.cost < b.cost; });
        for (const Pair& pair : pairs) take(pair);
    }

    void add_pairs(std::size_t i, std::vector<Pair>& pairs) const {
        const auto near = std::partition_point(nouns_.begin(), nouns_.end(),
                                               [&](const Noun& n) { return n.last + kFarthest < words_[i]; });
        for (auto n = near; n != nouns_.end() && n->first <= words_[i] + kFarthest; ++n) {
            const auto index = static_cast<std::size_t>(n - nouns_.begin());
            const std::int32_t most = n->component ? kFarthest : kNearNothing;
            const auto apart = cost(i, index);
            if (apart > most || !fit_.possible(figure(i), *n)) continue;
            pairs.push_back({apart + fit_.unlikeliness(figure(i), *n), i, index});
        }
    }

    [[nodiscard]] std::int32_t cost(std::size_t i, std::size_t n) const {
        return words_[i] < 0 ? kTooFar : costs_.between(i, words_[i], nouns_[n]);
    }

    void take(const Pair& pair) {
        if (done_[pair.figure] || used_[pair.noun]) return;
        used_[pair.noun] = true;
        settle(pair.figure, nouns_[pair.noun].component, !nouns_[pair.noun].component);
    }

    /// "equity from 160 to 200": the end of a change is of its beginning's component, whatever else it repeats.
    void follow_changes() {
        for (std::size_t i = 1; i < view_.figures.size(); ++i) {
            if (done_[i] || !done_[i - 1] || words_[i] < 0 || words_[i - 1] < 0 || result_[i - 1].not_pay) continue;
            if (figure(i).amount.unit == figure(i - 1).amount.unit && only_to_between(i))
                settle(i, result_[i - 1].component);
        }
    }
    [[nodiscard]] bool only_to_between(std::size_t i) const {
        if (words_[i] - words_[i - 1] > 3) return false;
        if (words_[i] == words_[i - 1] + 1) return arrow_between(i);
        for (auto w = words_[i - 1] + 1; w < words_[i]; ++w) {
            const auto text = view_.word(w).text;
            if (text != "to" && text != "up" && text != "down" && text != "a" && text != "jusqu") return false;
            if (view_.word(w).before != Break::none) return false;
        }
        return true;
    }

    [[nodiscard]] bool arrow_between(std::size_t i) const {
        return view_.reading.tokens[static_cast<std::size_t>(figure(i).first_token - 1)].norm == ">";
    }

    /// A figure that no noun has taken and that repeats a term of the talk is that term.
    void follow_talk() {
        for (std::size_t i = 0; i < view_.figures.size(); ++i) {
            if (done_[i] || figure(i).list >= 0) continue;
            const auto terms = talk_.all();
            const auto term = std::find_if(terms.begin(), terms.end(),
                                           [&](const TalkTerm& t) { return talk_.repeats(figure(i).amount, t); });
            if (term == terms.end()) continue;
            const bool small = term->component == Component::signing || term->component == Component::relocation;
            if (small || !says_anothers(i)) settle(i, term->component);
        }
    }

    /// The clause speaks of an offer or a pay elsewhere, whose figures repeat ours by chance.
    [[nodiscard]] bool says_anothers(std::size_t i) const {
        if (words_[i] < 0) return true;
        const Clause& clause = view_.clause(view_.clause_at(words_[i]));
        auto match = std::lower_bound(view_.matches.begin(), view_.matches.end(), clause.first,
                                      [](const Match& m, std::int32_t word) { return m.first < word; });
        for (; match != view_.matches.end() && match->first < clause.last; ++match) {
            const Whose whose = match->sense->whose;
            if (match->sense->signal == Signal::own && (whose == Whose::competing || whose == Whose::current))
                return true;
        }
        return false;
    }

    /// The usual order of shorthand such as 220/300/20/15%, where the list does not say.
    void follow_lists() {
        constexpr std::array order{Component::base, Component::equity, Component::signing, Component::bonus};
        for (std::size_t i = 0; i < view_.figures.size(); ++i) {
            if (done_[i] || figure(i).list < 0 || share_a_name(i)) continue;
            const auto place = static_cast<std::size_t>(std::clamp(figure(i).place, 0, 3));
            const bool rate = figure(i).amount.unit == AmountUnit::percent;
            settle(i, rate ? Component::bonus : place == 3 ? Component::signing : order[place]);
            result_[i].by_default = place == 0;
        }
    }

    /// The noun stands right before the list.
    [[nodiscard]] bool named_before(std::size_t i) const {
        return std::any_of(nouns_.begin(), nouns_.end(), [&](const Noun& noun) {
            return noun.component && noun.last <= words_[i] && words_[i] - noun.last <= 2;
        });
    }

    /// "base 215/220" and "215/220 base": two values of the one component named.
    bool share_a_name(std::size_t i) {
        const std::size_t first = i - std::min<std::size_t>(i, static_cast<std::size_t>(figure(i).place));
        if (list_size(first) != 2 || figure(i).amount.unit != AmountUnit::money) return false;
        const std::size_t other = i == first ? first + 1 : first;
        if (!done_[other] || !result_[other].component || result_[other].by_default) return false;
        if (figure(other).amount.unit != AmountUnit::money || !is_money(*result_[other].component)) return false;
        // "215 / 260 RSU" is a base and its equity; "215/220 base" is not.
        if (other > i && result_[other].component != Component::base && words_[other] >= 0 && !named_before(i))
            return false;
        settle(i, result_[other].component);
        return true;
    }

    /// "base between 200 or 210", "equity of 220, not 200": the component of the figure before it in the sentence.
    void follow_neighbours() {
        for (std::size_t i = 1; i < view_.figures.size(); ++i) {
            if (done_[i] || !done_[i - 1] || words_[i] < 0 || words_[i - 1] < 0) continue;
            if (figure(i).amount.unit != figure(i - 1).amount.unit || result_[i - 1].not_pay) continue;
            if (costs_.parting(words_[i - 1] + 1, words_[i]) < kTooFar && alternates(i))
                settle(i, result_[i - 1].component);
        }
    }

    /// Only "or", "not", "to" and the like stand between: two values of one thing.
    [[nodiscard]] bool alternates(std::size_t i) const {
        bool linked = false;
        for (auto w = words_[i - 1] + 1; w < words_[i]; ++w) {
            const auto text = view_.word(w).text;
            linked = linked || text == "or" || text == "not" || text == "to" || text == "instead" ||
                     text == "actually" || text == "yours" || text == "theirs" || text == "make" || text == "from" ||
                     text == "ou" || text == "pas";
        }
        return linked && words_[i] - words_[i - 1] <= 7;
    }

    void fall_back() {
        for (std::size_t i = 0; i < view_.figures.size(); ++i) {
            if (done_[i]) continue;
            if (defaults_.is_no_pay(figure(i).amount)) {
                settle(i, std::nullopt, true);
                continue;
            }
            const bool anothers = says_anothers(i);
            result_[i].component = follows_total(i) ? Component::total : defaults_.usual(i, anothers);
            result_[i].by_default = true;
        }
    }

    /// "The total is 205 today, I aim for 230".
    [[nodiscard]] bool follows_total(std::size_t i) const {
        if (i == 0 || result_[i - 1].component != Component::total || words_[i] < 0 || words_[i - 1] < 0) return false;
        const auto sentence = [this](std::size_t f) { return view_.clause(view_.clause_at(words_[f])).sentence; };
        const auto& before = figure(i - 1).amount;
        const auto& amount = figure(i).amount;
        if (sentence(i) != sentence(i - 1) || !amount.lo || !before.lo || amount.unit != before.unit) return false;
        return !amount.relative && *amount.lo / 3 <= *before.lo / 2 && *amount.lo / 2 >= *before.lo / 3;
    }

    const MessageView& view_;
    const std::vector<Noun>& nouns_;
    std::vector<std::int32_t> words_;
    NounCosts costs_;
    TalkTerms talk_;
    NounFit fit_;
    ComponentDefaults defaults_;
    std::vector<FigureComponent> result_;
    std::vector<bool> done_;
    std::vector<bool> used_;
};

}  // namespace

std::vector<Noun> find_nouns(const MessageView& view) {
    std::vector<Noun> nouns;
    for (const auto& match : view.matches) {
        if (match.sense->signal != Signal::noun) continue;
        if (!nouns.empty() && match.first < nouns.back().last) {
            const bool longer = match.last - match.first > nouns.back().last - nouns.back().first;
            if (!longer) continue;
            nouns.pop_back();
        }
        nouns.push_back({match.first, match.last, match.sense->component});
    }
    return nouns;
}

std::vector<FigureComponent> find_components(const MessageView& view, const std::vector<Noun>& nouns) {
    return Pairing(view, nouns).pair();
}

std::vector<std::int32_t> figure_words(const MessageView& view) {
    std::vector<std::int32_t> words(view.figures.size(), -1);
    for (std::size_t w = 0; w < view.words.words.size(); ++w)
        if (const auto figure = view.words.words[w].figure; figure >= 0)
            words[static_cast<std::size_t>(figure)] = static_cast<std::int32_t>(w);
    return words;
}

}  // namespace parley
