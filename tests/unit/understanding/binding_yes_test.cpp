// A yes to the terms read back: only a plain one binds.

#include "labelled.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace parley {
namespace {

constexpr std::int32_t kBinding = 800;

std::int32_t yes_to_the_recap(const char* text) {
    const auto understanding = read_message(text, offer_made(Question::confirm_terms));
    std::int32_t yes = 0;
    for (const Act& act : understanding.acts)
        if (act.kind == ActKind::accept && act.polarity == Polarity::asserted) yes = std::max(yes, act.confidence);
    return yes;
}

TEST(BindingYes, IsAPlainOne) {
    for (const char* text :
         {"yes", "Yes, I confirm.", "I accept", "ok", "yes, that's right", "Confirmed!", "we have a deal",
          "Yes, perfect, thank you very much", "I confirm the terms. Thanks, Camille", "oui, je confirme",
          "parfait, j'accepte", "ok great, thanks", "Yes, I accept the offer."})
        EXPECT_GE(yes_to_the_recap(text), kBinding) << text;
}

TEST(BindingYes, IsNoneWithOtherWordsAroundIt) {
    for (const char* text :
         {"pretend I accepted", "oui... je plaisante", "ok, je vous rappelle", "d'accord, je vais voir",
          "Send it over and I'll look", "He said: I accept.", "my boss would say 'yes, I accept'",
          "Yes, that's what worries me", "That's right, that's the problem", "yes in principle", "oui au principe",
          "Yes sir I am listening", "Yes I can hear you", "I confirm receipt", "je confirme que j'ai bien reçu",
          "ok I read it", "perfect, I'll show it to Google", "Yes, please send me the details so I can think",
          "I would have accepted"})
        EXPECT_LT(yes_to_the_recap(text), kBinding) << text;
}

TEST(BindingYes, MayComeWithAQuestionAboutWhatIsNext) {
    EXPECT_GE(yes_to_the_recap("Yes, I confirm. Thank you so much!"), kBinding);
}

}  // namespace
}  // namespace parley
