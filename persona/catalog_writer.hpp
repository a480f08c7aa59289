#pragma once
// Writes the fields of a persona in the canonical form: integers in minor units and basis points.
// Same members as FieldReader.

#include "persona/package.hpp"

#include <boost/describe.hpp>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace parley {

class FieldWriter {
public:
    using Json = nlohmann::json;

    explicit FieldWriter(Json& node) : node_(node) { node_ = Json::object(); }

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
    void percent(const char* name, BasisPoints value) { node_[name] = value; }
    void money(const char* name, Minor value, Currency /*minor units need none*/) { node_[name] = value; }
    void term(const char* name, std::int64_t value, Component, const PackageRules&) { node_[name] = value; }
    void terms(const char* name, const Terms& terms, const PackageRules&) {
        Json& object = node_[name] = Json::object();
        for (std::size_t i = 0; i < kComponentCount; ++i) {
            const auto component = static_cast<Component>(i);
            if (terms.has(component)) object[boost::describe::enum_to_string(component, "")] = terms.get(component);
        }
    }
    void concessions(const char* name, const std::vector<BasisPoints>& table) { node_[name] = table; }

    template <class Each>
    void object(const char* name, Each each) {
        FieldWriter child(node_[name]);
        each(child);
    }
    template <class Item, class Each>
    void list(const char* name, std::vector<Item>& items, Each each) {
        Json& list = node_[name] = Json::array();
        for (Item& item : items) {
            FieldWriter child(list.emplace_back());
            each(child, item);
        }
    }

private:
    Json& node_;
};

}  // namespace parley
