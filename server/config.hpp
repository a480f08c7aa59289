#pragma once
// What `parley serve` can be told.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace parley::server {

struct ServeConfig {
    std::string host = "127.0.0.1";               ///< an address, not a name
    std::vector<std::string> host_names;          ///< further names it is reached by
    std::uint16_t port = 8080;                    ///< 0: any free one
    std::filesystem::path database;               ///< empty: default_database()
    std::vector<std::filesystem::path> personas;  ///< further files or folders, beside those shipped
    std::vector<std::filesystem::path> rubrics;   ///< files; what new sessions are scored with, by persona
    std::filesystem::path web_root;               ///< empty: the page compiled in
    unsigned threads = 0;                         ///< 0: one a core
    std::size_t max_connections = 10'000;
    bool verbose = false;  ///< debug lines too
};

/// $XDG_DATA_HOME/parley/parley.db, else under ~/.local/share. Throws std::runtime_error where neither
/// variable is set.
[[nodiscard]] std::filesystem::path default_database();

/// Makes the folder of a database with mode 0700 where it is missing. Throws std::filesystem::filesystem_error.
void make_folder_of(const std::filesystem::path& database);

/// What is wrong, for a person, with the mend; empty when it may be served.
[[nodiscard]] std::string complaint_about(const ServeConfig& config);

/// Whether other machines could connect. The host must be an address.
[[nodiscard]] bool is_remote(const ServeConfig& config);

}  // namespace parley::server
