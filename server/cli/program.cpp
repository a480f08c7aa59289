#include "server/cli/program.hpp"

#include "server/cli/commands.hpp"
#include "server/cli/guide_import.hpp"
#include "server/cli/play.hpp"
#include "server/cli/serve.hpp"

#include <sys/ioctl.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include <cstdlib>
#include <iostream>
#include <memory>

namespace parley::cli {
namespace {

/// What the commands share while they are set up; outlives the parsing.
struct Program {
    CLI::App& app;
    Streams& streams;
    int& status;

    /// Runs the command when it was the one asked for. `options` lives as long as the parser.
    template <class Options, class Run>
    void on(CLI::App* command, std::shared_ptr<Options> options, Run run) {
        command->callback([options, run, this] { status = run(*options, streams); });
    }
};

void add_json(CLI::App* command, bool& json) { command->add_flag("--json", json, "JSON lines in and out"); }

void add_talk(CLI::App* command, GameOptions& game) {
    command->add_option("--persona", game.persona, "A persona's id, or a file")->required();
    command->add_option("--region", game.region, "A region's id or name")->required();
    command->add_option("--level", game.level, "A level's id or name; the region's own unless given");
    command->add_option("--fact-sheet", game.fact_sheet, "What you may truthfully say: a sheet's id, or a file");
}

void add_play(Program& program) {
    auto options = std::make_shared<PlayOptions>();
    CLI::App* command = program.app.add_subcommand("play", "Negotiate here, on the terminal");
    add_talk(command, options->game);
    command->add_option("--difficulty", options->game.difficulty, "friendly, standard or tough");
    command->add_option("--seed", options->game.seed, "The same seed gives the same limits and words");
    command->add_option("--candidate", options->game.candidate, "File with your target, floor and priorities");
    command->add_flag("--save", options->save, "Keep the session in the database");
    command->add_option("--db", options->database, "Database for --save");
    add_json(command, options->json);
    program.on(command, options, [](const PlayOptions& o, Streams& streams) { return run_play(o, streams); });
}

void add_understand(Program& program) {
    auto options = std::make_shared<UnderstandOptions>();
    options->game.seed = 0;  // what is understood does not depend on it
    CLI::App* command = program.app.add_subcommand("understand", "Show what each line of the input is understood as");
    add_talk(command, options->game);
    add_json(command, options->json);
    program.on(command, options,
               [](const UnderstandOptions& o, Streams& streams) { return run_understand(o, streams); });
}

struct PersonaOptions {
    std::string id;
    std::vector<std::string> files;
    bool json = false;
};

void add_persona(Program& program) {
    CLI::App* group = program.app.add_subcommand("persona", "Recruiters: list, show, validate");
    group->require_subcommand(1);
    auto options = std::make_shared<PersonaOptions>();
    CLI::App* list = group->add_subcommand("list", "The personas that ship");
    CLI::App* show = group->add_subcommand("show", "One persona with all its limits");
    CLI::App* validate = group->add_subcommand("validate", "Check persona files");
    show->add_option("persona", options->id, "An id, or a file")->required();
    validate->add_option("files", options->files, "Persona files")->required();
    for (CLI::App* command : {list, show, validate}) add_json(command, options->json);
    program.on(list, options, [](const PersonaOptions& o, Streams& s) { return run_persona_list(o.json, s); });
    program.on(show, options, [](const PersonaOptions& o, Streams& s) { return run_persona_show(o.id, o.json, s); });
    program.on(validate, options,
               [](const PersonaOptions& o, Streams& s) { return run_persona_validate(o.files, o.json, s); });
}

void add_session(CLI::App* command, SessionOptions& session) {
    command->add_option("session", session.session, "A session's number, or a file of parley export --format json")
        ->required();
    command->add_option("--db", session.database, "Database to look the number up in");
}

void add_score(Program& program) {
    auto options = std::make_shared<ScoreOptions>();
    CLI::App* command = program.app.add_subcommand("score", "How well the levers were applied");
    add_session(command, options->of);
    command->add_option("--rubric", options->rubric, "File with another rubric");
    command->add_flag("--reunderstand", options->reunderstand, "Read the messages again with this program");
    add_json(command, options->of.json);
    program.on(command, options, [](const ScoreOptions& o, Streams& streams) { return run_score(o, streams); });
}

void add_replay(Program& program) {
    auto options = std::make_shared<SessionOptions>();
    CLI::App* command = program.app.add_subcommand("replay", "Make a session again and compare it layer by layer");
    add_session(command, *options);
    add_json(command, options->json);
    program.on(command, options, [](const SessionOptions& o, Streams& streams) { return run_replay(o, streams); });
}

void add_simulate(Program& program) {
    constexpr int kMostThreads = 64;
    constexpr int kMostTalks = 1'000'000;
    auto options = std::make_shared<SimulateOptions>();
    options->game.seed = 0;
    CLI::App* command = program.app.add_subcommand("simulate", "Let scripted candidates play a persona");
    add_talk(command, options->game);
    command->add_option("--difficulty", options->game.difficulty, "friendly, standard or tough");
    command->add_option("--candidates", options->candidates, "all, or names with commas between them")
        ->capture_default_str();
    command->add_option("-n", options->talks, "Talks of each candidate")
        ->check(CLI::Range(1, kMostTalks))
        ->capture_default_str();
    command->add_option("--seed", options->seed, "The same seed gives the same talks")->capture_default_str();
    command->add_option("--threads", options->threads, "The result does not depend on it")
        ->check(CLI::Range(1, kMostThreads))
        ->capture_default_str();
    command->add_flag("--text", options->text, "In whole sentences, read and answered as in a session");
    command->add_flag("--check", options->check, "Fail where the persona is broken, and name what is");
    add_json(command, options->json);
    program.on(command, options, [](const SimulateOptions& o, Streams& s) { return run_simulate(o, s); });
}

struct ExportOptions {
    SessionOptions of;
    std::string format = "md";
};

void add_export(Program& program) {
    auto options = std::make_shared<ExportOptions>();
    CLI::App* command = program.app.add_subcommand("export", "Write a session to standard output");
    add_session(command, options->of);
    command->add_option("--format", options->format, "md, json (with the persona) or csv")
        ->check(CLI::IsMember({"md", "json", "csv"}))
        ->capture_default_str();
    program.on(command, options,
               [](const ExportOptions& o, Streams& streams) { return run_export(o.of, o.format, streams); });
}

void add_guide(Program& program) {
    CLI::App* group = program.app.add_subcommand("guide", "Negotiation guides");
    group->require_subcommand(1);
    auto options = std::make_shared<GuideImportOptions>();
    CLI::App* command = group->add_subcommand("import", "Make personas of Markdown guides");
    command->add_option("paths", options->paths, "Files, and folders that are searched for *.md")->required();
    command->add_option("--out", options->out, "Folder that the personas are written to");
    command->add_option("--policy", options->policy, "File with numbers in place of the policy's own");
    add_json(command, options->json);
    program.on(command, options, [](const GuideImportOptions& o, Streams& s) {
        std::ostream* progress = isatty(STDERR_FILENO) != 0 ? &s.err : nullptr;
        return run_guide_import(o, s.out, s.err, progress);
    });
}

int terminal_width() {
    constexpr int kReadable = 100;  // wider lines are hard to read
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < 20) return 80;
    return std::min<int>(size.ws_col, kReadable);
}

bool wants_colour() { return isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr; }

}  // namespace

int run_program(int argc, char** argv) {
    CLI::App app("Practise negotiating a job offer with a recruiter who has a spine.", "parley");
    app.require_subcommand(1);
    Streams streams{std::cin, std::cout, std::cerr, wants_colour(), terminal_width()};
    int status = kOk;
    Program program{app, streams, status};
    add_serve(app, status);
    add_play(program);
    add_understand(program);
    add_persona(program);
    add_score(program);
    add_replay(program);
    add_export(program);
    add_simulate(program);
    add_guide(program);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error, std::cout, std::cerr) == 0 ? kOk : kWrongUsage;
    }
    return status;
}

}  // namespace parley::cli
