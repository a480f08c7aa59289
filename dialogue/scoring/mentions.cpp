#include "dialogue/scoring/mentions.hpp"

#include "dialogue/negotiation/levers.hpp"
#include "persona/posting.hpp"

#include <algorithm>

namespace parley::scoring {
namespace {

const std::vector<Lever>& levers_of(const Case& all) { return all.scenario.persona->levers; }

bool counts_for(const Lever& lever, EvidenceKind kind) {
    return lever.evidence.empty() ||
           std::find(lever.evidence.begin(), lever.evidence.end(), kind) != lever.evidence.end();
}

/// The sheet's word that this fact speaks for this lever; an offer speaks for any lever that takes offers.
bool speaks_for(const FactSheet& sheet, const Evidence& evidence, const Lever& lever) {
    if (evidence.kind == EvidenceKind::offer) return true;
    if (evidence.fact < 0 || static_cast<std::size_t>(evidence.fact) >= sheet.facts.size()) return evidence.fact < 0;
    const auto& named = sheet.facts[static_cast<std::size_t>(evidence.fact)].levers;
    return std::find(named.begin(), named.end(), lever.id) != named.end();
}

Backing backing_of(const Case& all, const Lever& lever, const Evidence& evidence) {
    if (!counts_for(lever, evidence.kind) || evidence.status == ClaimStatus::contradicted) return Backing::bare;
    const bool holds = evidence.status == ClaimStatus::borne_out && speaks_for(*all.scenario.sheet, evidence, lever);
    return holds ? Backing::borne_out : Backing::off_sheet;
}

/// What makes two pieces of evidence the same: the fact, else the words.
bool same_evidence(const Mention& a, const Evidence& one, const Mention& b, const Evidence& other) {
    if (one.kind != other.kind || one.fact != other.fact) return false;
    return one.fact >= 0 || quoted(a.moment->input->text, one.span) == quoted(b.moment->input->text, other.span);
}

void add_evidence(const Case& all, Mention& mention, const Evidence& evidence) {
    mention.evidence.push_back(evidence);
    mention.contradicted = mention.contradicted || evidence.status == ClaimStatus::contradicted;
    const Lever& lever = levers_of(all)[static_cast<std::size_t>(mention.lever)];
    const Backing backing = backing_of(all, lever, evidence);
    if (backing <= mention.backing) return;
    mention.backing = backing;
    mention.backing_span = evidence.span;
}

/// A lever named in two places of one message is one mention, at the first place.
Mention& mention_of(std::vector<Mention>& here, const Moment& moment, std::int32_t lever, Span span) {
    for (Mention& mention : here)
        if (mention.lever == lever) return mention;
    here.push_back({.moment = &moment, .lever = lever, .span = span, .evidence = {}});
    return here.back();
}

void take_levers(const Case& all, const Moment& moment, std::vector<Mention>& here) {
    const auto known = std::min(levers_of(all).size(), kMaxLevers);
    for (const LeverMention& said : moment.said->levers) {
        const bool valid = said.lever >= 0 && static_cast<std::size_t>(said.lever) < known;
        if (!valid || said.polarity != Polarity::asserted || said.confidence < all.rubric.thresholds.sure) continue;
        Mention& mention = mention_of(here, moment, said.lever, said.span);
        for (const Evidence& evidence : said.evidence) add_evidence(all, mention, evidence);
    }
}

ClaimStatus status_of_offer(const FactSheet& sheet, std::uint64_t employer) {
    auto is = [&](const std::string& name) { return name_key(name) == employer; };
    const bool known = std::any_of(sheet.offers.begin(), sheet.offers.end(), [&](const CompetingOffer& offer) {
        return is(offer.employer) || std::any_of(offer.aliases.begin(), offer.aliases.end(), is);
    });
    return known ? ClaimStatus::borne_out : ClaimStatus::off_sheet;
}

/// "GitHub offered me 215" is the offer lever, also where its own words were not recognised as one.
void take_offers(const Case& all, const Moment& moment, std::vector<Mention>& here) {
    const std::int32_t lever = all.scenario.tables->offer_lever;
    for (const Act& act : moment.said->acts) {
        const bool claim = act.kind == ActKind::competing_offer && act.polarity == Polarity::asserted &&
                           act.confidence >= all.rubric.thresholds.sure;
        if (lever < 0 || !claim) continue;
        Mention& mention = mention_of(here, moment, lever, act.span);
        if (!mention.evidence.empty() || act.employer == 0) continue;
        const ClaimStatus status = status_of_offer(*all.scenario.sheet, act.employer);
        add_evidence(all, mention, {.kind = EvidenceKind::offer, .span = act.employer_span, .status = status});
    }
}

void rank(std::vector<Mention>& here) {
    std::stable_sort(here.begin(), here.end(),
                     [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; });
    const auto bare = std::count_if(here.begin(), here.end(),
                                    [](const Mention& mention) { return mention.backing == Backing::bare; });
    for (std::size_t i = 0; i < here.size(); ++i) {
        here[i].rank = i;
        here[i].bare_in_message = static_cast<std::size_t>(bare);
    }
}

void compare_with_earlier(const std::vector<Mention>& earlier, Mention& mention) {
    auto heard_before = [&](const Evidence& evidence) {
        return std::any_of(earlier.begin(), earlier.end(), [&](const Mention& old) {
            return old.lever == mention.lever &&
                   std::any_of(old.evidence.begin(), old.evidence.end(),
                               [&](const Evidence& one) { return same_evidence(old, one, mention, evidence); });
        });
    };
    mention.first =
        std::none_of(earlier.begin(), earlier.end(), [&](const Mention& old) { return old.lever == mention.lever; });
    mention.new_evidence = std::any_of(mention.evidence.begin(), mention.evidence.end(),
                                       [&](const Evidence& evidence) { return !heard_before(evidence); });
}

bool among_best_states(const Lever& lever, Phase phase) {
    if (lever.best_states.empty()) return true;
    const std::string name = boost::describe::enum_to_string(phase, "");
    return std::find(lever.best_states.begin(), lever.best_states.end(), name) != lever.best_states.end();
}

bool counter_on_several(const Moment& moment) {
    int asked = 0;
    for (const Component c : kTerms) asked += moment.heard.asks.has(c) || moment.heard.wants_component(c) ? 1 : 0;
    return asked >= 2;
}

/// A counter on several components draws on levers that belong to different states: any one of them carries it.
bool carried_by_counter(const Case& all, const Moment& moment) {
    if (!counter_on_several(moment)) return false;
    return std::any_of(moment.said->levers.begin(), moment.said->levers.end(), [&](const LeverMention& other) {
        return other.polarity == Polarity::asserted && other.lever >= 0 &&
               static_cast<std::size_t>(other.lever) < levers_of(all).size() &&
               among_best_states(levers_of(all)[static_cast<std::size_t>(other.lever)], moment.phase());
    });
}

bool level_case(const Moment& moment) {
    if (moment.heard.asks.has(Component::level) || moment.heard.wants_component(Component::level)) return true;
    return std::any_of(moment.said->acts.begin(), moment.said->acts.end(), [](const Act& act) {
        return act.polarity == Polarity::asserted && (act.component == Component::level || act.topic == Topic::level);
    });
}

/// Printed in the brief, told as a range, or by a refusal that named the top of it.
bool band_was_visible(const Case& all, const Moment& moment, Component component) {
    const bool told = moment.before.conduct.band_told || posts_range(*all.scenario.region);
    if (component == Component::base && told) return true;
    return std::any_of(all.view.moments.begin(), all.view.moments.end(), [&](const Moment& earlier) {
        const auto& reasons = earlier.decision->reasons;
        return earlier.seq < moment.seq && std::any_of(reasons.begin(), reasons.end(), [&](const Reason& reason) {
                   return reason.code == ReasonCode::above_band && reason.component == component;
               });
    });
}

bool over_visible_band(const Case& all, const Moment& moment, const Terms& ask) {
    return std::any_of(kTerms.begin(), kTerms.end(), [&](Component c) {
        return ask.has(c) && ask.get(c) > all.scenario.limit(c, moment.before.level).band_max &&
               band_was_visible(all, moment, c);
    });
}

}  // namespace

std::vector<Mention> find_mentions(const Case& all) {
    std::vector<Mention> mentions;
    for (const Moment& moment : all.view.moments) {
        std::vector<Mention> here;
        take_levers(all, moment, here);
        take_offers(all, moment, here);
        rank(here);
        for (Mention& mention : here) compare_with_earlier(mentions, mention);
        mentions.insert(mentions.end(), here.begin(), here.end());
    }
    return mentions;
}

bool answers_recruiter(const Moment& moment) {
    if (moment.before.phase == Phase::Clarify) return true;
    switch (moment.before.asked) {
        case Question::expectation:
        case Question::priorities:
        case Question::timeline:
        case Question::alternatives:
        case Question::reason:
        case Question::evidence:
        case Question::offer_details:
        case Question::proof:
        case Question::sign_if:
        case Question::what_would_it_take:
        case Question::choose_option:
        case Question::understood_right:
        case Question::which_component:
        case Question::which_currency:
        case Question::which_period:
        case Question::correction:
        case Question::stay_or_go:
            return true;
        case Question::none:
        case Question::small_talk:
        case Question::confirm_terms:
        case Question::ready:
            return false;
    }
    return false;
}

bool only_named(const Case& all, const Mention& mention) {
    if (mention.rank >= static_cast<std::size_t>(all.rubric.thresholds.reasons_in_one_message)) return true;
    if (mention.backing == Backing::bare && mention.bare_in_message >= 2) return true;
    return !mention.moment->offer_on_table() && !answers_recruiter(*mention.moment);
}

bool tied_to_ask(const Mention& mention) {
    const Heard& heard = mention.moment->heard;
    if (!heard.asks.empty()) return true;
    for (const Component c : kTerms)
        if (!is_money(c) && heard.wants_component(c)) return true;
    return answers_recruiter(*mention.moment) && !mention.moment->before.table.ask.empty();
}

bool on_time(const Case& all, const Mention& mention) {
    if (mention.backing == Backing::bare && !tied_to_ask(mention)) return false;
    const Moment& moment = *mention.moment;
    if (answers_recruiter(moment)) return true;
    if (moment.phase() == Phase::Final) return mention.new_evidence;
    const Lever& lever = levers_of(all)[static_cast<std::size_t>(mention.lever)];
    return among_best_states(lever, moment.phase()) || carried_by_counter(all, moment);
}

bool ask_is_credible(const Case& all, const Mention& mention) {
    if (!tied_to_ask(mention)) return false;
    const Moment& moment = *mention.moment;
    if (moment.says(ReasonCode::absurd_ask)) return false;
    const Terms& ask = moment.heard.asks.empty() ? moment.before.table.ask : moment.heard.asks;
    return level_case(moment) || !over_visible_band(all, moment, ask);
}

}  // namespace parley::scoring
