#include "dialogue/understanding/offer_claims.hpp"

#include "dialogue/understanding/stem.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string_view>

namespace parley {
namespace {

constexpr std::int64_t kExactPart = 100;  ///< a figure within 1 % of the sheet's is the sheet's
constexpr std::int64_t kRoughPart = 25;   ///< "about 210": within 4 %

class OfferClaims {
public:
    OfferClaims(const Reading& reading, std::span<const Term> terms, std::span<const NamedEmployer> employers,
                std::span<const Figure> figures, const Scenario& scenario, const Context& context)
        : reading_(reading),
          terms_(terms),
          employers_(employers),
          figures_(figures),
          scenario_(scenario),
          context_(context),
          sheet_(*scenario.sheet) {}

    std::vector<Evidence> find() const {
        std::vector<Evidence> found;
        bool named = false;
        for (std::size_t i = 0; i < employers_.size(); ++i) {
            if (employers_[i].company) continue;
            if (const auto claim = read_employer(i)) {
                found.push_back(*claim);
                named = true;
            }
        }
        if (!named)
            if (const auto claim = read_unnamed()) found.push_back(*claim);
        return found;
    }

private:
    [[nodiscard]] std::optional<Evidence> read_employer(std::size_t index) const {
        const NamedEmployer& employer = employers_[index];
        const std::int32_t begin = employer.span.begin;
        const std::int32_t end = index + 1 < employers_.size() ? employers_[index + 1].span.begin : end_of_range();
        const bool offers = speaks_of_offer(employer, end);
        if (!offers && speaks_of_process()) return process(employer);
        if (!offers && employer.offer < 0) return std::nullopt;
        if (!offers && is_own_history(employer)) return std::nullopt;
        Evidence claim{EvidenceKind::offer, {begin, end_of_claim(employer, end)}, ClaimStatus::contradicted, -1};
        claim.fact = employer.offer;
        if (employer.offer >= 0 && amounts_agree(employer, end)) claim.status = ClaimStatus::borne_out;
        return claim;
    }

    [[nodiscard]] Evidence process(const NamedEmployer& employer) const {
        Evidence claim{EvidenceKind::process, employer.span, ClaimStatus::off_sheet, -1};
        const bool known =
            employer.offer >= 0 ||
            (employer.fact >= 0 && sheet_.facts[static_cast<std::size_t>(employer.fact)].kind == EvidenceKind::process);
        if (!known) return claim;
        claim.status = ClaimStatus::borne_out;
        claim.fact = employer.fact;
        return claim;
    }

    /// "I have another offer": every offer the candidate has is on the sheet.
    [[nodiscard]] std::optional<Evidence> read_unnamed() const {
        for (std::size_t i = 0; i < terms_.size(); ++i) {
            if (!is_rival_offer(i)) continue;
            Evidence claim{EvidenceKind::offer, span(terms_[i].first, terms_[i].last), ClaimStatus::contradicted, -1};
            for (std::size_t offer = 0; offer < sheet_.offers.size(); ++offer) {
                const NamedEmployer whose{0, claim.span, static_cast<std::int32_t>(offer), -1, false};
                if (!amounts_agree(whose, end_of_range())) continue;
                claim.status = ClaimStatus::borne_out;
                claim.fact = static_cast<std::int32_t>(offer);
                break;
            }
            return claim;
        }
        return std::nullopt;
    }
    [[nodiscard]] bool is_rival_offer(std::size_t i) const {
        static const PhraseSet kCues = [] {
            PhraseSet cues;
            for (const char* phrase : {"competing offer", "an offer from", "offer elsewhere", "offer on the table",
                                       "offers on the table", "offer from another", "offer from a competitor"})
                cues.add(phrase);
            return cues;
        }();
        return kCues.longest_at(terms_, i) > 0;
    }

    // ---- what the words say -------------------------------------------------------------------------

    [[nodiscard]] const Token& token(std::int32_t i) const { return reading_.tokens[static_cast<std::size_t>(i)]; }
    [[nodiscard]] Span span(std::int32_t first, std::int32_t last) const {
        return {token(first).span.begin, token(last).span.end};
    }
    [[nodiscard]] std::int32_t end_of_range() const { return terms_.empty() ? 0 : token(terms_.back().last).span.end; }
    [[nodiscard]] bool says(std::size_t term, std::string_view norm) const {
        return token(terms_[term].first).norm == norm;
    }
    [[nodiscard]] std::size_t term_at(std::int32_t begin) const {
        std::size_t i = 0;
        while (i < terms_.size() && token(terms_[i].first).span.begin < begin) ++i;
        return i;
    }

    /// An offer word anywhere before the next name, an offering verb behind the name, or "is at 215".
    [[nodiscard]] bool speaks_of_offer(const NamedEmployer& employer, std::int32_t end) const {
        static const PhraseSet kVerbs("offer_verb");
        const std::size_t at = term_at(employer.span.begin);
        for (std::size_t i = 0; i < terms_.size() && token(terms_[i].first).span.begin < end; ++i) {
            if (i < at && (is_rival_offer(i) || token(terms_[i].first).norm.starts_with("offer"))) return true;
            if (i <= at || i > at + 6) continue;
            if (kVerbs.longest_at(terms_, i) > 0 || token(terms_[i].first).norm.starts_with("offer")) return true;
            if (says(i, "at") && i + 1 < terms_.size() && token(terms_[i + 1].first).kind == TokenKind::number)
                return true;
        }
        return false;
    }
    [[nodiscard]] bool speaks_of_process() const {
        static const PhraseSet kProcess("process");
        for (std::size_t i = 0; i < terms_.size(); ++i)
            if (kProcess.longest_at(terms_, i) > 0) return true;
        return false;
    }
    /// "at Google I led ...".
    [[nodiscard]] bool is_own_history(const NamedEmployer& employer) const {
        const std::size_t at = term_at(employer.span.begin);
        return at > 0 && (says(at - 1, "at") || says(at - 1, "chez"));
    }
    [[nodiscard]] std::int32_t end_of_claim(const NamedEmployer& employer, std::int32_t end) const {
        std::int32_t last = employer.span.end;
        for (const Figure& figure : figures_)
            if (belongs(figure, employer, end)) last = std::max(last, figure.amount.span.end);
        return last;
    }

    // ---- what the figures say -----------------------------------------------------------------------

    /// Figures between the name and the next name, up to where the candidate's own wish begins.
    [[nodiscard]] bool belongs(const Figure& figure, const NamedEmployer& employer, std::int32_t end) const {
        const std::int32_t begin = figure.amount.span.begin;
        if (begin < employer.span.end || begin >= end || figure.amount.relative) return false;
        return begin < begin_of_wish(employer.span.end);
    }
    [[nodiscard]] std::int32_t begin_of_wish(std::int32_t from) const {
        static const PhraseSet kWishes("ask_word");
        for (std::size_t i = term_at(from); i < terms_.size(); ++i)
            if (kWishes.longest_at(terms_, i) > 0) return token(terms_[i].first).span.begin;
        return end_of_range() + 1;
    }

    [[nodiscard]] bool amounts_agree(const NamedEmployer& employer, std::int32_t end) const {
        const Terms& sheet = sheet_.offers[static_cast<std::size_t>(employer.offer)].terms;
        const Terms* const earlier = named_before(employer.key);
        bool base_read = false;
        for (const Figure& figure : figures_) {
            if (!belongs(figure, employer, end)) continue;
            const auto component = component_of(figure, base_read);
            base_read = base_read || component == Component::base;
            if (!component || !agrees(figure, *component, sheet)) return false;
            if (earlier != nullptr && !agrees(figure, *component, *earlier)) return false;
        }
        return true;
    }
    [[nodiscard]] const Terms* named_before(std::uint64_t employer) const {
        if (employer == 0) return nullptr;
        for (const NamedOffer& offer : context_.named_offers)
            if (offer.employer == employer) return &offer.terms;
        return nullptr;
    }

    /// Its own form, its place in "215/260", a word beside it, else base first.
    [[nodiscard]] std::optional<Component> component_of(const Figure& figure, bool base_read) const {
        if (figure.amount.component) return figure.amount.component;
        for (std::int32_t i = figure.last_token + 1; i <= figure.last_token + 3 && !is_number(i); ++i)
            if (const auto named = component_named(i)) return named;
        for (std::int32_t i = figure.first_token - 1; i >= figure.first_token - 2; --i)
            if (const auto named = component_named(i)) return named;
        if (figure.amount.unit == AmountUnit::percent) return Component::bonus;
        if (figure.list >= 0)
            return static_cast<Component>(std::min(figure.place == 1 ? 1 : figure.place == 2 ? 3 : 0, 3));
        return base_read ? Component::equity : Component::base;
    }
    /// "81 and 3 signing": the word belongs to the nearer figure.
    [[nodiscard]] bool is_number(std::int32_t i) const {
        return i >= 0 && i < static_cast<std::int32_t>(reading_.tokens.size()) && token(i).kind == TokenKind::number;
    }
    [[nodiscard]] std::optional<Component> component_named(std::int32_t i) const {
        if (i < 0 || i >= static_cast<std::int32_t>(reading_.tokens.size())) return std::nullopt;
        const std::string_view norm = token(i).norm;
        if (norm == "base" || norm == "salary" || norm == "fixe") return Component::base;
        if (norm == "rsu" || norm == "rsus" || norm == "equity" || norm == "stock") return Component::equity;
        if (norm == "bonus") return Component::bonus;
        if (norm == "sign" || norm == "signing" || norm == "signon") return Component::signing;
        if (norm == "total" || norm == "tc") return Component::total;
        return std::nullopt;
    }

    [[nodiscard]] bool agrees(const Figure& figure, Component component, const Terms& terms) const {
        std::optional<std::int64_t> known = terms.find(component);
        if (component == Component::total && !known) known = annual_value(terms, scenario_.rules());
        if (!known || *known <= 0) return true;                                           // the sheet is silent on it
        if (figure.amount.unit == AmountUnit::count && is_money(component)) return true;  // how many, not what for
        const std::int64_t part = figure.approximate ? kRoughPart : kExactPart;
        const std::int64_t slack = *known / part;
        const std::int64_t years =
            component == Component::equity && figure.amount.per == Period::year ? scenario_.rules().vesting_years : 1;
        const auto low = figure.amount.lo ? std::optional(*figure.amount.lo * years) : std::nullopt;
        const auto high = figure.amount.hi ? std::optional(*figure.amount.hi * years) : std::nullopt;
        return (!low || *low <= *known + slack) && (!high || *high >= *known - slack);
    }

    const Reading& reading_;
    std::span<const Term> terms_;
    std::span<const NamedEmployer> employers_;
    std::span<const Figure> figures_;
    const Scenario& scenario_;
    const Context& context_;
    const FactSheet& sheet_;
};

}  // namespace

std::vector<Evidence> find_offer_claims(const Reading& reading, std::span<const Term> terms,
                                        std::span<const NamedEmployer> employers, std::span<const Figure> figures,
                                        const Scenario& scenario, const Context& context) {
    return OfferClaims(reading, terms, employers, figures, scenario, context).find();
}

}  // namespace parley
