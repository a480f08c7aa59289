#include "server/import/report.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace parley::import {
namespace {

using Json = nlohmann::ordered_json;

/// Whole amounts as integers; a fraction of a unit is rare, and a double holds it.
Json major(std::int64_t minor, Currency currency) {
    const auto unit = minor_per_major(currency);
    if (minor % unit == 0) return minor / unit;
    return static_cast<double>(minor) / static_cast<double>(unit);
}

Json percent(std::int64_t basis_points) {
    if (basis_points % 100 == 0) return basis_points / 100;
    return static_cast<double>(basis_points) / 100.0;
}

Json end_of(const std::optional<std::int64_t>& end, const guide::Range& range, Currency currency) {
    if (!end) return nullptr;
    return range.unit == guide::RangeUnit::percent ? percent(*end) : major(*end, range.currency.value_or(currency));
}

Json range_json(const std::optional<guide::Range>& range, Currency currency, bool grant, bool unit) {
    if (!range) return nullptr;
    Json json{{"min", end_of(range->min, *range, currency)}, {"max", end_of(range->max, *range, currency)}};
    if (grant) json["years"] = range->years;
    if (unit) json["unit"] = range->unit == guide::RangeUnit::percent ? "percent" : "money";
    if (range->currency) json["currency"] = std::string(range->currency->text());
    return json;
}

Json regions_json(const guide::Guide& guide) {
    Json list = Json::array();
    for (const auto& region : guide.regions)
        list.push_back({{"id", region.id},
                        {"name", region.name},
                        {"level", region.level.empty() ? Json(nullptr) : Json(region.level)},
                        {"currency", std::string(region.currency.text())},
                        {"base", range_json(region.base, region.currency, false, false)},
                        {"equity", range_json(region.equity, region.currency, true, false)},
                        {"bonus", range_json(region.bonus, region.currency, false, true)},
                        {"signing", range_json(region.signing, region.currency, false, false)},
                        {"total", range_json(region.total, region.currency, false, false)}});
    return list;
}

std::string component_name(Component component) { return boost::describe::enum_to_string(component, ""); }

Currency money_of(const Imported& imported) {
    return imported.guide.regions.empty() ? Currency{} : imported.guide.regions.front().currency;
}

Json amount_of(const Ask& ask, Currency fallback) {
    if (ask.unit == AmountUnit::percent) return percent(ask.amount);
    if (ask.unit == AmountUnit::count) return ask.amount;
    return major(ask.amount, ask.currency.known() ? ask.currency : fallback);
}

Json asks_json(const std::vector<Ask>& asks, Currency fallback) {
    Json list = Json::array();
    for (const auto& ask : asks) {
        const auto currency = ask.currency.known() ? ask.currency : fallback;
        list.push_back(
            {{"component", component_name(ask.component)},
             {"amount", amount_of(ask, fallback)},
             {"unit", boost::describe::enum_to_string(ask.unit, "")},
             {"currency", ask.unit == AmountUnit::money ? Json(std::string(currency.text())) : Json(nullptr)}});
    }
    return list;
}

Json levers_json(const Imported& imported) {
    Json list = Json::array();
    for (std::size_t i = 0; i < imported.guide.levers.size(); ++i) {
        const auto& lever = imported.guide.levers[i];
        const bool read = i < imported.scripts.asks.size();
        list.push_back({{"id", lever.id},
                        {"title", lever.title},
                        {"script", lever.script},
                        {"asks", read ? asks_json(imported.scripts.asks[i], money_of(imported)) : Json::array()},
                        {"line", lever.line}});
    }
    return list;
}

/// The shape of an offer in `parley play`; what is no money keeps its plain value.
Json package_json(const Terms& terms, Currency currency) {
    Json package = Json::object();
    for (std::size_t i = 0; i < kComponentCount; ++i) {
        const auto component = static_cast<Component>(i);
        if (!terms.has(component)) continue;
        if (is_money(component))
            package[component_name(component)] = {{"amount", major(terms.get(component), currency)},
                                                  {"currency", std::string(currency.text())}};
        else if (component == Component::bonus)
            package[component_name(component)] = {{"percent", percent(terms.get(component))}};
        else
            package[component_name(component)] = terms.get(component);
    }
    return package;
}

Json package_or_null(const Terms& terms, Currency currency) {
    return terms.empty() ? Json(nullptr) : package_json(terms, currency);
}

Json offers_json(const Imported& imported) {
    Json list = Json::array();
    for (const auto& offer : imported.scripts.offers)
        list.push_back({{"employer", offer.employer},
                        {"package", package_json(offer.package, money_of(imported))},
                        {"line", offer.line}});
    return list;
}

Json candidate_json(const Imported& imported) {
    const auto& scripts = imported.scripts;
    Json floor = nullptr;
    if (scripts.floor)
        floor = {{"component", component_name(scripts.floor->component)},
                 {"amount", major(scripts.floor->amount, money_of(imported))}};
    return {{"target", package_or_null(scripts.target, money_of(imported))},
            {"floor", floor},
            {"opens_at", package_or_null(scripts.opens_at, money_of(imported))}};
}

Json mapping_json(const guide::Guide& guide) {
    Json list = Json::array();
    for (const auto& mapping : guide.level_mapping)
        list.push_back({{"level", mapping.level}, {"equivalents", mapping.equivalents}, {"line", mapping.line}});
    return list;
}

Json sources_json(const guide::Guide& guide) {
    Json list = Json::array();
    for (const auto& source : guide.sources) list.push_back({{"text", source.text}, {"line", source.line}});
    return list;
}

const char* name_of(guide::Severity severity) {
    switch (severity) {
        case guide::Severity::error:
            return "error";
        case guide::Severity::warning:
            return "warning";
        case guide::Severity::info:
            break;
    }
    return "info";
}

std::vector<guide::Diagnostic> diagnostics_of(const FileReport& report) {
    if (report.unreadable.empty()) return report.imported.guide.diagnostics;
    return {{guide::Severity::error, 0, "The file could not be read: " + report.unreadable,
             "Check that it exists and may be read."}};
}

Json diagnostics_json(const FileReport& report) {
    Json list = Json::array();
    for (const auto& diagnostic : diagnostics_of(report))
        list.push_back({{"severity", name_of(diagnostic.severity)},
                        {"line", diagnostic.line},
                        {"message", diagnostic.message},
                        {"mend", diagnostic.mend}});
    return list;
}

}  // namespace

bool playable(const FileReport& report) { return report.unreadable.empty() && report.imported.persona.has_value(); }

std::string report_json(const FileReport& report) {
    const auto& guide = report.imported.guide;
    const Json json{{"file", report.file},
                    {"sha256", report.sha256},
                    {"id", guide.id},
                    {"company", guide.company},
                    {"role", guide.role},
                    {"regions", regions_json(guide)},
                    {"levers", levers_json(report.imported)},
                    {"competing_offers", offers_json(report.imported)},
                    {"candidate", candidate_json(report.imported)},
                    {"level_mapping", mapping_json(guide)},
                    {"sources", sources_json(guide)},
                    {"diagnostics", diagnostics_json(report)},
                    {"playable", playable(report)}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string report_text(const FileReport& report) {
    const auto& guide = report.imported.guide;
    std::string text = report.file + ": ";
    text += playable(report) ? guide.role + ", " + guide.company + " (" + std::to_string(guide.regions.size()) +
                                   " regions, " + std::to_string(guide.levers.size()) + " levers)\n"
                             : std::string("not playable\n");
    for (const auto& diagnostic : diagnostics_of(report))
        if (diagnostic.severity != guide::Severity::info)
            text += "  line " + std::to_string(diagnostic.line) + ", " + name_of(diagnostic.severity) + ": " +
                    diagnostic.message + " " + diagnostic.mend + "\n";
    return text;
}

}  // namespace parley::import
