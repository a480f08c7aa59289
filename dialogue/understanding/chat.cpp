// Talk beside the matter as an act: heard where nothing else is said, dropped where it serves a point.

#include "dialogue/understanding/beside.hpp"
#include "dialogue/understanding/draft.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr int kWordsOfChat = 3;      ///< with a meaning of their own
constexpr std::int32_t kChat = 450;  ///< confidence of what only its words show
constexpr std::ptrdiff_t kSentencesToAside = 5;

/// Once an offer stands, thanks and apologies are all that their message wanted to say.
bool only_amenities(const MessageView& view, const ActDrafts& drafts) {
    const bool offer = view.offer_made();
    return std::all_of(drafts.acts.begin(), drafts.acts.end(), [offer](const ActDraft& draft) {
        return !offer && (draft.act.kind == ActKind::greet || draft.act.kind == ActKind::thank);
    });
}

bool shares_clause(const ActDraft& aside, const ActDrafts& drafts) {
    return std::any_of(drafts.acts.begin(), drafts.acts.end(), [&](const ActDraft& draft) {
        return !is_courtesy(draft.act.kind) && draft.act.kind != ActKind::off_topic &&
               draft.act.kind != ActKind::jailbreak && draft.clause == aside.clause;
    });
}

/// A sentence or two of many beside acts of bargaining.
bool is_small_part(const MessageView& view, const ActDrafts& drafts) {
    const auto asides = std::count_if(drafts.acts.begin(), drafts.acts.end(),
                                      [](const ActDraft& draft) { return draft.act.kind == ActKind::off_topic; });
    const auto others = std::count_if(drafts.acts.begin(), drafts.acts.end(), [](const ActDraft& draft) {
        return !is_courtesy(draft.act.kind) && draft.act.kind != ActKind::off_topic;
    });
    return others > 0 && asides * kSentencesToAside < view.clauses.back().sentence + 1;
}

}  // namespace

void hear_chat(const MessageView& view, ActDrafts& drafts) {
    const auto asked = view.context.asked;
    if (asked != Question::none && asked != Question::small_talk) return;
    if (view.clauses.empty() || !only_amenities(view, drafts)) return;
    if (!is_beside_work(view, 0, view.clauses.back().last, kWordsOfChat)) return;
    ActDraft draft;
    draft.act.kind = chat_kind(view);
    draft.act.confidence = kChat;
    draft.last = view.clauses.back().last;
    draft.act.span = view.span(0, draft.last);
    drafts.acts.push_back(std::move(draft));
}

void drop_asides(const MessageView& view, ActDrafts& drafts) {
    if (!drafts.has(ActKind::off_topic)) return;
    // Each is looked at beside all that stood before any was dropped.
    const ActDrafts all = drafts;
    std::erase_if(drafts.acts, [&](const ActDraft& aside) {
        return aside.act.kind == ActKind::off_topic && (shares_clause(aside, all) || is_small_part(view, all));
    });
}

}  // namespace parley
