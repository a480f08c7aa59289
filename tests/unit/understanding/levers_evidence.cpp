// Evidence held against the fact sheet: borne out, off the sheet, contradicted.
#include "lever_world.hpp"

#include <gtest/gtest.h>

namespace parley::test {
namespace {

const LeverWorld& world() {
    static const LeverWorld made;
    return made;
}

struct EvidenceCase {
    const char* text;
    const char* lever;
    const char* evidence;
};
void PrintTo(const EvidenceCase& c, std::ostream* out) { *out << c.text; }

class EvidenceFound : public testing::TestWithParam<EvidenceCase> {};
TEST_P(EvidenceFound, IsThis) {
    EXPECT_EQ(note_evidence(GetParam().text, GetParam().lever, world()), GetParam().evidence);
}

constexpr EvidenceCase kOffers[] = {
    {"Brightwater offers me 190k", "rivals", "offer 'brightwater offers me 190k' borne_out"},
    {"BW Industries offered 190 base and 200 equity", "rivals",
     "offer 'bw industries offered 190 base and 200' borne_out"},
    {"Brightwater is at 190/200", "rivals", "offer 'brightwater is at 190/200' borne_out"},
    {"I have an offer from Brightwater", "rivals", "offer 'brightwater' borne_out"},
    {"Brightwater offers about 192", "rivals", "offer 'brightwater offers about 192' borne_out"},
    // the candidate's wish behind it is not Brightwater's figure
    {"Brightwater offers 190 and I want 205", "rivals", "offer 'brightwater offers 190' borne_out"},
    {"I hold a competing offer at 190", "rivals", "offer 'competing offer' borne_out"},
    // another amount than the sheet's
    {"Brightwater offers me 230k", "rivals", "offer 'brightwater offers me 230k' contradicted"},
    {"Brightwater is at 190/400", "rivals", "offer 'brightwater is at 190/400' contradicted"},
    // the sheet lists every offer: one by another employer is none
    {"Snowflake offered me 200", "rivals", "offer 'snowflake offered me 200' contradicted"},
    // a process is not an offer
    {"Quill offered me 200", "rivals", "offer 'quill offered me 200' contradicted"},
    {"I'm in the final round at Quill", "rivals", "process 'quill' borne_out"},
    {"I'm in the final round at Snowflake", "rivals", "process 'snowflake' off_sheet"},
};
INSTANTIATE_TEST_SUITE_P(Offers, EvidenceFound, testing::ValuesIn(kOffers));

constexpr EvidenceCase kFacts[] = {
    {"We got ISO 27001 in eight months", "audits",
     "certification 'iso 27001' borne_out; duration 'eight months' borne_out"},
    {"We got ISO 27001 in 8 months", "audits", "certification 'iso 27001' borne_out; duration '8 months' borne_out"},
    {"We got ISO 27001 in twenty months", "audits",
     "certification 'iso 27001' borne_out; duration 'twenty months' contradicted"},
    {"I ran twelve plants", "sites", "quantity 'twelve plants' borne_out"},
    {"I ran 30 plants", "sites", "quantity '30 plants' contradicted"},
    // the same things counted for another lever are none of this one's evidence
    {"I ran twelve plants", "market", ""},
};
INSTANTIATE_TEST_SUITE_P(Facts, EvidenceFound, testing::ValuesIn(kFacts));

constexpr EvidenceCase kOffSheet[] = {
    {"I'm PMP certified and know HIPAA", "audits", "certification 'pmp' off_sheet; certification 'hipaa' off_sheet"},
    {"I led two audit programs over six years", "audits",
     "program 'programs' off_sheet; duration 'six years' off_sheet"},
    {"40 warehouses ran through my plan", "sites", "quantity '40 warehouses' off_sheet"},
    {"we cut delays by 30%", "sites", "result '30%' off_sheet"},
    {"at Amazon I ran the warehouses", "sites", "employer 'amazon' off_sheet"},
    {"Glassdoor shows a higher median", "market", "market 'glassdoor' off_sheet"},
    {"I'd like 205 base", "sites", ""},
};
INSTANTIATE_TEST_SUITE_P(OffSheet, EvidenceFound, testing::ValuesIn(kOffSheet));

TEST(EvidenceAgainstEarlierWords, AnotherAmountForTheSameEmployerContradicts) {
    LeverWorld own;
    own.context.named_offers[0].employer = name_key("Brightwater");
    own.context.named_offers[0].terms.set(Component::base, 170'000 * 100);
    EXPECT_EQ(note_evidence("Brightwater offers me 190k", "rivals", own),
              "offer 'brightwater offers me 190k' contradicted");
}

TEST(EvidenceOfAnEmptySheet, EveryConcreteOfferContradicts) {
    LeverWorld own;
    const FactSheet empty;
    own.scenario.sheet = &empty;
    EXPECT_EQ(note_evidence("I hold a competing offer", "rivals", own), "offer 'competing offer' contradicted");
    EXPECT_EQ(note_evidence("Brightwater offers me 190k", "rivals", own),
              "offer 'brightwater offers me 190k' contradicted");
}

TEST(EmployersNamed, CarryTheSheetsOwnKey) {
    const Reading reading = read("bw industries and Brightwater, not Harbour Freight Lines");
    const auto found = find_employers(reading, {0, static_cast<std::int32_t>(reading.tokens.size())}, world().scenario,
                                      *world().model);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].key, name_key("Brightwater"));
    EXPECT_EQ(found[1].key, name_key("Brightwater"));
    EXPECT_EQ(found[1].offer, 0);
    EXPECT_TRUE(found[2].company);
}

TEST(EmployersNamed, AreNotDaysMonthsOrWordsThatBeginASentence) {
    for (const char* text :
         {"by Friday", "Thanks for the call", "from Monday at the latest", "in March", "With pleasure"}) {
        const Reading reading = read(text);
        EXPECT_TRUE(find_employers(reading, {0, static_cast<std::int32_t>(reading.tokens.size())}, world().scenario,
                                   *world().model)
                        .empty())
            << text;
    }
}

}  // namespace
}  // namespace parley::test
