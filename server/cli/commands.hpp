#pragma once
// The commands besides `play`, `serve` and `guide`; one file each. All return the exit status.

#include "server/cli/game.hpp"
#include "server/cli/streams.hpp"

#include <string>
#include <vector>

namespace parley::cli {

[[nodiscard]] int run_persona_list(bool json, Streams& streams);
/// The whole persona, limits included: for those who set up a talk.
[[nodiscard]] int run_persona_show(const std::string& id_or_file, bool json, Streams& streams);
[[nodiscard]] int run_persona_validate(const std::vector<std::string>& files, bool json, Streams& streams);

struct UnderstandOptions {
    GameOptions game;
    bool json = false;
};
[[nodiscard]] int run_understand(const UnderstandOptions& options, Streams& streams);

struct SessionOptions {
    std::string session;   ///< number or file
    std::string database;  ///< empty: the default one
    bool json = false;
};

struct ScoreOptions {
    SessionOptions of;
    std::string rubric;         ///< file; empty: the rubric of this program
    bool reunderstand = false;  ///< read every message again with today's understanding
};
[[nodiscard]] int run_score(const ScoreOptions& options, Streams& streams);

/// 0 identical, 1 a difference at equal versions or no log, 3 differences only where versions changed.
[[nodiscard]] int run_replay(const SessionOptions& options, Streams& streams);

/// format: md, json or csv.
[[nodiscard]] int run_export(const SessionOptions& options, const std::string& format, Streams& streams);

struct SimulateOptions {
    GameOptions game;  ///< its own seed and preparation are not used
    std::string candidates = "all";
    std::int32_t talks = 200;  ///< of each candidate
    std::uint64_t seed = 1;
    int threads = 1;
    bool text = false;   ///< in whole sentences, read and answered
    bool check = false;  ///< fails where the persona is broken
    bool json = false;
};
/// The result is the same for any number of threads.
[[nodiscard]] int run_simulate(const SimulateOptions& options, Streams& streams);

}  // namespace parley::cli
