#include "persona/catalog_reader.hpp"

#include "persona/concession_curve.hpp"

namespace parley {
namespace {

constexpr Currency kTwoDigits{{'U', 'S', 'D'}};  // percent is read like an amount with two decimals

std::string digits_hint(Currency currency) {
    return minor_per_major(currency) == 1 ? "Write a whole number, at least 0."
                                          : "Write a plain number, at least 0, with no more decimals than cents.";
}

}  // namespace

std::optional<std::int64_t> FieldReader::whole(const char* name, const Json& value, std::int64_t least,
                                               std::int64_t most) const {
    const bool fits = value.is_number_integer() &&
                      (!value.is_number_unsigned() ||
                       value.get<std::uint64_t>() <= static_cast<std::uint64_t>(std::numeric_limits<Minor>::max()));
    if (fits && value.get<std::int64_t>() >= least && value.get<std::int64_t>() <= most)
        return value.get<std::int64_t>();
    complain(name, value.dump() + " is not a whole number in range.",
             "Write a whole number from " + std::to_string(least) + " to " + std::to_string(most) + ".");
    return std::nullopt;
}

std::optional<std::int64_t> FieldReader::figure(const std::string& path, const Json& value, Currency currency) const {
    if (units_ == FigureUnits::minor) currency = Currency{{'J', 'P', 'Y'}};
    std::string written = value.dump();
    if (written.ends_with(".0")) written.resize(written.size() - 2);
    const auto read = parse_major(written, currency);
    if (!read)
        complaints_.push_back({path, written + " is not an amount that can be used here.", digits_hint(currency)});
    return read;
}

void FieldReader::currency(const char* name, Currency& out) const {
    const Json* value = find(name);
    if (value == nullptr) return;
    if (const auto read = parse_currency(value->get<std::string>()))
        out = *read;
    else
        complain(name, value->dump() + " is no currency.", "Write an ISO 4217 code such as \"USD\".");
}

void FieldReader::percent(const char* name, BasisPoints& out) const {
    const Json* value = find(name);
    if (value == nullptr) return;
    const auto read = figure(join(name), *value, kTwoDigits);
    if (!read) return;
    if (*read <= std::numeric_limits<BasisPoints>::max())
        out = static_cast<BasisPoints>(*read);
    else
        complain(name, value->dump() + " is too large.", "Write a percentage.");
}

void FieldReader::percents(const char* name, std::vector<BasisPoints>& out) const {
    const Json* value = find(name);
    if (value == nullptr) return;
    for (std::size_t i = 0; i < value->size(); ++i) {
        const auto read = figure(at(name, i), (*value)[i], kTwoDigits);
        if (read) out.push_back(static_cast<BasisPoints>(std::min<std::int64_t>(*read, 1'000'000)));
    }
}

void FieldReader::money(const char* name, Minor& out, Currency currency) const {
    const Json* value = find(name);
    if (value == nullptr) return;
    if (const auto read = figure(join(name), *value, currency)) out = *read;
}

void FieldReader::term(const char* name, std::int64_t& out, Component component, const PackageRules& rules) const {
    const bool bonus = component == Component::bonus;
    if (is_money(component) || (bonus && rules.bonus_unit == BonusUnit::money)) return money(name, out, rules.currency);
    if (!bonus) return number(name, out);
    BasisPoints share = 0;
    percent(name, share);
    if (find(name) != nullptr) out = share;
}

void FieldReader::terms(const char* name, Terms& out, const PackageRules& rules) const {
    object(name, [&](const FieldReader& child) {
        for (std::size_t i = 0; i < kComponentCount; ++i) {
            const auto component = static_cast<Component>(i);
            const char* key = boost::describe::enum_to_string(component, "");
            std::int64_t value = 0;
            if (child.find(key) == nullptr) continue;
            child.term(key, value, component, rules);
            out.set(component, value);
        }
    });
}

void FieldReader::concessions(const char* name, std::vector<BasisPoints>& out) const {
    const Json* value = find(name);
    if (value == nullptr) return;
    if (value->is_array()) return percents(name, out);
    object(name, [&](const FieldReader& curve) {
        std::int32_t steps = 0;
        curve.number("steps", steps);
        const auto part = [&](const char* key) {
            const Json* written = curve.find(key);
            return written == nullptr ? 0.0 : written->get<double>();
        };
        const auto table = concession_table(part("beta"), part("k"), steps);
        if (table)
            out = *table;
        else
            complain(name, "No table can be compiled from this curve.",
                     "beta from 0.05 to 20, k from 0 to 1, steps from 1 to 24; or write the table itself.");
    });
}

}  // namespace parley
