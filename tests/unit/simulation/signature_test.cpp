// The recruiter's behaviour in a few figures: one hash of every decision that a scripted candidate met in fixed talks
// with fixed personas. A change of tactics changes it; PARLEY_GOLDEN=rewrite writes it anew, on purpose.

#include "dialogue/simulation/simulate.hpp"
#include "tests/support/plain_persona.hpp"
#include "tests/support/random_persona.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iomanip>
#include <sstream>

namespace parley {
namespace {

constexpr std::uint64_t kPersonas = 12;
constexpr std::uint64_t kTalks = 10;

const char* const kFile = PARLEY_SOURCE_DIR "/tests/unit/simulation/behaviour.signature";

/// FNV-1a over 64-bit values, a byte at a time.
class Hash {
public:
    void add(std::int64_t value) {
        auto bits = static_cast<std::uint64_t>(value);
        for (int i = 0; i < 8; ++i, bits >>= 8U) sum_ = (sum_ ^ (bits & 0xFFU)) * 0x100000001b3ULL;
    }
    void add(const Terms& terms) {
        for (const Component c : kTerms) add(terms.has(c) ? terms.get(c) : -1);
    }
    void add(const Line& line) {
        for (const std::int64_t one :
             {std::int64_t(line.kind), std::int64_t(line.component.value_or(Component::total)), line.a, line.b,
              std::int64_t{line.lever}, std::int64_t(line.topic), std::int64_t{line.days}})
            add(one);
    }
    void add(const Reason& reason) {
        for (const std::int64_t one :
             {std::int64_t(reason.code), std::int64_t(reason.component.value_or(Component::total)),
              std::int64_t{reason.lever}, reason.a, reason.b})
            add(one);
    }
    void add(const Decision& decision) {
        add(std::int64_t(decision.move));
        add(std::int64_t(decision.scene));
        for (const Line& line : decision.lines) add(line);
        for (const Reason& reason : decision.reasons) add(reason);
        const State& next = decision.next;
        for (const std::int64_t one : {std::int64_t(next.phase), std::int64_t{next.turn}, std::int64_t{next.level},
                                       std::int64_t{next.clock.day}, std::int64_t{next.conduct.patience}})
            add(one);
        for (const Terms& terms : {next.table.offer, next.table.proposal, next.table.options[0], next.table.options[1]})
            add(terms);
    }
    [[nodiscard]] std::string text() const {
        std::ostringstream out;
        out << std::hex << std::setw(16) << std::setfill('0') << sum_;
        return out.str();
    }

private:
    std::uint64_t sum_ = 0xcbf29ce484222325ULL;
};

void add_talks(const Persona& persona, const Character& who, Hash& hash) {
    for (const Region& region : persona.regions)
        for (const Difficulty& difficulty : persona.difficulties)
            for (std::uint64_t seed = 1; seed <= kTalks; ++seed) {
                const auto scenario = make_scenario(persona, {region.id, "", difficulty.id, "", seed});
                for (const Turn& turn : simulate_talk(*scenario.value, who, seed).turns) hash.add(turn.decision);
            }
}

std::string signature_of(const Character& who) {
    Hash hash;
    add_talks(plain_persona(), who, hash);
    for (std::uint64_t seed = 1; seed <= kPersonas; ++seed) add_talks(random_persona(seed), who, hash);
    return who.name + ' ' + hash.text() + '\n';
}

std::string signatures() {
    std::string all;
    for (const Character& who : all_characters()) all += signature_of(who);
    return all;
}

std::string on_file() {
    std::ifstream file(kFile);
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Signature, IsTheOneOnFile) {
    const char* wish = std::getenv("PARLEY_GOLDEN");
    const std::string now = signatures();
    if (wish != nullptr && std::string_view(wish) == "rewrite") {
        std::ofstream(kFile) << now;
        return;
    }
    EXPECT_EQ(now, on_file())
        << "The recruiter decides differently than before. If that is meant: read what changed in "
           "the golden transcripts, then run this test with PARLEY_GOLDEN=rewrite.";
}

TEST(Signature, ChangesWithOneDecision) {
    Decision one;
    Decision other;
    other.reasons.push_back({.code = ReasonCode::conversation});
    Hash a;
    Hash b;
    a.add(one);
    b.add(other);
    EXPECT_NE(a.text(), b.text());
}

}  // namespace
}  // namespace parley
