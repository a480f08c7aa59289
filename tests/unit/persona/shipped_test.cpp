#include "persona/catalog.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

const Persona& shipped() {
    static const Catalog catalog = shipped_catalog();
    static const PersonaPtr persona = catalog.find("hugging-face-enterprise-tpm");
    if (persona == nullptr) throw std::runtime_error("the first persona does not load");
    return *persona;
}

const Limit& limit_of(const Region& region, Component component) {
    return region.levels[region.default_level].limits[index_of(component)];
}

const Region& region_of(std::string_view id) {
    for (const Region& region : shipped().regions)
        if (region.id == id) return region;
    throw std::runtime_error("no such region");
}

void expect_band(const Limit& limit, Minor min, Minor max) {
    EXPECT_EQ(limit.band_min, min * 100);
    EXPECT_EQ(limit.band_max, max * 100);
}

TEST(ShippedPersonas, LoadWithoutComplaint) {
    const Catalog catalog = shipped_catalog();
    for (const FileComplaint& found : catalog.complaints)
        ADD_FAILURE() << found.file << " " << found.complaint.field << ": " << found.complaint.message;
    EXPECT_FALSE(catalog.personas.empty());
}

TEST(ShippedPersonas, HaveTheBandsThatTheSourcePrints) {
    expect_band(limit_of(region_of("san-francisco"), Component::base), 170'000, 220'000);
    expect_band(limit_of(region_of("san-francisco"), Component::equity), 120'000, 225'000);
    expect_band(limit_of(region_of("new-york"), Component::base), 165'000, 215'000);
    expect_band(limit_of(region_of("paris"), Component::base), 145'000, 187'000);
    expect_band(limit_of(region_of("paris"), Component::equity), 102'000, 191'000);
    EXPECT_EQ(limit_of(region_of("paris"), Component::bonus).band_min, 1'000);
    EXPECT_EQ(limit_of(region_of("paris"), Component::bonus).band_max, 1'500);
}

TEST(ShippedPersonas, KeepThePublishedTotalAsPrintedThoughTheFormulaGivesLess) {
    const Level& level = region_of("san-francisco").levels[0];
    EXPECT_EQ(level.published_total_min, 230'000'00);
    EXPECT_EQ(level.published_total_max, 313'000'00);
    Terms least;
    least.set(Component::base, 170'000'00);
    least.set(Component::equity, 120'000'00);
    least.set(Component::bonus, 1'500);
    EXPECT_EQ(annual_value(least, region_of("san-francisco").rules), 225'500'00);
}

TEST(ShippedPersonas, PayInTheCurrencyOfThePlaceUnderItsLaw) {
    EXPECT_EQ(region_of("san-francisco").rules.currency.text(), "USD");
    EXPECT_EQ(region_of("paris").rules.currency.text(), "EUR");
    EXPECT_EQ(region_of("new-york").law.id, "us-ny");
    EXPECT_TRUE(region_of("paris").law.requires_band_on_request);
}

// Rises of base, equity and signing together cost more than the budget: something has to be traded.
TEST(ShippedPersonas, CannotPayEveryComponentAtItsAuthority) {
    for (const Region& region : shipped().regions) {
        const Level& level = region.levels[region.default_level];
        Terms most = opening_terms(level.limits);
        for (const Component component : {Component::base, Component::equity, Component::signing})
            most.set(component, limit_of(region, component).authority);
        EXPECT_GT(package_cost(level.limits, region.rules, most), level.budget.authority) << region.id;
        most.set(Component::equity, limit_of(region, Component::equity).discretion);
        most.set(Component::signing, limit_of(region, Component::signing).discretion);
        EXPECT_LE(package_cost(level.limits, region.rules, most), level.budget.authority) << region.id;
    }
}

}  // namespace
}  // namespace parley
