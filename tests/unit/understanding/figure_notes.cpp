#include "figure_notes.hpp"

namespace parley::test {
namespace {

std::string units(std::int64_t value, std::int64_t parts) {
    const std::string sign = value < 0 ? "-" : "";
    const std::int64_t size = value < 0 ? -value : value;
    std::string text = sign + std::to_string(size / parts);
    std::string rest = std::to_string(parts + size % parts).substr(1);
    while (!rest.empty() && rest.back() == '0') rest.pop_back();
    return rest.empty() ? text : text + "." + rest;
}

std::int64_t parts_of(const Amount& amount, const SmallWorld& world) {
    const Currency home = world.scenario.rules().currency;
    switch (amount.unit) {
        case AmountUnit::money:
            return minor_per_major(amount.currency.known() ? amount.currency : home);
        case AmountUnit::percent:
            return 100;
        case AmountUnit::multiple:
            return 10'000;
        case AmountUnit::count:
            return 1;
    }
    return 1;
}

std::string value_of(const Amount& amount, std::int64_t parts) {
    std::string text = amount.lo ? units(*amount.lo, parts) : "";
    if (amount.lo == amount.hi) return text;
    return text + ".." + (amount.hi ? units(*amount.hi, parts) : "");
}

std::string said_of(const Figure& figure) {
    const Amount& amount = figure.amount;
    std::string text;
    if (amount.component) text += std::string(" ") + boost::describe::enum_to_string(*amount.component, "?");
    if (amount.per != Period::none) text += std::string(" /") + boost::describe::enum_to_string(amount.per, "?");
    if (amount.relative) text += " change";
    if (amount.doubtful) text += " doubtful";
    if (figure.approximate) text += " about";
    if (figure.net) text += " net";
    if (figure.list >= 0) text += " list " + std::to_string(figure.list) + "." + std::to_string(figure.place);
    return text;
}

std::string note(const Figure& figure, const SmallWorld& world) {
    const Amount& amount = figure.amount;
    std::string text = amount.unit == AmountUnit::count ? "count " : "";
    if (amount.currency.known()) text += std::string(amount.currency.text()) + " ";
    text += value_of(amount, parts_of(amount, world));
    if (amount.unit == AmountUnit::percent) text += " %";
    if (amount.unit == AmountUnit::multiple) text += " x";
    return text + said_of(figure);
}

}  // namespace

SmallWorld::SmallWorld(std::string_view currency, std::int64_t base_min, std::int64_t base_max)
    : persona(std::make_unique<Persona>()) {
    Region region;
    region.id = "here";
    region.rules.currency = parse_currency(currency).value();
    Level level;
    const Minor unit = minor_per_major(region.rules.currency);
    level.limits[index_of(Component::base)].band_min = base_min * unit;
    level.limits[index_of(Component::base)].band_max = base_max * unit;
    region.levels.push_back(level);
    persona->regions.push_back(region);
    persona->difficulties.emplace_back();
    scenario.persona = persona.get();
    scenario.region = &persona->regions.front();
    scenario.difficulty = &persona->difficulties.front();
    scenario.sheet = &sheet;
    scenario.limits.push_back(level.limits);
    scenario.budgets.emplace_back();
}

std::string note_figures(std::string_view text, const SmallWorld& world) {
    const Reading reading = read(text);
    std::string notes;
    for (const Figure& figure : find_figures(reading, world.scenario, world.context))
        notes += (notes.empty() ? "" : "; ") + note(figure, world);
    return notes;
}

}  // namespace parley::test
