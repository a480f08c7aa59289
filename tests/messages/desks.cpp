#include "desks.hpp"

#include "server/codec/inputs.hpp"

#include <nlohmann/json.hpp>

#include <stdexcept>

namespace parley::messages {
namespace {

Desk make_desk(const Catalog& catalog, const LabelledMessage& message) {
    PersonaPtr persona = catalog.find(message.persona);
    if (persona == nullptr) throw std::runtime_error("there is no persona '" + message.persona + "'");
    const std::string region = message.region.empty() ? persona->regions.front().id : message.region;
    auto scenario =
        make_scenario(*persona, {.region = region, .level = "", .difficulty = "", .fact_sheet = "", .seed = 1});
    if (!scenario) throw std::runtime_error(message.persona + " has no region '" + region + "'");
    return {persona, *scenario.value, LeverModel(*persona)};
}

}  // namespace

const Desk& Desks::of(const LabelledMessage& message) {
    auto& desk = desks_[message.persona + '/' + message.region];
    if (desk == nullptr) desk = std::make_unique<Desk>(make_desk(catalog_, message));
    return *desk;
}

Context Desks::context_of(const LabelledMessage& message) {
    if (message.context.empty()) return {};
    auto checked = codec::read_context(nlohmann::json::parse(message.context), of(message).scenario.rules());
    if (!checked) throw std::runtime_error(message.text + ": " + checked.complaints.front().message);
    return *checked.value;
}

Understanding Desks::read(const LabelledMessage& message) {
    const Desk& desk = of(message);
    return understand(message.text, desk.scenario, desk.levers, context_of(message));
}

}  // namespace parley::messages
