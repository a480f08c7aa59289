#include "dialogue/understanding/script_model.hpp"

#include "dialogue/understanding/lever_model_impl.hpp"
#include "dialogue/understanding/lexicon.hpp"
#include "dialogue/understanding/rarity.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace parley {
namespace {

using Kind = TitleWord::Kind;

constexpr std::int32_t kLongestCue = 12;  ///< words
constexpr std::int32_t kOfCue = 600;      ///< a word of a cue tells per mille of what one of the title does,
constexpr std::int32_t kOfExample = 400;  ///< one of an example so much
constexpr std::int32_t kCommon = 700;     ///< a word of any trade so much
constexpr std::int32_t kOfRole = 100;     ///< a word of the role so much: every lever is about it

TokenRange whole(const Reading& reading) { return {0, static_cast<std::int32_t>(reading.tokens.size())}; }

/// Keys of the words that any trade's titles hold.
const std::unordered_set<std::uint64_t>& common_words() {
    static const std::unordered_set<std::uint64_t> made = [] {
        std::unordered_set<std::uint64_t> keys;
        for (const LexiconEntry& entry : lexicon_entries("lever_reasons.txt"))
            if (entry.role == "common")
                for (const std::uint64_t key : term_keys(entry.phrase)) keys.insert(key);
        return keys;
    }();
    return made;
}

/// In how many sentences of the persona's prose a word stands.
class Prose {
public:
    explicit Prose(const Persona& persona) {
        std::unordered_set<std::string_view> known;
        for (const Lever& lever : persona.levers)
            for (const std::string& cue : lever.cues)
                if (is_prose(cue) && known.insert(cue).second) add(cue);
    }
    [[nodiscard]] bool empty() const { return sentences_ == 0; }
    [[nodiscard]] std::int32_t rarity_of(std::uint64_t key) const {
        const auto found = df_.find(key);
        return rarity_in_prose(sentences_, found == df_.end() ? 0 : found->second);
    }

private:
    void add(std::string_view text) {
        const Reading reading = read(text);
        std::int32_t begin = 0;
        const auto end = static_cast<std::int32_t>(reading.tokens.size());
        for (std::int32_t i = 0; i < end; ++i)
            if (ends_sentence(reading.tokens[static_cast<std::size_t>(i)]) || i + 1 == end) {
                add_sentence(reading, {begin, i + 1});
                begin = i + 1;
            }
    }
    static bool ends_sentence(const Token& token) {
        return token.kind == TokenKind::newline || token.norm == "." || token.norm == "!" || token.norm == "?" ||
               token.norm == ";";
    }
    void add_sentence(const Reading& reading, TokenRange range) {
        std::unordered_set<std::uint64_t> keys;
        for (const Term& term : read_terms(reading, range))
            if (!term.stop) keys.insert(term.key);
        if (keys.size() < 2) return;
        ++sentences_;
        for (const std::uint64_t key : keys) ++df_[key];
    }

    std::unordered_map<std::uint64_t, std::int32_t> df_;
    std::int32_t sentences_ = 0;
};

class ScriptMaker {
public:
    explicit ScriptMaker(const Persona& persona) : persona_(persona), prose_(persona) {}

    ScriptModel make() {
        model_.levers = std::min(persona_.levers.size(), kMaxLevers);
        model_.knows_trade = !prose_.empty();
        take_role();
        for (std::size_t i = 0; i < model_.levers; ++i) take_lever(i);
        weigh();
        weigh_reasons();
        return std::move(model_);
    }

private:
    /// "Technical Program Manager" and "TPM".
    void take_role() {
        std::string initials;
        const Reading reading = read(persona_.role);
        for (const Term& term : plain_terms(reading, whole(reading))) role_.insert(term.key);
        for (const Term& term : read_terms(reading, whole(reading))) {
            if (term.stop) continue;
            role_.insert(term.key);
            initials += reading.tokens[static_cast<std::size_t>(term.first)].norm.front();
        }
        for (const std::string& short_name : {initials, initials + "s"})
            for (const std::uint64_t key : term_keys(short_name)) role_.insert(key);
        for (const std::uint64_t key : term_keys(persona_.company)) company_.insert(key);
    }

    void take_lever(std::size_t lever) {
        const Lever& source = persona_.levers[lever];
        take_text(source.title, lever, 1000, true);
        for (const std::string& cue : source.cues)
            if (!is_prose(cue)) take_text(cue, lever, kOfCue, false);
        for (const std::string& example : source.examples) take_text(example, lever, kOfExample, false);
        take_parts(lever);
    }

    void take_text(std::string_view text, std::size_t lever, std::int32_t worth, bool titled) {
        const Reading reading = read(text);
        for (const Term& term : read_terms(reading, whole(reading))) {
            if (term.stop) continue;
            const Kind kind = kind_of(reading, term);
            put(term.key, lever, {kind, titled, static_cast<std::uint16_t>(worth), 0});
            const std::uint64_t root = root_key(reading.tokens[static_cast<std::size_t>(term.first)].norm);
            if (kind == Kind::word && root != 0 && worth > kOfExample)
                put(root, lever, {Kind::kin, titled, static_cast<std::uint16_t>(worth), 0});
        }
    }
    [[nodiscard]] Kind kind_of(const Reading& reading, const Term& term) const {
        if (reading.tokens[static_cast<std::size_t>(term.first)].kind == TokenKind::number) return Kind::number;
        if (term.generic || role_.contains(term.key)) return Kind::weak;
        // How much the company's name tells only its own text can say.
        return company_.contains(term.key) && prose_.empty() ? Kind::weak : Kind::word;
    }
    /// The first to name a word counts: the title before cues, cues before examples. `rarity` holds its worth so far.
    void put(std::uint64_t key, std::size_t lever, TitleWord word) {
        TitleWord& known = model_.words[key][lever];
        if (known.kind == Kind::none) known = word;
    }

    void take_parts(std::size_t lever) {
        LeverTitle& title = model_.titles[lever];
        const Reading reading = read(persona_.levers[lever].title);
        std::int32_t begin = 0;
        const auto end = static_cast<std::int32_t>(reading.tokens.size());
        for (std::int32_t i = 0; i <= end; ++i)
            if (i == end || parts_title(reading, i)) {
                add_part(title, reading, {begin, i});
                begin = i + 1;
            }
        title.reasons = reasons_called(without_role(plain_terms(reading, whole(reading))));
        title.rivalry = (title.reasons & reasons_of_rivals()) != 0 || names_employer(reading);
    }
    /// "Program" in a title names no reason where the role is a program manager.
    [[nodiscard]] std::vector<Term> without_role(std::vector<Term> plain) const {
        std::erase_if(plain, [this](const Term& term) { return role_.contains(term.key); });
        return plain;
    }
    static bool parts_title(const Reading& reading, std::int32_t i) {
        const Token& token = reading.tokens[static_cast<std::size_t>(i)];
        if (token.norm == "-") return token.space_before;  // a dash; a hyphen joins
        return token.norm == "+" || token.norm == "/" || token.norm == "&" || token.norm == ":" || token.norm == "(" ||
               token.norm == ")" || token.norm == "," || token.norm == "and";
    }
    void add_part(LeverTitle& title, const Reading& reading, TokenRange range) {
        std::vector<std::uint64_t> keys;
        for (const Term& term : read_terms(reading, range)) {
            const bool tells = !term.stop && kind_of(reading, term) != Kind::weak;
            if (tells && std::find(keys.begin(), keys.end(), term.key) == keys.end()) keys.push_back(term.key);
        }
        title.words += static_cast<std::int32_t>(keys.size());
        if (!keys.empty()) title.parts.push_back(std::move(keys));
    }
    [[nodiscard]] bool names_employer(const Reading& reading) const {
        const auto terms = read_terms(reading, whole(reading));
        for (std::size_t i = 0; i < terms.size(); ++i) {
            if (company_.contains(terms[i].key)) continue;
            if (well_known_companies().longest_at(terms, i) > 0) return true;
            if (terms[i].named && capital_companies().longest_at(terms, i) > 0) return true;
        }
        return false;
    }

    void weigh() {
        for (auto& [key, words] : model_.words) {
            const auto df = static_cast<std::int32_t>(
                std::count_if(words.begin(), words.end(), [](const TitleWord& w) { return w.kind != Kind::none; }));
            const std::int32_t rare = rarity(model_.levers, df);
            const std::int32_t common = common_words().contains(key) ? kCommon : 1000;
            const std::int32_t telling = rare * prose_.rarity_of(key) / 1000 * common / 1000;
            for (TitleWord& word : words) {
                const std::int32_t worth = word.kind == Kind::weak && role_.contains(key) ? kOfRole : word.rarity;
                word.rarity = static_cast<std::uint16_t>(rare * worth / 1000);
                word.telling = static_cast<std::uint16_t>(telling * worth / 1000);
            }
        }
    }

    void weigh_reasons() {
        for (std::size_t reason = 0; reason < kMaxReasons; ++reason) {
            std::int32_t df = 0;
            for (std::size_t i = 0; i < model_.levers; ++i)
                df += ((model_.titles[i].reasons >> reason) & 1U) != 0 ? 1 : 0;
            model_.reason_rarity[reason] = df > 0 ? rarity(model_.levers, df) : 0;
        }
        const auto rivals = std::count_if(model_.titles.begin(), model_.titles.end(),
                                          [](const LeverTitle& title) { return title.rivalry; });
        model_.rivalry_rarity = rivals > 0 ? rarity(model_.levers, static_cast<std::int32_t>(rivals)) : 0;
    }

    const Persona& persona_;
    Prose prose_;
    ScriptModel model_;
    std::unordered_set<std::uint64_t> role_;
    std::unordered_set<std::uint64_t> company_;
};

}  // namespace

bool is_prose(std::string_view cue) { return std::count(cue.begin(), cue.end(), ' ') >= kLongestCue; }

ScriptModel make_script_model(const Persona& persona) { return ScriptMaker(persona).make(); }

}  // namespace parley
