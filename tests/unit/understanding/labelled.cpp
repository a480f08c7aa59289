#include "labelled.hpp"

#include "persona/catalog.hpp"

#include <algorithm>
#include <stdexcept>

namespace parley {
namespace {

constexpr std::int32_t kActedOn = 400;

const PersonaPtr& persona() {
    static const PersonaPtr found = shipped_catalog().find("hugging-face-enterprise-tpm");
    if (found == nullptr) throw std::runtime_error("the first persona does not load");
    return found;
}

template <class Enum>
std::string name_of(Enum value) {
    return boost::describe::enum_to_string(value, "?");
}

std::string end_of(const Amount& amount, const std::optional<std::int64_t>& value) {
    if (!value) return "";
    switch (amount.unit) {
        case AmountUnit::money:
            return std::to_string(*value / 100);
        case AmountUnit::percent:
            return std::to_string(*value / 100) + "%";
        case AmountUnit::multiple:
            return std::to_string(*value) + "x";
        case AmountUnit::count:
            return std::to_string(*value);
    }
    return "?";
}

std::string told(const Amount& amount) {
    std::string text = amount.component ? name_of(*amount.component) : "none";
    text += " " + end_of(amount, amount.lo);
    if (amount.lo != amount.hi) text += ".." + end_of(amount, amount.hi);
    text += " " + name_of(amount.whose);
    return amount.polarity == Polarity::asserted ? text : text + " " + name_of(amount.polarity);
}

}  // namespace

const Scenario& test_scenario() {
    static const Scenario scenario = [] {
        auto made = make_scenario(
            *persona(), {.region = "San Francisco", .level = "", .difficulty = "", .fact_sheet = "", .seed = 1});
        if (!made) throw std::runtime_error("the first region does not resolve");
        return *made.value;
    }();
    return scenario;
}

const LeverModel& test_levers() {
    static const LeverModel levers(*persona());
    return levers;
}

Context offer_made(Question asked) {
    Context context;
    context.offer.set(Component::base, 20'500'000);
    context.offer.set(Component::equity, 24'000'000);
    context.offer.set(Component::bonus, 1'500);
    context.offer.set(Component::signing, 2'000'000);
    context.asked = asked;
    return context;
}

Understanding read_message(std::string_view text, const Context& context) {
    return understand(text, test_scenario(), test_levers(), context);
}

const Act* find_act(const Understanding& understanding, ActKind kind) {
    const auto found = std::find_if(understanding.acts.begin(), understanding.acts.end(),
                                    [kind](const Act& act) { return act.kind == kind; });
    return found == understanding.acts.end() ? nullptr : &*found;
}

std::vector<std::string> acts_meant(const Understanding& understanding) {
    std::vector<std::string> names;
    for (const Act& act : understanding.acts) {
        const bool unclear = act.kind == ActKind::unclear;
        if (unclear || (act.polarity == Polarity::asserted && act.confidence >= kActedOn))
            names.push_back(name_of(act.kind));
    }
    return names;
}

std::vector<std::string> amounts_told(const Understanding& understanding) {
    std::vector<std::string> all;
    for (const Amount& amount : understanding.amounts) all.push_back(told(amount));
    return all;
}

}  // namespace parley
