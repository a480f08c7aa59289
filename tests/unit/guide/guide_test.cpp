// A guide in each layout that the field uses, written for this test, and what must be read from it.

#include "persona/guide/guide.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace parley::guide {
namespace {

Guide read_sample(const std::string& name) {
    std::ifstream file(std::string(PARLEY_SOURCE_DIR) + "/tests/unit/guide/samples/" + name);
    EXPECT_TRUE(file) << name;
    std::stringstream text;
    text << file.rdbuf();
    return read_guide(text.str());
}

/// "EUR 88000..112000", in major units.
std::string told(const std::optional<Range>& range, Currency currency) {
    if (!range) return "none";
    if (range->unit == RangeUnit::percent)
        return std::to_string(*range->min / 100) + ".." + std::to_string(*range->max / 100) + "%";
    const auto text = std::string(currency.text()) + " " + format_major(*range->min, currency) + ".." +
                      format_major(*range->max, currency);
    return range->years == 0 ? text : text + " over " + std::to_string(range->years);
}

const Region& region(const Guide& guide, const std::string& id) {
    const auto found = std::find_if(guide.regions.begin(), guide.regions.end(), [&](auto& r) { return r.id == id; });
    EXPECT_NE(found, guide.regions.end()) << id;
    return found == guide.regions.end() ? guide.regions.front() : *found;
}

bool complains(const Guide& guide, Severity severity, std::int32_t line, const std::string& words) {
    return std::any_of(guide.diagnostics.begin(), guide.diagnostics.end(), [&](const Diagnostic& d) {
        return d.severity == severity && d.line == line && d.message.find(words) != std::string::npos &&
               !d.mend.empty();
    });
}

TEST(GuideWithRegionsAsRows, NamesRoleAndCompany) {
    const auto guide = read_sample("regions.md");
    EXPECT_EQ(guide.role, "Bridge Engineer");
    EXPECT_EQ(guide.company, "Northwind Rail");
    EXPECT_EQ(guide.id, "northwind-rail-bridge-engineer");
    EXPECT_EQ(guide.dna.size(), 3U);
}

TEST(GuideWithRegionsAsRows, ReadsEachCellInItsOwnCurrency) {
    const auto guide = read_sample("regions.md");
    ASSERT_EQ(guide.regions.size(), 4U);
    const auto& leeds = region(guide, "leeds");
    EXPECT_EQ(told(leeds.base, leeds.currency), "GBP 52000..71000");
    EXPECT_EQ(told(leeds.equity, leeds.currency), "GBP 12000..30000 over 4");
    EXPECT_EQ(told(leeds.bonus, leeds.currency), "8..10%");
    EXPECT_EQ(leeds.base->line, 7);
    const auto& pune = region(guide, "pune");
    EXPECT_EQ(told(pune.base, pune.currency), "INR 1800000..2600000");
    EXPECT_EQ(told(pune.equity, pune.currency), "INR 400000..950000 over 4");
    EXPECT_EQ(told(pune.bonus, pune.currency), "INR 120000..200000");
}

TEST(GuideWithRegionsAsRows, MakesMonthlyPayYearlyAndSaysSo) {
    const auto guide = read_sample("regions.md");
    const auto& stockholm = region(guide, "stockholm");
    EXPECT_EQ(told(stockholm.base, stockholm.currency), "SEK 576000..744000");
    EXPECT_EQ(told(stockholm.bonus, stockholm.currency), "5..5%");
    EXPECT_TRUE(complains(guide, Severity::info, 8, "made yearly"));
}

TEST(GuideWithRegionsAsRows, TakesADashForNothing) {
    const auto guide = read_sample("regions.md");
    const auto& osaka = region(guide, "osaka");
    EXPECT_FALSE(osaka.equity);
    EXPECT_FALSE(osaka.bonus);
    EXPECT_EQ(told(osaka.base, osaka.currency), "JPY 7200000..9900000");
}

TEST(GuideWithRegionsAsRows, ReadsLeversWithTheirWords) {
    const auto guide = read_sample("regions.md");
    ASSERT_EQ(guide.levers.size(), 3U);
    EXPECT_EQ(guide.levers[0].title, "Signalling Certificates");
    EXPECT_EQ(guide.levers[0].script, "I hold both signalling certificates and need £68K base.");
    EXPECT_EQ(guide.levers[0].line, 20);
    EXPECT_EQ(guide.levers[1].script.substr(0, 27), "I ran forty night closures ");
    EXPECT_EQ(guide.levers[2].script, "");
    EXPECT_TRUE(complains(guide, Severity::info, 23, "A Second Bid"));
}

TEST(GuideWithRegionsAsRows, ReadsTheRestOfTheDocument) {
    const auto guide = read_sample("regions.md");
    ASSERT_TRUE(guide.strategy);
    EXPECT_NE(guide.strategy->text.find("My floor is £63K"), std::string::npos);
    ASSERT_EQ(guide.level_mapping.size(), 1U);
    EXPECT_EQ(guide.level_mapping[0].equivalents.size(), 2U);
    EXPECT_EQ(guide.sources.size(), 2U);
}

TEST(GuideWithLevelsAsRows, CarriesTotalsByPlaceAndLevel) {
    const auto guide = read_sample("levels.md");
    EXPECT_EQ(guide.company, "Blue Quay");
    ASSERT_EQ(guide.regions.size(), 8U);
    const auto& rotterdam = region(guide, "rotterdam-chief-p4");
    EXPECT_EQ(rotterdam.level, "Chief (P4)");
    EXPECT_EQ(told(rotterdam.total, rotterdam.currency), "EUR 110000..139000");
    EXPECT_FALSE(rotterdam.base);
}

TEST(GuideWithLevelsAsRows, LetsTheColumnSayWhatADollarIs) {
    const auto guide = read_sample("levels.md");
    EXPECT_EQ(region(guide, "vancouver-pilot-p2").currency.text(), "CAD");
}

TEST(GuideWithLevelsAsRows, PartsTwoPlacesInOneColumn) {
    const auto guide = read_sample("levels.md");
    const auto& geneva = region(guide, "geneva-pilot-p2");
    EXPECT_EQ(told(geneva.total, geneva.currency), "CHF 120000..150000");
    EXPECT_EQ(region(guide, "oslo-pilot-p2").currency.text(), "NOK");
}

TEST(GuideWithLevelsAsRows, TakesNumberedHeadingsForLeversAndNothingElse) {
    const auto guide = read_sample("levels.md");
    ASSERT_EQ(guide.levers.size(), 2U);
    EXPECT_EQ(guide.levers[0].title, "Deep Draught");
    EXPECT_EQ(guide.levers[0].script, "I have brought in two hundred deep-draught ships.");
    EXPECT_EQ(guide.levers[1].title, "Ice Class");
    EXPECT_EQ(guide.levers[1].script, "I know the winter channel.");
}

TEST(GuideWithQuotedItems, TakesTheQuoteUnderAnItemForItsWords) {
    const auto guide = read_sample("quoted_items.md");
    ASSERT_EQ(guide.levers.size(), 3U);
    EXPECT_EQ(guide.levers[0].title, "Cellar Programs");
    EXPECT_EQ(guide.levers[0].script, "I rebuilt a cellar of nine thousand bottles.");
    EXPECT_EQ(guide.levers[2].title, "Harvest Contacts");
}

TEST(GuideWithQuotedItems, TakesInterleavedCurrenciesApart) {
    const auto guide = read_sample("quoted_items.md");
    const auto& lyon = region(guide, "lyon-hq");
    EXPECT_EQ(told(lyon.base, lyon.currency), "EUR 41000..55000");
    EXPECT_EQ(told(lyon.bonus, lyon.currency), "EUR 4000..6000");
}

TEST(GuideWithQuotedItems, RefusesARangeAcrossTwoCurrencies) {
    const auto guide = read_sample("quoted_items.md");
    EXPECT_FALSE(region(guide, "napa").total);
    EXPECT_TRUE(complains(guide, Severity::warning, 8, "could not be read"));
}

TEST(BrokenGuide, SaysWhatIsMissing) {
    const auto guide = read_guide("just a line");
    EXPECT_TRUE(complains(guide, Severity::error, 1, "No heading"));
    EXPECT_TRUE(complains(guide, Severity::error, 1, "No compensation table"));
    EXPECT_TRUE(complains(guide, Severity::error, 1, "Fewer than two levers"));
}

TEST(BrokenGuide, SurvivesEveryCutOfEverySample) {
    for (const auto* name : {"regions.md", "levels.md", "quoted_items.md"}) {
        std::ifstream file(std::string(PARLEY_SOURCE_DIR) + "/tests/unit/guide/samples/" + name);
        std::stringstream text;
        text << file.rdbuf();
        const auto whole = text.str();
        for (std::size_t cut = 0; cut < whole.size(); cut += 3) {
            const auto guide = read_guide(std::string_view(whole).substr(0, cut));
            EXPECT_TRUE(!guide.regions.empty() || !guide.diagnostics.empty()) << name << " cut at " << cut;
        }
    }
}

TEST(GuideWithQuotedItems, KeepsAsProseWhatStandsOutsideItsLevers) {
    const auto guide = read_sample("quoted_items.md");
    std::vector<std::string> prose;
    for (const auto& passage : guide.prose) prose.push_back(passage.text);
    EXPECT_EQ(prose.front(), "Sommelier | Vine & Co Global Negotiation Guide");
    for (const auto& text : prose) {
        EXPECT_EQ(text.find("nine thousand"), std::string::npos);
        EXPECT_EQ(text.find("Cellar Programs"), std::string::npos);
    }
}

}  // namespace
}  // namespace parley::guide
