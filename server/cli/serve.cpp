#include "server/cli/serve.hpp"

#include "db/sqlite_store.hpp"
#include "dialogue/phrasing/phrase_book.hpp"
#include "dialogue/understanding/understand.hpp"
#include "server/app.hpp"
#include "server/cli/sources.hpp"
#include "server/config.hpp"
#include "server/engine/dialogue_engine.hpp"
#include "server/log.hpp"
#include "server/office/rooms.hpp"

#include <CLI/CLI.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/system/system_error.hpp>

#include <chrono>
#include <csignal>
#include <future>
#include <iostream>
#include <memory>

namespace parley::cli {

namespace {

using server::ServeConfig;

void add_options(CLI::App& command, ServeConfig& config) {
    command.add_option("--host", config.host, "Address to listen on")->capture_default_str();
    command.add_option("--port", config.port, "Port to listen on; 0 takes any free one")->capture_default_str();
    command.add_option("--host-name", config.host_names, "Further names it is reached by, beside localhost and --host")
        ->delimiter(',');
    command.add_option("--db", config.database, "Database file; made where it is missing")
        ->default_str("$XDG_DATA_HOME/parley/parley.db");
    command.add_option("--personas", config.personas, "Files or folders with further personas");
    command.add_option("--rubric", config.rubrics,
                       "Files with rubrics for new sessions, of all personas or of those it names");
    command.add_option("--web-root", config.web_root, "Serve the page from this folder, for working on it");
    command.add_option("--threads", config.threads, "Threads that serve; 0: one a core")->capture_default_str();
    command.add_option("--max-connections", config.max_connections, "Connections open at once")->capture_default_str();
    command.add_flag("--verbose", config.verbose, "Log at debug, which holds what candidates type");
}

Catalog catalog_for(const ServeConfig& config) {
    auto catalog = load_catalog(config.personas);
    for (const auto& [file, complaint] : catalog.complaints) {
        const auto what = complaint.field + ": " + complaint.message + " " + complaint.mend;
        server::log(server::LogLevel::error, "persona_refused", {{"file", file}, {"error", what}});
    }
    return catalog;
}

/// A course's rubric that cannot be read must not be passed over in silence: its sessions would be scored by another.
std::vector<Rubric> rubrics_for(const ServeConfig& config) {
    std::vector<Rubric> rubrics;
    for (const auto& file : config.rubrics) {
        auto read = find_rubric(file.string());
        if (!read)
            throw std::runtime_error(file.string() + ": " + read.complaints.front().field + ": " +
                                     read.complaints.front().message + " " + read.complaints.front().mend);
        rubrics.push_back(std::move(*read.value));
    }
    return rubrics;
}

/// Every persona that can be played is in the store before the first session is.
void keep_personas(db::Store& store, const Catalog& catalog) {
    std::vector<std::future<db::Written>> fates;  // thousands share a transaction when none is waited for
    for (const auto& persona : catalog.personas) {
        if (store.persona(persona->hash)) continue;
        const auto fate = std::make_shared<std::promise<db::Written>>();
        fates.push_back(fate->get_future());
        store.put_persona(persona->hash, canonical_json(*persona),
                          [fate](const db::Written& written) { fate->set_value(written); });
    }
    for (auto& fate : fates)
        if (const auto written = fate.get(); written.error)
            throw db::OpenFailure("the personas cannot be stored: " + written.error->message);
}

std::filesystem::path database_of(const ServeConfig& config) {
    return config.database.empty() ? server::default_database() : config.database;
}

std::unique_ptr<db::Store> open_store(const ServeConfig& config) {
    const auto file = database_of(config);
    server::make_folder_of(file);
    db::SqliteOptions options;
    options.appends = true;
    return db::open_sqlite_store(file, options);
}

server::AppOptions options_of(const ServeConfig& config) {
    server::AppOptions options;
    options.host = config.host;
    options.port = config.port;
    options.host_names = config.host_names;
    options.threads = config.threads;
    options.max_connections = config.max_connections;
    options.web_root = config.web_root;
    return options;
}

std::string address_of(const ServeConfig& config, std::uint16_t port) {
    const bool six = config.host.find(':') != std::string::npos;
    return "http://" + (six ? "[" + config.host + "]" : config.host) + ":" + std::to_string(port);
}

std::int64_t now_ms() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

/// Other machines are let in only where someone can log in to watch over them.
void refuse_unwatched(const ServeConfig& config, const db::Accounts& accounts) {
    if (!server::is_remote(config) || accounts.any_instructor()) return;
    throw std::runtime_error("--host " + config.host +
                             " would let other machines in before there is an instructor: start once with "
                             "--host 127.0.0.1, open the link it prints, and then again");
}

void invite_instructor(server::Gate& gate, const std::string& address) {
    const auto secret = gate.open_setup();
    if (!secret.empty())
        std::cout << "To become this server's instructor, open once: " << address << "/#/setup/" << secret << std::endl;
}

/// Tables are compiled, and a phrase that is wrong is found, before the first candidate comes.
void warm_up() {
    warm_understanding();
    (void)phrase_book();
}

void serve(const ServeConfig& config) {
    std::signal(SIGPIPE, SIG_IGN);  // whoever read the address may have closed the pipe
    warm_up();
    auto store = open_store(config);
    auto catalog = catalog_for(config);
    keep_personas(*store, catalog);
    server::OfficeRooms rooms(database_of(config), *store, catalog, now_ms, rubrics_for(config));
    refuse_unwatched(config, rooms.accounts);
    rooms.keeper.catch_up();
    server::App app(options_of(config), std::move(store), rooms.engines, &rooms.office, &rooms.keeper);
    const auto address = address_of(config, app.port());
    std::cout << "Parley is at " << address << std::endl;
    invite_instructor(rooms.gate, address);
    app.run();
}

int fail(const std::string& why) {
    std::cerr << "parley serve: " << why << '\n';
    return 1;
}

}  // namespace

int run_serve(const ServeConfig& config) {
    if (const auto complaint = server::complaint_about(config); !complaint.empty()) return fail(complaint);
    server::start_log(config.verbose ? server::LogLevel::debug : server::LogLevel::info);
    try {
        serve(config);
        return 0;
    } catch (const boost::system::system_error& error) {
        return fail("cannot listen on " + config.host + " port " + std::to_string(config.port) + ": " +
                    error.code().message() + "; choose another with --port");
    } catch (const std::runtime_error& error) {
        return fail(error.what());
    }
}

void add_serve(CLI::App& program, int& exit_code) {
    auto config = std::make_shared<ServeConfig>();
    auto* command = program.add_subcommand("serve", "Serve the page and its sessions until interrupted");
    add_options(*command, *config);
    command->callback([config, &exit_code] { exit_code = run_serve(*config); });
}

}  // namespace parley::cli
