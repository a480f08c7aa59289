#include "dialogue/understanding/beside.hpp"

#include "dialogue/understanding/word_list.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace parley {
namespace {

/// Words that say little by themselves, in both languages.
constexpr auto kHollow = word_list({"about",     "actually",  "aforementioned",
                                    "after",     "ah",        "ailleurs",
                                    "ainsi",     "all",       "alors",
                                    "also",      "always",    "and",
                                    "any",       "anyhow",    "anyway",
                                    "apres",     "are",       "aussi",
                                    "avant",     "avec",      "avoir",
                                    "back",      "basically", "because",
                                    "been",      "before",    "bidule",
                                    "bien",      "bit",       "blah",
                                    "but",       "can",       "cette",
                                    "chose",     "comme",     "comment",
                                    "could",     "dans",      "dear",
                                    "depends",   "dire",      "does",
                                    "donc",      "dont",      "else",
                                    "encore",    "enfin",     "euh",
                                    "even",      "ever",      "faire",
                                    "fait",      "feeling",   "fine",
                                    "for",       "from",      "genre",
                                    "gone",      "good",      "great",
                                    "had",       "has",       "have",
                                    "hello",     "her",       "here",
                                    "him",       "his",       "hmm",
                                    "how",       "idk",       "into",
                                    "its",       "jsp",       "just",
                                    "kind",      "kinda",     "know",
                                    "like",      "lol",       "loud",
                                    "machin",    "made",      "mais",
                                    "make",      "matter",    "maybe",
                                    "mean",      "message",   "more",
                                    "much",      "nice",      "not",
                                    "nous",      "off",       "okay",
                                    "one",       "only",      "other",
                                    "our",       "out",       "over",
                                    "own",       "peut",      "please",
                                    "pour",      "qqch",      "quand",
                                    "que",       "quoi",      "read",
                                    "really",    "reference", "regard",
                                    "regards",   "said",      "sans",
                                    "say",       "see",       "sent",
                                    "she",       "should",    "some",
                                    "something", "sorry",     "sort",
                                    "speak",     "still",     "stuff",
                                    "such",      "sure",      "tell",
                                    "test",      "than",      "thanks",
                                    "that",      "the",       "their",
                                    "them",      "then",      "there",
                                    "these",     "they",      "thing",
                                    "things",    "think",     "thinking",
                                    "this",      "those",     "tout",
                                    "truc",      "truncated", "tu",
                                    "very",      "voila",     "vois",
                                    "vous",      "want",      "was",
                                    "way",       "well",      "were",
                                    "what",      "whatever",  "when",
                                    "where",     "which",     "while",
                                    "who",       "why",       "will",
                                    "with",      "word",      "would",
                                    "yes",       "yet",       "you",
                                    "your"});

constexpr std::size_t kShortest = 3;  ///< letters of a word with a meaning of its own

bool is_hollow(std::string_view word) { return word.size() < kShortest || kHollow.holds(word); }

bool is_of_work(const Sense& sense) {
    return sense.signal == Signal::about || sense.signal == Signal::noun || sense.signal == Signal::own;
}

}  // namespace

int content_words(const MessageView& view, std::int32_t first, std::int32_t last) {
    int count = 0;
    for (auto w = first; w < last; ++w) {
        const auto text = view.word(w).text;
        const bool letters = std::none_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
        count += letters && !is_hollow(text) ? 1 : 0;
    }
    return count;
}

bool is_language(const MessageView& view, std::int32_t first, std::int32_t last) {
    constexpr std::ptrdiff_t fewest = 2;
    return std::count_if(view.matches.begin(), view.matches.end(), [&](const Match& match) {
               const auto signal = match.sense->signal;
               return (signal == Signal::english || signal == Signal::french) && match.first >= first &&
                      match.last <= last;
           }) >= fewest;
}

bool speaks_of_work(const MessageView& view, std::int32_t first, std::int32_t last) {
    for (auto w = first; w < last; ++w)
        if (view.word(w).figure >= 0 || view.word(w).name) return true;
    return std::any_of(view.matches.begin(), view.matches.end(), [&](const Match& match) {
        return is_of_work(*match.sense) && match.first >= first && match.last <= last;
    });
}

bool is_beside_work(const MessageView& view, std::int32_t first, std::int32_t last, int fewest) {
    return content_words(view, first, last) >= fewest && is_language(view, first, last) &&
           !speaks_of_work(view, first, last);
}

ActKind chat_kind(const MessageView& view) { return view.offer_made() ? ActKind::off_topic : ActKind::small_talk; }

}  // namespace parley
