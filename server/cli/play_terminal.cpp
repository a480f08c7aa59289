// A talk on a terminal: the recruiter's words wrapped, the offer beside them when it changes, commands with a slash.

#include "server/cli/play.hpp"
#include "server/cli/play_lines.hpp"
#include "server/cli/wrap.hpp"
#include "server/codec/enum_names.hpp"
#include "server/codec/figures.hpp"

#include <algorithm>
#include <istream>
#include <ostream>

namespace parley::cli {
namespace {

constexpr std::string_view kHelp =
    "Type what you would say and press Enter. Commands:\n"
    "  /offer     the offer that stands\n"
    "  /facts     what you may truthfully say\n"
    "  /confirm   accept the recap: this binds\n"
    "  /wait N    let N seconds pass\n"
    "  /end       end the talk\n"
    "  /help      this\n";

constexpr const char* kBold = "\x1b[1m";
constexpr const char* kDim = "\x1b[2m";
constexpr const char* kGreen = "\x1b[32m";
constexpr const char* kPlain = "\x1b[0m";

InputKind kind_of_command(std::string_view command) {
    return command == "/confirm" ? InputKind::confirm : InputKind::end;
}

class TerminalPlay {
public:
    TerminalPlay(Game& game, Streams& streams) : game_(game), streams_(streams) {}

    int run() {
        introduce();
        Input start;
        start.kind = InputKind::start;
        show(game_.play(std::move(start)));
        LineRead line;
        while (!game_.over() && ask() && read_line(streams_.in, kMostTextBytes, line)) answer(line);
        conclude();
        return kOk;
    }

private:
    void introduce() {
        const Scenario& scenario = game_.scenario();
        styled(kBold, scenario.persona->role + ", " + scenario.persona->company + ", " + scenario.region->name);
        paragraph(scenario.persona->summary);
        styled(kDim, "Limits invented for practice, not the company's. /help lists the commands. Seed " +
                         std::to_string(scenario.seed) + ".");
        facts();
    }

    void facts() {
        const FactSheet& sheet = *game_.scenario().sheet;
        if (sheet.offers.empty() && sheet.facts.empty()) return;
        styled(kBold, "You may say: " + sheet.title);
        for (const CompetingOffer& offer : sheet.offers)
            bullet("An offer from " + offer.employer + ": " + package(offer.terms, game_.scenario().level));
        for (const Fact& fact : sheet.facts) bullet(fact.text);
        streams_.out << '\n';
    }

    bool ask() {
        if (streams_.colour) streams_.out << kBold << "You: " << kPlain;
        streams_.out << std::flush;
        return true;
    }

    void answer(const LineRead& line) {
        if (line.too_long) return styled(kDim, "That is more than fits into one message: please shorten it.");
        if (line.text.find_first_not_of(" \t") == std::string::npos) return;
        if (line.text.front() == '/') return command(line.text);
        Input input;
        input.kind = InputKind::message;
        input.text = line.text;
        show(game_.play(std::move(input)));
    }

    void command(const std::string& text) {
        if (text == "/help") return void(streams_.out << kHelp << '\n');
        if (text == "/offer") return offer();
        if (text == "/facts") return facts();
        if (text.starts_with("/wait ")) return wait(text.substr(6));
        if (text != "/confirm" && text != "/end") return styled(kDim, "No such command; /help lists them.");
        Input input;
        input.kind = kind_of_command(text);
        show(game_.play(std::move(input)));
    }

    void wait(const std::string& seconds) {
        PlayLine line = read_play_line("{\"tick_s\":" + seconds + "}", {}, game_.scenario().rules());
        if (const auto* silence = std::get_if<Silence>(&line)) return show(game_.wait(silence->milliseconds));
        styled(kDim, "Write /wait and a number of seconds.");
    }

    void show(const Checked<Turn>& turn) {
        if (!turn) return styled(kDim, turn.complaints.front().message + ": " + turn.complaints.front().mend + ".");
        words(*turn.value);
        const Table& table = turn.value->decision.next.table;
        if (table.offer != shown_offer_) offer();
        for (std::size_t i = 0; i < table.options.size(); ++i)
            if (!table.options[i].empty())
                bullet(std::string(i == 0 ? "A: " : "B: ") +
                       package(table.options[i], turn.value->decision.next.level));
        if (turn.value->decision.next.phase == Phase::Confirm) styled(kDim, "/confirm accepts these exact terms.");
    }

    void words(const Turn& turn) {
        const std::string& text = turn.words.text;
        const auto at = std::min(static_cast<std::size_t>(std::max(turn.words.scene_at, 0)), text.size());
        const std::string_view scene = codec::scene_name(turn.decision.scene);
        if (!scene.empty()) {
            said(std::string_view(text).substr(0, at));
            styled(kDim, "[" + std::string(scene) + "]");
        }
        said(scene.empty() ? text : std::string_view(text).substr(at));
    }

    void said(std::string_view text) {
        if (text.empty()) return;
        styled(kGreen, game_.persona().recruiter + ":");
        paragraph(text);
    }

    void offer() {
        const State state = current_state(game_.scenario(), game_.session());
        shown_offer_ = state.table.offer;
        if (shown_offer_.empty()) return styled(kDim, "There is no offer yet.");
        const Region& region = *game_.scenario().region;
        const Minor value = annual_value(shown_offer_, region.rules);
        styled(kBold, "On the table: " + package(shown_offer_, state.level) + " (" +
                          say_value(region, Component::base, value) + " a year)");
    }

    void conclude() {
        const Score result = game_.judged();
        const State last = current_state(game_.scenario(), game_.session());
        const std::string_view outcome = codec::outcome_name(last.phase);
        streams_.out << '\n';
        styled(kBold, "Outcome: " + std::string(outcome.empty() ? "broken off" : outcome) + ". Process " +
                          points(result.process) + " of 100.");
        const Region& region = *game_.scenario().region;
        paragraph("Won over the opening: " + say_value(region, Component::base, result.outcome.won) +
                  " a year. Left: " + say_value(region, Component::base, result.outcome.left) + " a year.");
        for (const Opportunity& missed : result.opportunities) bullet(missed.why + " " + missed.line);
    }

    static std::string points(std::int32_t hundredths) {
        std::string out;
        codec::append_decimal(out, hundredths, 2);
        return out;
    }
    [[nodiscard]] std::string package(const Terms& terms, std::uint8_t level) const {
        return say_package(*game_.scenario().region, terms, level);
    }
    void styled(const char* style, const std::string& text) {
        if (streams_.colour) streams_.out << style;
        streams_.out << wrapped(text, streams_.width, "");
        if (streams_.colour) streams_.out << kPlain;
        streams_.out << '\n';
    }
    void paragraph(std::string_view text) { streams_.out << wrapped(text, streams_.width, "  ") << "\n\n"; }
    void bullet(const std::string& text) { streams_.out << wrapped("- " + text, streams_.width, "  ") << '\n'; }

    Game& game_;
    Streams& streams_;
    Terms shown_offer_;
};

}  // namespace

int play_on_terminal(Game& game, Streams& streams) { return TerminalPlay(game, streams).run(); }

}  // namespace parley::cli
