// French, where a base is around 80K euros.
#include "figure_notes.hpp"

#include <gtest/gtest.h>

namespace parley::test {
namespace {

class FrenchFigures : public testing::TestWithParam<FigureCase> {
protected:
    static const SmallWorld& world() {
        static const SmallWorld made{"EUR", 60'000, 100'000};
        return made;
    }
};

TEST_P(FrenchFigures, AreReadAs) { EXPECT_EQ(note_figures(GetParam().text, world()), GetParam().figures); }

// Number words of France, Belgium and Switzerland; decimal commas; words that only look like numbers.
constexpr FigureCase kFrench[] = {
    {"je voudrais 90 k€ brut annuel", "EUR 90000 /year"},
    {"90 000 € par an", "EUR 90000 /year"},
    {"90 000 euros", "EUR 90000"},
    {"quatre-vingt-dix mille euros", "EUR 90000"},
    {"quatre vingt quinze mille", "95000"},
    {"nonante-cinq mille francs", "CHF 95000"},
    {"septante mille", "70000"},
    {"cent vingt mille euros bruts", "EUR 120000"},
    {"deux cent mille", "200000"},
    {"deux cents", "200000"},
    {"entre 85 et 95 k€", "EUR 85000..95000"},
    {"entre quatre-vingts et quatre-vingt-dix mille", "80000..90000"},
    {"de 85 à 95k€", "EUR 85000..95000"},
    {"85 à 95 k€", "EUR 85000..95000"},
    {"un fixe de 92", "92000"},
    {"92 fixe et 10 % de variable", "92000; 10 %"},
    {"12,5 % de bonus", "12.5 %"},
    {"au moins 95k", "95000.."},
    {"pas moins de 95 000 €", "EUR 95000.."},
    {"jusqu'à 100k", "..100000"},
    {"moins de 85 000 € c'est non", "EUR ..85000"},
    {"5 k€ de plus", "EUR 5000 change"},
    {"5 % de plus", "5 % change"},
    {"une prime de bienvenue de 15 k€", "EUR 15000"},
    {"un demi-million de BSPCE", "500000"},
    {"20 000 BSPCE", "count 20000 equity"},
    {"3 200 € net par mois", "EUR 3200 /month net"},
    {"4 500 euros par mois", "EUR 4500 /month"},
    {"un sur deux", ""},
    {"neuf personnes", ""},
    {"j'ai un enfant", ""},
    {"le neuf mars", ""},
    {"dans 2 ans", ""},
    {"14h30", ""},
    {"le 14/02", ""},
    {"25 jours de congés", "count 25 pto"},
    {"2 jours de télétravail par semaine", "count 2 remote"},
    {"12 RTT", "count 12 pto"},
    {"95K€ sur 4 ans", "EUR 95000 equity /vesting"},
    {"95 ou 100 k€", "95000; EUR 100000"},
    {"1 200 000 €", "EUR 1200000"},
    {"mille euros", "EUR 1000"},
    {"1,2 M€", "EUR 1200000"},
    {"2 mois de préavis", ""},
    {"10 ans d'expérience", ""},
    {"environ 90k", "90000 about"},
    {"autour de 90 k€", "EUR 90000 about"},
    {"j'ai une autre offre à 98", "98000"},
    {"on est 45 dans l'équipe", ""},
    {"500 € par jour", "EUR 500 /day"},
    {"l'offre à 90", "90000"},
    {"c'est 10 de plus", "10000 change"},
};
INSTANTIATE_TEST_SUITE_P(French, FrenchFigures, testing::ValuesIn(kFrench));

// No-break and thin spaces are spaces.
constexpr FigureCase kSpaces[] = {
    {"92 000 €", "EUR 92000"},     {"92 000 €", "EUR 92000"},  {"88 k€", "EUR 88000"},
    {"6 % de plus", "6 % change"}, {"« 91 k€ »", "EUR 91000"}, {"91k€ – 94k€", "EUR 91000..94000"},
};
INSTANTIATE_TEST_SUITE_P(Spaces, FrenchFigures, testing::ValuesIn(kSpaces));

}  // namespace
}  // namespace parley::test
