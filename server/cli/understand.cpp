#include "dialogue/understanding/understand.hpp"

#include "server/cli/commands.hpp"
#include "server/cli/play_lines.hpp"
#include "server/cli/sources.hpp"
#include "server/codec/contract.hpp"
#include "server/codec/enum_names.hpp"
#include "server/codec/figures.hpp"
#include "server/codec/inputs.hpp"

#include <nlohmann/json.hpp>

#include <ostream>

namespace parley::cli {
namespace {

using Json = nlohmann::json;

struct Message {
    std::string text;
    Context context;
    std::vector<Complaint> complaints;
};

/// A line that is an object with a text is read as JSON; any other is the message itself.
Message read_message(const std::string& line, const PackageRules& rules) {
    Message message;
    const Json node = line.starts_with('{') ? Json::parse(line, nullptr, false) : Json();
    const bool json = node.is_object() && node.contains("text") && node["text"].is_string();
    message.text = json ? node["text"].get<std::string>() : line;
    if (!json || !node.contains("context") || node["context"].is_null()) return message;
    auto context = codec::read_context(node["context"], rules);
    if (context) message.context = *context.value;
    message.complaints = std::move(context.complaints);
    return message;
}

std::string range_text(const Amount& amount, Currency home) {
    const Currency currency = amount.currency.known() ? amount.currency : home;
    const auto figure = [&](std::optional<std::int64_t> value) {
        std::string out;
        if (value && amount.unit == AmountUnit::money) codec::append_money(out, *value, currency);
        if (value && amount.unit == AmountUnit::percent) codec::append_decimal(out, *value, 2);
        if (value && amount.unit == AmountUnit::multiple) codec::append_decimal(out, *value, 4);
        if (value && amount.unit == AmountUnit::count) codec::append_integer(out, *value);
        return out;
    };
    const std::string lo = figure(amount.lo);
    const std::string hi = figure(amount.hi);
    return lo == hi ? lo : lo + ".." + hi;
}

void print_acts(std::ostream& out, const Understanding& understood) {
    for (const Act& act : understood.acts) {
        out << "  " << codec::name_of(act.kind) << " [" << act.span.begin << ',' << act.span.end << ") "
            << act.confidence << ' ' << codec::name_of(act.polarity);
        if (act.component) out << ' ' << codec::name_of(*act.component);
        out << '\n';
    }
}

void print_amounts(std::ostream& out, const Understanding& understood, Currency home) {
    for (const Amount& amount : understood.amounts) {
        out << "  " << codec::name_of(amount.unit) << ' ' << range_text(amount, home) << ' '
            << (amount.component ? codec::name_of(*amount.component) : "?")
            << ", whose: " << codec::name_of(amount.whose) << ' ' << codec::name_of(amount.polarity) << '\n';
    }
}

void print_understood(std::ostream& out, const Understanding& understood, const Scenario& scenario) {
    out << codec::name_of(understood.language) << '\n';
    print_acts(out, understood);
    print_amounts(out, understood, scenario.rules().currency);
    for (const LeverMention& mention : understood.levers)
        out << "  lever " << scenario.persona->levers[static_cast<std::size_t>(mention.lever)].id << ' '
            << mention.confidence << ' ' << codec::name_of(mention.polarity) << ", evidence " << mention.evidence.size()
            << '\n';
    out << std::flush;
}

/// One answer a line, whatever the line.
bool answer(const LineRead& line, const Game& game, bool json, Streams& streams) {
    const Scenario& scenario = game.scenario();
    const Message message = read_message(line.text, scenario.rules());
    const bool too_long = line.too_long || message.text.size() > kMostTextBytes;
    if (too_long || !message.complaints.empty()) {
        const BadLine bad = too_long
                                ? BadLine{"too_long", "text", "The message is longer than 65536 bytes: shorten it."}
                                : bad_field(message.complaints);
        json ? print_line(streams.out, codec::error_line(bad.code, bad.field, bad.message))
             : print_line(streams.err, bad.field + ": " + bad.message);
        return false;
    }
    const Understanding understood = understand(message.text, scenario, game.levers(), message.context);
    if (json)
        print_line(streams.out, codec::understood_line(understood, scenario));
    else
        print_understood(streams.out, understood, scenario);
    return true;
}

}  // namespace

int run_understand(const UnderstandOptions& options, Streams& streams) {
    const auto game = Game::make(options.game);
    if (!game) {
        print_complaints(streams.err, "", game.complaints);
        return kFailed;
    }
    bool all = true;
    LineRead line;
    while (read_line(streams.in, kMostLineBytes, line)) all = answer(line, **game.value, options.json, streams) && all;
    return all ? kOk : kFailed;
}

}  // namespace parley::cli
