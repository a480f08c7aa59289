#pragma once
// Writes the fields of a persona: in the canonical form, integers in minor units and basis points, or as people
// write them, in major units and percent. Same members as FieldReader.

#include "persona/catalog_reader.hpp"
#include "persona/package.hpp"

#include <boost/describe.hpp>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace parley {

/// Json: nlohmann::json (sorted keys) or nlohmann::ordered_json (the order of the fields).
template <class Json>
class FieldWriter {
public:
    FieldWriter(Json& node, FigureUnits units) : node_(node), units_(units) { node_ = Json::object(); }

    static constexpr bool reads = false;

    void text(const char* name, const std::string& value) { node_[name] = value; }
    void texts(const char* name, const std::vector<std::string>& values) { node_[name] = values; }
    void flag(const char* name, bool value) { node_[name] = value; }
    template <class Integer>
    void number(const char* name, Integer value) {
        node_[name] = static_cast<std::int64_t>(value);
    }
    template <class Enum>
    void choice(const char* name, Enum value) {
        node_[name] = boost::describe::enum_to_string(value, "");
    }
    template <class Enum>
    void choices(const char* name, const std::vector<Enum>& values) {
        Json& list = node_[name] = Json::array();
        for (const Enum value : values) list.push_back(boost::describe::enum_to_string(value, ""));
    }
    void currency(const char* name, Currency value) { node_[name] = std::string(value.text()); }
    void percent(const char* name, BasisPoints value) { node_[name] = figure(value, kHundredths); }
    void money(const char* name, Minor value, Currency currency) {
        node_[name] = figure(value, minor_per_major(currency));
    }
    void term(const char* name, std::int64_t value, Component component, const PackageRules& rules) {
        const bool bonus = component == Component::bonus;
        const bool paid = is_money(component) || (bonus && rules.bonus_unit == BonusUnit::money);
        const auto per_unit = paid ? minor_per_major(rules.currency) : bonus ? kHundredths : 1;
        node_[name] = figure(value, per_unit);
    }
    void terms(const char* name, const Terms& terms, const PackageRules& rules) {
        FieldWriter child(node_[name], units_);
        for (std::size_t i = 0; i < kComponentCount; ++i) {
            const auto component = static_cast<Component>(i);
            if (terms.has(component))
                child.term(boost::describe::enum_to_string(component, ""), terms.get(component), component, rules);
        }
    }
    void concessions(const char* name, const std::vector<BasisPoints>& table) {
        Json& list = node_[name] = Json::array();
        for (const auto share : table) list.push_back(figure(share, kHundredths));
    }

    template <class Each>
    void object(const char* name, Each each) {
        FieldWriter child(node_[name], units_);
        each(child);
    }
    template <class Item, class Each>
    void list(const char* name, std::vector<Item>& items, Each each) {
        Json& list = node_[name] = Json::array();
        for (Item& item : items) {
            FieldWriter child(list.emplace_back(), units_);
            each(child, item);
        }
    }

private:
    static constexpr std::int64_t kHundredths = 100;

    /// A decimal of at most three places: what a double of JSON holds and prints exactly.
    [[nodiscard]] Json figure(std::int64_t value, std::int64_t per_unit) const {
        if (units_ == FigureUnits::minor) return value;
        if (value % per_unit == 0) return value / per_unit;
        return static_cast<double>(value) / static_cast<double>(per_unit);
    }

    Json& node_;
    FigureUnits units_;
};

}  // namespace parley
