#include "labelled_message.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace parley::messages {
namespace {

using Json = nlohmann::json;

/// Changing it would mix what was tuned on with what is reported.
constexpr std::string_view kSalt = "parley messages 1";
constexpr std::uint64_t kReportedPercent = 60;

template <class Enum>
Enum named(const std::string& name) {
    Enum value{};
    if (!boost::describe::enum_from_string(name.c_str(), value)) throw std::runtime_error("there is no '" + name + "'");
    return value;
}

std::uint64_t hash(std::string_view text, std::uint64_t value = 14695981039346656037U) {
    for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return value;
}

/// Decimal text scaled to an integer: "12.5" at 100 is 1250.
std::int64_t scaled(std::string text, std::int64_t scale) {
    const auto point = text.find('.');
    std::int64_t value = 0;
    std::size_t used = 0;
    value = std::stoll(text.substr(0, point), &used) * scale;
    if (used != std::min(point, text.size())) throw std::runtime_error("'" + text + "' is no figure");
    if (point == std::string::npos) return value;
    for (const char digit : text.substr(point + 1)) {
        if (digit < '0' || digit > '9') throw std::runtime_error("'" + text + "' is no figure");
        scale /= 10;
        value += (digit - '0') * scale;
    }
    return value;
}

void read_unit(std::string text, ExpectedAmount& amount) {
    if (const auto slash = text.find('/'); slash != std::string::npos) {
        amount.per = named<Period>(text.substr(slash + 1));
        text.resize(slash);
    }
    if (text == "%") amount.unit = AmountUnit::percent;
    if (text == "x") amount.unit = AmountUnit::multiple;
    if (text == "#") amount.unit = AmountUnit::count;
    if (text == "%" || text == "x" || text == "#" || text == "-") return;
    const auto currency = parse_currency(text);
    if (!currency) throw std::runtime_error("'" + text + "' is no unit");
    amount.currency = *currency;
}

/// Where no currency was written the region's has cents: every shipped persona's does.
std::int64_t scale_of(const ExpectedAmount& amount) {
    switch (amount.unit) {
        case AmountUnit::money:
            return amount.currency.known() ? minor_per_major(amount.currency) : 100;
        case AmountUnit::percent:
            return 100;
        case AmountUnit::multiple:
            return 10'000;
        case AmountUnit::count:
            return 1;
    }
    return 1;
}

void read_value(std::string text, std::int64_t scale, ExpectedAmount& amount) {
    amount.relative = text.starts_with('+') || text.starts_with('-');
    if (text.starts_with('+')) text.erase(0, 1);
    const auto dots = text.find("..");
    const std::string lo = text.substr(0, dots);
    const std::string hi = dots == std::string::npos ? lo : text.substr(dots + 2);
    if (!lo.empty()) amount.lo = scaled(lo, scale);
    if (!hi.empty()) amount.hi = scaled(hi.starts_with('+') ? hi.substr(1) : hi, scale);
}

std::vector<ActKind> read_acts(const Json& node, const char* key) {
    std::vector<ActKind> acts;
    if (!node.contains(key)) return acts;
    for (const auto& name : node[key]) acts.push_back(named<ActKind>(name.get<std::string>()));
    return acts;
}

std::int32_t code_points(const std::string& text) {
    return static_cast<std::int32_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// "parts" put together are the text; blanks at their edges belong to none.
void read_parts(const Json& node, LabelledMessage& message) {
    for (const auto& piece : node) {
        const auto text = piece.at(0).get<std::string>();
        Part part;
        const auto blanks = std::min(text.find_first_not_of(" \n\r\t"), text.size());
        part.span.begin = code_points(message.text + text.substr(0, blanks));
        message.text += text;
        part.span.end = code_points(message.text);
        for (const auto& name : piece.at(1)) part.acts.push_back(named<ActKind>(name.get<std::string>()));
        for (const ActKind kind : part.acts)
            if (std::count(message.acts.begin(), message.acts.end(), kind) == 0) message.acts.push_back(kind);
        message.parts.push_back(std::move(part));
    }
}

}  // namespace

LabelledMessage parse_message(const std::string& line) {
    const Json node = Json::parse(line);
    LabelledMessage message;
    message.family = node.at("family").get<std::string>();
    message.voice = node.value("voice", "");
    message.persona = node.value("persona", "hugging-face-enterprise-tpm");
    message.region = node.value("region", message.persona == "hugging-face-enterprise-tpm" ? "San Francisco" : "");
    if (node.contains("context")) message.context = node["context"].dump();
    if (node.contains("parts")) {
        read_parts(node["parts"], message);
    } else {
        message.text = node.at("text").get<std::string>();
        message.acts = read_acts(node, "acts");
    }
    message.also = read_acts(node, "also");
    if (node.contains("amounts"))
        for (const auto& label : node["amounts"]) message.amounts.push_back(parse_amount(label.get<std::string>()));
    if (node.contains("levers")) message.levers = node["levers"].get<std::vector<std::string>>();
    if (!message.levers.empty()) message.acts.push_back(ActKind::invoke_lever);
    return message;
}

namespace {

void read_file(const std::filesystem::path& file, std::vector<LabelledMessage>& messages) {
    std::ifstream stream(file);
    std::string line;
    for (int number = 1; std::getline(stream, line); ++number) try {
            if (!line.empty()) messages.push_back(parse_message(line));
        } catch (const std::exception& error) {
            throw std::runtime_error(file.filename().string() + ":" + std::to_string(number) + ": " + error.what());
        }
}

}  // namespace

Side side_of(std::string_view family) {
    return hash(family, hash(kSalt)) % 100 < kReportedPercent ? Side::reported : Side::tune;
}

ExpectedAmount parse_amount(const std::string& label) {
    std::istringstream words(label);
    std::string component;
    std::string value;
    std::string unit;
    std::string whose;
    std::string polarity;
    words >> component >> value >> unit >> whose >> polarity;
    ExpectedAmount amount;
    amount.no_component = component == "none";
    if (!amount.no_component) amount.component = named<Component>(component);
    read_unit(unit, amount);
    read_value(value, scale_of(amount), amount);
    amount.whose = named<Whose>(whose);
    if (!polarity.empty()) amount.polarity = named<Polarity>(polarity);
    return amount;
}

std::vector<LabelledMessage> read_messages(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<LabelledMessage> messages;
    for (const auto& file : files) read_file(file, messages);
    return messages;
}

std::filesystem::path folder_of(Side side) {
    const auto root = std::filesystem::path(PARLEY_SOURCE_DIR) / "tests" / "messages";
    return root / (side == Side::tune ? "tune" : side == Side::reported ? "reported" : "learn");
}

}  // namespace parley::messages
