#include "dialogue/understanding/decimal.hpp"
#include "dialogue/understanding/figure_words.hpp"
#include "dialogue/understanding/lever_model.hpp"
#include "dialogue/understanding/lever_model_impl.hpp"
#include "dialogue/understanding/number_words.hpp"
#include "dialogue/understanding/offer_claims.hpp"

#include <algorithm>
#include <optional>

namespace parley {
namespace {

class EvidenceFinder {
public:
    EvidenceFinder(const Reading& reading, TokenRange range, std::size_t lever, std::span<const Figure> figures,
                   const Scenario& scenario, const Context& context, const LeverModel& model)
        : reading_(reading),
          range_(range),
          lever_(lever),
          figures_(figures),
          scenario_(scenario),
          context_(context),
          model_(model),
          terms_(read_terms(reading, range)) {
        read_numbers();
    }

    std::vector<Evidence> find(const SheetModel& sheet, std::span<const NamedEmployer> employers) {
        if (wants(EvidenceKind::offer) || wants(EvidenceKind::process)) add_offers(employers);
        add_facts(sheet);
        add_phrases(EvidenceKind::certification, certifications());
        add_phrases(EvidenceKind::market, markets());
        add_phrases(EvidenceKind::date, dates());
        add_employers(employers);
        add_counts();
        add_results();
        add_programs();
        std::stable_sort(found_.begin(), found_.end(),
                         [](const Evidence& a, const Evidence& b) { return a.span.begin < b.span.begin; });
        return std::move(found_);
    }

private:
    struct Number {
        std::size_t term = 0;  ///< the term behind the number
        std::int64_t value = 0;
        Span span;
        std::int32_t token = 0;
    };

    [[nodiscard]] bool wants(EvidenceKind kind) const {
        const auto& kinds = model_.impl().evidence[lever_];
        return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    }
    [[nodiscard]] const Token& token(std::int32_t i) const { return reading_.tokens[static_cast<std::size_t>(i)]; }
    [[nodiscard]] Span span_of(std::size_t term, std::size_t used) const {
        return {token(terms_[term].first).span.begin, token(terms_[term + used - 1].last).span.end};
    }
    [[nodiscard]] bool overlaps(Span span) const {
        return std::any_of(found_.begin(), found_.end(), [&](const Evidence& other) {
            return span.begin < other.span.end && other.span.begin < span.end;
        });
    }
    void add(EvidenceKind kind, Span span, ClaimStatus status = ClaimStatus::off_sheet, std::int32_t fact = -1) {
        if (!overlaps(span)) found_.push_back({kind, span, status, fact});
    }
    [[nodiscard]] bool has_fact(std::int32_t fact) const {
        return std::any_of(found_.begin(), found_.end(), [&](const Evidence& other) { return other.fact == fact; });
    }
    [[nodiscard]] bool has_kind(EvidenceKind kind) const {
        return std::any_of(found_.begin(), found_.end(), [&](const Evidence& other) { return other.kind == kind; });
    }

    // ---- numbers ------------------------------------------------------------------------------------

    void read_numbers() {
        const std::vector<FigureWord> words = figure_words(reading_, range_.first, range_.last);
        for (std::size_t t = 0; t < terms_.size(); ++t) {
            const Token& first = token(terms_[t].first);
            if (first.kind == TokenKind::number) {
                const auto decimal = read_decimal(first.norm, Follower::nothing);
                if (decimal && decimal->decimals == 0)
                    numbers_.push_back({t + 1, decimal->value / kOne, first.span, terms_[t].first});
                continue;
            }
            const FigureRole role = words[static_cast<std::size_t>(terms_[t].first)].role;
            if (role != FigureRole::unit && role != FigureRole::tens && role != FigureRole::hundred) continue;
            t = read_spelled(words, t);
        }
    }
    std::size_t read_spelled(std::span<const FigureWord> words, std::size_t t) {
        const std::int32_t begin = terms_[t].first;
        const auto spelled = read_number_words(reading_, words, begin, true);
        if (!spelled) return t;
        std::size_t next = t;
        while (next < terms_.size() && terms_[next].first < spelled->end) ++next;
        const Span span{token(begin).span.begin, token(spelled->end - 1).span.end};
        if (spelled->value > kOne) numbers_.push_back({next, spelled->value / kOne, span, begin});
        return std::max(next, t + 1) - 1;
    }

    // ---- the sheet ------------------------------------------------------------------------------------

    void add_offers(std::span<const NamedEmployer> employers) {
        for (const Evidence& claim : find_offer_claims(reading_, terms_, employers, figures_, scenario_, context_))
            if (wants(claim.kind)) add(claim.kind, claim.span, claim.status, claim.fact);
    }

    [[nodiscard]] bool supports(const Fact& fact) const {
        return std::find(fact.levers.begin(), fact.levers.end(), model_.impl().lever_ids[lever_]) != fact.levers.end();
    }

    /// Facts of this lever by their longest cue; then counts of the same things that say another number.
    void add_facts(const SheetModel& sheet) {
        const auto& facts = scenario_.sheet->facts;
        for (std::size_t t = 0; t < terms_.size(); ++t) {
            const FactCue* best = nullptr;
            for (const FactCue& cue : cues_at(sheet, terms_[t].key)) {
                if (!supports(facts[static_cast<std::size_t>(cue.fact)]) || match_keys(terms_, t, cue.keys) == 0)
                    continue;
                if (best == nullptr || cue.keys.size() > best->keys.size()) best = &cue;
            }
            if (best == nullptr || has_fact(best->fact)) continue;
            add(facts[static_cast<std::size_t>(best->fact)].kind, span_of(t, best->keys.size()), ClaimStatus::borne_out,
                best->fact);
        }
        const bool named = !found_.empty();
        for (const Number& number : numbers_) hold_against(sheet, number, named);
    }

    /// "sixty maintainers" where the sheet says forty; "in twelve months" beside a fact that took seven.
    void hold_against(const SheetModel& sheet, const Number& number, bool fact_named) {
        const FactCue* other = nullptr;
        for (const FactCue& cue : sheet.cues) {
            if (cue.number < 0 || !supports(scenario_.sheet->facts[static_cast<std::size_t>(cue.fact)])) continue;
            const auto things = std::span(cue.keys).last(cue.keys.size() - 1);
            if (match_keys(terms_, number.term, things) == 0) continue;
            if (cue.number == number.value) return;
            if (!cue.time_unit || (fact_named && tells_how_long(number))) other = &cue;
        }
        if (other == nullptr) return;
        Span span = span_of(number.term, other->keys.size() - 1);
        span.begin = number.span.begin;
        add(scenario_.sheet->facts[static_cast<std::size_t>(other->fact)].kind, span, ClaimStatus::contradicted,
            other->fact);
    }
    [[nodiscard]] bool tells_how_long(const Number& number) const {
        if (number.token == 0) return false;
        const std::string_view before = token(number.token - 1).norm;
        return before == "in" || before == "took" || before == "within" || before == "en";
    }

    // ---- what the sheet is silent on ------------------------------------------------------------------

    void add_phrases(EvidenceKind kind, const PhraseSet& phrases) {
        if (!wants(kind)) return;
        for (std::size_t t = 0; t < terms_.size(); ++t)
            if (const std::size_t used = phrases.longest_at(terms_, t); used > 0) add(kind, span_of(t, used));
    }
    void add_employers(std::span<const NamedEmployer> employers) {
        if (!wants(EvidenceKind::employer)) return;
        for (const NamedEmployer& employer : employers)
            if (!employer.company) add(EvidenceKind::employer, employer.span);
    }

    void add_counts() {
        for (const Number& number : numbers_) {
            if (is_money(number) || number.term >= terms_.size() || follows_code(number)) continue;
            const bool time = time_units().longest_at(terms_, number.term) > 0;
            const EvidenceKind kind = time ? EvidenceKind::duration : EvidenceKind::quantity;
            const Term& thing = terms_[number.term];
            if (!wants(kind) || thing.stop || (!time && !counts_things(thing))) continue;
            add(kind, {number.span.begin, token(thing.last).span.end});
        }
    }
    [[nodiscard]] bool is_money(const Number& number) const {
        return std::any_of(figures_.begin(), figures_.end(), [&](const Figure& figure) {
            return figure.amount.span.begin <= number.span.begin && number.span.begin < figure.amount.span.end;
        });
    }
    [[nodiscard]] bool counts_things(const Term& thing) const {
        const Token& word = token(thing.last);
        return word.kind == TokenKind::word && (word.norm.ends_with('s') || word.norm == "people");
    }
    /// "SOC 2", "ISO 27001": the number belongs to the name before it.
    [[nodiscard]] bool follows_code(const Number& number) const {
        return number.token > range_.first && token(number.token - 1).all_caps;
    }

    /// A written percent, money or multiple beside a word of growth or saving.
    void add_results() {
        if (!wants(EvidenceKind::result)) return;
        for (std::size_t t = 0; t < terms_.size(); ++t) {
            if (result_signs().longest_at(terms_, t) == 0) continue;
            for (const Figure& figure : figures_)
                if (in_range(figure) && is_near(figure, t)) add(EvidenceKind::result, figure.amount.span);
            for (const Number& number : numbers_)
                if (const std::int32_t sign = percent_behind(number); sign >= 0 && is_near(number.token, t))
                    add(EvidenceKind::result, {number.span.begin, token(sign).span.end});
        }
    }
    /// The percent sign of a number that is no figure of pay; -1: none.
    [[nodiscard]] std::int32_t percent_behind(const Number& number) const {
        std::int32_t i = number.token;
        while (i < range_.last && token(i).span.begin < number.span.end) ++i;
        if (i >= range_.last || is_money(number)) return -1;
        return token(i).norm == "%" || token(i).norm == "percent" || token(i).norm == "pct" ? i : -1;
    }
    [[nodiscard]] bool in_range(const Figure& figure) const {
        return figure.first_token >= range_.first && figure.last_token < range_.last;
    }
    [[nodiscard]] bool is_near(const Figure& figure, std::size_t term) const {
        const bool unlike_pay = figure.amount.unit == AmountUnit::percent || !figure.bare;
        return unlike_pay && is_near(figure.first_token, term);
    }
    [[nodiscard]] bool is_near(std::int32_t at, std::size_t term) const {
        const std::int32_t distance = terms_[term].first - at;
        return distance >= -6 && distance <= 4;
    }

    /// "led the migration", "programs that I ran": a program and one who led it.
    void add_programs() {
        if (!wants(EvidenceKind::program) || has_kind(EvidenceKind::program)) return;
        static const std::vector<std::uint64_t> kLead = term_keys("led");
        const bool led = std::any_of(terms_.begin(), terms_.end(),
                                     [&](const Term& term) { return !kLead.empty() && term.key == kLead.front(); });
        if (!led) return;
        for (std::size_t t = 0; t < terms_.size(); ++t)
            if (const std::size_t used = programs().longest_at(terms_, t); used > 0)
                return add(EvidenceKind::program, span_of(t, used));
    }

    static const PhraseSet& certifications() {
        static const PhraseSet phrases("certification");
        return phrases;
    }
    static const PhraseSet& markets() {
        static const PhraseSet phrases("market");
        return phrases;
    }
    static const PhraseSet& dates() {
        static const PhraseSet phrases("date");
        return phrases;
    }
    static const PhraseSet& time_units() {
        static const PhraseSet phrases("time_unit");
        return phrases;
    }
    static const PhraseSet& result_signs() {
        static const PhraseSet phrases("result_sign");
        return phrases;
    }
    static const PhraseSet& programs() {
        static const PhraseSet phrases("program");
        return phrases;
    }

    const Reading& reading_;
    TokenRange range_;
    std::size_t lever_;
    std::span<const Figure> figures_;
    const Scenario& scenario_;
    const Context& context_;
    const LeverModel& model_;
    std::vector<Term> terms_;
    std::vector<Number> numbers_;
    std::vector<Evidence> found_;
};

}  // namespace

std::vector<Evidence> find_evidence(const Reading& reading, TokenRange range, std::int32_t lever,
                                    std::span<const Figure> figures, const Scenario& scenario, const Context& context,
                                    const LeverModel& model) {
    const auto employers = find_employers(reading, range, scenario, model);
    return find_evidence(reading, range, lever, figures, employers, scenario, context, model);
}

std::vector<Evidence> find_evidence(const Reading& reading, TokenRange range, std::int32_t lever,
                                    std::span<const Figure> figures, std::span<const NamedEmployer> employers,
                                    const Scenario& scenario, const Context& context, const LeverModel& model) {
    EvidenceFinder finder(reading, range, static_cast<std::size_t>(lever), figures, scenario, context, model);
    if (const SheetModel* const sheet = model.impl().find(scenario.sheet)) return finder.find(*sheet, employers);
    return finder.find(model_sheet(*scenario.sheet, *scenario.persona), employers);
}

}  // namespace parley
