#include "dialogue/phrasing/variables.hpp"

#include "dialogue/phrasing/quote.hpp"
#include "dialogue/phrasing/say.hpp"
#include "dialogue/phrasing/story_day.hpp"
#include "dialogue/phrasing/topics.hpp"

#include <algorithm>
#include <stdexcept>

namespace parley {
namespace {

constexpr bool lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool upper(char c) { return c >= 'A' && c <= 'Z'; }

/// What the persona tells on the line's topic: equity questions from the equity facts first. A kept promise
/// may tell what is told on request.
std::string fact_of(const Scenario& scenario, const Line& line) {
    const bool promised = line.kind == LineKind::KeepPromise;
    const std::string equity = equity_fact(*scenario.region, line.topic, promised);
    const std::string open = public_fact(*scenario.persona, line.topic);
    if (line.kind == LineKind::AnswerFact || promised) return open.empty() ? equity : open;
    return equity.empty() ? open : equity;
}

/// A title in sentence case fits into a sentence with a small letter ("compliance work"); names and title case
/// stay as they are.
std::string lever_name(const Lever& lever) {
    std::string title = lever.title;
    const bool one_capital = title.size() > 1 && upper(title[0]) && (lower(title[1]) || title[1] == ' ');
    for (std::size_t i = 1; one_capital && i + 1 < title.size(); ++i)
        if (title[i] == ' ' && upper(title[i + 1])) return title;
    if (one_capital) title[0] = static_cast<char>(title[0] - 'A' + 'a');
    return title;
}

/// A title with an addition ("Recruiter, Enterprise") fits into a sentence with the addition in brackets.
std::string in_sentence(const std::string& title) {
    const auto comma = title.find(", ");
    if (comma == std::string::npos || title.find(", ", comma + 1) != std::string::npos) return title;
    return title.substr(0, comma) + " (" + title.substr(comma + 2) + ")";
}

std::string level_name(const Scenario& scenario, const Spoken& spoken) {
    return scenario.region->levels.at(spoken.level).name;
}

/// The candidate's experience is named; an offer from elsewhere is answered with lines of its own.
bool is_named_aloud(const Scenario& scenario, std::int32_t lever) {
    const auto& levers = scenario.persona->levers;
    if (lever < 0 || static_cast<std::size_t>(lever) >= levers.size()) return false;
    const auto& evidence = levers[static_cast<std::size_t>(lever)].evidence;
    return std::find(evidence.begin(), evidence.end(), EvidenceKind::offer) == evidence.end();
}

/// A line's own currency where the candidate wrote another one than the region's.
std::string say_figure(const Scenario& scenario, const Line& line, std::int64_t value) {
    const Component component = line.component.value_or(Component::base);
    if (is_money(component) && line.currency.known()) return say_money(scenario.region->locale, line.currency, value);
    return say_value(*scenario.region, component, value);
}

std::string with_article(const std::string& figure) { return std::string(article_before(figure)) + ' ' + figure; }

/// What a package brings over the offer; the whole of it where that is nothing.
Terms changes(const Terms& terms, const Terms& offer) {
    Terms changed;
    for (const Component c : kTerms)
        if (terms.get(c) != 0 && terms.get(c) != offer.get(c)) changed.set(c, terms.get(c));
    return changed.empty() ? terms : changed;
}

std::string say_option(const Region& region, const Spoken& spoken, std::size_t place) {
    const Terms& option = spoken.options[place];
    return say_package(region, changes(option, spoken.offer), spoken.level);
}

/// Lines that must name every term; the others name the money and what has just changed.
bool names_all(LineKind kind) {
    using enum LineKind;
    return kind == PresentOffer || kind == Recap || kind == RecapStands || kind == RecapAmended || kind == Final ||
           kind == LevelRaised || kind == AnswerOfferStands;
}

std::string say_offer(const Region& region, const Spoken& spoken, LineKind kind) {
    Terms named;
    bool all = true;
    for (const Component c : kTerms) {
        const auto value = spoken.offer.get(c);
        const bool changed = !spoken.previous_offer.empty() && value != spoken.previous_offer.get(c);
        if (names_all(kind) || is_cash(c) || changed)
            named.set(c, value);
        else
            all = all && value == 0;
    }
    const std::string text = say_package(region, named, spoken.level);
    return all ? text : text + ", the rest as before";
}

std::string say_asked_term(const Scenario& scenario, const Spoken& spoken, const Line& line, std::int64_t value) {
    return say_term(*scenario.region, line.component.value_or(Component::base), value, spoken.level);
}

}  // namespace

SlotSet present_slots(const Scenario& scenario, const Spoken& spoken, const Line& line) {
    SlotSet present = 0;
    const auto add = [&present](Slot slot, bool there) {
        if (there) present = static_cast<SlotSet>(present | bit(slot));
    };
    const SlotSet provided = slot_rule(line.kind).provided;
    add(Slot::component, line.component.has_value());
    add(Slot::a, line.a != 0);
    add(Slot::b, line.b != 0);
    add(Slot::lever, is_named_aloud(scenario, line.lever));
    add(Slot::topic, topic_name(line.topic) != "that" || (provided & bit(Slot::fact)) != 0);
    add(Slot::quote, !quoted(spoken.candidate_text, line.quote).empty());
    add(Slot::day, line.days > 0);
    add(Slot::offer, !spoken.offer.empty());
    add(Slot::proposal, !spoken.proposal.empty());
    add(Slot::options, !spoken.options[0].empty() && !spoken.options[1].empty());
    add(Slot::ask, !spoken.ask.empty());
    add(Slot::fact, (provided & bit(Slot::fact)) != 0 && !fact_of(scenario, line).empty());
    add(Slot::currency, line.currency.known());
    return static_cast<SlotSet>(present & provided);
}

std::string say_variable(const Scenario& scenario, const Spoken& spoken, const Line& line, Variable variable) {
    const Region& region = *scenario.region;
    const Component component = line.component.value_or(Component::base);
    switch (variable) {
        case Variable::c:
            return std::string(component_name(component));
        case Variable::the_c:
            return component_with_article(component);
        case Variable::a:
            return say_figure(scenario, line, line.a);
        case Variable::b:
            return say_value(region, component, line.b);
        case Variable::diff:
            return say_value(region, component, line.b > line.a ? line.b - line.a : line.a - line.b);
        case Variable::term:
            return say_asked_term(scenario, spoken, line, line.b);
        case Variable::asked:
            return say_asked_term(scenario, spoken, line, line.a);
        case Variable::an_a:
            return with_article(say_figure(scenario, line, line.a));
        case Variable::an_b:
            return with_article(say_value(region, component, line.b));
        case Variable::l:
            return lever_name(scenario.persona->levers.at(static_cast<std::size_t>(line.lever)));
        case Variable::t:
            return std::string(topic_name(line.topic));
        case Variable::q:
            return quoted(spoken.candidate_text, line.quote);
        case Variable::day:
            return say_day(line.days, spoken.day);
        case Variable::offer:
            return say_offer(region, spoken, line.kind);
        case Variable::proposal:
            return say_package(region, changes(spoken.proposal, spoken.offer), spoken.level);
        case Variable::first:
            return say_option(region, spoken, 0);
        case Variable::second:
            return say_option(region, spoken, 1);
        case Variable::ask:
            return say_package(region, spoken.ask, spoken.level);
        case Variable::fact:
            return fact_of(scenario, line);
        case Variable::currency:
            return say_currency(region.locale, region.rules.currency);
        case Variable::their_currency:
            return say_currency(region.locale, line.currency);
        case Variable::recruiter:
            return scenario.persona->recruiter;
        case Variable::title:
            return in_sentence(scenario.persona->recruiter_title);
        case Variable::company:
            return scenario.persona->company;
        case Variable::role:
            return in_sentence(scenario.persona->role);
        case Variable::region:
            return region.name;
        case Variable::level:
            return level_name(scenario, spoken);
    }
    throw std::logic_error("a variable outside its enumeration");
}

std::string fill(const Scenario& scenario, const Spoken& spoken, const Line& line, const Phrase& phrase) {
    std::string text;
    const auto begins_sentence = [&text] {
        if (text.size() < 2) return text.empty();
        const char mark = text[text.size() - 2];
        return text.back() == ' ' && (mark == '.' || mark == '?' || mark == '!');
    };
    for (const PhrasePiece& piece : phrase.pieces) {
        std::string part = piece.is_variable ? say_variable(scenario, spoken, line, piece.variable) : piece.text;
        if (piece.is_variable && begins_sentence() && !part.empty() && lower(part[0]))
            part[0] = static_cast<char>(part[0] - 'a' + 'A');
        text += part;
    }
    return text;
}

}  // namespace parley
