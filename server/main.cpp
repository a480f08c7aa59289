#include "server/cli/serve.hpp"

#include <CLI/CLI.hpp>

int main(int argc, char** argv) {
    CLI::App program("Practise negotiating a job offer with a recruiter who has a spine.", "parley");
    program.require_subcommand(1);
    int exit_code = 0;
    parley::cli::add_serve(program, exit_code);
    CLI11_PARSE(program, argc, argv);
    return exit_code;
}
