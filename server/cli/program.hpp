#pragma once
// The whole command line.

namespace parley::cli {

/// Parses the arguments, runs one command on the process's own streams, returns the exit status: 0 when all went
/// well, 1 when something did not, 2 for wrong usage, 3 as `replay` says.
[[nodiscard]] int run_program(int argc, char** argv);

}  // namespace parley::cli
