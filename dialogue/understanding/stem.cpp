#include "dialogue/understanding/stem.hpp"

#include <libstemmer.h>

#include <array>
#include <memory>
#include <new>
#include <vector>

namespace parley {
namespace {

struct StemmerDeleter {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using Stemmer = std::unique_ptr<sb_stemmer, StemmerDeleter>;

Stemmer make_stemmer(const char* algorithm) {
    Stemmer stemmer(sb_stemmer_new(algorithm, "UTF_8"));
    if (stemmer == nullptr) throw std::bad_alloc();  // both algorithms are always compiled in
    return stemmer;
}

/// A Snowball stemmer works in a buffer of its own, hence one a thread.
sb_stemmer* stemmer_for(Language language) {
    thread_local const Stemmer english = make_stemmer("english");
    thread_local const Stemmer french = make_stemmer("french");
    return language == Language::fr ? french.get() : english.get();
}

std::uint64_t fnv(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return hash;
}

std::string_view run_stemmer(std::string_view word, Language language) {
    sb_stemmer* const stemmer = stemmer_for(language);
    const auto* const stemmed =
        sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
    if (stemmed == nullptr) throw std::bad_alloc();
    return {reinterpret_cast<const char*>(stemmed), static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

struct Remembered {
    std::uint64_t word = 0;  ///< hash of the word with its language; the slot is empty at 0
    std::uint64_t stem = 0;
};
constexpr std::size_t kSlots = 4096;
constexpr std::size_t kLongestWord = 64;  ///< longer ones are no words of a language: taken as they are

}  // namespace

std::string stem(std::string_view word, Language language) {
    if (word.size() > kLongestWord) return std::string(word);
    return std::string(run_stemmer(word, language));
}

std::uint64_t stem_key(std::string_view word, Language language) {
    if (word.size() > kLongestWord) return fnv(word);
    thread_local std::vector<Remembered> slots(kSlots);
    const std::uint64_t key = fnv(word) ^ (language == Language::fr ? 0x9E3779B97F4A7C15U : 0);
    Remembered& slot = slots[key % kSlots];
    if (slot.word != key || key == 0) slot = {key, fnv(run_stemmer(word, language))};
    return slot.stem;
}

}  // namespace parley
