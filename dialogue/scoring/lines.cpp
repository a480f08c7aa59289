// What could have been said instead: the candidate's own facts, target and numbers; plain where they write plainly.

#include "dialogue/phrasing/phrase.hpp"
#include "dialogue/scoring/debrief.hpp"

#include <algorithm>
#include <utility>

namespace parley::scoring {
namespace {

struct Wording {
    const char* full;
    const char* plain;
};

/// "{ask}", "{facts}", "{range}", "{best}", "{other}", "{offer}" are filled from the session.
Wording wording_of(RuleId rule) {
    using enum RuleId;
    switch (rule) {
        case lever_invoked:
        case lever_evidence:
        case lever_moment:
            return {"{facts} That is why I am asking for {ask}.", "{facts} So I ask for {ask}."};
        case lever_ask:
        case lever_credible:
            return {"{facts} With that in mind, could we get to {ask}?", "{facts} Can you do {ask}?"};
        case target_above_floor:
        case floor_fits_alternative:
        case priorities_ranked:
            return {"Before the call I write down: my target, the least I would take, and what matters most.",
                    "I write down: my target, my minimum, what is important."};
        case first_offer_not_accepted:
        case counter_at_target:
            return {
                "Thank you, I am glad about this offer. Given what I would bring, I was hoping for {ask}. Is there a "
                "way to get there?",
                "Thank you for the offer. I hoped for {ask}. Is it possible?"};
        case expectation_ambitious:
        case expectation_reasoned:
            return {"I would rather hear what you have in mind first; for a role like this I am looking at {range}.",
                    "Can you tell me your range first? I look for {range}."};
        case question_one:
        case question_two:
            return {"Before I answer: which parts of the offer have room, and who approves what is above your own say?",
                    "Which parts have room? Who approves more?"};
        case constraint_paraphrased:
            return {"So if I hear you right, {best} is at its limit, but other parts may have room. Is that fair?",
                    "So {best} is fixed, but other things can move. Right?"};
        case not_unprompted:
        case steps_shrink:
        case concession_conditional:
            return {"I can come down on {best} if you can add something on {other}.",
                    "I can take less {best} if you give more {other}."};
        case two_components:
            return {"I am looking at the whole package: {ask}, and something on {other}.",
                    "I look at all together: {ask} and {other}."};
        case priority_named:
            return {"What matters most to me is {best}; on {other} I am flexible.",
                    "Most important for me is {best}; {other} is flexible."};
        case component_changed:
            return {"I understand that {best} is at its limit. Could we look at {other} instead?",
                    "OK, {best} is at the limit. What about {other}?"};
        case conditional_commitment:
            return {"If you can get me to {ask}, I will sign today.", "With {ask} I sign today."};
        case recap_given:
            return {"Let me sum up what we have: {offer}. Is that right?", "So we have {offer}. Correct?"};
        case asked_in_writing:
            return {"Could you send me these terms in writing, so that I can confirm them?",
                    "Can you send it in writing, please?"};
        case nothing_under_floor:
            return {
                "I appreciate the effort, but at this level I have to decline. If {ask} becomes possible, please "
                "call me.",
                "Thank you, but this is too low for me. If {ask} is possible, please call me."};
        case civil:
            return {"I see it differently, and I would like to find a number that works for both of us.",
                    "I do not agree, but I want to find a good number for both."};
        case no_empty_ultimatum:
            return {"I would like to join you. For me to say yes, it needs {ask}.", "I want to join. I need {ask}."};
        case floor_kept:
            return {"I would rather not talk about a minimum; what matters most to me is {best}.",
                    "I do not want to say a minimum. Important for me is {best}."};
        case retrade:
            return {"Before I say yes, there is one more point: {other}.",
                    "Before I say yes, one more thing: {other}."};
        case lever_repeated:
            return {"There is something I have not mentioned yet: {facts}", "One new thing: {facts}"};
        case claim_contradicted:
            return {"Let me stay with what I can stand by. {facts}", "I say only what I can show. {facts}"};
    }
    return {"", ""};
}

std::string component_name(Component c) {
    switch (c) {
        case Component::base:
            return "base";
        case Component::equity:
            return "equity";
        case Component::bonus:
            return "bonus";
        case Component::signing:
            return "a signing bonus";
        case Component::start_date:
            return "the start date";
        case Component::pto:
            return "days off";
        case Component::remote:
            return "remote days";
        case Component::level:
            return "the level";
        case Component::review:
            return "an early review";
        case Component::relocation:
            return "relocation";
        case Component::visa:
            return "the visa";
        case Component::total:
            return "the total";
    }
    return {};
}

/// What moves in this persona and is not the given one.
Component another_component(const Case& all, Component than) {
    for (const Component c : {Component::signing, Component::equity, Component::review, Component::pto})
        if (c != than && all.scenario.limit(c, all.scenario.level).negotiability == Negotiability::negotiable) return c;
    return Component::review;
}

Component first_priority(const Case& all) {
    return all.preparation.priorities.empty() ? Component::base : all.preparation.priorities.front();
}

std::string amount_of(const Case& all, Component c, std::int64_t value) {
    const std::string words = say_value(*all.scenario.region, c, value);
    return c == Component::total ? words + " in total" : words + " " + component_name(c);
}

/// Without a target: the middle between the first offer and the top of the band, never past it.
std::string assumed_goal(const Case& all) {
    const Limit& base = all.scenario.limit(Component::base, all.scenario.level);
    const std::int64_t middle = base.opening + (base.band_max - base.opening) / 2;
    return amount_of(all, Component::base, round_down(middle, base.step));
}

std::string goal(const Case& all) {
    for (const Terms& terms : {all.preparation.target, all.view.last.table.first_ask})
        for (std::size_t i = 0; i < kComponentCount; ++i)
            if (const auto c = static_cast<Component>(i); terms.has(c)) return amount_of(all, c, terms.get(c));
    return assumed_goal(all);
}

std::string range(const Case& all) {
    const Limit& base = all.scenario.limit(Component::base, all.scenario.level);
    const Minor from = all.preparation.target.find(Component::base).value_or(base.opening);
    const Minor to = std::max(from, std::min(base.band_max, from + (base.band_max - base.band_min) / 5));
    const Region& region = *all.scenario.region;
    if (to == from) return say_value(region, Component::base, from);
    return say_value(region, Component::base, from) + " to " + say_value(region, Component::base, to);
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string in_first_person(const std::string& word, bool starts) {
    if (word == "You" || word == "you") return "I";
    if (word == "Your") return "My";
    if (word == "your") return starts ? "My" : "my";
    return word;
}

/// The sheet speaks to the candidate; the line is theirs: "You led" -> "I led".
std::string first_person(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && is_letter(text[end])) ++end;
        if (end == i)
            out += text[i++];
        else {
            out += in_first_person(text.substr(i, end - i), i == 0);
            i = end;
        }
    }
    for (const auto& [wrong, right] : {std::pair{"I were ", "I was "}, std::pair{"I are ", "I am "}})
        for (auto at = out.find(wrong); at != std::string::npos; at = out.find(wrong, at + 1))
            out.replace(at, std::string_view(wrong).size(), right);
    return out;
}

std::string offer_sentence(const Case& all, const CompetingOffer& offer) {
    const std::string what = say_package(*all.scenario.region, offer.terms, all.scenario.level);
    const std::string kind = offer.written ? "a written offer" : "an offer";
    return "I have " + kind + " from " + offer.employer + (offer.terms.empty() ? "." : ": " + what + ".");
}

bool takes_offers(const Lever& lever) {
    return std::find(lever.evidence.begin(), lever.evidence.end(), EvidenceKind::offer) != lever.evidence.end();
}

bool supports(const Fact& fact, const Lever* lever) {
    return lever == nullptr || std::find(fact.levers.begin(), fact.levers.end(), lever->id) != fact.levers.end();
}

/// At most two facts of the sheet for this lever; any of them where there is no lever.
std::string facts_for(const Case& all, std::int32_t lever_index) {
    const auto& levers = all.scenario.persona->levers;
    const Lever* lever = lever_index < 0 ? nullptr : &levers[static_cast<std::size_t>(lever_index)];
    const FactSheet& sheet = *all.scenario.sheet;
    if (lever != nullptr && takes_offers(*lever) && !sheet.offers.empty())
        return offer_sentence(all, sheet.offers.front());
    std::string out;
    int told = 0;
    for (const Fact& fact : sheet.facts) {
        if (told == 2 || !supports(fact, lever)) continue;
        out += (out.empty() ? "" : " ") + first_person(fact.text);
        ++told;
    }
    return out.empty() ? "I have done this kind of work before." : out;
}

std::int64_t words_in(const std::string& text) {
    std::int64_t words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t';
        words += !space && !inside ? 1 : 0;
        inside = !space;
    }
    return words;
}

bool writes_plainly(const Case& all) {
    std::int64_t words = 0;
    std::int64_t messages = 0;
    for (const Moment& moment : all.view.moments) {
        if (moment.input->kind != InputKind::message) continue;
        words += words_in(moment.input->text);
        ++messages;
    }
    return words < messages * all.rubric.thresholds.plain_words;
}

std::string filled(std::string text, const char* slot, const std::string& with) {
    for (auto at = text.find(slot); at != std::string::npos; at = text.find(slot, at + with.size()))
        text.replace(at, std::string_view(slot).size(), with);
    return text;
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

}  // namespace

std::string rewritten_line(const Case& all, RuleId rule, std::int32_t lever) {
    const Wording wording = wording_of(rule);
    const Component best = first_priority(all);
    std::string line = writes_plainly(all) ? wording.plain : wording.full;
    line = filled(line, "{ask}", goal(all));
    line = filled(line, "{facts}", facts_for(all, lever));
    line = filled(line, "{range}", range(all));
    line = filled(line, "{best}", component_name(best));
    line = filled(line, "{other}", component_name(another_component(all, best)));
    return capitalised(
        filled(line, "{offer}", say_package(*all.scenario.region, all.view.last.table.offer, all.view.last.level)));
}

}  // namespace parley::scoring
