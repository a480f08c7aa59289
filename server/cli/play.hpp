#pragma once
// `parley play`: the engine on the terminal, or as JSON lines.

#include "server/cli/game.hpp"
#include "server/cli/streams.hpp"

namespace parley::cli {

struct PlayOptions {
    GameOptions game;
    bool json = false;
    bool save = false;
    std::string database;  ///< empty: the default one
};

/// Returns the exit status.
[[nodiscard]] int run_play(const PlayOptions& options, Streams& streams);

// The two faces of it.
[[nodiscard]] int play_json(Game& game, Streams& streams);
[[nodiscard]] int play_on_terminal(Game& game, Streams& streams);

/// Stores the finished or broken-off session with its score. Complaints go to err.
[[nodiscard]] int save_game(const Game& game, const std::string& database, std::ostream& err);

}  // namespace parley::cli
