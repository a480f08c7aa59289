#include "server/import/import_guide.hpp"

#include <algorithm>

namespace parley::import {
namespace {

Minor top_of(const guide::Region& region) {
    const auto& range = region.base ? region.base : region.total;
    return range->max.value_or(range->min.value_or(0));
}

/// Rows of one place in one currency are its levels, lowest first.
std::vector<std::vector<guide::Region>> by_place(const guide::Guide& guide) {
    std::vector<std::vector<guide::Region>> places;
    for (const auto& region : guide.regions) {
        const auto same = std::find_if(places.begin(), places.end(), [&](const auto& place) {
            return place[0].name == region.name && place[0].currency == region.currency && !region.level.empty();
        });
        if (same == places.end())
            places.push_back({region});
        else
            same->push_back(region);
    }
    for (auto& place : places)
        std::stable_sort(place.begin(), place.end(), [](auto& a, auto& b) { return top_of(a) < top_of(b); });
    return places;
}

CandidateValues usual_values(const Limit& base) {
    CandidateValues values;
    const Minor middle = (base.band_min + base.band_max) / 2;
    values.per_unit[index_of(Component::pto)] = scale(middle, 1, 260);
    values.per_unit[index_of(Component::remote)] = scale(middle, 1, 100);
    values.per_unit[index_of(Component::review)] = scale(middle, 1, 400);
    values.per_unit[index_of(Component::relocation)] = 2'500;
    return values;
}

void note_region(const parley::Region& region, const guide::Region& source, const std::string& path, Notes& notes) {
    notes.read(path + "/name", source.line);
    notes.read(path + "/currency", source.line);
    notes.derive(path + "/locale", "How money is written, by the currency.");
    notes.derive(path + "/law", region.law.id == "cautious"
                                    ? "The place is not known: a cautious profile, which bars what any law bars."
                                    : "By the name of the place.");
    notes.derive(path + "/equity_facts", "The usual schedule; the guide tells no facts of the equity.");
    notes.derive(path + "/default_values", "What a day or a month is usually worth, small beside pay.");
}

parley::Region build_region(const std::vector<guide::Region>& place, const Policy& policy, const std::string& path,
                            Notes& notes) {
    parley::Region region;
    const auto& first = place.front();
    region.id = place.size() == 1 && first.level.empty() ? first.id : guide::slug_of(first.name);
    region.name = first.name;
    region.locale = locale_of(first.currency);
    region.rules.currency = first.currency;
    region.law = law_of(first.name, first.currency);
    for (std::size_t i = 0; i < place.size(); ++i) {
        const auto above = static_cast<std::int64_t>(place.size() - 1 - i);
        region.levels.push_back(
            derive_level(place[i], policy, path + "/levels/" + std::to_string(i), above, region.rules, notes));
    }
    region.equity = {{"schedule", Disclosure::open, "over " + std::to_string(region.rules.vesting_years) + " years"}};
    region.default_values = usual_values(region.levels.front().limits[index_of(Component::base)]);
    note_region(region, first, path, notes);
    return region;
}

}  // namespace

std::vector<parley::Region> derive_regions(guide::Guide& guide, const Policy& policy, Notes& notes) {
    std::vector<parley::Region> regions;
    for (const auto& place : by_place(guide)) {
        if (!place[0].currency.known()) {
            guide.diagnostics.push_back({guide::Severity::warning, place[0].line,
                                         "The pay of " + place[0].name + " names no currency.",
                                         "Write $, EUR or another."});
            continue;
        }
        auto region = build_region(place, policy, "/regions/" + std::to_string(regions.size()), notes);
        const auto same =
            std::count_if(regions.begin(), regions.end(), [&](auto& r) { return r.id.starts_with(region.id); });
        if (same > 0) region.id += "-" + std::to_string(same + 1);
        regions.push_back(std::move(region));
    }
    return regions;
}

}  // namespace parley::import
