#include "dialogue/understanding/language.hpp"

namespace parley {

Language language_of(const WordRow& words, const std::vector<Match>& matches) {
    std::int32_t english = 0;
    std::int32_t french = 0;
    for (const auto& match : matches) {
        english += match.sense->signal == Signal::english ? 1 : 0;
        french += match.sense->signal == Signal::french ? 1 : 0;
    }
    std::int32_t plain = 0;
    for (const auto& word : words.words) plain += word.figure < 0 && word.text.size() > 1 ? 1 : 0;
    if (french > english) return Language::fr;
    // A sentence of some length without one common word of either is in another language.
    if (english == 0 && french == 0 && plain >= 4) return Language::other;
    return Language::en;
}

}  // namespace parley
