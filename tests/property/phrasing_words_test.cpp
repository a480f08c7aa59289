// Invariant 6, of the recruiter's words: where every figure in them comes from, and what they cannot depend on.

#include "dialogue/negotiation/figures_asked.hpp"
#include "dialogue/phrasing/phrase.hpp"
#include "dialogue/phrasing/say.hpp"
#include "tests/property/negotiation_play.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace parley {
namespace {

constexpr std::size_t kLongTalk = 40;
constexpr std::string_view kCandidateText = "Well, the people at Northlake made me an offer too, and I like it here.";

// ---- the figures of a text, and those that may be in it ----

/// Digits with their group and decimal marks, marks taken out: "$215,000.50" gives "21500050".
std::vector<std::string> figures_in(std::string_view text) {
    std::vector<std::string> figures;
    bool inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        const bool mark = (text[i] == ',' || text[i] == '.') && inside && i + 1 < text.size() && text[i + 1] >= '0' &&
                          text[i + 1] <= '9';
        if (digit && !inside) figures.emplace_back();
        inside = digit || mark;
        if (digit) figures.back() += text[i];
    }
    return figures;
}

using Figures = std::set<std::string, std::less<>>;

void add_figures(Figures& figures, std::string_view text) {
    for (std::string& figure : figures_in(text)) figures.insert(std::move(figure));
}

/// What anybody may read of the persona, and counts of days and weeks.
Figures figures_of_the_brief(const Scenario& scenario) {
    Figures figures;
    const Persona& persona = *scenario.persona;
    for (const auto& text : {persona.company, persona.role, persona.recruiter, persona.recruiter_title})
        add_figures(figures, text);
    for (const Lever& lever : persona.levers) add_figures(figures, lever.title);
    for (const PublicFact& fact : persona.public_facts) add_figures(figures, fact.text);
    for (const EquityFact& fact : scenario.region->equity) add_figures(figures, fact.value);
    for (const Level& level : scenario.region->levels) add_figures(figures, level.name);
    add_figures(figures, scenario.region->name);
    for (std::int64_t count = 0; count <= 60; ++count) figures.insert(std::to_string(count));
    return figures;
}

/// What a turn itself may name: the terms on the table and what the candidate has said.
class AllowedFigures {
public:
    explicit AllowedFigures(const Scenario& scenario) : scenario_(scenario) {}

    void add_packages(const State& state) {
        const Table& table = state.table;
        for (const Terms& terms :
             {table.offer, table.previous_offer, table.opening, table.proposal, table.options[0], table.options[1],
              table.ask, table.first_ask, table.ask_before, table.refused, table.expectation})
            add_terms(terms);
    }

    void add_message(const State& before, const Understanding& understanding) {
        for (const Amount& amount : understanding.amounts)
            for (std::size_t c = 0; c < kComponentCount; ++c)
                for (const auto& end :
                     {value_for(scenario_, before, amount, static_cast<Component>(c)),
                      high_value_for(scenario_, before, amount, static_cast<Component>(c)), amount.lo, amount.hi})
                    if (end) own_.emplace(static_cast<Component>(c), *end);
    }

    /// Published where the law has it published, or once it has been told.
    void add_band() {
        for (const Limits& limits : scenario_.limits)
            for (const Component c : kTerms) {
                add(say_value(*scenario_.region, c, limits[index_of(c)].band_min));
                add(say_value(*scenario_.region, c, limits[index_of(c)].band_max));
            }
    }

    void add_currency(Currency currency) { currencies_.push_back(currency); }

    [[nodiscard]] std::optional<std::string> stranger_among(const std::vector<std::string>& figures) {
        spell_out();
        for (const std::string& figure : figures)
            if (!allowed_.contains(figure)) return figure;
        return std::nullopt;
    }

private:
    void add(std::string_view text) { add_figures(allowed_, text); }

    void add_terms(const Terms& terms) {
        for (std::size_t i = 0; i < kComponentCount; ++i)
            if (const auto c = static_cast<Component>(i); terms.has(c)) tabled_.emplace(c, terms.get(c));
    }

    void spell_out() {
        for (const auto& [component, value] : own_) {
            add(say_value(*scenario_.region, component, value));
            for (const Currency currency : currencies_) add(say_money(scenario_.region->locale, currency, value));
        }
        for (const auto& [component, value] : tabled_) {
            add(say_value(*scenario_.region, component, value));
            for (const auto& [other, other_value] : tabled_)
                if (other == component) add(say_value(*scenario_.region, component, std::abs(value - other_value)));
        }
    }

    const Scenario& scenario_;
    Figures allowed_;
    std::set<std::pair<Component, std::int64_t>> tabled_;
    std::set<std::pair<Component, std::int64_t>> own_;
    std::vector<Currency> currencies_;
};

std::vector<Words> words_of(const Scenario& scenario, const std::vector<Played>& rows) {
    std::vector<Words> all;
    std::vector<std::uint32_t> used;
    for (const Played& row : rows) {
        all.push_back(phrase(scenario, spoken_part(row.decision, kCandidateText), used, row.seq));
        used.insert(used.end(), all.back().phrases.begin(), all.back().phrases.end());
    }
    return all;
}

AllowedFigures allowed_in(const Scenario& scenario, const Played& row) {
    AllowedFigures allowed(scenario);
    allowed.add_packages(row.before);
    allowed.add_packages(row.decision.next);
    allowed.add_message(row.before, row.happening.understanding);
    if (scenario.region->law.requires_band_on_request) allowed.add_band();
    for (const Line& line : row.decision.lines)
        if (line.currency.known()) allowed.add_currency(line.currency);
    return allowed;
}

std::optional<std::string> figures_have_sources(const Scenario& scenario, const std::vector<Played>& rows) {
    const Figures known = figures_of_the_brief(scenario);
    const auto words = words_of(scenario, rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::vector<std::string> figures = figures_in(words[i].text);
        std::erase_if(figures, [&](const std::string& figure) { return known.contains(figure); });
        if (figures.empty()) continue;
        if (const auto stranger = allowed_in(scenario, rows[i]).stranger_among(figures))
            return "a figure from nowhere, " + *stranger + ", at seq " + std::to_string(rows[i].seq) + ": " +
                   words[i].text;
    }
    return std::nullopt;
}

TEST(Words, EveryFigureHasASourceTheCandidateMayKnowOverAHundredThousandTalks) {
    hold_together({{"EveryFigureHasASource", figures_have_sources}});
}

// ---- hidden fields make no difference to the words of the same decision ----

void disturb(Tactics& tactics) {
    tactics.patience += 3;
    tactics.turn_limit += 5;
    tactics.concession_table.assign(7, 4'321);
    tactics.reciprocity += 77;
    tactics.strength_bare += 111;
    tactics.overlap -= 99;
}

void disturb(Level& level) {
    level.budget.discretion += 123'456'700;
    level.budget.authority += 223'456'700;
    for (Limit& limit : level.limits) {
        limit.discretion = (limit.discretion + limit.band_max) / 2;
        limit.authority = limit.band_max;
        limit.opening = limit.band_min;
        limit.cost_weight += 17;
    }
}

Persona with_other_secrets(Persona persona) {
    for (Region& region : persona.regions)
        for (Level& level : region.levels) disturb(level);
    for (Difficulty& difficulty : persona.difficulties) disturb(difficulty.tactics);
    for (Lever& lever : persona.levers) {
        for (Unlock& unlock : lever.unlocks) unlock.share = unlock.share / 2 + 1;
        lever.budget_share /= 3;
        lever.overlap_group += "x";
    }
    return persona;
}

/// The same choice of another persona of the same shape.
Scenario same_choice(const Scenario& scenario, const Persona& other) {
    Choice choice;
    choice.region = scenario.region->id;
    choice.level = scenario.region->levels[scenario.level].id;
    choice.difficulty = scenario.difficulty->id;
    choice.fact_sheet = scenario.sheet->id;
    choice.seed = scenario.seed;
    Checked<Scenario> made = make_scenario(other, choice);
    if (!made) throw std::logic_error(made.complaints.front().message);
    return *made.value;
}

std::optional<std::string> secrets_make_no_difference(const Scenario& scenario, const std::vector<Played>& rows) {
    const Persona other = with_other_secrets(*scenario.persona);
    const Scenario twin = same_choice(scenario, other);
    if (words_of(scenario, rows) != words_of(twin, rows)) return "the words depend on what is hidden";
    return std::nullopt;
}

TEST(Words, HiddenFieldsMakeNoDifferenceToTheSameDecision) { holds_always(secrets_make_no_difference, kLongTalk); }

// ---- manner ----

std::optional<std::string> reads_cleanly(const Scenario& scenario, const std::vector<Played>& rows) {
    for (const Words& words : words_of(scenario, rows)) {
        for (const auto* slip : {"  ", " ,", " .", "..", "{", "}", ",,", "$-", ": .", ": ,"})
            if (words.text.find(slip) != std::string::npos) return "'" + std::string(slip) + "' in: " + words.text;
        if (words.scene_at < 0 || static_cast<std::size_t>(words.scene_at) > words.text.size())
            return "the scene break lies outside the words";
    }
    return std::nullopt;
}

TEST(Words, ReadWithoutGapsOrLeftoverMarks) { holds_always(reads_cleanly, kLongTalk); }

std::optional<std::string> does_not_repeat(const Scenario& scenario, const std::vector<Played>& rows) {
    const auto all = words_of(scenario, rows);
    for (std::size_t i = 1; i < all.size(); ++i) {
        const bool same = all[i].text == all[i - 1].text && all[i].text.size() > 80;
        if (same) return "the same words twice running: " + all[i].text;
    }
    return std::nullopt;
}

TEST(Words, AreNeverTheSameTwiceRunning) { holds_always(does_not_repeat, kLongTalk); }

}  // namespace
}  // namespace parley
