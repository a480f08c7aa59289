#include "dialogue/understanding/lever_model.hpp"
#include "dialogue/understanding/lever_model_impl.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr std::int32_t kMargin = 60;      ///< closer than this over the same words, neither is claimed
constexpr std::int32_t kMostSure = 980;   ///< words are never certain
constexpr std::int32_t kBestOfOne = 240;  ///< the weight of a word that names one lever alone

/// What one lever has collected.
struct Tally {
    std::int32_t cue = 0;      ///< points of its best cue
    std::int32_t further = 0;  ///< points of other cues and words
    std::int32_t words = 0;    ///< different words that spoke for it
    std::uint64_t mask = 0;    ///< which terms (the first 64)
    std::int32_t first = -1;   ///< tokens
    std::int32_t last = -1;
};

class Finder {
public:
    Finder(const Reading& reading, TokenRange range, const LeverModel::Impl& model)
        : reading_(reading), model_(model), terms_(read_terms(reading, range)) {}

    std::vector<LeverCandidate> find() {
        take();
        return claimed();
    }

    std::vector<LeverTrace> trace() {
        take();
        std::vector<LeverTrace> traces;
        for (std::size_t i = 0; i < model_.lever_count; ++i) {
            const Tally& tally = tallies_[i];
            if (tally.first >= 0)
                traces.push_back({static_cast<std::int32_t>(i),
                                  tally.cue,
                                  tally.further,
                                  tally.words,
                                  confidence(tally),
                                  {tally.first, tally.last + 1}});
        }
        return traces;
    }

private:
    void take() {
        for (std::size_t i = 0; i < terms_.size(); ++i) {
            take_cues(i);
            take_word(i);
        }
        take_offers();
    }

    void take_cues(std::size_t at) {
        const auto found = model_.cues.find(terms_[at].key);
        if (found == model_.cues.end()) return;
        for (const LeverCue& cue : found->second) {
            const std::size_t used = match_keys(terms_, at, cue.keys);
            if (used > 0 && !is_recruiters(cue.lever, at, used)) credit_cue(cue.lever, cue.points, at, used);
        }
    }

    /// "you're offering me", "<the persona's company> is offering", "an offer from me to you": that is the offer on
    /// this table. And much else than an offer can lie on a table.
    [[nodiscard]] bool is_recruiters(std::int32_t lever, std::size_t at, std::size_t used) const {
        if (((model_.offer_levers >> lever) & 1U) == 0) return false;
        if (is_norm(terms_[at], "on")) return !offer_before(at);
        if (!norm_of(terms_[at]).starts_with("offer")) return false;
        if (at + used < terms_.size() && (is_norm(terms_[at + used], "me") || is_norm(terms_[at + used], "you")))
            return is_norm(terms_[at + used - 1], "from");
        for (std::size_t i = at > 2 ? at - 2 : 0; i < at; ++i)
            if (is_norm(terms_[i], "you") || is_norm(terms_[i], "you're") || ends_company(i)) return true;
        return false;
    }
    [[nodiscard]] bool offer_before(std::size_t at) const {
        for (std::size_t i = at > 4 ? at - 4 : 0; i < at; ++i)
            if (norm_of(terms_[i]).starts_with("offer") || norm_of(terms_[i]).starts_with("bid")) return true;
        return false;
    }
    [[nodiscard]] std::string_view norm_of(const Term& term) const {
        return reading_.tokens[static_cast<std::size_t>(term.first)].norm;
    }
    [[nodiscard]] bool ends_company(std::size_t i) const {
        for (const EmployerName& name : model_.no_sheet.names)
            if (i + 1 >= name.keys.size() && match_keys(terms_, i + 1 - name.keys.size(), name.keys) > 0) return true;
        return false;
    }

    void credit_cue(std::int32_t lever, std::int32_t points, std::size_t at, std::size_t used) {
        Tally& tally = tallies_[static_cast<std::size_t>(lever)];
        tally.further += std::min(tally.cue, points) / 4;
        tally.cue = std::max(tally.cue, points);
        for (std::size_t i = at; i < at + used; ++i) mark(tally, i);
    }

    void take_word(std::size_t at) {
        const Term& term = terms_[at];
        if (term.stop || term.generic) return;
        const auto found = model_.weights.find(term.key);
        total_ += kBestOfOne;
        if (found == model_.weights.end() || seen_before(at)) return;
        for (std::size_t lever = 0; lever < model_.lever_count; ++lever) {
            const std::int32_t weight = found->second[lever];
            if (weight == 0) continue;
            Tally& tally = tallies_[lever];
            ++tally.words;
            tally.further += weight;
            mark(tally, at);
        }
    }
    [[nodiscard]] bool seen_before(std::size_t at) const {
        for (std::size_t i = 0; i < at; ++i)
            if (terms_[i].key == terms_[at].key) return true;
        return false;
    }

    void mark(Tally& tally, std::size_t at) const {
        if (at < 64) tally.mask |= std::uint64_t{1} << at;
        if (tally.first < 0 || terms_[at].first < tally.first) tally.first = terms_[at].first;
        tally.last = std::max(tally.last, terms_[at].last);
    }

    /// "Stripe gave me 230", "GitHub is at 215": a named employer that offers.
    void take_offers() {
        if (model_.offer_levers == 0) return;
        const auto [first, last] = offering_employer();
        if (first < 0) return;
        for (std::size_t lever = 0; lever < model_.lever_count; ++lever)
            if (((model_.offer_levers >> lever) & 1U) != 0)
                credit_cue(static_cast<std::int32_t>(lever), 700, static_cast<std::size_t>(first),
                           static_cast<std::size_t>(last - first + 1));
    }

    /// Terms [first, last] from the name to the word that says it offers; -1 where there is none.
    [[nodiscard]] std::pair<std::int32_t, std::int32_t> offering_employer() const {
        static const PhraseSet kVerbs("offer_verb");
        for (std::size_t i = 0; i < terms_.size(); ++i) {
            if (const std::size_t own = own_company_at(i); own > 0) {
                i += own - 1;
                continue;
            }
            const std::size_t length = company_at(i);
            if (length == 0) continue;
            if (i > 0 && is_norm(terms_[i - 1], "at")) continue;  // "at Google" is a place one worked at
            const std::size_t end = std::min(i + length + 3, terms_.size());
            for (std::size_t v = i + length; v < end; ++v) {
                const bool is_at = is_norm(terms_[v], "at") || is_norm(terms_[v], "a");
                if (kVerbs.longest_at(terms_, v) > 0 || (is_at && names_number(v + 1)))
                    return {static_cast<std::int32_t>(i), static_cast<std::int32_t>(v)};
            }
        }
        return {-1, -1};
    }
    [[nodiscard]] std::size_t own_company_at(std::size_t i) const {
        for (const EmployerName& name : model_.no_sheet.names)
            if (const std::size_t used = match_keys(terms_, i, name.keys); used > 0) return used;
        return 0;
    }
    [[nodiscard]] std::size_t company_at(std::size_t i) const {
        for (const SheetModel& sheet : model_.sheets)
            for (const EmployerName& name : sheet.names)
                if (!name.company && match_keys(terms_, i, name.keys) > 0) return name.keys.size();
        if (const std::size_t known = well_known_companies().longest_at(terms_, i); known > 0) return known;
        if (!terms_[i].named) return 0;
        if (const std::size_t known = capital_companies().longest_at(terms_, i); known > 0) return known;
        static const PhraseSet kNone("no_employer");
        const bool capitals = reading_.tokens[static_cast<std::size_t>(terms_[i].first)].all_caps;
        const bool plain = terms_[i].stop || terms_[i].generic || capitals || kNone.longest_at(terms_, i) > 0;
        return plain ? 0 : 1;
    }
    [[nodiscard]] bool is_norm(const Term& term, std::string_view norm) const {
        return reading_.tokens[static_cast<std::size_t>(term.first)].norm == norm;
    }
    [[nodiscard]] bool names_number(std::size_t i) const {
        return i < terms_.size() &&
               reading_.tokens[static_cast<std::size_t>(terms_[i].first)].kind == TokenKind::number;
    }

    // ---- verdict ------------------------------------------------------------------------------------

    /// Either a cue with what supports it, or a sentence most of whose telling words are the lever's.
    [[nodiscard]] std::int32_t confidence(const Tally& tally) const {
        const std::int32_t by_cue = tally.cue + tally.further / 3;
        std::int32_t by_words = 0;
        if (tally.words >= 2 && total_ > 0)
            by_words = 150 + 200 * std::min(tally.words, 4) / 4 + 700 * tally.further / (total_ + kBestOfOne);
        return std::min({std::max(by_cue, by_words), kMostSure});
    }

    [[nodiscard]] std::vector<LeverCandidate> claimed() const {
        std::vector<LeverCandidate> candidates;
        for (std::size_t lever = 0; lever < model_.lever_count; ++lever) {
            const std::int32_t sure = confidence(tallies_[lever]);
            if (sure >= kLeverClaimed) candidates.push_back(candidate(lever, sure));
        }
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const LeverCandidate& a, const LeverCandidate& b) { return a.confidence > b.confidence; });
        return with_words_of_their_own(candidates);
    }
    [[nodiscard]] LeverCandidate candidate(std::size_t lever, std::int32_t sure) const {
        const Tally& tally = tallies_[lever];
        const auto& tokens = reading_.tokens;
        return {static_cast<std::int32_t>(lever),
                sure,
                {tokens[static_cast<std::size_t>(tally.first)].span.begin,
                 tokens[static_cast<std::size_t>(tally.last)].span.end}};
    }

    [[nodiscard]] std::uint64_t mask(const LeverCandidate& candidate) const {
        return tallies_[static_cast<std::size_t>(candidate.lever)].mask;
    }
    /// The best, and others that more than the words of the better ones speak for. Over the same words a close
    /// second makes both doubtful.
    [[nodiscard]] std::vector<LeverCandidate> with_words_of_their_own(
        const std::vector<LeverCandidate>& candidates) const {
        std::vector<LeverCandidate> kept;
        std::uint64_t used = 0;
        for (const LeverCandidate& candidate : candidates) {
            if (!kept.empty() && (mask(candidate) & ~used) == 0) {
                const bool close = candidate.confidence + kMargin > kept.front().confidence;
                if (close && mask(candidate) == mask(kept.front()) && kept.size() == 1) return {};
                continue;
            }
            if (!kept.empty() && !stands_alone(candidate, used)) continue;
            used |= mask(candidate);
            kept.push_back(candidate);
        }
        return kept;
    }
    [[nodiscard]] bool stands_alone(const LeverCandidate& candidate, std::uint64_t used) const {
        const Tally& tally = tallies_[static_cast<std::size_t>(candidate.lever)];
        const std::uint64_t own = tally.mask & ~used;
        return tally.cue >= 500 && own != 0;
    }

    const Reading& reading_;
    const LeverModel::Impl& model_;
    std::vector<Term> terms_;
    std::array<Tally, kMaxLevers> tallies_{};
    std::int32_t total_ = 0;
};

}  // namespace

const PhraseSet& well_known_companies() {
    static const PhraseSet names("company");
    return names;
}
const PhraseSet& capital_companies() {
    static const PhraseSet names("company_capital");
    return names;
}

std::vector<LeverCandidate> find_levers(const Reading& reading, TokenRange range, const LeverModel& model) {
    return Finder(reading, range, model.impl()).find();
}

std::vector<LeverTrace> trace_levers(const Reading& reading, TokenRange range, const LeverModel& model) {
    return Finder(reading, range, model.impl()).trace();
}

}  // namespace parley
