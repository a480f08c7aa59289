// A persona written for people reads back as the same persona.

#include "persona/catalog.hpp"
#include "tests/support/random_persona.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

TEST(AuthoredJson, OfEveryShippedPersonaReadsBackWithTheSameHash) {
    for (const auto& persona : shipped_catalog().personas) {
        const auto back = persona_from_json(authored_json(*persona));
        ASSERT_TRUE(back) << persona->id << ": " << back.complaints.front().field;
        EXPECT_EQ(back.value->hash, persona->hash);
    }
}

TEST(AuthoredJson, OfAnyPersonaReadsBackWithTheSameHash) {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const auto persona = random_persona(seed);
        const auto back = persona_from_json(authored_json(persona));
        ASSERT_TRUE(back) << seed << ": " << back.complaints.front().field << " " << back.complaints.front().message;
        EXPECT_EQ(back.value->hash, sha256_hex(canonical_json(persona))) << seed;
    }
}

}  // namespace
}  // namespace parley
