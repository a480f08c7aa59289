#pragma once
// Talk beside the matter: what holds words of its own and none of the job or the offer.

#include "dialogue/understanding/view.hpp"

namespace parley {

/// Words in [first, last) that carry a meaning of their own: no pronouns, no fillers, no words of courtesy.
[[nodiscard]] int content_words(const MessageView& view, std::int32_t first, std::int32_t last);

/// True where the words are a sentence's and no row of letters: some of them are the commonest of a language.
[[nodiscard]] bool is_language(const MessageView& view, std::int32_t first, std::int32_t last);

/// True where a word in [first, last) belongs to work, hiring or pay, or is a figure.
[[nodiscard]] bool speaks_of_work(const MessageView& view, std::int32_t first, std::int32_t last);

/// At least `fewest` words with a meaning of their own, a language's, none of them of work.
[[nodiscard]] bool is_beside_work(const MessageView& view, std::int32_t first, std::int32_t last, int fewest);

/// Once an offer stands, talk of something else leads away; before it breaks the ice.
[[nodiscard]] ActKind chat_kind(const MessageView& view);

}  // namespace parley
