#include "dialogue/understanding/lever_model.hpp"

#include "dialogue/understanding/lever_model_impl.hpp"
#include "dialogue/understanding/lexicon.hpp"
#include "dialogue/understanding/rarity.hpp"
#include "dialogue/understanding/said_numbers.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr std::int32_t kPhrasePoints = 620;  ///< a cue of several words claims the lever by itself
constexpr std::int32_t kWordPoints = 520;    ///< so does a single word that is one lever's alone
constexpr std::int32_t kSharedPoints = 260;
constexpr std::int32_t kNamePoints = 180;  ///< an employer's name alone is no offer

constexpr std::ptrdiff_t kFewestCues = 3;  ///< that describe a lever

bool counts(const Lever& lever, EvidenceKind kind) {
    return std::find(lever.evidence.begin(), lever.evidence.end(), kind) != lever.evidence.end();
}

class Maker {
public:
    Maker(LeverModel::Impl& model, const Persona& persona) : model_(model), persona_(persona) {}

    void make() {
        model_.persona = &persona_;
        model_.lever_count = std::min(persona_.levers.size(), kMaxLevers);
        for (std::size_t i = 0; i < model_.lever_count; ++i) add_lever(i);
        weigh_words();
        model_.script = make_script_model(persona_);
        if (model_.script.knows_trade) model_.cued_levers = 0;
        add_cues();
        for (const FactSheet& sheet : persona_.fact_sheets) add_fact_cues(sheet);
        model_.first_sheet = persona_.fact_sheets.data();
        for (const FactSheet& sheet : persona_.fact_sheets) model_.sheets.push_back(model_sheet(sheet, persona_));
        model_.no_sheet = model_sheet(FactSheet{}, persona_);
        for (const FactSheet& sheet : persona_.fact_sheets)
            for (const Fact& fact : sheet.facts) add_fact(fact);
    }

private:
    struct Counts {
        std::array<std::uint8_t, kMaxLevers> named{};     ///< in title or cues
        std::array<std::uint8_t, kMaxLevers> examples{};  ///< in example sentences
    };

    void add_lever(std::size_t index) {
        const Lever& lever = persona_.levers[index];
        const std::uint32_t bit = 1U << index;
        if (counts(lever, EvidenceKind::offer)) model_.offer_levers |= bit;
        const auto phrases =
            std::count_if(lever.cues.begin(), lever.cues.end(), [](const auto& cue) { return !is_prose(cue); });
        if (phrases >= kFewestCues) model_.cued_levers |= bit;
        if (counts(lever, EvidenceKind::certification)) model_.certification_levers |= bit;
        if (counts(lever, EvidenceKind::market)) model_.market_levers |= bit;
        model_.evidence.push_back(lever.evidence);
        model_.lever_ids.push_back(lever.id);
        count_words(lever.title, index, true);
        for (const std::string& cue : lever.cues)
            if (!is_prose(cue)) count_words(cue, index, true);
        for (const std::string& example : lever.examples) count_words(example, index, false);
    }

    /// The persona's own record speaks for the levers that it supports, in whatever words it is told.
    void add_fact(const Fact& fact) {
        learn_words(fact.text);
        const Reading reading = read(fact.text);
        const TokenRange all{0, static_cast<std::int32_t>(reading.tokens.size())};
        const std::uint32_t levers = supported_by(fact);
        for (const SaidNumber& number : said_numbers(reading, all)) model_.fact_numbers[number.value] |= levers;
        for (const Term& term : read_terms(reading, all)) {
            const bool number = reading.tokens[static_cast<std::size_t>(term.first)].kind == TokenKind::number;
            if (!term.stop && !term.generic && !number) model_.fact_words[term.key] |= levers;
        }
    }
    [[nodiscard]] std::uint32_t supported_by(const Fact& fact) const {
        std::uint32_t levers = 0;
        for (std::size_t i = 0; i < model_.lever_count; ++i)
            if (std::find(fact.levers.begin(), fact.levers.end(), persona_.levers[i].id) != fact.levers.end())
                levers |= std::uint32_t{1} << i;
        return levers;
    }

    void learn_words(std::string_view text) { learn_words(read(text)); }
    void learn_words(const Reading& reading) {
        for (const Token& token : reading.tokens)
            if (token.kind == TokenKind::word) model_.words.add(token.norm);
    }

    void count_words(std::string_view text, std::size_t lever, bool named) {
        const Reading reading = read(text);
        learn_words(reading);
        for (const Term& term : read_terms(reading, {0, static_cast<std::int32_t>(reading.tokens.size())})) {
            const bool number = reading.tokens[static_cast<std::size_t>(term.first)].kind == TokenKind::number;
            if (term.stop || term.generic || number) continue;
            Counts& counts_of = counts_[term.key];
            auto& count = named ? counts_of.named[lever] : counts_of.examples[lever];
            if (count < 255) ++count;
        }
    }

    /// A word in a title or a cue weighs more than one in an example, a word of one lever more than a shared one.
    void weigh_words() {
        for (const auto& [key, seen] : counts_) {
            std::int32_t df = 0;
            for (std::size_t i = 0; i < model_.lever_count; ++i) df += seen.named[i] + seen.examples[i] > 0 ? 1 : 0;
            const std::int32_t rare = rarity(model_.lever_count, df);
            LeverWeights weights{};
            for (std::size_t i = 0; i < model_.lever_count; ++i) {
                const std::int32_t full = seen.named[i] > 0 ? 240 : (seen.examples[i] > 0 ? 130 : 0);
                weights[i] = static_cast<std::uint16_t>(full * rare / 1000);
            }
            model_.weights.emplace(key, weights);
        }
    }

    void add_cues() {
        for (std::size_t i = 0; i < model_.lever_count; ++i)
            for (const std::string& cue : persona_.levers[i].cues)
                if (!is_prose(cue)) add_cue(cue, i, points_of(cue, i));
        for (const LexiconEntry& entry : lexicon_entries("lever_words.txt")) {
            if (entry.role == "offer_cue") add_to(model_.offer_levers, entry.phrase, kPhrasePoints);
            if (entry.role == "concept" && entry.value == "rival_offer")
                add_to(model_.offer_levers, entry.phrase, kPhrasePoints);
            if (entry.role == "certification") add_to(model_.certification_levers, entry.phrase, kWordPoints);
            if (entry.role == "market") add_to(model_.market_levers, entry.phrase, kPhrasePoints);
        }
    }
    /// What the candidate may say of a fact speaks for the levers that it supports: "nine releases". A single
    /// word or a length of time says too little.
    void add_fact_cues(const FactSheet& sheet) {
        for (const Fact& fact : sheet.facts) {
            if (fact.kind == EvidenceKind::duration || fact.kind == EvidenceKind::date) continue;
            for (std::size_t i = 0; i < model_.lever_count; ++i) {
                const auto& supported = fact.levers;
                if (std::find(supported.begin(), supported.end(), persona_.levers[i].id) == supported.end()) continue;
                for (const std::string& cue : fact.cues)
                    if (names_more_than_time(cue)) add_cue(cue, i, kWordPoints);
            }
        }
    }
    /// Several words, and not all of them as plain as in "after two years".
    [[nodiscard]] static bool names_more_than_time(std::string_view cue) {
        static const PhraseSet kTimeUnits("time_unit");
        const Reading reading = read(cue);
        const auto terms = read_terms(reading, {0, static_cast<std::int32_t>(reading.tokens.size())});
        if (terms.size() < 2) return false;
        for (std::size_t i = 0; i < terms.size(); ++i)
            if (!terms[i].stop && !terms[i].generic && kTimeUnits.longest_at(terms, i) == 0) return true;
        return false;
    }
    void add_to(std::uint32_t levers, std::string_view phrase, std::int32_t points) {
        for (std::size_t i = 0; i < model_.lever_count; ++i)
            if (((levers >> i) & 1U) != 0) add_cue(phrase, i, points);
    }
    void add_cue(std::string_view phrase, std::size_t lever, std::int32_t points) {
        LeverCue cue{term_keys(phrase), static_cast<std::int32_t>(lever), points};
        if (cue.keys.empty()) return;
        auto& same_start = model_.cues[cue.keys.front()];
        for (const LeverCue& other : same_start)
            if (other.keys == cue.keys && other.lever == cue.lever) return;
        same_start.push_back(std::move(cue));
    }

    [[nodiscard]] std::int32_t points_of(std::string_view cue, std::size_t lever) const {
        const Reading reading = read(cue);
        const auto terms = read_terms(reading, {0, static_cast<std::int32_t>(reading.tokens.size())});
        const bool name = !reading.tokens.empty() && reading.tokens.front().upper;
        if (name && ((model_.offer_levers >> lever) & 1U) != 0) return kNamePoints;
        if (reading.tokens.size() > 1 && !all_weak(terms)) return shared(terms) ? kWordPoints : kPhrasePoints;
        if (terms.size() > 1) return kWordPoints;
        if (terms.empty() || terms.front().stop || terms.front().generic) return kNamePoints;
        return shared(terms) ? kSharedPoints : kWordPoints;
    }
    [[nodiscard]] static bool all_weak(const std::vector<Term>& terms) {
        return std::all_of(terms.begin(), terms.end(), [](const Term& term) { return term.stop || term.generic; });
    }
    /// Every word of it is named by another lever too.
    [[nodiscard]] bool shared(const std::vector<Term>& terms) const {
        for (const Term& term : terms) {
            const auto found = counts_.find(term.key);
            if (found == counts_.end()) continue;
            std::int32_t levers = 0;
            for (std::size_t i = 0; i < model_.lever_count; ++i) levers += found->second.named[i] > 0 ? 1 : 0;
            if (levers < 2) return false;
        }
        return true;
    }

    LeverModel::Impl& model_;
    const Persona& persona_;
    std::unordered_map<std::uint64_t, Counts> counts_;
};

}  // namespace

LeverModel::LeverModel(const Persona& persona) {
    auto made = std::make_unique<Impl>();
    Maker(*made, persona).make();
    impl_ = std::move(made);
}
LeverModel::~LeverModel() = default;
LeverModel::LeverModel(LeverModel&&) noexcept = default;
LeverModel& LeverModel::operator=(LeverModel&&) noexcept = default;

const SheetModel* LeverModel::Impl::find(const FactSheet* sheet) const {
    for (std::size_t i = 0; i < sheets.size(); ++i)
        if (first_sheet + i == sheet) return &sheets[i];
    return nullptr;
}

}  // namespace parley
