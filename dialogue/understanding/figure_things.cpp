// Numbers said of things that nobody is paid: "my flight lands at 215", "how many, 10 or 20", "I lost 200 dollars".
#include "dialogue/understanding/figure_sense.hpp"
#include "dialogue/understanding/word_list.hpp"

#include <string_view>

namespace parley {
namespace {

/// Who or what is paid or pays: a figure behind them may be pay.
constexpr auto kPayers = word_list(
    {"aim",        "ambition", "amount",    "answer",   "average", "band",     "bank",      "basic",     "bottom",
     "brother",    "but",      "call",      "cap",      "ceiling", "cible",    "clinic",    "colleague", "company",
     "competitor", "counter",  "ctc",       "demand",   "dream",   "email",    "employer",  "end",       "expectation",
     "fallback",   "figure",   "firm",      "fixe",     "fixed",   "floor",    "friend",    "gap",       "goal",
     "guy",        "highest",  "hope",      "hospital", "husband", "idea",     "issue",     "job",       "least",
     "letter",     "limit",    "line",      "lowest",   "mail",    "marche",   "market",    "max",       "maximum",
     "median",     "midpoint", "min",       "minimum",  "number",  "objectif", "objective", "offer",     "package",
     "pay",        "place",    "plan",      "plancher", "plant",   "point",    "position",  "price",     "proposal",
     "range",      "rate",     "recruiter", "request",  "reve",    "rival",    "role",      "salaire",   "shop",
     "sister",     "souhait",  "startup",   "sum",      "sweet",   "target",   "thing",     "threshold", "top",
     "trust",      "wife",     "wish"});

constexpr auto kCopulas = word_list(
    {"are", "at", "died", "est", "etait", "had", "has", "is", "lands", "leaves", "ran", "runs", "was", "were"});

/// What money goes for or comes from beside pay.
constexpr auto kSpending =
    word_list({"beer",  "bet",       "bingo",  "charity", "coffee", "concert", "dinner", "donated",
               "fare",  "groceries", "lost",   "lottery", "lunch",  "parking", "pizza",  "sandwich",
               "spent", "taxi",      "ticket", "tickets", "tip",    "vegas",   "won"});

class Sentence {
public:
    Sentence(const FigureWork& work, const Piece& piece) : work_(work), piece_(piece) {}

    /// A noun with its article, then what is said of it, then the number.
    [[nodiscard]] bool is_of_a_thing() const {
        std::int32_t i = piece_.first - 1;
        if (work_.norm(i) == "the" && kCopulas.holds(work_.norm(i - 1))) --i;
        if (!kCopulas.holds(work_.norm(i))) return false;
        while (i > piece_.first - 4 && kCopulas.holds(work_.norm(i))) --i;
        if (numbers_a_thing(i)) return true;
        return has_article(i) && names_no_pay(i);
    }

    /// "How many shares is that 180" speaks of a sum.
    [[nodiscard]] bool asks_how_many() const {
        const std::string_view before = work_.norm(piece_.first - 1);
        if (before == "that" || before == "the" || before == "your" || before == "this") return false;
        for (std::int32_t i = piece_.first - 1; i >= piece_.first - kReach && !ends(i); --i)
            if (work_.norm(i) == "many" || work_.norm(i) == "combien") return true;
        return false;
    }

    [[nodiscard]] bool spends() const {
        for (std::int32_t i = piece_.first - kReach; i <= piece_.last + kReach; ++i)
            if (kSpending.holds(work_.norm(i)) && same_sentence(i)) return true;
        return false;
    }

private:
    static constexpr std::int32_t kReach = 10;

    [[nodiscard]] bool ends(std::int32_t i) const {
        const std::string_view norm = work_.norm(i);
        return !work_.inside(i) || norm == "." || norm == "!" || norm == "?" || norm == ";" || norm == "\n";
    }
    [[nodiscard]] bool same_sentence(std::int32_t i) const {
        const std::int32_t step = i < piece_.first ? 1 : -1;
        for (; i != piece_.first && i != piece_.last; i += step)
            if (ends(i)) return false;
        return true;
    }

    [[nodiscard]] bool has_article(std::int32_t noun) const {
        const std::string_view article = work_.norm(noun - 1);
        for (const std::string_view word : {"the", "my", "our", "le", "la", "mon", "ma", "notre", "l'"})
            if (article == word) return true;
        return false;
    }
    [[nodiscard]] bool names_no_pay(std::int32_t i) const {
        const Token& noun = work_.token(i);
        if (ends(i) || noun.kind != TokenKind::word || noun.norm.size() < 3 || noun.upper) return false;
        if (kPayers.holds(noun.norm) || phrase_behind(work_.reading, i).role != FigurePhrase::none) return false;
        const FigurePhrase role = phrase_before(work_.reading, i).role;
        return role == FigurePhrase::none || role == FigurePhrase::code || role == FigurePhrase::strong_code ||
               role == FigurePhrase::idiom;
    }
    /// "the ticket number is 88214".
    [[nodiscard]] bool numbers_a_thing(std::int32_t i) const {
        return work_.norm(i) == "number" && has_article(i - 1) && names_no_pay(i - 1);
    }

    const FigureWork& work_;
    const Piece& piece_;
};

}  // namespace

bool is_said_of_a_thing(const FigureWork& work, const Piece& piece) { return Sentence(work, piece).is_of_a_thing(); }

bool is_one_of_how_many(const FigureWork& work, const Piece& piece) { return Sentence(work, piece).asks_how_many(); }

bool is_spent(const FigureWork& work, const Piece& piece) { return Sentence(work, piece).spends(); }

}  // namespace parley
