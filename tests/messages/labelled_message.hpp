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

/// A stretch of the message and what is done in it.
struct Part {
    Span span;
    std::vector<ActKind> acts;
};

struct LabelledMessage {
    std::string family;
    std::string voice;
    std::string persona;
    std::string region;
    std::string text;
    std::string context;      ///< JSON as `parley understand` takes it
    std::vector<Part> parts;  ///< empty where acts are labelled for the whole message alone
    std::vector<ActKind> acts;
    std::vector<ActKind> also;  ///< may be found or not
    std::vector<ExpectedAmount> amounts;
    std::vector<std::string> levers;
};

/// `learn` holds messages that weights are learned from and nothing is measured on.
enum class Side { tune, reported, learn };

/// The side a family is on, by a fixed hash: tune or reported.
[[nodiscard]] Side side_of(std::string_view family);

/// A line of such a file. Throws as nlohmann::json does, or std::runtime_error.
[[nodiscard]] LabelledMessage parse_message(const std::string& line);

/// Every line of every .jsonl file in the folder, by file name. Throws std::runtime_error with file, line and what is
/// wrong: the files belong to the project.
[[nodiscard]] std::vector<LabelledMessage> read_messages(const std::filesystem::path& folder);

/// "base 215000 USD ask", as in the files. Throws std::runtime_error.
[[nodiscard]] ExpectedAmount parse_amount(const std::string& label);

/// tests/messages/tune, tests/messages/reported and tests/messages/learn.
[[nodiscard]] std::filesystem::path folder_of(Side side);

}  // namespace parley::messages
