#include "dialogue/understanding/lever_why.hpp"

#include "dialogue/understanding/lever_model_impl.hpp"
#include "dialogue/understanding/lever_reasons.hpp"
#include "dialogue/understanding/lexicon.hpp"

#include <algorithm>
#include <unordered_map>

namespace parley {
namespace {

TokenRange whole(const Reading& reading) { return {0, static_cast<std::int32_t>(reading.tokens.size())}; }

bool supports(const Fact& fact, const Lever& lever) {
    return std::find(fact.levers.begin(), fact.levers.end(), lever.id) != fact.levers.end();
}

class Explainer {
public:
    Explainer(std::string_view text, const Persona& persona, const LeverModel& model, const LeverMention& mention)
        : reading_(read(text)),
          terms_(read_terms(reading_, whole(reading_))),
          taken_(reading_.tokens.size()),
          persona_(persona),
          lever_(persona.levers[static_cast<std::size_t>(mention.lever)]),
          index_(static_cast<std::size_t>(mention.lever)),
          model_(model.impl()),
          mention_(mention) {}

    std::vector<LeverSign> run() {
        take_phrases();
        take_words();
        take_reasons();
        if (signs_.empty()) signs_.push_back({mention_.span, LeverPart::reason});  // an employer that offers
        std::stable_sort(signs_.begin(), signs_.end(),
                         [](const LeverSign& a, const LeverSign& b) { return a.span.begin < b.span.begin; });
        return std::move(signs_);
    }

private:
    void take_phrases() {
        for (const std::string& cue : lever_.cues)
            if (!is_prose(cue)) take_phrase(cue, LeverPart::cue);
        for (const FactSheet& sheet : persona_.fact_sheets)
            for (const Fact& fact : sheet.facts)
                for (const std::string& cue : fact.cues)
                    if (supports(fact, lever_)) take_phrase(cue, LeverPart::fact);
        for (const LexiconEntry& entry : lexicon_entries("lever_words.txt"))
            if (is_usual(entry)) take_phrase(entry.phrase, LeverPart::reason);
    }

    /// What is said for any lever that counts offers, certificates or the market.
    [[nodiscard]] bool is_usual(const LexiconEntry& entry) const {
        const auto of = [this](std::uint32_t levers) { return ((levers >> index_) & 1U) != 0; };
        if (entry.role == "certification") return of(model_.certification_levers);
        if (entry.role == "market") return of(model_.market_levers);
        const bool offers = entry.role == "offer_cue" || (entry.role == "concept" && entry.value == "rival_offer");
        return offers && of(model_.offer_levers);
    }

    /// Words alone are taken by take_words(), which knows where each was met first.
    void take_phrase(std::string_view phrase, LeverPart part) {
        const auto keys = term_keys(phrase);
        const bool alone = keys.size() < 2 && part == LeverPart::cue;
        for (std::size_t i = 0; i < terms_.size() && !alone; ++i)
            if (const std::size_t used = match_keys(terms_, i, keys); used > 0)
                take(terms_[i].first, terms_[i + used - 1].last, part);
    }

    void take_words() {
        note_words(lever_.title, LeverPart::title);
        for (const std::string& cue : lever_.cues)
            if (!is_prose(cue)) note_words(cue, LeverPart::cue);
        for (const std::string& example : lever_.examples) note_words(example, LeverPart::example);
        for (const Term& term : terms_) take_word(term);
    }

    void note_words(std::string_view text, LeverPart part) {
        const Reading reading = read(text);
        for (const Term& term : read_terms(reading, whole(reading))) {
            if (term.stop || term.generic) continue;
            words_.emplace(term.key, part);
            const auto root = root_key(reading.tokens[static_cast<std::size_t>(term.first)].norm);
            if (root != 0 && part != LeverPart::example) kin_.emplace(root, part);
        }
    }

    void take_word(const Term& term) {
        if (term.stop || term.generic) return;
        const auto word = words_.find(term.key);
        if (word != words_.end()) return take(term.first, term.last, word->second);
        const auto kin = kin_.find(root_key(reading_.tokens[static_cast<std::size_t>(term.first)].norm));
        if (kin != kin_.end()) take(term.first, term.last, kin->second);
    }

    void take_reasons() {
        const std::uint64_t about = model_.script.titles[index_].reasons;
        for (const ReasonPhrase& said : find_reasons(plain_terms(reading_, whole(reading_))))
            if (((about >> said.reason) & 1U) != 0) take(said.first, said.last, LeverPart::reason);
    }

    /// Nothing where a word of it was told of before.
    void take(std::int32_t first, std::int32_t last, LeverPart part) {
        const auto begin = taken_.begin() + first;
        const auto end = taken_.begin() + last + 1;
        if (std::find(begin, end, true) != end) return;
        std::fill(begin, end, true);
        const auto& tokens = reading_.tokens;
        signs_.push_back(
            {{tokens[static_cast<std::size_t>(first)].span.begin, tokens[static_cast<std::size_t>(last)].span.end},
             part});
    }

    const Reading reading_;
    const std::vector<Term> terms_;
    std::vector<bool> taken_;  ///< by token
    const Persona& persona_;
    const Lever& lever_;
    const std::size_t index_;
    const LeverModel::Impl& model_;
    const LeverMention& mention_;
    std::unordered_map<std::uint64_t, LeverPart> words_;  ///< the first part that holds the word
    std::unordered_map<std::uint64_t, LeverPart> kin_;    ///< by root_key()
    std::vector<LeverSign> signs_;
};

}  // namespace

std::vector<LeverSign> explain_mention(std::string_view text, const Persona& persona, const LeverModel& model,
                                       const LeverMention& mention) {
    return Explainer(text, persona, model, mention).run();
}

}  // namespace parley
