#include "dialogue/understanding/owner_marks.hpp"

#include <algorithm>

namespace parley {
namespace {

/// Acts that are about a figure near them.
std::optional<Whose> whose_of(ActKind act) {
    if (act == ActKind::state_current_pay) return Whose::current;
    if (act == ActKind::reveal_floor) return Whose::floor;
    if (act == ActKind::reveal_target) return Whose::target;
    if (act == ActKind::competing_offer) return Whose::competing;
    return std::nullopt;
}

bool better(const OwnerMark& a, const OwnerMark& b) {
    if (a.distance != b.distance) return a.distance < b.distance;
    return a.length > b.length;
}

}  // namespace

/// Marks of their own first; an act only where there is none, or where it is worded around the figure.
std::optional<OwnerMark> OwnerMarks::nearest(std::size_t clause) const {
    std::optional<OwnerMark> own;
    std::optional<OwnerMark> act;
    any_match_in(view_, view_.clause(clause), [&](const Match& match) {
        const auto mark = mark_of(match);
        auto& best = match.sense->signal == Signal::own ? own : act;
        if (mark && (!best || better(*mark, *best))) best = mark;
        return false;
    });
    const bool goal = act && (act->whose == Whose::floor || act->whose == Whose::target);
    const bool around = goal && act->distance < 0 && (!own || (own->distance >= 0 && own->whose == Whose::ask));
    if (!own || around) return act;
    return is_loose(*own) && wishes_first(clause) ? std::nullopt : own;
}

/// "market scarcity with a base of #": words far apart that happen to end in the figure.
bool OwnerMarks::is_loose(const OwnerMark& mark) {
    constexpr std::int32_t kLoose = 4;
    return mark.distance < 0 && mark.length >= kLoose && (mark.whose == Whose::other || mark.whose == Whose::recruiter);
}

/// "I'd like the offer to reflect ...": the clause opens with the candidate's wish.
bool OwnerMarks::wishes_first(std::size_t index) const {
    const Clause& clause = view_.clause(index);
    return any_match_in(view_, clause, [&](const Match& match) {
        return match.sense->signal == Signal::own && match.sense->whose == Whose::ask && match.last <= word_ &&
               match.first <= clause.first + 1 &&
               (view_.word(match.first).text == "i" || view_.word(match.first).text == "we");
    });
}

std::optional<OwnerMark> OwnerMarks::mark_of(const Match& match) const {
    const auto said = said_by(match);
    if (!said || holds_another(match) || is_set_off_from(match)) return std::nullopt;
    return OwnerMark{*said, distance(match), match.last - match.first, match.first};
}

std::optional<Whose> OwnerMarks::said_by(const Match& match) const {
    if (match.sense->signal == Signal::own) return competing_or(match.sense->whose, match);
    if (match.sense->signal != Signal::act || !applies(view_, match)) return std::nullopt;
    const auto whose = whose_of(match.sense->act);
    return whose ? std::optional(competing_or(*whose, match)) : std::nullopt;
}

/// "Hugging Face is at 200": the persona's own company is the recruiter.
Whose OwnerMarks::competing_or(Whose said, const Match& match) const {
    if (said != Whose::competing) return said;
    const Span span = view_.span(match.first, match.last);
    for (const auto& employer : view_.employers)
        if (employer.company && employer.span.begin >= span.begin && employer.span.end <= span.end)
            return Whose::recruiter;
    return Whose::competing;
}

/// A mark worded with a figure in it speaks of that figure alone.
bool OwnerMarks::holds_another(const Match& match) const {
    const auto held = figures_between(match.first, match.last);
    return held > (word_ >= match.first && word_ < match.last ? 1 : 0);
}

/// A mark after the figure is farther than one before it; one around it is nearest.
std::int32_t OwnerMarks::distance(const Match& match) const {
    if (word_ >= match.first && word_ < match.last) return -1;
    if (match.last <= word_) return match.last == word_ ? 0 : word_ - match.last + figures_between(match.last, word_);
    return match.first - word_ + 2 + figures_between(word_ + 1, match.first);
}

std::int32_t OwnerMarks::figures_between(std::int32_t from, std::int32_t to) const {
    std::int32_t count = 0;
    for (auto w = from; w < to && w < from + 24; ++w) count += view_.word(w).figure >= 0 ? 1 : 0;
    return count;
}

bool OwnerMarks::is_set_off() const {
    const auto first = static_cast<std::size_t>(view_.word(word_).first_token);
    if (first == 0) return false;
    const Token& before = view_.reading.tokens[first - 1];
    return before.norm == ":" || (before.norm == "-" && before.space_before);
}

bool OwnerMarks::is_set_off_from(const Match& match) const {
    return match.sense->whose == Whose::other && match.last <= word_ && is_set_off();
}

bool OwnerMarks::answers_figures() const {
    if (!is_set_off()) return false;
    const auto first = static_cast<std::size_t>(view_.word(word_).first_token);
    if (view_.reading.tokens[first - 1].norm != ":") return false;
    for (const NamedEmployer& employer : view_.employers)
        if (employer.span.end == view_.reading.tokens[first - 1].span.begin) return employer.company;
    for (auto w = word_; w-- > 0 && view_.word(w + 1).before != Break::sentence;)
        if (view_.word(w).figure >= 0) return true;
    return false;
}

}  // namespace parley
