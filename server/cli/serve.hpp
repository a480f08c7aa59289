#pragma once
// `parley serve`: the page, its sessions and their store, until SIGINT or SIGTERM.

#include "server/config.hpp"

namespace CLI {
class App;
}

namespace parley::cli {

/// Adds `serve` and its options to the program; its exit status is left in `exit_code` once it has run.
void add_serve(CLI::App& program, int& exit_code);

/// Returns the exit status: 1 where it could not be served, with the reason on stderr.
[[nodiscard]] int run_serve(const server::ServeConfig& config);

}  // namespace parley::cli
