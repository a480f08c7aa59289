#pragma once
// Reading one JSON object from outside field by field, with a complaint for each that is not what it should be.

#include "persona/scenario.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace parley::codec {

class JsonFields {
public:
    using Json = nlohmann::json;

    /// node and complaints must outlive it. A node that is no object has no fields, and is complained of.
    JsonFields(const Json& node, std::string path, std::vector<Complaint>& complaints);

    /// nullptr where the field is missing or null.
    [[nodiscard]] const Json* find(const char* name) const;
    [[nodiscard]] std::string text(const char* name) const;
    [[nodiscard]] bool flag(const char* name) const;
    [[nodiscard]] std::optional<std::int64_t> integer(const char* name, std::int64_t least, std::int64_t most) const;
    /// A figure with up to `digits` decimals, as a count of the last one: 12.5 with 2 digits is 1250.
    [[nodiscard]] std::optional<std::int64_t> decimal(const char* name, int digits) const;
    [[nodiscard]] std::optional<std::int64_t> money(const char* name, Currency currency) const;
    /// An array; nullptr where missing, null or another thing.
    [[nodiscard]] const Json* list(const char* name) const;

    [[nodiscard]] std::string path_of(const std::string& name) const {
        return path_.empty() ? name : path_ + "." + name;
    }
    void complain(const std::string& name, std::string message, std::string mend) const;
    /// Complains of every field that is not one of these.
    void allow_only(std::initializer_list<std::string_view> names) const;
    [[nodiscard]] std::vector<Complaint>& complaints() const { return complaints_; }

private:
    const Json* node_;  ///< null where it was no object
    std::string path_;
    std::vector<Complaint>& complaints_;
};

/// A JSON number as a count of its `digits`-th decimals; nullopt when it is none, negative or too precise.
[[nodiscard]] std::optional<std::int64_t> decimal_of(const nlohmann::json& node, int digits);

}  // namespace parley::codec
