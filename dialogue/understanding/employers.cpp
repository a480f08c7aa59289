#include "dialogue/understanding/lever_model.hpp"
#include "dialogue/understanding/lever_model_impl.hpp"

#include <algorithm>
#include <string>

namespace parley {
namespace {

class Employers {
public:
    Employers(const Reading& reading, std::span<const Term> terms, const FactSheet& sheet, const SheetModel& names)
        : reading_(reading), terms_(terms), sheet_(sheet), names_(names) {}

    std::vector<NamedEmployer> find() const {
        std::vector<NamedEmployer> found;
        for (std::size_t i = 0; i < terms_.size();) {
            NamedEmployer employer;
            const std::size_t used = read_at(i, employer);
            if (used > 0) found.push_back(employer);
            i += std::max<std::size_t>(used, 1);
        }
        return found;
    }

private:
    std::size_t read_at(std::size_t i, NamedEmployer& employer) const {
        for (const EmployerName& name : names_.names) {
            const std::size_t used = match_keys(terms_, i, name.keys);
            if (used == 0) continue;
            employer = {name.key, span(i, used), name.offer, -1, name.company};
            return used;
        }
        if (const std::size_t used = fact_at(i, employer); used > 0) return used;
        const std::size_t used = known_at(i);
        if (used > 0) employer = {key(i, used), span(i, used), -1, -1, false};
        return used;
    }

    /// A process or a past employer of the sheet, by a cue that is a name.
    std::size_t fact_at(std::size_t i, NamedEmployer& employer) const {
        if (!terms_[i].named && known_at(i) == 0) return 0;
        for (const FactCue& cue : cues_at(names_, terms_[i].key)) {
            const Fact& fact = sheet_.facts[static_cast<std::size_t>(cue.fact)];
            if (fact.kind != EvidenceKind::process && fact.kind != EvidenceKind::employer) continue;
            const std::size_t used = match_keys(terms_, i, cue.keys);
            if (used == 0) continue;
            employer = {key(i, used), span(i, used), -1, cue.fact, false};
            return used;
        }
        return 0;
    }

    [[nodiscard]] std::size_t known_at(std::size_t i) const {
        static const PhraseSet kNone("no_employer");
        if (kNone.longest_at(terms_, i) > 0) return 0;
        if (const std::size_t used = well_known_companies().longest_at(terms_, i); used > 0) return used;
        if (!terms_[i].named) return 0;
        if (const std::size_t used = capital_companies().longest_at(terms_, i); used > 0) return used;
        return is_unknown_name(i) ? (next_is_part(i) ? 2 : 1) : 0;
    }

    /// A capital where an organisation would stand: "an offer from Northlake", "Northlake offered me".
    [[nodiscard]] bool is_unknown_name(std::size_t i) const {
        static const PhraseSet kPlaces("place_word");
        static const PhraseSet kVerbs("offer_verb");
        const Token& token = token_of(i);
        if (terms_[i].stop || terms_[i].generic || token.kind != TokenKind::word || token.norm.size() < 3) return false;
        if (token.all_caps || token.norm.find('\'') != std::string_view::npos) return false;
        if (i > 0 && kPlaces.longest_at(terms_, i - 1) > 0) return true;
        for (std::size_t v = i + 1; v < std::min(i + 4, terms_.size()); ++v) {
            if (kVerbs.longest_at(terms_, v) > 0) return true;
            // Every sentence begins with a capital: "Full rate came in" names nobody.
            if (opens_sentence(i) && !terms_[v].stop && !terms_[v].named) return false;
        }
        return false;
    }
    [[nodiscard]] bool opens_sentence(std::size_t i) const {
        const auto first = static_cast<std::size_t>(terms_[i].first);
        if (first == 0) return true;
        const TokenKind before = reading_.tokens[first - 1].kind;
        return before == TokenKind::punct || before == TokenKind::newline;
    }
    [[nodiscard]] bool next_is_part(std::size_t i) const {
        return i + 1 < terms_.size() && terms_[i + 1].named && !terms_[i + 1].stop && !terms_[i + 1].generic &&
               terms_[i + 1].first == terms_[i].last + 1 && token_of(i + 1).kind == TokenKind::word;
    }

    [[nodiscard]] const Token& token_of(std::size_t term) const {
        return reading_.tokens[static_cast<std::size_t>(terms_[term].first)];
    }
    [[nodiscard]] Span span(std::size_t i, std::size_t used) const {
        const auto last = static_cast<std::size_t>(terms_[i + used - 1].last);
        return {token_of(i).span.begin, reading_.tokens[last].span.end};
    }
    [[nodiscard]] std::uint64_t key(std::size_t i, std::size_t used) const {
        std::string name;
        for (std::int32_t t = terms_[i].first; t <= terms_[i + used - 1].last; ++t)
            name += reading_.tokens[static_cast<std::size_t>(t)].norm;
        return name_key(name);
    }

    const Reading& reading_;
    std::span<const Term> terms_;
    const FactSheet& sheet_;
    const SheetModel& names_;
};

}  // namespace

std::vector<NamedEmployer> find_employers(const Reading& reading, TokenRange range, const Scenario& scenario,
                                          const LeverModel& model) {
    const std::vector<Term> terms = read_terms(reading, range);
    if (const SheetModel* const names = model.impl().find(scenario.sheet))
        return Employers(reading, terms, *scenario.sheet, *names).find();
    const SheetModel own = model_sheet(*scenario.sheet, *scenario.persona);
    return Employers(reading, terms, *scenario.sheet, own).find();
}

}  // namespace parley
