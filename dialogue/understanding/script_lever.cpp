#include "dialogue/understanding/script_lever.hpp"

#include "dialogue/understanding/lever_model_impl.hpp"

#include <algorithm>
#include <unordered_set>

namespace parley {
namespace {

constexpr std::int32_t kFewestTerms = 4;     ///< telling words that make a message an argument
constexpr std::int32_t kAloneInTitle = 800;  ///< a single word must be so rare among the levers
constexpr std::int32_t kLead = 108;          ///< per cent of the second's score that the best must reach
constexpr std::int32_t kSurest = 760;

struct Tally {
    std::int32_t score = 0;
    std::int32_t title = 0;  ///< of the score, by words of the title
    std::int32_t words = 0;
    std::int32_t rarest = 0;
    std::int32_t first = -1;  ///< tokens
    std::int32_t last = -1;
};

class Script {
public:
    Script(const Reading& reading, const LeverModel::Impl& model) : reading_(reading), model_(model) {}

    void read(TokenRange sentence) {
        for (const Term& term : read_terms(reading_, sentence)) take(term);
    }

    [[nodiscard]] std::optional<LeverCandidate> verdict() const {
        std::size_t best = 0;
        for (std::size_t i = 1; i < model_.lever_count; ++i)
            if (points(i) > points(best)) best = i;
        if (!enough(tallies_[best]) || !leads(best)) return std::nullopt;
        return candidate(best);
    }

private:
    void take(const Term& term) {
        if (term.stop) return;
        telling_ += term.generic ? 0 : 1;
        auto found = model_.titles.find(term.key);
        if (found == model_.titles.end()) found = model_.titles.find(root_key(token(term.first).norm));
        if (found == model_.titles.end() || !seen_.insert(found->first).second) return;
        for (std::size_t i = 0; i < model_.lever_count; ++i)
            if (const TitleWeight weight = found->second[i]; weight.points > 0) credit(tallies_[i], weight, term);
    }

    static void credit(Tally& tally, TitleWeight weight, const Term& term) {
        tally.score += weight.points;
        if (weight.in_title) tally.title += weight.points;
        if (weight.weak) return;
        if (weight.in_title) tally.rarest = std::max<std::int32_t>(tally.rarest, weight.points);
        ++tally.words;
        if (tally.first < 0) tally.first = term.first;
        tally.last = std::max(tally.last, term.last);
    }

    /// By the words shared, and twice as much again where they cover the whole title.
    [[nodiscard]] std::int32_t points(std::size_t i) const {
        const Tally& tally = tallies_[i];
        return tally.score + 2 * tally.score * coverage(i) / 1000;
    }

    [[nodiscard]] std::int32_t coverage(std::size_t i) const {
        return model_.title_totals[i] > 0 ? 1000 * tallies_[i].title / model_.title_totals[i] : 0;
    }

    [[nodiscard]] bool enough(const Tally& tally) const {
        if (telling_ < kFewestTerms) return false;
        return tally.words >= 2 || tally.rarest >= kAloneInTitle;
    }

    [[nodiscard]] bool leads(std::size_t best) const {
        for (std::size_t i = 0; i < model_.lever_count; ++i)
            if (i != best && points(best) * 100 < points(i) * kLead) return false;
        return true;
    }

    [[nodiscard]] LeverCandidate candidate(std::size_t i) const {
        const Tally& tally = tallies_[i];
        const std::int32_t sure = kLeverClaimed + 40 * std::min(tally.words - 1, 3) + coverage(i) * 160 / 1000;
        return {static_cast<std::int32_t>(i),
                std::min(sure, kSurest),
                {token(tally.first).span.begin, token(tally.last).span.end}};
    }

    [[nodiscard]] const Token& token(std::int32_t i) const { return reading_.tokens[static_cast<std::size_t>(i)]; }

    const Reading& reading_;
    const LeverModel::Impl& model_;
    std::array<Tally, kMaxLevers> tallies_{};
    std::unordered_set<std::uint64_t> seen_;
    std::int32_t telling_ = 0;
};

}  // namespace

std::optional<LeverCandidate> find_script_lever(const Reading& reading, std::span<const TokenRange> stated,
                                                const LeverModel& model) {
    Script script(reading, model.impl());
    for (const TokenRange sentence : stated) script.read(sentence);
    return script.verdict();
}

}  // namespace parley
