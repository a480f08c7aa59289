#include "dialogue/understanding/clauses.hpp"

#include "dialogue/understanding/word_list.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace parley {
namespace {

constexpr auto kContrast = word_list(
    {"although", "but", "cependant", "except", "however", "mais", "pourtant", "quoique", "though", "whereas", "yet"});
constexpr auto kCondition =
    word_list({"assuming", "if", "pourvu", "provided", "providing", "si", "suppose", "supposing", "unless"});
constexpr auto kReason = word_list({"because", "car", "cause", "cuz", "donc", "parce", "puisque", "since", "so"});
constexpr auto kOtherwise = word_list({"otherwise", "sinon"});
constexpr auto kCoordination = word_list({"and", "et", "or", "ou", "plus", "then", "until", "when", "while"});

/// Words that begin a clause of its own after "and": its subject or a verb that asks.
constexpr auto kSubjects = word_list(
    {"anything", "below",  "c",     "ca",   "can", "could", "do",    "does",  "elle", "everyone", "he",   "how",
     "i",        "il",     "ils",   "is",   "it",  "j",     "je",    "let",   "my",   "not",      "nous", "on",
     "our",      "please", "she",   "that", "the", "then",  "there", "these", "they", "this",     "vous", "we",
     "what",     "when",   "where", "who",  "why", "will",  "with",  "would", "yes",  "you",      "your"});

/// Words that may stand before a clause without being its first: "ok so who decides".
constexpr auto kFillers =
    word_list({"ah",    "alors", "alright",   "also", "and",  "anyway", "aussi", "bon",   "btw",  "but",    "cool",
               "donc",  "eh",    "enfin",     "et",   "fine", "hey",    "hi",    "hm",    "hmm",  "just",   "kindly",
               "mais",  "no",    "now",       "oh",   "ok",   "or",     "ou",    "ouais", "oui",  "please", "plus",
               "quick", "right", "seriously", "sir",  "so",   "sorry",  "sure",  "then",  "wait", "well",   "yes"});

constexpr auto kAskingWords = word_list(
    {"any",  "combien", "comment", "how",   "pourquoi", "quand", "quel",  "quelle", "quelles", "quels", "qui",
     "quid", "quoi",    "what",    "whats", "when",     "where", "which", "who",    "whom",    "whose", "why"});

/// Verbs that ask where their subject follows them.
constexpr auto kAuxiliaries = word_list({"am", "are", "can", "could", "did", "do", "does", "has", "have", "is", "may",
                                         "might", "shall", "should", "was", "were", "will", "would"});
constexpr auto kFrenchAuxiliaries =
    word_list({"a",    "accepteriez", "aurez", "auriez", "avez", "connaissez", "dois",     "doit",   "est",
               "etes", "faites",      "faut",  "feriez", "peut", "pourrait",   "pourriez", "pouvez", "puis",
               "sera", "serait",      "serez", "seriez", "sont", "t",          "voudriez", "voulez"});

/// Subjects that follow such a verb. After "can" or "will" anything else is its verb: "can send it over".
constexpr auto kInverted =
    word_list({"a",     "all",     "any",  "anybody",  "anyone",  "anything", "base", "both", "equity", "everyone",
               "he",    "hr",      "i",    "it",       "my",      "on",       "one",  "our",  "people", "salary",
               "she",   "signing", "some", "somebody", "someone", "stock",    "that", "the",  "their",  "there",
               "these", "they",    "this", "those",    "we",      "you",      "your"});
constexpr auto kFrenchInverted = word_list({"ce", "elle", "il", "ils", "je", "nous", "on", "t", "tu", "vous"});

/// "to know", "to understand": what is to be known is asked for.
constexpr auto kKnowing =
    word_list({"ask", "comprendre", "connaitre", "demander", "hear", "know", "learn", "savoir", "see", "understand"});
constexpr auto kTelling = word_list({"advise", "clarify", "dire", "dites", "explain", "explique", "expliquer",
                                     "expliquez", "inform", "remind", "say", "share", "tell"});

/// Words that give a clause a subject or a verb, so that it does not lean on the one before.
constexpr auto kVerbs = word_list(
    {"accept", "ai",    "am",    "are",   "asked",   "avez",     "avons",     "beat",  "came", "can",     "convient",
     "could",  "did",   "do",    "does",  "est",     "expect",   "faut",      "gagne", "gave", "get",     "got",
     "had",    "has",   "have",  "hold",  "hoping",  "is",       "leaves",    "let",   "like", "looking", "make",
     "match",  "means", "need",  "offer", "offered", "offering", "offers",    "ont",   "paid", "pays",    "propose",
     "said",   "sign",  "signe", "sont",  "suis",    "suits",    "targeting", "va",    "veux", "vise",    "voudrais",
     "want",   "was",   "were",  "will",  "work",    "works",    "would"});

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
        if (here == Opener::reason && text(i) == "so") return kSubjects.holds(text(i + 1));
        return here != Opener::none;
    }

    /// "and I need", "and then we", "or Google offers": something that can be a subject follows.
    [[nodiscard]] bool begins_clause(std::int32_t i) const {
        if (i >= static_cast<std::int32_t>(words_.size()) || word(i).before != Break::none) return false;
        if (text(i) == "the" || text(i) == "my" || text(i) == "your" || text(i) == "our") return has_verb_soon(i + 1);
        if (kSubjects.holds(text(i))) return true;
        return word(i).capital && word(i).figure < 0 && has_verb_soon(i + 1);
    }

    [[nodiscard]] bool has_verb_soon(std::int32_t i) const {
        for (auto k = i; k < i + 4 && k < static_cast<std::int32_t>(words_.size()); ++k) {
            if (word(k).before != Break::none || word(k).figure >= 0) return false;
            if (kVerbs.holds(text(k))) return true;
        }
        return false;
    }

    /// "mon but": a goal, no contrast.
    [[nodiscard]] bool is_french_goal(std::int32_t i) const {
        if (i == 0 || text(i) != "but") return false;
        const auto before = text(i - 1);
        return before == "mon" || before == "le" || before == "notre" || before == "un";
    }

    [[nodiscard]] Opener opener_of(std::int32_t i) const {
        const auto here = text(i);
        if (!is_french_goal(i) && kContrast.holds(here)) return Opener::contrast;
        if (kCondition.holds(here)) return Opener::condition;
        if (here == "as" && text(i + 1) == "long") return Opener::condition;
        if (here == "a" && text(i + 1) == "condition") return Opener::condition;
        if (here == "only" && text(i + 1) == "if") return Opener::condition;
        if (kReason.holds(here)) return Opener::reason;
        if (kOtherwise.holds(here)) return Opener::otherwise;
        if (kCoordination.holds(here)) return Opener::coordination;
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
            if (opens_question(clauses_[i])) clauses_[i].question = clauses_[i].inverted = true;
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
        for (int skipped = 0; skipped < 4 && at < clause.last && kFillers.holds(text(at)); ++skipped) ++at;
        return at < clause.last && (asks_with_word(at, clause) || inverts(at, clause) || asks_indirectly(at, clause));
    }

    /// "when I join" and "what I need" state; "when do you" and "what is" ask.
    [[nodiscard]] bool asks_with_word(std::int32_t at, const Clause& clause) const {
        if (!kAskingWords.holds(text(at))) return false;
        if (text(at) == "any") return at + 1 < clause.last;
        if (text(at) == "when" || text(at) == "what") return !subject_first(at + 1, clause);
        return true;
    }

    [[nodiscard]] bool subject_first(std::int32_t at, const Clause& clause) const {
        return at < clause.last && (text(at) == "i" || text(at) == "we" || text(at) == "you" || text(at) == "they");
    }

    [[nodiscard]] bool inverts(std::int32_t at, const Clause& clause) const {
        if (at + 1 >= clause.last) return false;
        if (kFrenchAuxiliaries.holds(text(at)) && kFrenchInverted.holds(text(at + 1))) return true;
        if (text(at) == "y" && text(at + 1) == "a") return text(at + 2) == "t";
        if (!kAuxiliaries.holds(text(at))) return false;
        if (kInverted.holds(text(at + 1))) return text(at) != "do" || (text(at + 1) != "it" && text(at + 1) != "that");
        const bool plain = text(at) == "is" || text(at) == "are" || text(at) == "does";
        return plain && text(at + 1) != "not" && word(at + 1).figure < 0;
    }

    /// "tell me how far", "I'd like to know who", "I wonder whether".
    [[nodiscard]] bool asks_indirectly(std::int32_t at, const Clause& clause) const {
        constexpr std::int32_t reach = 4;
        auto open = at - reach - 1;
        for (auto i = at; i < clause.last; ++i) {
            if (word(i).figure >= 0) continue;
            if (seeks_to_know(i, at)) open = i;
            if (i > open && i - open <= reach && asks_for_what(text(i))) return true;
        }
        return false;
    }

    [[nodiscard]] static bool asks_for_what(std::string_view word) {
        return word == "whether" || word == "si" || word == "ce" || (word != "any" && kAskingWords.holds(word));
    }

    [[nodiscard]] bool seeks_to_know(std::int32_t i, std::int32_t first) const {
        const auto here = text(i);
        if (here == "wonder" || here == "wondering" || here == "curious") return true;
        const auto next = text(i + 1);
        if ((i == first || next == "me" || next == "us" || next == "moi") && kTelling.holds(here)) return true;
        if (i == first) return false;
        const auto before = text(i - 1);
        if (before == "me") return here == "know";
        return (before == "to" || before == "d" || before == "bien" || before == "aimerais" || before == "voudrais") &&
               kKnowing.holds(here);
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
            if (word(i).figure < 0 && (kVerbs.holds(text(i)) || is_pronoun(text(i)))) return true;
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
