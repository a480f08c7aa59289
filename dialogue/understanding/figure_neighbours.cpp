// What BareEvidence sees in the words beside a bare number.
#include "dialogue/understanding/figure_evidence.hpp"
#include "dialogue/understanding/word_list.hpp"

#include <string_view>

namespace parley {
namespace {

constexpr std::int64_t kThousand = 1000;

/// Says that a number nearby is pay.
bool is_pay_noun(FigurePhrase role) {
    return role == FigurePhrase::pay || role == FigurePhrase::equity_word || role == FigurePhrase::rsus;
}

/// Verbs and nouns that pay stands behind, whatever its size.
constexpr auto kStrong = word_list(
    {"accept",     "ask",   "asking",  "base",    "bill",    "billed",  "billing", "bonus",     "charge",   "charged",
     "charging",   "comp",  "demande", "earn",    "earning", "equity",  "expect",  "expecting", "fixe",     "fixed",
     "floor",      "gagne", "give",    "giving",  "invoice", "making",  "min",     "minimum",   "need",     "offered",
     "offering",   "ote",   "package", "paid",    "pay",     "paying",  "prime",   "propose",   "proposez", "relo",
     "relocation", "rsu",   "rsus",    "salaire", "salary",  "signing", "stock",   "target",    "tc",       "touche",
     "variable",   "veux",  "vise",    "want",    "worth"});

/// The same where the number has the size of pay.
constexpr auto kWeak = word_list(
    {"above", "at", "below", "call", "get", "make", "match", "number", "offer", "over", "take", "total", "under"});

/// Words between a noun of pay and its figure: "the sign-on goes up to 25".
constexpr auto kLinks = word_list({"a",     "about", "around", "at",   "au",    "be",      "becomes", "by",   "c'",
                                   "de",    "down",  "est",    "from", "go",    "goes",    "going",   "is",   "just",
                                   "moves", "of",    "on",     "only", "passe", "roughly", "should",  "soit", "stays",
                                   "still", "to",    "up",     "was",  "were",  "will",    "would"});

}  // namespace

bool BareEvidence::pay_follows(const Piece& end) const {
    const std::int32_t i = end.last + 1;
    const std::string_view norm = work_.norm(i);
    const bool link = norm == "to" || norm == "for" || norm == "on" || norm == "in";
    return is_pay_noun(phrase_behind(work_.reading, i).role) ||
           (link && is_pay_noun(phrase_behind(work_.reading, i + 1).role));
}

bool BareEvidence::has_cue(const Piece& piece, const Piece& end) const {
    if (piece.open_low || piece.open_high || has_strong_cue(piece, end)) return true;
    for (std::int32_t i = piece.first - 1; i >= piece.first - 3 && !breaks(i); --i)
        if (kWeak.holds(work_.norm(i))) return true;
    return piece.per != Period::none && (piece.per != Period::month || piece.value >= kThousand * kOne);
}

bool BareEvidence::has_strong_cue(const Piece& piece, const Piece& end) const {
    if (piece.per == Period::hour) return true;
    for (std::int32_t i = end.last + 1; i <= end.last + 3 && !breaks(i); ++i)
        if (is_pay_noun(phrase_behind(work_.reading, i).role)) return true;
    for (std::int32_t i = piece.first - 1; i >= piece.first - 3 && !breaks(i); --i)
        if (kStrong.holds(work_.norm(i))) return true;
    return names_pay_before(piece);
}

/// "sign-on goes to 25": a noun of pay with nothing but links behind it.
bool BareEvidence::names_pay_before(const Piece& piece) const {
    constexpr std::int32_t kReach = 7;
    for (std::int32_t i = piece.first - 1; i >= piece.first - kReach && !breaks(i); --i) {
        if (is_pay_noun(phrase_behind(work_.reading, i).role)) return true;
        const std::string_view norm = work_.norm(i);
        if (norm != "-" && norm != ":" && norm != "=" && norm != ">" && !kLinks.holds(norm)) return false;
    }
    return false;
}

/// "Lowest signing I'd take: 15": a noun of pay not far in front, with no other figure between.
bool BareEvidence::names_pay_in_clause(const Piece& piece) const {
    constexpr std::int32_t kReach = 8;
    bool takes = false;
    for (std::int32_t i = piece.first - 1; i >= piece.first - kReach && !breaks(i); --i) {
        takes = takes || kStrong.holds(work_.norm(i)) || kWeak.holds(work_.norm(i));
        if (is_pay_noun(phrase_behind(work_.reading, i).role)) return takes;
    }
    return false;
}

/// Nothing or a mark: "I'm 47, not dead".
bool BareEvidence::ends_statement(std::int32_t i) const {
    return !work_.inside(i) || work_.token(i).kind != TokenKind::word;
}

/// "I'm 34", "he was 41": an age.
bool BareEvidence::is_age(const Piece& piece) const {
    const std::string_view before = work_.norm(piece.first - 1);
    return before == "i'm" || before == "im" || before == "am" || before == "was" || before == "turns" ||
           before == "he's" || before == "she's";
}

/// Nothing, a mark, or a word that pay follows at once stands before it.
bool BareEvidence::leads_to_figure(std::int32_t i) const {
    const Token& token = work_.token(i);
    if (!work_.inside(i) || token.kind != TokenKind::word) return true;
    if (kStrong.holds(token.norm) || kWeak.holds(token.norm)) return true;
    if (token.norm.ends_with("ly") || work_.word(i).role != FigureRole::none) return true;
    const FigurePhrase role = phrase_before(work_.reading, i).role;
    return role != FigurePhrase::none && role != FigurePhrase::code && role != FigurePhrase::team;
}

/// Nothing, a mark, or a word that does not name a thing counted stands behind it.
bool BareEvidence::ends_figure(std::int32_t i) const {
    const Token& token = work_.token(i);
    if (!work_.inside(i) || token.kind != TokenKind::word) return true;
    if (token.norm.ends_with("ly") || token.norm.find('\'') != std::string_view::npos) return true;
    if (token.norm == "plus") return true;
    const FigurePhrase role = phrase_behind(work_.reading, i).role;
    return (role != FigurePhrase::none && role != FigurePhrase::counted && role != FigurePhrase::modifier) ||
           work_.word(i).role != FigureRole::none;
}

/// "28 surgical beds": an unknown word, then a plural.
bool BareEvidence::counts_things(std::int32_t i) const {
    const Token& next = work_.token(i);
    const Token& thing = work_.token(i + 1);
    const bool quality = phrase_behind(work_.reading, i).role == FigurePhrase::emphasis;
    const bool unknown = next.kind == TokenKind::word && (quality || !ends_figure(i)) && next.norm.size() >= 3;
    return unknown && thing.kind == TokenKind::word && thing.norm.size() >= 4 && thing.norm.ends_with('s') &&
           !thing.norm.ends_with("ss") && !ends_figure(i + 1);
}

bool BareEvidence::breaks(std::int32_t i) const {
    if (!work_.inside(i)) return true;
    const Token& token = work_.token(i);
    return token.kind == TokenKind::newline || token.kind == TokenKind::number || token.norm == "." ||
           token.norm == "?" || token.norm == "!" || token.norm == ";";
}

}  // namespace parley
