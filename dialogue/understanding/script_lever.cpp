#include "dialogue/understanding/script_lever.hpp"

#include "dialogue/understanding/lever_model_impl.hpp"

#include <algorithm>
#include <unordered_map>

namespace parley {
namespace {

using Kind = TitleWord::Kind;

constexpr std::int32_t kFewestTerms = 4;     ///< telling words that make a message an argument
constexpr std::int32_t kFewestSigns = 4;     ///< what must speak for a lever: two words of its title
constexpr std::int32_t kTermsPerSign = 12;   ///< without text of the trade, one more for so many telling words
constexpr std::int32_t kAloneInTitle = 550;  ///< a single word must be so rare among the levers
constexpr std::int32_t kLead = 50;           ///< points between the best and the second
constexpr std::int32_t kSurest = 760;

// What a full word of each kind is worth, in points; docs/understanding.md tells how they were weighed.
constexpr std::int32_t kWord = 2500;
constexpr std::int32_t kWordOfShortTitle = 1200;  ///< more, over the root of how many words the title has
constexpr std::int32_t kNumber = 1300;            ///< more than a word: nobody says "28M" by chance
constexpr std::int32_t kKin = 1600;
constexpr std::int32_t kWeak = 1300;
constexpr std::int32_t kInFirstSentence = 300;
constexpr std::int32_t kSaidAgain = 1100;
constexpr std::int32_t kWholePart = 800;  ///< for all words of one side of the title
constexpr std::int32_t kRivalNamed = 1100;
constexpr std::size_t kMostRivals = 8;
constexpr std::int32_t kOfferClaimed = 1500;
constexpr std::int32_t kLongTitle = 600;  ///< less, times the root of how many words it has: more match by chance

/// 1000 x sqrt(n), from a table: the same on every machine.
std::int32_t root_of(std::int32_t n) {
    constexpr std::array<std::int32_t, 17> kRoots{0,    1000, 1414, 1732, 2000, 2236, 2449, 2646, 2828,
                                                  3000, 3162, 3317, 3464, 3606, 3742, 3873, 4000};
    return kRoots[static_cast<std::size_t>(std::min<std::int32_t>(n, kRoots.size() - 1))];
}

/// Each further sign says less: 1000 for one of 1000 points, never 2000.
std::int32_t saturated(std::int32_t points) { return 2000 * points / (points + 1000); }

struct Tally {
    std::int32_t points = 0;
    std::int32_t telling = 0;  ///< per mille of a word that nothing else holds
    std::int32_t signs = 0;    ///< 2 a word of the title or a phrase that argues, 1 a word of a cue or an example
    std::int32_t rarest = 0;   ///< of the words of the title
    std::int32_t first = -1;   ///< tokens
    std::int32_t last = -1;

    void reach(std::int32_t begin, std::int32_t end) {
        if (begin < 0) return;
        first = first < 0 ? begin : std::min(first, begin);
        last = std::max(last, end);
    }
};

class Script {
public:
    Script(const Reading& reading, const LeverModel::Impl& model, std::span<const TokenRange> denied)
        : reading_(reading), model_(model), reasons_(denied), denied_(denied) {}

    void read(TokenRange sentence) {
        const std::vector<Term> plain = plain_terms(reading_, sentence);
        for (const Term& term : with_concepts(plain)) take(term);
        reasons_.read(plain);
        ++sentences_;
    }

    /// How many of the employers are others: each name counts once, and a few say as much as many.
    void take_employers(std::span<const NamedEmployer> employers) {
        std::vector<std::uint64_t> names;
        for (const NamedEmployer& employer : employers)
            if (names.size() < kMostRivals && !employer.company &&
                std::find(names.begin(), names.end(), employer.key) == names.end())
                names.push_back(employer.key);
        rivals_ = static_cast<std::int32_t>(names.size());
    }

    [[nodiscard]] Verdict verdict(std::span<const LeverCandidate> claimed) {
        if (telling_ < kFewestTerms || model_.script.levers == 0) return {};
        for (std::size_t i = 0; i < model_.script.levers; ++i) weigh(i);
        for (const LeverCandidate& candidate : claimed) take_claim(candidate);
        const std::size_t best = best_but(model_.script.levers);
        if (!enough(tallies_[best])) return {};
        const std::size_t second = best_but(best);
        const std::int32_t lead =
            second == best ? tallies_[best].points : tallies_[best].points - tallies_[second].points;
        if (lead < kLead) return {};
        Verdict verdict{candidate(best, lead), {}};
        for (std::size_t i = 0; i < model_.script.levers; ++i)
            verdict.behind[i] = tallies_[best].points - tallies_[i].points;
        return verdict;
    }

    [[nodiscard]] ScriptTraces traces() {
        ScriptTraces traces{};
        for (std::size_t i = 0; i < model_.script.levers; ++i) {
            weigh(i);
            const Tally& tally = tallies_[i];
            traces[i] = {tally.points, tally.telling, tally.signs, {tally.first, tally.last + 1}};
            if (tally.first < 0) traces[i].range = {};
        }
        return traces;
    }

private:
    void take(const Term& term) {
        if (term.stop) return;
        telling_ += term.generic ? 0 : 1;
        auto found = model_.script.words.find(term.key);
        if (found == model_.script.words.end()) found = model_.script.words.find(root_key(token(term.first).norm));
        if (found == model_.script.words.end()) return;
        const std::int32_t times = ++seen_[found->first];
        for (std::size_t i = 0; i < model_.script.levers; ++i) {
            const TitleWord& word = found->second[i];
            if (word.kind == Kind::none) continue;
            if (times == 1) take_word(tallies_[i], word, term);
            const bool again = times == 2 && (word.kind == Kind::word || word.kind == Kind::number);
            if (again) tallies_[i].points += kSaidAgain * word.rarity / 1000;
        }
    }

    void take_word(Tally& tally, const TitleWord& word, const Term& term) const {
        if (word.kind == Kind::weak) {
            tally.points += kWeak * word.rarity / 1000;
            return;
        }
        if (!stands_in(denied_, term.first)) {
            tally.signs += word.titled ? 2 : 1;
            if (word.titled && word.kind != Kind::kin) tally.rarest = std::max<std::int32_t>(tally.rarest, word.rarity);
        }
        tally.reach(term.first, term.last);
        if (word.kind == Kind::kin) {
            tally.points += kKin * word.rarity / 1000;
            return;
        }
        tally.telling += word.telling;
        tally.points += kWord * word.telling / 1000;
        if (word.kind == Kind::number) tally.points += kNumber * word.rarity / 1000;
        if (sentences_ == 0) tally.points += kInFirstSentence * word.rarity / 1000;
    }

    void weigh(std::size_t i) {
        const LeverTitle& title = model_.script.titles[i];
        Tally& tally = tallies_[i];
        tally.points += kWordOfShortTitle * tally.telling / root_of(1 + title.words);
        tally.points += kWholePart * best_part(title) / 1000;
        tally.points -= kLongTitle * root_of(title.words) / 1000;
        if (title.rivalry && rivals_ > 0) {
            tally.points += kRivalNamed * saturated(1000 * rivals_) / 1000 * model_.script.rivalry_rarity / 1000;
            tally.signs += 2;
        }
        for (std::size_t reason = 0; reason < kMaxReasons; ++reason)
            if (((title.reasons >> reason) & 1U) != 0) take_reason(tally, reason);
    }

    void take_reason(Tally& tally, std::size_t reason) {
        const ReasonSaid& said = reasons_.said()[reason];
        if (said.points == 0) return;
        tally.points +=
            reason_strength(reason) * saturated(said.points) / 1000 * model_.script.reason_rarity[reason] / 1000;
        tally.signs += said.signs;
        tally.reach(said.first, said.last);
    }

    /// Per mille of the side of the title of which most is said; one of a single word counts half.
    [[nodiscard]] std::int32_t best_part(const LeverTitle& title) const {
        std::int32_t best = 0;
        for (const auto& part : title.parts) {
            const auto said = std::count_if(part.begin(), part.end(), [&](auto key) { return seen_.contains(key); });
            const auto size = static_cast<std::int32_t>(part.size());
            best = std::max(best, static_cast<std::int32_t>(said) * 500 * std::min(size, 2) / size);
        }
        return best;
    }

    /// A sentence that says an employer offers outweighs the words around it.
    void take_claim(const LeverCandidate& claim) {
        Tally& tally = tallies_[static_cast<std::size_t>(claim.lever)];
        if (((model_.offer_levers >> claim.lever) & 1U) == 0) return;
        tally.points += kOfferClaimed * claim.confidence / 1000;
        tally.signs += 2;
    }

    [[nodiscard]] std::size_t best_but(std::size_t other) const {
        std::size_t best = other == 0 && model_.script.levers > 1 ? 1 : 0;
        for (std::size_t i = 0; i < model_.script.levers; ++i)
            if (i != other && tallies_[i].points > tallies_[best].points) best = i;
        return best;
    }

    /// Without text of the trade nobody knows which words are met by chance: a long message needs more of them.
    [[nodiscard]] bool enough(const Tally& tally) const {
        if (tally.first < 0) return false;
        if (!model_.script.knows_trade) return tally.signs >= kFewestSigns + telling_ / kTermsPerSign;
        return tally.signs >= kFewestSigns || tally.rarest >= kAloneInTitle;
    }

    [[nodiscard]] LeverCandidate candidate(std::size_t i, std::int32_t lead) const {
        const Tally& tally = tallies_[i];
        const std::int32_t sure = kLeverClaimed + 15 * std::min(tally.signs, 8) + std::min(lead, 3400) / 20;
        return {static_cast<std::int32_t>(i),
                std::min(sure, kSurest),
                {token(tally.first).span.begin, token(tally.last).span.end}};
    }

    [[nodiscard]] const Token& token(std::int32_t i) const { return reading_.tokens[static_cast<std::size_t>(i)]; }

    const Reading& reading_;
    const LeverModel::Impl& model_;
    std::array<Tally, kMaxLevers> tallies_{};
    std::unordered_map<std::uint64_t, std::int32_t> seen_;  ///< words of titles, and how often
    ReasonReader reasons_;
    std::span<const TokenRange> denied_;
    std::int32_t telling_ = 0;
    std::int32_t sentences_ = 0;
    std::int32_t rivals_ = 0;
};

}  // namespace

Verdict find_script_lever(const Reading& reading, const Argument& argument, const LeverModel& model) {
    Script script(reading, model.impl(), argument.denied);
    for (const TokenRange sentence : argument.stated) script.read(sentence);
    script.take_employers(argument.employers);
    return script.verdict(argument.claimed);
}

ScriptTraces trace_script(const Reading& reading, const Argument& argument, const LeverModel& model) {
    Script script(reading, model.impl(), argument.denied);
    for (const TokenRange sentence : argument.stated) script.read(sentence);
    script.take_employers(argument.employers);
    return script.traces();
}

}  // namespace parley
