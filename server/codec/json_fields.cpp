#include "server/codec/json_fields.hpp"

#include <algorithm>

namespace parley::codec {
namespace {

/// A currency that has so many decimals: figures are read by one rule, the currency's.
Currency currency_with(int digits) {
    if (digits == 0) return {{'J', 'P', 'Y'}};
    return digits == 3 ? Currency{{'K', 'W', 'D'}} : Currency{{'U', 'S', 'D'}};
}

int digits_of(Currency currency) {
    const Minor unit = minor_per_major(currency);
    return unit == 1 ? 0 : unit == 1'000 ? 3 : 2;
}

}  // namespace

std::optional<std::int64_t> decimal_of(const nlohmann::json& node, int digits) {
    if (!node.is_number()) return std::nullopt;
    std::string written = node.dump();
    if (written.ends_with(".0")) written.resize(written.size() - 2);
    return parse_major(written, currency_with(digits));
}

JsonFields::JsonFields(const Json& node, std::string path, std::vector<Complaint>& complaints)
    : node_(node.is_object() ? &node : nullptr), path_(std::move(path)), complaints_(complaints) {
    if (node_ == nullptr) complaints_.push_back({path_, "This is no object.", "Write {\"name\": value, ...}."});
}

const JsonFields::Json* JsonFields::find(const char* name) const {
    if (node_ == nullptr) return nullptr;
    const auto found = node_->find(name);
    return found == node_->end() || found->is_null() ? nullptr : &*found;
}

std::string JsonFields::text(const char* name) const {
    const Json* value = find(name);
    if (value == nullptr) return {};
    if (value->is_string()) return value->get<std::string>();
    complain(name, "This is no text.", "Write it in quotes.");
    return {};
}

bool JsonFields::flag(const char* name) const {
    const Json* value = find(name);
    if (value == nullptr) return false;
    if (value->is_boolean()) return value->get<bool>();
    complain(name, "This is neither true nor false.", "Write true or false.");
    return false;
}

std::optional<std::int64_t> JsonFields::integer(const char* name, std::int64_t least, std::int64_t most) const {
    const Json* value = find(name);
    if (value == nullptr) return std::nullopt;
    const bool whole =
        value->is_number_integer() &&
        !(value->is_number_unsigned() && value->get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX));
    if (whole && value->get<std::int64_t>() >= least && value->get<std::int64_t>() <= most)
        return value->get<std::int64_t>();
    complain(name, "This is not a whole number in range.",
             "Write one from " + std::to_string(least) + " to " + std::to_string(most) + ".");
    return std::nullopt;
}

std::optional<std::int64_t> JsonFields::decimal(const char* name, int digits) const {
    const Json* value = find(name);
    if (value == nullptr) return std::nullopt;
    const auto read = decimal_of(*value, digits);
    if (!read)
        complain(name, "This is not a figure that can be used here.",
                 "Write a plain number, at least 0, with no more than " + std::to_string(digits) + " decimals.");
    return read;
}

std::optional<std::int64_t> JsonFields::money(const char* name, Currency currency) const {
    return decimal(name, digits_of(currency));
}

const JsonFields::Json* JsonFields::list(const char* name) const {
    const Json* value = find(name);
    if (value == nullptr || value->is_array()) return value;
    complain(name, "This is no list.", "Write [...].");
    return nullptr;
}

void JsonFields::complain(const std::string& name, std::string message, std::string mend) const {
    complaints_.push_back({path_of(name), std::move(message), std::move(mend)});
}

void JsonFields::allow_only(std::initializer_list<std::string_view> names) const {
    if (node_ == nullptr) return;
    for (const auto& [name, value] : node_->items())
        if (std::find(names.begin(), names.end(), name) == names.end())
            complain(name, "There is no such field.", "Take it out, or correct its name.");
}

}  // namespace parley::codec
