#include "dialogue/understanding/binding_yes.hpp"

#include "dialogue/understanding/word_list.hpp"
#include "persona/persona.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr std::int32_t kNotBinding = 790;  ///< per mille; a yes binds from 800 on
constexpr std::int32_t kOutright = 850;    ///< patterns from here on are worded as a yes
constexpr std::int32_t kWordsOfPhrase = 4;

/// What a yes to terms is made of, in English and French.
constexpr auto kAgreement =
    word_list({"#",        "a",          "absolument", "absolutely", "accept",      "accepte",      "accepted",
               "accord",   "agree",      "agreed",     "ahead",      "alright",     "all",          "am",
               "and",      "bien",       "bon",        "by",         "c'",          "ca",           "ce",
               "certain",  "certainly",  "chef",       "cela",       "compris",     "conditions",   "confirm",
               "confirme", "confirmed",  "confirmer",  "confirming", "confirms",    "correct",      "cool",
               "d'",       "dac",        "deal",       "definitely", "done",        "du",           "entendu",
               "est",      "et",         "everything", "exact",      "exactly",     "excellent",    "fair",
               "fait",     "final",      "fine",       "for",        "formally",    "gladly",       "go",
               "good",     "grand",      "great",      "happily",    "happy",       "hereby",       "i",
               "in",       "indeed",     "is",         "it",         "j'",          "je",           "la",
               "le",       "les",        "lets",       "let",        "looks",       "lovely",       "ma",
               "marche",   "me",         "moi",        "most",       "my",          "nickel",       "now",
               "of",       "offer",      "offre",      "officially", "oh",          "ok",           "okay",
               "on",       "oui",        "ouais",      "package",    "parfait",     "parfaitement", "perfect",
               "please",   "pleasure",   "pour",       "precisely",  "proposition", "question",     "ravi",
               "ravie",    "right",      "sa",         "se",         "sign",        "signe",        "so",
               "sold",     "sounds",     "sure",       "super",      "terms",       "termes",       "that",
               "the",      "them",       "then",       "these",      "this",        "those",        "to",
               "top",      "totally",    "tout",       "toutes",     "us",          "va",           "very",
               "vendu",    "volontiers", "we",         "well",       "what",        "with",         "wonderful",
               "works",    "yeah",       "yep",        "yes",        "yup"});

/// What may stand beside a yes without taking any of it back.
bool goes_with_a_yes(ActKind kind) {
    return kind == ActKind::greet || kind == ActKind::thank || kind == ActKind::small_talk ||
           kind == ActKind::apologise || kind == ActKind::in_writing || kind == ActKind::ask_other ||
           kind == ActKind::recap;
}

class PlainYes {
public:
    PlainYes(const MessageView& view, const Understanding& found) : view_(view), found_(found) {}

    [[nodiscard]] bool holds() const {
        for (const Clause& clause : view_.clauses)
            if (!is_aside(clause) && !agrees(clause)) return false;
        return true;
    }

private:
    /// All that is said in it is a courtesy or a question.
    [[nodiscard]] bool is_aside(const Clause& clause) const {
        const Span span = view_.span(clause.first, clause.last);
        bool any = false;
        for (const Act& act : found_.acts) {
            if (!overlap(act.span, span)) continue;
            if (act.polarity != Polarity::asserted || !goes_with_a_yes(act.kind)) return false;
            any = true;
        }
        return any;
    }

    [[nodiscard]] bool agrees(const Clause& clause) const {
        for (auto w = clause.first; w < clause.last; ++w)
            if (!kAgreement.holds(view_.word(w).text) && !is_recruiter(view_.word(w).text) && !in_a_set_phrase(w))
                return false;
        return true;
    }

    [[nodiscard]] bool is_recruiter(std::string_view word) const {
        const std::string_view name = view_.scenario.persona->recruiter;
        const auto same = [](char a, char b) {
            return a == b || (a >= 'A' && a <= 'Z' && static_cast<char>(a - 'A' + 'a') == b);
        };
        return std::search(name.begin(), name.end(), word.begin(), word.end(), same) != name.end() && word.size() > 2;
    }

    /// "Yes, thank you very much", "count me in".
    [[nodiscard]] bool in_a_set_phrase(std::int32_t word) const {
        return std::any_of(view_.matches.begin(), view_.matches.end(), [word](const Match& match) {
            const bool here = match.first <= word && word < match.last && match.last - match.first <= kWordsOfPhrase;
            const Sense& sense = *match.sense;
            if (!here || sense.signal != Signal::act) return false;
            return (sense.act == ActKind::accept && sense.weight >= kOutright) ||
                   (sense.act != ActKind::ask_other && goes_with_a_yes(sense.act));
        });
    }

    const MessageView& view_;
    const Understanding& found_;
};

}  // namespace

void doubt_a_yes_with_more(const MessageView& view, Understanding& found) {
    if (view.context.asked != Question::confirm_terms) return;
    if (PlainYes(view, found).holds()) return;
    for (Act& act : found.acts)
        if (act.kind == ActKind::accept) act.confidence = std::min(act.confidence, kNotBinding);
}

}  // namespace parley
