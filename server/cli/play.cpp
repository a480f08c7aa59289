#include "server/cli/play.hpp"

#include "server/cli/play_lines.hpp"
#include "server/cli/sources.hpp"
#include "server/codec/contract.hpp"

#include <ostream>

namespace parley::cli {
namespace {

/// Plays JSON lines; remembers whether any of them was wrong.
class JsonPlay {
public:
    JsonPlay(Game& game, Streams& streams) : game_(game), streams_(streams) {}

    int run() {
        Input start;
        start.kind = InputKind::start;
        show(game_.play(std::move(start)));
        LineRead line;
        while (read_line(streams_.in, kMostLineBytes, line)) answer(line);
        print_line(streams_.out, codec::score_line(game_.judged(), game_.scenario()));
        return failed_ ? kFailed : kOk;
    }

private:
    void answer(const LineRead& line) {
        if (game_.over()) return refuse("session_over", "", "The session is over: start another one.");
        if (line.too_long) return fail({"too_long", "text", "The line is too long: shorten the message."});
        PlayLine read = read_play_line(line.text, game_.last_understood(), game_.scenario().rules());
        if (auto* input = std::get_if<Input>(&read)) show(game_.play(std::move(*input)));
        if (const auto* silence = std::get_if<Silence>(&read)) show(game_.wait(silence->milliseconds));
        if (const auto* bad = std::get_if<BadLine>(&read)) fail(*bad);
    }
    void show(const Checked<Turn>& turn) {
        if (!turn) return fail(bad_field(turn.complaints));
        print_line(streams_.out, codec::turn_line(*turn.value, game_.scenario()));
    }
    void fail(const BadLine& bad) {
        failed_ = true;
        refuse(bad.code, bad.field, bad.message);
    }
    void refuse(const std::string& code, const std::string& field, const std::string& message) {
        print_line(streams_.out, codec::error_line(code, field, message));
    }

    Game& game_;
    Streams& streams_;
    bool failed_ = false;
};

}  // namespace

int play_json(Game& game, Streams& streams) { return JsonPlay(game, streams).run(); }

int run_play(const PlayOptions& options, Streams& streams) {
    const auto game = Game::make(options.game);
    if (!game) {
        print_complaints(streams.err, "", game.complaints);
        return kFailed;
    }
    Game& played = **game.value;
    const int status = options.json ? play_json(played, streams) : play_on_terminal(played, streams);
    if (!options.save) return status;
    const int saved = save_game(played, options.database, streams.err);
    return status != kOk ? status : saved;
}

}  // namespace parley::cli
