#include "dialogue/understanding/decimal.hpp"
#include "dialogue/understanding/lever_model_impl.hpp"
#include "dialogue/understanding/number_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace parley {
namespace {

std::int64_t leading_number(const Reading& reading) {
    const Token& first = reading.tokens.front();
    if (first.kind == TokenKind::number) {
        const auto decimal = read_decimal(first.norm, Follower::nothing);
        return decimal ? decimal->value / kOne : -1;
    }
    const auto words = figure_words(reading);
    const auto spelled = read_number_words(reading, words, 0, true);
    return spelled ? spelled->value / kOne : -1;
}

void add_cue(SheetModel& model, std::int32_t fact, std::string_view phrase) {
    static const PhraseSet kTimeUnits("time_unit");
    static const PhraseSet kMeasures("measure");
    const Reading reading = read(phrase);
    if (reading.tokens.empty()) return;
    const auto terms = read_terms(reading, {0, static_cast<std::int32_t>(reading.tokens.size())});
    if (terms.empty()) return;
    FactCue cue;
    for (const Term& term : terms) cue.keys.push_back(term.key);
    cue.fact = fact;
    const bool bare = terms.size() == 2 && kMeasures.longest_at(terms, 1) > 0;  // "14 percent": of no one thing
    if (terms.size() > 1 && !bare) cue.number = leading_number(reading);
    cue.time_unit = cue.number >= 0 && kTimeUnits.longest_at(terms, 1) > 0;
    model.cues.push_back(std::move(cue));
}

void add_name(SheetModel& model, std::string_view written, std::uint64_t key, std::int32_t offer, bool company) {
    EmployerName name{term_keys(written), key, offer, company};
    if (!name.keys.empty()) model.names.push_back(std::move(name));
}

/// "Adept AI" is called Adept, "Hugging Face Enterprise" Hugging Face.
std::string_view short_name(std::string_view company) {
    static constexpr auto kForms =
        std::to_array<std::string_view>({"AI", "Corp", "Corporation", "Enterprise", "Global", "GmbH", "Group", "Inc",
                                         "Inc.", "Labs", "LLC", "Ltd", "Systems", "Technologies"});
    const std::size_t cut = company.rfind(' ');
    if (cut == std::string_view::npos || cut < 4) return company;
    return std::find(kForms.begin(), kForms.end(), company.substr(cut + 1)) == kForms.end() ? company
                                                                                            : company.substr(0, cut);
}

}  // namespace

SheetModel model_sheet(const FactSheet& sheet, const Persona& persona) {
    SheetModel model;
    add_name(model, persona.company, name_key(persona.company), -1, true);
    if (const std::string_view name = short_name(persona.company); name.size() < persona.company.size())
        add_name(model, name, name_key(persona.company), -1, true);
    for (std::size_t i = 0; i < sheet.offers.size(); ++i) {
        const CompetingOffer& offer = sheet.offers[i];
        const std::uint64_t key = name_key(offer.employer);
        add_name(model, offer.employer, key, static_cast<std::int32_t>(i), false);
        for (const std::string& alias : offer.aliases) add_name(model, alias, key, static_cast<std::int32_t>(i), false);
    }
    for (std::size_t i = 0; i < sheet.facts.size(); ++i)
        for (const std::string& cue : sheet.facts[i].cues) add_cue(model, static_cast<std::int32_t>(i), cue);
    std::stable_sort(model.cues.begin(), model.cues.end(),
                     [](const FactCue& a, const FactCue& b) { return a.keys.front() < b.keys.front(); });
    return model;
}

std::span<const FactCue> cues_at(const SheetModel& sheet, std::uint64_t key) {
    const auto first = std::partition_point(sheet.cues.begin(), sheet.cues.end(),
                                            [key](const FactCue& cue) { return cue.keys.front() < key; });
    const auto last =
        std::partition_point(first, sheet.cues.end(), [key](const FactCue& cue) { return cue.keys.front() == key; });
    return {first, last};
}

}  // namespace parley
