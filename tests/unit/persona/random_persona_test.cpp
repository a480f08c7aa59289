#include "tests/support/random_persona.hpp"
#include "persona/catalog.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

TEST(RandomPersonas, AreAllFitToBePlayed) {
    for (std::uint64_t seed = 0; seed < 300; ++seed)
        for (const Complaint& found : check_persona(random_persona(seed)))
            ADD_FAILURE() << "seed " << seed << " " << found.field << ": " << found.message;
}

TEST(CanonicalJson, ReadsBackToTheSamePersonaAndHash) {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const Persona persona = random_persona(seed);
        const std::string canonical = canonical_json(persona);
        const Checked<Persona> read = persona_from_json(canonical);
        ASSERT_TRUE(read) << seed << " " << read.complaints.front().field << read.complaints.front().message;
        EXPECT_EQ(canonical_json(*read.value), canonical);
        EXPECT_EQ(read.value->hash, persona.hash);
    }
}

TEST(RandomPersonas, DifferWithTheSeedAndOnlyWithIt) {
    EXPECT_EQ(random_persona(7).hash, random_persona(7).hash);
    EXPECT_NE(random_persona(7).hash, random_persona(8).hash);
}

}  // namespace
}  // namespace parley
