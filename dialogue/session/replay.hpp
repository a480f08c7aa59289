#pragma once
// A recorded session made again, layer by layer, by the code of today.

#include "dialogue/session/turn.hpp"

#include <boost/describe.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace parley {

BOOST_DEFINE_FIXED_ENUM_CLASS(Layer, std::uint8_t, understanding, decision, words)
inline constexpr std::size_t kLayerCount = 3;

/// identical: every row is what it was; differs: a row differs though its layer's version is the same, or the log
/// is no log; changed: rows differ, and only in layers whose version has changed since.
BOOST_DEFINE_FIXED_ENUM_CLASS(ReplayVerdict, std::uint8_t, identical, differs, changed)

struct LayerReport {
    Layer layer = Layer::understanding;
    std::uint32_t first_difference = 0;  ///< seq; 0: none
    std::uint32_t first_defect = 0;      ///< seq of the first difference at equal versions; 0: none
    std::uint32_t rows_differing = 0;
    bool same_version = true;  ///< in all rows
};

struct ReplayReport {
    ReplayVerdict verdict = ReplayVerdict::identical;
    std::array<LayerReport, kLayerCount> layers{};
    std::string corrupt;  ///< why the rows are no log of a session; empty where they are
};

/// Each layer of each row is recomputed from what is RECORDED before it: understanding from the input and the
/// state before, the decision from the understanding, the words from the decision; so that one difference is
/// reported once and not in everything after it.
[[nodiscard]] ReplayReport replay(const Scenario& scenario, const LeverModel& levers, const Session& session);

}  // namespace parley
