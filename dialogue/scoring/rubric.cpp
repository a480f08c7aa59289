#include "dialogue/scoring/rubric.hpp"

#include <algorithm>
#include <cassert>

namespace parley {
namespace {

constexpr auto kAskAtAll = "Marks & Harold 2011: asking is worth more than the style of asking";
constexpr auto kFewReasons = "Rackham: skilled negotiators give fewer, stronger reasons and ask more";
constexpr auto kAce = "ACE (Shea et al. 2024): error categories from graded transcripts";
constexpr auto kFirstNumber = "Galinsky & Mussweiler 2001; Thorsteinson 2011; Maaravi et al. 2014: anchors, at a risk";
constexpr auto kRange = "Ames & Mason 2015: a range whose low end is the target";
constexpr auto kAlternatives = "Pinkley, Neale & Bennett 1994: an alternative raises own and joint outcome";
constexpr auto kConcessions = "Tey et al. 2021; Faratin, Sierra & Jennings 1998: steps signal the limit";
constexpr auto kPackage = "Fatima, Wooldridge & Jennings 2006: packages gain where weights differ";
constexpr auto kEquivalent = "Leonardelli et al. 2019: several offers at once are seen as cooperative";
constexpr auto kRelation = "Curhan, Elfenbein & Kilduff 2009: how it felt predicts the year after";
constexpr auto kPrudence = "Prudential: no clean experiment";
constexpr auto kIago = "Johnson et al. 2018 (IAGO): computed principles, fed back, improve the next talk";

std::vector<Rule> lever_rules() {
    using enum RuleId;
    constexpr auto of = Dimension::levers;
    return {
        {lever_invoked, of, 200, "The lever is named", "Bring up {lever}: it was yours to use.",
         "You brought up {lever}.", kAskAtAll},
        {lever_evidence, of, 300, "It is backed by something specific",
         "Back {lever} with a name, a number or a date from your fact sheet.", "You backed {lever} with specifics.",
         kFewReasons},
        {lever_moment, of, 200, "It comes at a good moment",
         "Use {lever} once an offer is on the table, or when you are asked for a reason, not before and not after the "
         "final offer.",
         "{lever} came at the right moment.", kAce},
        {lever_ask, of, 300, "It is tied to a concrete ask",
         "Tie {lever} to a number: because of this, I ask for that.", "You tied {lever} to a concrete ask.", kAce},
        {lever_credible, of, 200, "The ask fits the band",
         "Once you know the range, ask inside it, or say that you ask for an exception or a higher level.",
         "What you asked with {lever} was credible for the range.", kFirstNumber},
    };
}

std::vector<Rule> preparation_rules() {
    using enum RuleId;
    constexpr auto of = Dimension::preparation;
    return {
        {target_above_floor, of, 300, "The target lies above the floor",
         "Write down a target that is above your floor: the room between is what you negotiate in.",
         "Your target was above your floor.", kIago},
        {floor_fits_alternative, of, 300, "The floor is consistent with the best alternative",
         "Write down your best alternative, and set a floor that is not below what it gives you.",
         "Your floor fitted your best alternative.", kAlternatives},
        {priorities_ranked, of, 200, "Priorities were ranked before the talk",
         "Rank what matters most before you talk: it tells you what to trade.", "You knew your priorities beforehand.",
         kPackage},
    };
}

std::vector<Rule> opening_rules() {
    using enum RuleId;
    constexpr auto of = Dimension::opening;
    return {
        {first_offer_not_accepted, of, 300, "The first offer is not accepted",
         "Do not take a first offer under your target: ask once, politely, with a reason.",
         "You did not take the first offer.", kAskAtAll},
        {expectation_ambitious, of, 200, "Expectations are deflected, or the number is at the target or above",
         "Asked what you expect, let them go first, or say a range whose low end is your target.",
         "You did not undersell yourself when asked what you expect.", kRange},
        {expectation_reasoned, of, 100, "A number named first comes with a reason",
         "When you name the first number, say in the same breath where it comes from.",
         "Your first number came with a reason, or you let them go first.", kFirstNumber},
        {counter_at_target, of, 400, "The first counter is at the target or above",
         "Open at your target or a little above: you rarely get more than your first ask.",
         "Your first counter was at your target or above.", kFirstNumber},
    };
}

std::vector<Rule> discovery_rules() {
    using enum RuleId;
    constexpr auto of = Dimension::discovery;
    return {
        {question_one, of, 300, "A useful question before the second number",
         "Before you name a second number, ask how the level, the approval or a range that is not posted works.",
         "You asked before you argued.", kFewReasons},
        {question_two, of, 300, "A second useful question before the second number",
         "Ask one more thing before your second number: what is flexible, who decides, how refreshers work.",
         "You asked more than one useful question.", kFewReasons},
        {constraint_paraphrased, of, 200, "A constraint is said back",
         "Say their constraint back in your words before you answer it: it shows that you listened.",
         "You said their constraint back.", kFewReasons},
    };
}

std::vector<Rule> concession_rules() {
    using enum RuleId;
    constexpr auto of = Dimension::concessions;
    return {
        {not_unprompted, of, 400, "Nothing is given without a move or a limit on their side",
         "Do not lower your number before they have moved or named a limit: you bid against yourself.",
         "You gave nothing away unprompted.", kAce},
        {steps_shrink, of, 300, "Steps get smaller",
         "Let each step be smaller than the one before: it says that you are near your limit.",
         "Your steps got smaller.", kConcessions},
        {concession_conditional, of, 300, "Each step asks for something in return",
         "Give only against something: I can come down on this if you can do that.", "You gave only against something.",
         kConcessions},
    };
}

std::vector<Rule> packaging_rules() {
    using enum RuleId;
    constexpr auto of = Dimension::packaging;
    return {
        {two_components, of, 300, "Two or more components in one ask",
         "Ask for a package, not for one number: base and signing, or base and equity.", "You negotiated a package.",
         kPackage},
        {priority_named, of, 200, "Says which of them matters most",
         "Say which part matters most to you: they can then give where it is cheap for them.",
         "You said what matters most to you.", kEquivalent},
        {component_changed, of, 300, "Goes to another component when one is capped",
         "When one part is at its limit, ask for another: signing, equity, an early review.",
         "You went to another component when one was capped.", kPackage},
    };
}

std::vector<Rule> close_rules() {
    using enum RuleId;
    constexpr auto of = Dimension::close;
    return {
        {conditional_commitment, of, 200, "Offers to sign if",
         "Offer your yes for what you still need: at this number I sign today.", "You put your yes in exchange.",
         kIago},
        {recap_given, of, 100, "Sums up the terms", "Sum up the terms in your words before you say yes.",
         "You summed up the terms.", kFewReasons},
        {asked_in_writing, of, 100, "Asks for it in writing", "Ask for the final terms in writing.",
         "You asked for it in writing.", kPrudence},
        {nothing_under_floor, of, 150, "Accepts nothing under the floor",
         "You took less than the floor you had set: walk, ask for time, or change the floor beforehand.",
         "You took nothing under your floor.", kAlternatives},
        {civil, of, 100, "No insult, profanity or contempt", "Stay firm on the number and kind to the person.",
         "You stayed civil.", kRelation},
        {no_empty_ultimatum, of, 50, "No ultimatum without an alternative behind it",
         "An ultimatum with nothing behind it costs trust: name the alternative, or leave it out.",
         "You made no empty threat.", kRelation},
        {floor_kept, of, 100, "The floor is kept to oneself",
         "Keep your floor to yourself, and tell them your priorities instead.", "You kept your floor to yourself.",
         kPrudence},
        {retrade, of, -300, "No new ask after a verbal yes",
         "After a yes, ask for nothing new: say what you need before you agree.", "", kRelation},
    };
}

std::vector<Rule> deduction_rules() {
    using enum RuleId;
    constexpr auto of = Dimension::deductions;
    return {
        {lever_repeated, of, -100, "A lever again with nothing new",
         "Do not repeat {lever} without a new fact, number or question.", "", kFewReasons},
        {claim_contradicted, of, -800, "A claim that does not hold",
         "Claim only what you can stand by: one claim that does not hold takes the others with it.", "", kRelation},
    };
}

void append(std::vector<Rule>& to, std::vector<Rule> rules) {
    for (Rule& rule : rules) to.push_back(std::move(rule));
}

Rubric make_standard() {
    Rubric rubric;
    rubric.version = "standard-1";
    rubric.weights = {4'800, 800, 1'000, 800, 1'000, 800, 800};
    append(rubric.rules, lever_rules());
    append(rubric.rules, preparation_rules());
    append(rubric.rules, opening_rules());
    append(rubric.rules, discovery_rules());
    append(rubric.rules, concession_rules());
    append(rubric.rules, packaging_rules());
    append(rubric.rules, close_rules());
    append(rubric.rules, deduction_rules());
    return rubric;
}

}  // namespace

const Rule& Rubric::rule(RuleId id) const {
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const Rule& one) { return one.id == id; });
    assert(found != rules.end());
    return *found;
}

const Rubric& standard_rubric() {
    static const Rubric rubric = make_standard();
    return rubric;
}

std::string name_of(RuleId id) { return boost::describe::enum_to_string(id, ""); }

std::string name_of(Dimension dimension) { return boost::describe::enum_to_string(dimension, ""); }

}  // namespace parley
