#pragma once
// Figures written down in one line each, so that tables of them read like a specification.

#include "dialogue/understanding/figures.hpp"
#include "persona/scenario.hpp"

#include <memory>
#include <ostream>
#include <string>
#include <string_view>

namespace parley::test {

/// One region with a band for the base and nothing else; owns what the scenario points to.
struct SmallWorld {
    SmallWorld(std::string_view currency, std::int64_t base_min, std::int64_t base_max);
    std::unique_ptr<Persona> persona;
    FactSheet sheet;
    Scenario scenario;
    Context context;
};

/// Every figure of the text, parted by "; ". "215000", "USD 215000", "200000..210000", "210000..", "..200000",
/// "15 %", "1.5 x", "count 25 pto"; then what is said of it: "/year", "change", "doubtful", "about", "net",
/// "equity", "list 0.1" (list and place).
[[nodiscard]] std::string note_figures(std::string_view text, const SmallWorld& world);

struct FigureCase {
    const char* text;
    const char* figures;
};
inline void PrintTo(const FigureCase& c, std::ostream* out) { *out << c.text; }

}  // namespace parley::test
