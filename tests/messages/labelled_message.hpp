#pragma once
// Messages with what a careful reader takes each to mean: the format is described in README.md. For tests and benches.

#include "dialogue/understanding/understand.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace parley::messages {

/// A figure as labelled. Units as in Amount; a currency is known only where one was written.
struct ExpectedAmount {
    Component component = Component::base;
    bool no_component = false;  ///< rent, revenue, a budget
    std::optional<std::int64_t> lo;
    std::optional<std::int64_t> hi;
    AmountUnit unit = AmountUnit::money;
    Currency currency{};
    Period per = Period::none;  ///< only hours, days, weeks and months are labelled
    bool relative = false;
    Whose whose = Whose::ask;
    Polarity polarity = Polarity::asserted;
};

struct LabelledMessage {
    std::string family;
    std::string voice;
    std::string persona;
    std::string region;
    std::string text;
    std::string context;  ///< JSON as `parley understand` takes it
    std::vector<ActKind> acts;
    std::vector<ActKind> also;  ///< may be found or not
    std::vector<ExpectedAmount> amounts;
    std::vector<std::string> levers;
};

enum class Side { tune, reported };

/// The side a family is on, by a fixed hash.
[[nodiscard]] Side side_of(std::string_view family);

/// Every line of every .jsonl file in the folder, by file name. Throws std::runtime_error with file, line and what is
/// wrong: the files belong to the project.
[[nodiscard]] std::vector<LabelledMessage> read_messages(const std::filesystem::path& folder);

/// "base 215000 USD ask", as in the files. Throws std::runtime_error.
[[nodiscard]] ExpectedAmount parse_amount(const std::string& label);

/// tests/messages/tune and tests/messages/reported.
[[nodiscard]] std::filesystem::path folder_of(Side side);

}  // namespace parley::messages
