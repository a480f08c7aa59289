// Which percentages and multiples are of pay: "a 15 % bonus", "1.5x the equity"; not "errors down 40 %", "10x growth".
#include "dialogue/understanding/figure_sense.hpp"
#include "dialogue/understanding/word_list.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace parley {
namespace {

constexpr std::int32_t kNear = 8;        ///< tokens looked at on either side
constexpr std::int32_t kAtWork = 4;      ///< the same for numbers that are no rates
constexpr std::int32_t kFar = 99;        ///< no such word nearby
constexpr std::int32_t kAcross = 3;      ///< what a comma adds to a distance
constexpr std::int64_t kMostOfPay = 50;  ///< percent; more is said of other things
constexpr std::int32_t kFewTokens = 7;   ///< a sentence so short is about the rate itself

/// Things that a rate may be of beside the nouns of pay, and words that change pay.
constexpr auto kPay =
    word_list({"augmentation", "company", "correction", "ctc",      "fixed",  "hausse", "hike",  "hikes",  "increment",
               "increments",   "merit",   "offer",      "ote",      "payout", "pool",   "raise", "raises", "societe",
               "stake",        "startup", "target",     "variable", "vest",   "vested", "vests"});

/// Things that rates measure at work.
constexpr auto kMeasured = word_list(
    {"production",   "output",       "volume",      "taux",        "rotation",     "erreur",      "absence",
     "absences",     "absenteeism",  "absenteisme", "accuracy",    "adoption",     "agency",      "attendance",
     "attrition",    "audit",        "audits",      "automated",   "availability", "backlog",     "bed",
     "beds",         "bugs",         "capacity",    "carbon",      "churn",        "compliance",  "complaints",
     "completion",   "confidence",   "conversion",  "cost",        "costs",        "coverage",    "crashes",
     "customers",    "cycle",        "deadline",    "deadlines",   "defect",       "defects",     "delay",
     "delays",       "delivered",    "deliveries",  "delivery",    "deploys",      "discount",    "downtime",
     "efficiency",   "employees",    "energy",      "engagement",  "erreurs",      "errors",      "failures",
     "falls",        "faster",       "fewer",       "freight",     "growth",       "headcount",   "incidents",
     "infection",    "infections",   "inflation",   "interest",    "inventory",    "latency",     "launches",
     "lead",         "less",         "leaver",      "leavers",     "load",         "loss",        "losses",
     "margin",       "margins",      "market",      "measures",    "medication",   "members",     "migration",
     "minutes",      "mortgage",     "occupancy",   "occupation",  "on-time",      "otif",        "outages",
     "overtime",     "patients",     "performance", "personnel",   "pipeline",     "process",     "processing",
     "productivity", "quality",      "quota",       "reduction",   "releases",     "reliability", "rejection",
     "rejections",   "rent",         "rents",       "retention",   "retards",      "revenue",     "rotation",
     "sales",        "satisfaction", "savings",     "scores",      "scrap",        "service",     "shifts",
     "shipments",    "shortages",    "sickness",    "slippage",    "slower",       "spend",       "staff",
     "stockouts",    "suppliers",    "support",     "tax",         "taxes",        "team",        "test",
     "tests",        "throughput",   "tickets",     "time",        "traffic",      "travel",      "turnover",
     "uptime",       "usage",        "users",       "utilisation", "utilization",  "vacancies",   "vacancy",
     "vendors",      "waits",        "waste",       "workload",    "yield",        "nps",         "work",
     "job",          "otd",          "csat",        "backorders",  "stoppages",    "complaint",   "scraps",
     "readmissions", "ulcers",       "score",       "rating"});

/// Of these, what talk of pay names as well.
constexpr auto kSpokenOfPay = word_list(
    {"confidence", "cost",  "costs", "customers", "employees", "growth",   "inflation", "interest",    "job",
     "lead",       "less",  "load",  "market",    "members",   "mortgage", "overtime",  "performance", "process",
     "quality",    "rent",  "rents", "sales",     "savings",   "service",  "spend",     "staff",       "support",
     "tax",        "taxes", "team",  "time",      "travel",    "usage",    "users",     "work",        "workload"});

constexpr auto kGrowth = word_list({"arr", "check", "checking", "down", "faster", "grew", "grow", "growing", "growth",
                                    "productivity", "revenue", "scaled", "team", "throughput", "traffic", "users"});

class Rate {
public:
    Rate(const FigureWork& work, const Piece& piece) : work_(work), piece_(piece) {}

    [[nodiscard]] bool of_pay() const {
        if (piece_.kind == PieceKind::multiple) return multiplies_pay();
        if (is_emphasis()) return false;
        if (is_said_of_a_thing(work_, piece_)) return false;
        const std::int32_t noun = distance([this](std::int32_t i) { return names_noun_of_pay(i); });
        const std::int32_t pay = distance([this](std::int32_t i) { return names_pay(i); });
        const std::int32_t measured = distance([this](std::int32_t i) { return kMeasured.holds(work_.norm(i)); });
        if (noun == kFar && measured != kFar && work_.norm(piece_.first - 1) == "by") return false;
        const auto work = [this](std::int32_t i) {
            return kMeasured.holds(work_.norm(i)) && !kSpokenOfPay.holds(work_.norm(i));
        };
        if (repeats_bonus() && distance(work) == kFar) return true;
        if (pay != kFar || measured != kFar) return pay <= measured;
        if (repeats_bonus() || in_list()) return true;
        if (piece_.value > kMostOfPay * kOne || begins_with_a_thing()) return false;
        return work_.context.asked_about == Component::bonus || in_few_words();
    }

    /// The nearest thing named is one that is measured, and no word of pay stands near.
    [[nodiscard]] bool of_work() const {
        const auto measured = [this](std::int32_t i) {
            return kMeasured.holds(work_.norm(i)) && !kSpokenOfPay.holds(work_.norm(i));
        };
        return distance(measured) <= kAtWork && distance([this](std::int32_t i) { return names_pay(i); }) == kFar;
    }

private:
    [[nodiscard]] FigurePhrase behind(std::int32_t i) const { return phrase_behind(work_.reading, i).role; }

    [[nodiscard]] bool ends_sentence(std::int32_t i) const {
        const std::string_view norm = work_.norm(i);
        return !work_.inside(i) || norm == "." || norm == "!" || norm == "?" || norm == ";" || norm == "\n";
    }

    // ---- percent ----------------------------------------------------------------------------------------

    /// Tokens to the nearest that the predicate holds for, in the sentence; kFar: none.
    template <class Predicate>
    [[nodiscard]] std::int32_t distance(Predicate predicate) const {
        return std::min(distance(predicate, piece_.last + 1, 1), distance(predicate, piece_.first - 1, -1));
    }
    template <class Predicate>
    [[nodiscard]] std::int32_t distance(Predicate predicate, std::int32_t from, std::int32_t step) const {
        std::int32_t far = 0;
        for (std::int32_t i = from; far < kNear && !ends_sentence(i); i += step) {
            if (predicate(i)) return far;
            far += work_.norm(i) == "," ? kAcross : 1;
        }
        return kFar;
    }

    [[nodiscard]] bool names_noun_of_pay(std::int32_t i) const {
        const FigurePhrase role = behind(i);
        const bool pay = role == FigurePhrase::pay || role == FigurePhrase::equity_word || role == FigurePhrase::rsus;
        return pay || kPay.holds(work_.norm(i));
    }
    [[nodiscard]] bool names_pay(std::int32_t i) const { return names_noun_of_pay(i) || changes_pay(i); }
    /// "My phone died at 10 %": a thing with its article opens the sentence.
    [[nodiscard]] bool begins_with_a_thing() const {
        std::int32_t i = piece_.first;
        while (!ends_sentence(i - 1)) --i;
        const std::string_view article = work_.norm(i);
        const bool named = article == "my" || article == "our" || article == "the" || article == "mon";
        return named && i + 1 < piece_.first && behind(i + 1) == FigurePhrase::none && work_.norm(i + 1) != "only";
    }
    /// "12 % more", "lower it by 3 %": a change with nothing counted behind it.
    [[nodiscard]] bool changes_pay(std::int32_t i) const {
        const bool more = work_.norm(i) == "more" || work_.norm(i) == "higher" || work_.norm(i) == "above";
        if (more && i == piece_.last + 1) return !is_thing(i + 1);
        return i == piece_.first - 1 && phrase_before(work_.reading, i).role == FigurePhrase::more;
    }
    [[nodiscard]] bool is_thing(std::int32_t i) const {
        const FigurePhrase role = behind(i);
        return work_.token(i).kind == TokenKind::word && (role == FigurePhrase::none || role == FigurePhrase::counted);
    }

    [[nodiscard]] bool repeats_bonus() const {
        if (work_.scenario.rules().bonus_unit != BonusUnit::percent) return false;
        const auto repeats = [&](const Terms& terms) {
            const auto bonus = terms.find(Component::bonus);
            return bonus && *bonus * (kOne / 100) == piece_.value;
        };
        return repeats(work_.context.offer) || repeats(work_.context.proposal) || repeats(work_.context.last_ask) ||
               repeats(work_.context.options[0]) || repeats(work_.context.options[1]);
    }

    [[nodiscard]] bool in_few_words() const {
        std::int32_t tokens = piece_.last - piece_.first + 1;
        for (std::int32_t i = piece_.first - 1; !ends_sentence(i) && tokens <= kFewTokens; --i) ++tokens;
        for (std::int32_t i = piece_.last + 1; !ends_sentence(i) && tokens <= kFewTokens; ++i) ++tokens;
        return tokens <= kFewTokens;
    }

    /// "30L + 12%", "220/240/20/10%": beside money.
    [[nodiscard]] bool in_list() const {
        const std::int32_t link = piece_.first - 1;
        const std::string_view norm = work_.norm(link);
        if (work_.norm(link - 1) == "%" && (norm == "becomes" || norm == "to" || norm == "or" || norm == "not"))
            return true;
        if (norm != "/" && norm != "+" && norm != "," && norm != "and" && norm != "plus" && norm != "et") return false;
        const Token& before = work_.token(link - 1);
        const FigureRole role = work_.word(link - 1).role;
        return before.kind == TokenKind::number || role == FigureRole::suffix || role == FigureRole::scale ||
               role == FigureRole::lakh || role == FigureRole::short_lakh || role == FigureRole::sign ||
               role == FigureRole::currency || role == FigureRole::tens || role == FigureRole::unit;
    }

    /// "100% on board", "I'm 110%": no figure of pay. "100% of my bonus" is one.
    [[nodiscard]] bool is_emphasis() const {
        if (piece_.value < 90 * kOne) return false;
        const FigurePhrase role = behind(piece_.last + 1);
        if (role == FigurePhrase::emphasis || is_all_in(piece_.last + 1)) return true;
        const std::string_view previous = work_.norm(piece_.first - 1);
        if (previous == "hit" || previous == "reached" || previous == "delivered" || previous == "achieved")
            return true;
        return previous == "give" || previous == "gave" || previous == "not" || previous == "i'm" || previous == "im" ||
               (role == FigurePhrase::none && !work_.inside(piece_.last + 1));
    }
    /// "I'm 110% in.", "100% not".
    [[nodiscard]] bool is_all_in(std::int32_t i) const {
        const bool ends = !work_.inside(i + 1) || work_.token(i + 1).kind != TokenKind::word;
        return work_.norm(i) == "not" || work_.norm(i) == "yes" || (work_.norm(i) == "in" && ends);
    }

    // ---- multiples --------------------------------------------------------------------------------------

    /// "1.5x the equity", "double the sign-on"; not "grew it 10x".
    [[nodiscard]] bool multiplies_pay() const {
        bool pay = false;
        const std::int32_t first = std::max(piece_.first - 8, 0);
        for (std::int32_t i = first; i <= piece_.last + 5 && work_.inside(i); ++i) {
            if (ends_sentence(i) && i < piece_.first) pay = false;
            if (ends_sentence(i) && i > piece_.last) break;
            if (kGrowth.holds(work_.norm(i))) return false;
            pay = pay || is_multiplied(i);
        }
        const bool often = work_.norm(piece_.last) == "times" && work_.token(piece_.last + 2).kind == TokenKind::number;
        return pay && !often && piece_.value <= 5 * kOne;
    }
    [[nodiscard]] bool is_multiplied(std::int32_t i) const {
        const FigurePhrase role = behind(i);
        return role == FigurePhrase::pay || role == FigurePhrase::equity_word || role == FigurePhrase::rsus ||
               work_.norm(i) == "offer" || work_.norm(i) == "that" || work_.norm(i) == "options";
    }

    const FigureWork& work_;
    const Piece& piece_;
};

}  // namespace

bool measures_work(const FigureWork& work, const Piece& piece) { return Rate(work, piece).of_work(); }

bool is_rate_of_pay(const FigureWork& work, const Piece& piece) { return Rate(work, piece).of_pay(); }

}  // namespace parley
