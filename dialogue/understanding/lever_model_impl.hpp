#pragma once
// What a LeverModel holds: cues, word weights, and the names and cues of every fact sheet, ready to be matched.

#include "dialogue/understanding/lever_terms.hpp"
#include "dialogue/understanding/near_words.hpp"
#include "dialogue/understanding/script_model.hpp"
#include "dialogue/understanding/understand.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace parley {

struct LeverCue {
    std::vector<std::uint64_t> keys;
    std::int32_t lever = 0;
    std::int32_t points = 0;  ///< per mille that it adds to the confidence
};

/// How much a word speaks for each lever, in points.
using LeverWeights = std::array<std::uint16_t, kMaxLevers>;

struct FactCue {
    std::vector<std::uint64_t> keys;
    std::int32_t fact = 0;
    std::int64_t number = -1;  ///< the count that the cue begins with: "nine releases"; -1: none
    bool time_unit = false;    ///< what it counts is time
};

struct EmployerName {
    std::vector<std::uint64_t> keys;
    std::uint64_t key = 0;    ///< name_key of the sheet's spelling
    std::int32_t offer = -1;  ///< of the sheet
    bool company = false;     ///< the persona's own
};

struct SheetModel {
    std::vector<FactCue> cues;  ///< sorted by first key; of equal ones in the order of the sheet
    std::vector<EmployerName> names;
};
/// The cues that begin with the key.
[[nodiscard]] std::span<const FactCue> cues_at(const SheetModel& sheet, std::uint64_t key);
[[nodiscard]] SheetModel model_sheet(const FactSheet& sheet, const Persona& persona);

struct LeverModel::Impl {
    const Persona* persona = nullptr;  ///< only compared with, never read after construction
    std::unordered_map<std::uint64_t, std::vector<LeverCue>> cues;  ///< by first key
    std::unordered_map<std::uint64_t, LeverWeights> weights;
    std::unordered_map<std::uint64_t, std::uint32_t> fact_words;   ///< of facts; levers they support, bit by lever
    std::unordered_map<std::int64_t, std::uint32_t> fact_numbers;  ///< said in those facts; levers, bit by lever
    ScriptModel script;                                            ///< for whole arguments
    NearWords words;                                               ///< of levers and facts, for slips
    std::uint32_t offer_levers = 0;                                ///< bit by lever
    std::uint32_t cued_levers = 0;  ///< described by phrases, not by a title and the trade's own text
    std::uint32_t certification_levers = 0;
    std::uint32_t market_levers = 0;
    std::size_t lever_count = 0;
    std::vector<std::vector<EvidenceKind>> evidence;  ///< by lever
    std::vector<std::string> lever_ids;
    const FactSheet* first_sheet = nullptr;  ///< sheets are told apart by their address
    std::vector<SheetModel> sheets;
    SheetModel no_sheet;  ///< the persona's own name only

    /// What is learned of messages was learned of levers that phrases describe, and holds for those alone: of others
    /// too little is known beforehand to take back what a whole argument says.
    [[nodiscard]] bool is_cued(std::int32_t lever) const { return ((cued_levers >> lever) & 1U) != 0; }
    [[nodiscard]] bool is_about_offers(std::int32_t lever) const { return ((offer_levers >> lever) & 1U) != 0; }
    /// The prepared sheet, or nullptr for one that is not the persona's.
    [[nodiscard]] const SheetModel* find(const FactSheet* sheet) const;
};

/// Names of organisations known to everyone, lower case by themselves or only with a capital.
[[nodiscard]] const PhraseSet& well_known_companies();
[[nodiscard]] const PhraseSet& capital_companies();

}  // namespace parley
