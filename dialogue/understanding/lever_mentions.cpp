#include "dialogue/understanding/lever_mentions.hpp"

#include "dialogue/understanding/lever_model_impl.hpp"
#include "dialogue/understanding/lever_sentence.hpp"
#include "dialogue/understanding/script_lever.hpp"

#include <algorithm>
#include <array>

namespace parley {
namespace {

/// A lever's evidence is read from as many sentences; finding it looks at the message around, so this keeps a very
/// long message from costing more by the character than a short one.
constexpr std::size_t kSentencesRead = 6;
constexpr std::int32_t kTokensRead = 200;
constexpr std::int32_t kSurer = 10;  ///< confidence of the whole argument's lever over another's
constexpr std::int32_t kMostSure = 990;
constexpr std::int32_t kFarBehind = 2000;  ///< points behind the best lever of the whole argument
constexpr std::int32_t kByFigure = 750;    ///< confidence that whose figure it is tells of an offer
constexpr std::int32_t kMeant = 650;       ///< confidence that a word in a courtesy was meant as a reason

class Mentions {
public:
    Mentions(const MessageView& view, const LeverModel& model, const std::vector<PlacedAmount>& amounts)
        : view_(view), model_(model), amounts_(amounts) {}

    std::vector<LeverMention> find() {
        for (std::size_t i = 0; i < view_.clauses.size();) {
            auto end = i + 1;
            while (end < view_.clauses.size() && view_.clause(end).sentence == view_.clause(i).sentence) ++end;
            read_sentence(LeverSentence(view_, i, end));
            i = end;
        }
        add_script();
        std::stable_sort(found_.begin(), found_.end(),
                         [](const LeverMention& a, const LeverMention& b) { return a.span.begin < b.span.begin; });
        return std::move(found_);
    }

private:
    void read_sentence(const LeverSentence& sentence) {
        const TokenRange range = sentence.range();
        if (sentence.argues()) add_stated(sentence);
        const bool offers = add_offers_said(sentence);
        const bool in_passing = sentence.is_courtesy();
        for (const auto& candidate : find_levers(view_.reading, range, model_)) {
            if (in_passing && candidate.confidence < kMeant) continue;
            const bool meant = is_offer_lever(candidate.lever)
                                   ? !offers && tells_of_offer(candidate.span, sentence)
                                   : !sentence.speaks_of_you() && !sentence.asks(candidate.span);
            if (meant) add(candidate, range);
        }
    }

    /// Denied and supposed words tell what the argument is about, but claim nothing.
    void add_stated(const LeverSentence& sentence) {
        stated_.push_back(sentence.range());
        const auto end = sentence.last_word();
        for (auto w = sentence.first_word(); w < end; ++w) {
            if (polarity_of(view_.meaning(w)) == Polarity::asserted) continue;
            const auto begin = w;
            while (w + 1 < end && polarity_of(view_.meaning(w + 1)) != Polarity::asserted) ++w;
            denied_.push_back({view_.word(begin).first_token, view_.word(w).last_token + 1});
        }
    }

    [[nodiscard]] bool is_offer_lever(std::int32_t lever) const {
        return ((model_.impl().offer_levers >> lever) & 1U) != 0;
    }

    /// What the acts say of offers and processes elsewhere invokes the lever about them.
    bool add_offers_said(const LeverSentence& sentence) {
        const Match* const match = sentence.offer_elsewhere();
        if (match == nullptr) return add_figure_said(sentence);
        const Span span = view_.span(match->first, match->last);
        if (sentence.asks(span) && !sentence.names_rival()) return false;
        add_offer(span, match->sense->weight, sentence);
        return true;
    }

    /// A figure that is another employer's tells of an offer though no wording does.
    bool add_figure_said(const LeverSentence& sentence) {
        if (sentence.tells_own_pay()) return false;
        for (const PlacedAmount& placed : amounts_) {
            if (placed.word < sentence.first_word() || placed.word >= sentence.last_word()) continue;
            if (placed.amount.whose != Whose::competing && placed.amount.whose != Whose::alternative) continue;
            if (placed.amount.polarity != Polarity::asserted) continue;
            add_offer(view_.span(placed.word, placed.word + 1), kByFigure, sentence);
            return true;
        }
        return false;
    }

    void add_offer(const Span& span, std::int32_t confidence, const LeverSentence& sentence) {
        for (std::size_t i = 0; i < model_.impl().lever_count; ++i)
            if (is_offer_lever(static_cast<std::int32_t>(i)))
                add({static_cast<std::int32_t>(i), confidence, span}, sentence.range());
    }

    /// A word for offers speaks of one where an employer is named with it; else not in a question, nor where the
    /// offer on the table is wished for in writing.
    [[nodiscard]] bool tells_of_offer(const Span& span, const LeverSentence& sentence) const {
        return sentence.names_rival() || (!sentence.is_courtesy() && !sentence.asks() && !is_paper(span));
    }
    /// "Written offer", "offer letter": the one on the table as much as any other.
    [[nodiscard]] bool is_paper(const Span& span) const {
        const auto w = first_word(span);
        const auto& words = view_.words.words;
        const bool two = w + 1 < words.size() &&
                         view_.span(static_cast<std::int32_t>(w), static_cast<std::int32_t>(w) + 2).end == span.end;
        return two && (words[w].text == "written" || words[w].text == "signed" || words[w + 1].text == "letter");
    }

    /// The argument as a whole: the lever it speaks for most is the surest, though a sentence named others in passing.
    void add_script() {
        const Verdict verdict =
            find_script_lever(view_.reading, {stated_, denied_, view_.employers, claimed()}, model_);
        if (!verdict.lever) return;
        drop_passing(verdict);
        LeverCandidate lever = *verdict.lever;
        for (const LeverMention& mention : found_)
            if (mention.lever != lever.lever)
                lever.confidence = std::max(lever.confidence, std::min(mention.confidence + kSurer, kMostSure));
        const auto known = std::find_if(found_.begin(), found_.end(),
                                        [&](const LeverMention& mention) { return mention.lever == lever.lever; });
        if (known == found_.end())
            add(lever, range_of(lever.span));
        else if (known->polarity == Polarity::asserted)
            known->confidence = std::max(known->confidence, lever.confidence);
    }

    /// A word that named another lever, where the whole speaks for the best far more.
    void drop_passing(const Verdict& verdict) {
        std::erase_if(found_, [&](const LeverMention& mention) {
            return mention.polarity == Polarity::asserted && mention.confidence < kMeant &&
                   verdict.behind[static_cast<std::size_t>(mention.lever)] > kFarBehind;
        });
    }

    /// What single sentences assert.
    [[nodiscard]] std::vector<LeverCandidate> claimed() const {
        std::vector<LeverCandidate> claims;
        for (const LeverMention& mention : found_)
            if (mention.polarity == Polarity::asserted)
                claims.push_back({mention.lever, mention.confidence, mention.span});
        return claims;
    }

    /// The sentences that the span reaches into, as far as evidence is worth reading.
    [[nodiscard]] TokenRange range_of(const Span& span) const {
        TokenRange range = stated_.front();
        for (const TokenRange& sentence : stated_) {
            const auto begin = view_.reading.tokens[static_cast<std::size_t>(sentence.first)].span.begin;
            if (begin <= span.begin) range = sentence;
            if (begin > span.begin && begin < span.end) range.last = sentence.last;
        }
        range.last = std::min(range.last, range.first + kTokensRead);
        return range;
    }

    void add(const LeverCandidate& candidate, TokenRange range) {
        LeverMention mention;
        mention.lever = candidate.lever;
        mention.span = candidate.span;
        mention.confidence = candidate.confidence;
        mention.polarity = polarity(candidate.span);
        if (mention.polarity == Polarity::negated && !is_offer_lever(candidate.lever) && !denies_own(candidate.span))
            mention.polarity = Polarity::asserted;
        if (read_[static_cast<std::size_t>(candidate.lever)]++ < kSentencesRead)
            mention.evidence =
                find_evidence(view_.reading, range, candidate.lever, view_.figures,
                              employers_in(view_.employers, span_of(range)), view_.scenario, view_.context, model_);
        merge(std::move(mention));
    }

    [[nodiscard]] Span span_of(TokenRange range) const {
        const auto& tokens = view_.reading.tokens;
        return {tokens[static_cast<std::size_t>(range.first)].span.begin,
                tokens[static_cast<std::size_t>(range.last - 1)].span.end};
    }

    /// Asserted where any word that speaks for it is: half of a sentence may be denied without the lever being so.
    [[nodiscard]] Polarity polarity(const Span& span) const {
        Polarity found = Polarity::asserted;
        bool first = true;
        for (std::size_t w = first_word(span); w < view_.words.words.size(); ++w) {
            const auto token = static_cast<std::size_t>(view_.words.words[w].first_token);
            if (view_.reading.tokens[token].span.begin < span.begin) continue;
            if (view_.reading.tokens[token].span.begin >= span.end) break;
            const Polarity here = polarity_of(view_.meant[w]);
            if (here == Polarity::asserted) return Polarity::asserted;
            if (first) found = here;
            first = false;
        }
        return found;
    }

    /// "There are not many of us with the diploma" denies no diploma; "I have none" and "no diploma" do.
    [[nodiscard]] bool denies_own(const Span& span) const {
        const auto index = view_.clause_at(static_cast<std::int32_t>(first_word(span)));
        const auto opening = view_.word(view_.clause(index).first).text;
        return opening == "no" || opening == "not" || opening == "never" || opening == "without" ||
               LeverSentence(view_, index, index + 1).speaks_of_self();
    }

    [[nodiscard]] std::size_t first_word(const Span& span) const {
        const auto& words = view_.words.words;
        const auto found = std::partition_point(words.begin(), words.end(), [&](const Word& word) {
            return view_.reading.tokens[static_cast<std::size_t>(word.first_token)].span.begin < span.begin;
        });
        return static_cast<std::size_t>(found - words.begin());
    }

    void merge(LeverMention mention) {
        const auto same = std::find_if(found_.begin(), found_.end(), [&](const LeverMention& other) {
            return other.lever == mention.lever && other.polarity == mention.polarity;
        });
        if (same == found_.end()) return found_.push_back(std::move(mention));
        same->confidence = std::max(same->confidence, mention.confidence);
        same->evidence.insert(same->evidence.end(), mention.evidence.begin(), mention.evidence.end());
    }

    const MessageView& view_;
    const LeverModel& model_;
    const std::vector<PlacedAmount>& amounts_;
    std::vector<LeverMention> found_;
    std::vector<TokenRange> stated_;  ///< sentences that ask nothing
    std::vector<TokenRange> denied_;  ///< parts of them
    std::array<std::size_t, kMaxLevers> read_{};
};

}  // namespace

std::span<const NamedEmployer> employers_in(std::span<const NamedEmployer> all, Span span) {
    const auto first = std::partition_point(all.begin(), all.end(),
                                            [&](const auto& employer) { return employer.span.begin < span.begin; });
    const auto last =
        std::partition_point(first, all.end(), [&](const auto& employer) { return employer.span.end <= span.end; });
    return {first, last};
}

std::vector<LeverMention> mention_levers(const MessageView& view, const LeverModel& model,
                                         const std::vector<PlacedAmount>& amounts) {
    return Mentions(view, model, amounts).find();
}

}  // namespace parley
