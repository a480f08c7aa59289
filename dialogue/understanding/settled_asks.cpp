#include "dialogue/understanding/draft.hpp"

#include <algorithm>

namespace parley {
namespace {

/// True where what the act says is the ask of its sentence, too.
bool covers(const ActDraft& draft) {
    const auto kind = draft.act.kind;
    if (draft.act.polarity != Polarity::asserted) return false;
    if (kind == ActKind::accept_if) return !draft.act.amounts.empty();
    return kind == ActKind::split_difference || kind == ActKind::concede;
}

bool asks_for_leave(const ActDraft& draft) {
    return draft.act.kind == ActKind::ask && draft.act.component == Component::pto;
}

bool is_asked(const ActDraft& draft) {
    return draft.act.kind == ActKind::ask && draft.act.polarity == Polarity::asserted;
}

/// Where acts of one sort stand, by `place`, in order.
template <class Sort, class Place>
auto places_of(const ActDrafts& drafts, Sort sort, Place place) {
    std::vector<decltype(place(drafts.acts.front()))> places;
    for (const auto& draft : drafts.acts)
        if (sort(draft)) places.push_back(place(draft));
    std::sort(places.begin(), places.end());
    return places;
}

void drop_repeated_asks(const MessageView& view, ActDrafts& drafts) {
    const auto sentence = [&view](const ActDraft& draft) { return view.clause(draft.clause).sentence; };
    const auto covered = places_of(drafts, covers, sentence);
    std::erase_if(drafts.acts, [&](const ActDraft& draft) {
        return draft.act.kind == ActKind::ask && draft.act.amounts.empty() &&
               std::binary_search(covered.begin(), covered.end(), sentence(draft));
    });
}

/// "Could I have 30 days of leave" wants no time to think.
void drop_time_for_leave(ActDrafts& drafts) {
    const auto clause = [](const ActDraft& draft) { return draft.clause; };
    const auto leave = places_of(drafts, asks_for_leave, clause);
    std::erase_if(drafts.acts, [&](const ActDraft& draft) {
        return draft.act.kind == ActKind::defer && std::binary_search(leave.begin(), leave.end(), clause(draft));
    });
}

/// A conditional yes is the ask of its message: it takes over what stands there.
void fold_into_yes(ActDrafts& drafts) {
    const auto yes = std::find_if(drafts.acts.begin(), drafts.acts.end(), [](const ActDraft& draft) {
        constexpr std::int32_t doubtful = 400;
        return draft.act.kind == ActKind::accept_if && draft.act.polarity == Polarity::asserted &&
               draft.act.confidence >= doubtful;
    });
    if (yes == drafts.acts.end()) return;
    auto& own = yes->act.amounts;
    for (const auto& draft : drafts.acts)
        if (is_asked(draft)) own.insert(own.end(), draft.act.amounts.begin(), draft.act.amounts.end());
    std::sort(own.begin(), own.end());
    own.erase(std::unique(own.begin(), own.end()), own.end());
    std::erase_if(drafts.acts, is_asked);
}

bool demands(const ActDraft& draft, const std::vector<PlacedAmount>& amounts) {
    const auto kind = draft.act.kind;
    if (draft.act.polarity != Polarity::asserted) return false;
    if (kind == ActKind::trade || kind == ActKind::ultimatum) return true;
    return kind == ActKind::split_difference &&
           std::any_of(draft.act.amounts.begin(), draft.act.amounts.end(), [&amounts](std::int32_t index) {
               return amounts[static_cast<std::size_t>(index)].amount.whose == Whose::ask;
           });
}

/// What an ultimatum may want besides terms: time, paper.
bool wants_no_terms(const ActDrafts& drafts) { return drafts.has(ActKind::defer) || drafts.has(ActKind::in_writing); }

}  // namespace

void settle_asks(const MessageView& view, const std::vector<PlacedAmount>& amounts, ActDrafts& drafts) {
    fold_into_yes(drafts);
    drop_repeated_asks(view, drafts);
    drop_time_for_leave(drafts);
    if (!view.offer_made() || drafts.has(ActKind::ask) || drafts.has(ActKind::accept_if)) return;
    const auto demand = std::find_if(drafts.acts.begin(), drafts.acts.end(),
                                     [&](const ActDraft& draft) { return demands(draft, amounts); });
    if (demand == drafts.acts.end() || wants_no_terms(drafts)) return;
    ActDraft ask = *demand;
    ask.act.kind = ActKind::ask;
    drafts.acts.push_back(std::move(ask));
}

}  // namespace parley
