#include "server/cli/serve.hpp"

#include "db/sqlite_store.hpp"
#include "server/app.hpp"
#include "server/config.hpp"
#include "server/engine/dialogue_engine.hpp"
#include "server/log.hpp"

#include <CLI/CLI.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/system/system_error.hpp>

#include <iostream>
#include <memory>

namespace parley::cli {

namespace {

using server::ServeConfig;

void add_options(CLI::App& command, ServeConfig& config) {
    command.add_option("--host", config.host, "Address to listen on")->capture_default_str();
    command.add_option("--port", config.port, "Port to listen on; 0 takes any free one")->capture_default_str();
    command.add_option("--db", config.database, "Database file; made where it is missing")
        ->default_str("$XDG_DATA_HOME/parley/parley.db");
    command.add_option("--personas", config.personas, "Files or folders with further personas");
    command.add_option("--web-root", config.web_root, "Serve the page from this folder, for working on it");
    command.add_option("--threads", config.threads, "Threads that serve; 0: one a core")->capture_default_str();
    command.add_option("--max-connections", config.max_connections, "Connections open at once")->capture_default_str();
    command.add_flag("--allow-remote", config.allow_remote,
                     "Listen beyond this machine although instructors cannot log in");
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

/// Every persona that can be played is in the store before the first session is.
void keep_personas(db::Store& store, const Catalog& catalog) {
    for (const auto& persona : catalog.personas) {
        const auto written = db::await_write(
            [&](db::Done done) { store.put_persona(persona->hash, canonical_json(*persona), std::move(done)); });
        if (written.error) throw db::OpenFailure("the personas cannot be stored: " + written.error->message);
    }
}

std::unique_ptr<db::Store> open_store(const ServeConfig& config) {
    const auto file = config.database.empty() ? server::default_database() : config.database;
    server::make_folder_of(file);
    db::SqliteOptions options;
    options.appends = true;
    return db::open_sqlite_store(file, options);
}

server::AppOptions options_of(const ServeConfig& config) {
    server::AppOptions options;
    options.host = config.host;
    options.port = config.port;
    options.threads = config.threads;
    options.max_connections = config.max_connections;
    options.web_root = config.web_root;
    return options;
}

std::string address_of(const ServeConfig& config, std::uint16_t port) {
    const bool six = config.host.find(':') != std::string::npos;
    return "http://" + (six ? "[" + config.host + "]" : config.host) + ":" + std::to_string(port);
}

void serve(const ServeConfig& config) {
    auto store = open_store(config);
    const auto catalog = catalog_for(config);
    keep_personas(*store, catalog);
    const server::PersonaShelf shelf(catalog, *store);
    const server::DialogueEngines engines(shelf);
    server::App app(options_of(config), std::move(store), engines);
    std::cout << "Parley is at " << address_of(config, app.port()) << std::endl;
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
