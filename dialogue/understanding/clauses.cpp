#include "dialogue/understanding/clauses.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace parley {
namespace {

template <std::size_t N>
bool among(const std::array<std::string_view, N>& sorted, std::string_view word) {
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

constexpr auto kContrast = std::to_array<std::string_view>(
    {"although", "but", "cependant", "except", "however", "mais", "pourtant", "quoique", "though", "whereas", "yet"});
constexpr auto kCondition = std::to_array<std::string_view>(
    {"assuming", "if", "pourvu", "provided", "providing", "si", "suppose", "supposing", "unless"});
constexpr auto kReason =
    std::to_array<std::string_view>({"because", "car", "cause", "cuz", "donc", "parce", "puisque", "since", "so"});
constexpr auto kOtherwise = std::to_array<std::string_view>({"otherwise", "sinon"});
constexpr auto kCoordination =
    std::to_array<std::string_view>({"and", "et", "or", "ou", "plus", "then", "until", "when", "while"});

/// Words that begin a clause of its own after "and": its subject or a verb that asks.
constexpr auto kSubjects = std::to_array<std::string_view>(
    {"anything", "below",  "c",     "ca",   "can", "could", "do",    "does",  "elle", "everyone", "he",   "how",
     "i",        "il",     "ils",   "is",   "it",  "j",     "je",    "let",   "my",   "not",      "nous", "on",
     "our",      "please", "she",   "that", "the", "then",  "there", "these", "they", "this",     "vous", "we",
     "what",     "when",   "where", "who",  "why", "will",  "with",  "would", "yes",  "you",      "your"});

constexpr auto kQuestionOpeners = std::to_array<std::string_view>(
    {"am",   "any",    "are",   "can",      "combien", "comment", "could", "did",  "do",     "does",    "est",   "how",
     "is",   "may",    "might", "pourquoi", "pouvez",  "puis",    "quand", "quel", "quelle", "quelles", "quels", "qui",
     "quoi", "should", "what",  "whats",    "when",    "where",   "which", "who",  "why",    "will",    "would"});

/// Words that give a clause a subject or a verb, so that it does not lean on the one before.
constexpr auto kVerbs = std::to_array<std::string_view>(
    {"accept", "ai",    "am",    "are",   "asked",   "avez",     "avons",     "beat",  "came", "can",     "convient",
     "could",  "did",   "do",    "does",  "est",     "expect",   "faut",      "gagne", "gave", "get",     "got",
     "had",    "has",   "have",  "hold",  "hoping",  "is",       "leaves",    "let",   "like", "looking", "make",
     "match",  "means", "need",  "offer", "offered", "offering", "offers",    "ont",   "paid", "pays",    "propose",
     "said",   "sign",  "signe", "sont",  "suis",    "suits",    "targeting", "va",    "veux", "vise",    "voudrais",
     "want",   "was",   "were",  "will",  "work",    "works",    "would"});

static_assert(std::is_sorted(kContrast.begin(), kContrast.end()) &&
              std::is_sorted(kCondition.begin(), kCondition.end()) && std::is_sorted(kReason.begin(), kReason.end()) &&
              std::is_sorted(kSubjects.begin(), kSubjects.end()) &&
              std::is_sorted(kCoordination.begin(), kCoordination.end()) &&
              std::is_sorted(kVerbs.begin(), kVerbs.end()) &&
              std::is_sorted(kQuestionOpeners.begin(), kQuestionOpeners.end()));

class Cutter {
public:
    explicit Cutter(const WordRow& words) : words_(words.words), asked_at_end_(words.asked_at_end) {}

    std::vector<Clause> cut() {
        const auto count = static_cast<std::int32_t>(words_.size());
        for (std::int32_t i = 0; i < count; ++i)
            if (i == 0 || opens(i)) open(i);
        if (!clauses_.empty()) close(count);
        mark_questions();
        mark_continuations();
        return std::move(clauses_);
    }

private:
    [[nodiscard]] const Word& word(std::int32_t i) const { return words_[static_cast<std::size_t>(i)]; }
    [[nodiscard]] std::string_view text(std::int32_t i) const {
        return i < static_cast<std::int32_t>(words_.size()) ? word(i).text : std::string_view{};
    }

    [[nodiscard]] bool opens(std::int32_t i) const {
        if (word(i).before != Break::none) return true;
        if (i - clauses_.back().first < 1) return false;
        const auto here = opener_of(i);
        if (here == Opener::coordination) return begins_clause(i + 1);
        if (here == Opener::reason && text(i) == "so") return among(kSubjects, text(i + 1));
        return here != Opener::none;
    }

    /// "and I need", "and then we", "or Google offers": something that can be a subject follows.
    [[nodiscard]] bool begins_clause(std::int32_t i) const {
        if (i >= static_cast<std::int32_t>(words_.size()) || word(i).before != Break::none) return false;
        if (text(i) == "the" || text(i) == "my" || text(i) == "your" || text(i) == "our") return has_verb_soon(i + 1);
        if (among(kSubjects, text(i))) return true;
        return word(i).capital && word(i).figure < 0 && has_verb_soon(i + 1);
    }

    [[nodiscard]] bool has_verb_soon(std::int32_t i) const {
        for (auto k = i; k < i + 4 && k < static_cast<std::int32_t>(words_.size()); ++k) {
            if (word(k).before != Break::none || word(k).figure >= 0) return false;
            if (among(kVerbs, text(k))) return true;
        }
        return false;
    }

    [[nodiscard]] Opener opener_of(std::int32_t i) const {
        const auto here = text(i);
        if (among(kContrast, here)) return Opener::contrast;
        if (among(kCondition, here)) return Opener::condition;
        if (here == "as" && text(i + 1) == "long") return Opener::condition;
        if (here == "a" && text(i + 1) == "condition") return Opener::condition;
        if (here == "only" && text(i + 1) == "if") return Opener::condition;
        if (among(kReason, here)) return Opener::reason;
        if (among(kOtherwise, here)) return Opener::otherwise;
        if (among(kCoordination, here)) return Opener::coordination;
        return Opener::none;
    }

    void open(std::int32_t i) {
        if (!clauses_.empty()) close(i);
        Clause clause;
        clause.first = i;
        if (i > 0 && word(i).before == Break::sentence) ++sentence_;
        clause.sentence = sentence_;
        clause.opener = opener_of(i);
        if (clause.opener == Opener::none && i > 0 && word(i).before == Break::soft) clause.opener = Opener::comma;
        clauses_.push_back(clause);
    }

    void close(std::int32_t end) { clauses_.back().last = end; }

    /// A question mark makes its whole sentence ask from the last clause that opens like a question; a sentence
    /// without one asks where a clause opens so.
    void mark_questions() {
        for (std::size_t i = 0; i < clauses_.size(); ++i) {
            const bool last = i + 1 == clauses_.size() || clauses_[i + 1].sentence != clauses_[i].sentence;
            if (last && asked_after(i)) mark_back(i);
            if (opens_question(clauses_[i])) clauses_[i].question = true;
        }
    }

    [[nodiscard]] bool asked_after(std::size_t i) const {
        return i + 1 == clauses_.size() ? asked_at_end_ : word(clauses_[i + 1].first).asked_before;
    }

    void mark_back(std::size_t i) {
        for (auto k = i + 1; k-- > 0 && clauses_[k].sentence == clauses_[i].sentence;) {
            if (k < i && clauses_[k + 1].opener == Opener::contrast) return;
            clauses_[k].question = true;
            if (opens_question(clauses_[k])) return;
        }
    }

    [[nodiscard]] bool opens_question(const Clause& clause) const {
        auto at = clause.first;
        if (clause.opener != Opener::none && clause.opener != Opener::comma && clause.opener != Opener::condition) ++at;
        if (at >= clause.last || !among(kQuestionOpeners, text(at))) return false;
        if (text(at) == "do" || text(at) == "any" || text(at) == "is" || text(at) == "are") return at + 1 < clause.last;
        if (text(at) == "when" || text(at) == "what" || text(at) == "will") return !subject_first(at + 1, clause);
        return text(at) != "est" || text(at + 1) == "ce";
    }

    /// "when I join" and "what I need" state; "when do you" and "what is" ask.
    [[nodiscard]] bool subject_first(std::int32_t at, const Clause& clause) const {
        return at < clause.last && (text(at) == "i" || text(at) == "we" || text(at) == "you" || text(at) == "they");
    }

    void mark_continuations() {
        for (std::size_t i = 1; i < clauses_.size(); ++i) {
            Clause& clause = clauses_[i];
            if (clause.sentence != clauses_[i - 1].sentence) continue;
            if (clause.opener == Opener::comma || clause.opener == Opener::coordination)
                clause.continues = !has_own_verb(clause);
        }
    }

    [[nodiscard]] bool has_own_verb(const Clause& clause) const {
        for (auto i = clause.first; i < clause.last; ++i)
            if (word(i).figure < 0 && (among(kVerbs, text(i)) || is_pronoun(text(i)))) return true;
        return false;
    }

    static bool is_pronoun(std::string_view word) {
        return word == "i" || word == "we" || word == "you" || word == "they" || word == "je" || word == "j" ||
               word == "vous";
    }

    const std::vector<Word>& words_;
    bool asked_at_end_;
    std::vector<Clause> clauses_;
    std::int32_t sentence_ = 0;
};

}  // namespace

std::vector<Clause> find_clauses(const WordRow& words) { return Cutter(words).cut(); }

std::size_t clause_of(const std::vector<Clause>& clauses, std::int32_t word) {
    const auto after = std::upper_bound(clauses.begin(), clauses.end(), word,
                                        [](std::int32_t w, const Clause& clause) { return w < clause.first; });
    return after == clauses.begin() ? 0 : static_cast<std::size_t>(after - clauses.begin()) - 1;
}

}  // namespace parley
