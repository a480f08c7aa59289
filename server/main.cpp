#include "server/cli/program.hpp"

int main(int argc, char** argv) { return parley::cli::run_program(argc, argv); }
