#include "persona/concession_curve.hpp"

#include <cmath>

namespace parley {

std::optional<std::vector<BasisPoints>> concession_table(double beta, double k, std::int32_t steps) {
    const bool usable = beta >= 0.05 && beta <= 20 && k >= 0 && k <= 1 && steps >= 1 && steps <= kMostConcessions;
    if (!usable) return std::nullopt;
    std::vector<BasisPoints> table;
    for (std::int32_t i = 1; i <= steps; ++i) {
        const double t = static_cast<double>(i) / steps;
        table.push_back(static_cast<BasisPoints>(std::lround(10'000 * (k + (1 - k) * std::pow(t, 1 / beta)))));
    }
    return table;
}

}  // namespace parley
