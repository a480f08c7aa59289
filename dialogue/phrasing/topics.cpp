#include "dialogue/phrasing/topics.hpp"

#include <boost/describe/enum_to_string.hpp>

#include <array>
#include <stdexcept>

namespace parley {
namespace {

struct EquityName {
    std::string_view id;
    Topic topic;
    std::string_view begins;  ///< what the fact's value completes
};

constexpr auto kEquityNames = std::to_array<EquityName>({
    {"instrument", Topic::equity_terms, "The grant is"},
    {"schedule", Topic::vesting, "The vesting schedule is"},
    {"cliff", Topic::vesting, "The cliff is"},
    {"price", Topic::equity_price, "The last price is"},
    {"shares", Topic::equity_price, "The share count is"},
    {"liquidity", Topic::equity_liquidity, "Liquidity is"},
    {"refreshers", Topic::refreshers, "A refresher grant is"},
    {"exercise_window", Topic::equity_terms, "The exercise window is"},
});

bool may_be_told(Disclosure disclosure, bool asked_for) {
    switch (disclosure) {
        case Disclosure::unknown:
            return false;
        case Disclosure::on_request:
            return asked_for;
        case Disclosure::open:
            return true;
    }
    throw std::logic_error("a disclosure outside its enumeration");
}

const EquityFact* find_equity(const Region& region, std::string_view id, bool asked_for) {
    for (const EquityFact& fact : region.equity)
        if (fact.id == id && may_be_told(fact.disclosure, asked_for)) return &fact;
    return nullptr;
}

}  // namespace

std::string_view topic_name(Topic topic) {
    switch (topic) {
        case Topic::benefits:
            return "the benefits";
        case Topic::level:
            return "the level";
        case Topic::vesting:
            return "the vesting";
        case Topic::remote:
            return "remote work";
        case Topic::start_date:
            return "the start date";
        case Topic::timeline:
            return "the timeline";
        case Topic::team:
            return "the team";
        case Topic::role:
            return "the role";
        case Topic::growth:
            return "growth and promotion";
        case Topic::equity_terms:
            return "the equity terms";
        case Topic::equity_price:
            return "the shares and their price";
        case Topic::equity_liquidity:
            return "selling the equity";
        case Topic::refreshers:
            return "refresher grants";
        case Topic::bonus_terms:
            return "the bonus terms";
        case Topic::review:
            return "the pay review";
        case Topic::pto:
            return "time off";
        case Topic::relocation:
            return "relocation";
        case Topic::visa:
            return "visa sponsorship";
        case Topic::why_offer:
            return "how we got to this offer";
        case Topic::negotiable:
            return "what is open to discussion";
        case Topic::deadline:
            return "the deadline";
        case Topic::who_are_you:
        case Topic::other:
        case Topic::none:
            return "that";
    }
    throw std::logic_error("a topic outside its enumeration");
}

std::string public_fact(const Persona& persona, Topic topic) {
    const std::string_view name = boost::describe::enum_to_string(topic, "");
    for (const PublicFact& fact : persona.public_facts)
        if (fact.topic == name) return fact.text;
    return {};
}

std::string equity_fact(const Region& region, Topic topic, bool asked_for) {
    std::string text;
    for (const EquityName& entry : kEquityNames) {
        if (entry.topic != topic) continue;
        const EquityFact* fact = find_equity(region, entry.id, asked_for);
        if (fact == nullptr) continue;
        if (!text.empty()) text += ' ';
        text += std::string(entry.begins) + ' ' + fact->value + '.';
    }
    return text;
}

}  // namespace parley
