#pragma once
// Reads the fields of a persona file that has passed the schema. Same members as FieldWriter, so that one
// description of the fields serves both directions.

#include "persona/package.hpp"
#include "persona/scenario.hpp"

#include <boost/describe.hpp>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace parley {

/// How figures are written: by people in major units and percent, by canonical_json in minor units and basis points.
enum class FigureUnits : std::uint8_t { major, minor };

class FieldReader {
public:
    using Json = nlohmann::json;

    /// node and complaints must outlive the reader.
    FieldReader(const Json& node, std::string path, FigureUnits units, std::vector<Complaint>& complaints)
        : node_(node), path_(std::move(path)), units_(units), complaints_(complaints) {}

    static constexpr bool reads = true;

    void text(const char* name, std::string& out) const {
        if (const Json* value = find(name)) out = value->get<std::string>();
    }
    void texts(const char* name, std::vector<std::string>& out) const {
        if (const Json* value = find(name)) out = value->get<std::vector<std::string>>();
    }
    void flag(const char* name, bool& out) const {
        if (const Json* value = find(name)) out = value->get<bool>();
    }
    template <class Integer>
    void number(const char* name, Integer& out) const {
        const Json* value = find(name);
        if (value == nullptr) return;
        if (const auto read =
                whole(name, *value, std::numeric_limits<Integer>::min(), std::numeric_limits<Integer>::max()))
            out = static_cast<Integer>(*read);
    }
    template <class Enum>
    void choice(const char* name, Enum& out) const {
        if (const Json* value = find(name)) enumerator(name, *value, out);
    }
    template <class Enum>
    void choices(const char* name, std::vector<Enum>& out) const {
        const Json* value = find(name);
        if (value == nullptr) return;
        for (std::size_t i = 0; i < value->size(); ++i) {
            Enum item{};
            enumerator(at(name, i), (*value)[i], item);
            out.push_back(item);
        }
    }
    void currency(const char* name, Currency& out) const;
    /// Percent with up to two decimals, or basis points.
    void percent(const char* name, BasisPoints& out) const;
    void percents(const char* name, std::vector<BasisPoints>& out) const;
    void money(const char* name, Minor& out, Currency currency) const;
    /// A component's value in its own unit.
    void term(const char* name, std::int64_t& out, Component component, const PackageRules& rules) const;
    void terms(const char* name, Terms& out, const PackageRules& rules) const;
    /// A table of shares, or {"beta", "k", "steps"} of the curve that it is compiled from.
    void concessions(const char* name, std::vector<BasisPoints>& out) const;

    template <class Each>
    void object(const char* name, Each each) const {
        if (const Json* value = find(name)) {
            FieldReader child(*value, join(name), units_, complaints_);
            each(child);
        }
    }
    template <class Item, class Each>
    void list(const char* name, std::vector<Item>& out, Each each) const {
        const Json* value = find(name);
        if (value == nullptr) return;
        for (std::size_t i = 0; i < value->size(); ++i) {
            FieldReader child((*value)[i], at(name, i), units_, complaints_);
            each(child, out.emplace_back());
        }
    }
    void complain(const char* name, std::string message, std::string mend) const {
        complaints_.push_back({join(name), std::move(message), std::move(mend)});
    }

private:
    [[nodiscard]] const Json* find(const char* name) const {
        const auto found = node_.find(name);
        return found == node_.end() ? nullptr : &*found;
    }
    [[nodiscard]] std::string join(const std::string& name) const { return path_.empty() ? name : path_ + "." + name; }
    [[nodiscard]] std::string at(const char* name, std::size_t i) const {
        return join(name) + "[" + std::to_string(i) + "]";
    }
    [[nodiscard]] std::optional<std::int64_t> whole(const char* name, const Json& value, std::int64_t least,
                                                    std::int64_t most) const;
    /// A decimal figure with the currency's digits; two for percent.
    [[nodiscard]] std::optional<std::int64_t> figure(const std::string& path, const Json& value,
                                                     Currency currency) const;
    template <class Enum>
    void enumerator(const std::string& name, const Json& value, Enum& out) const {
        const auto text = value.get<std::string>();
        if (!boost::describe::enum_from_string(text.c_str(), out))
            complaints_.push_back({name, "\"" + text + "\" is no value of this field.", "See docs/persona-format.md."});
    }

    const Json& node_;
    std::string path_;
    FigureUnits units_;
    std::vector<Complaint>& complaints_;
};

}  // namespace parley
