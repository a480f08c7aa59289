#include "server/config.hpp"

#include "server/http/host_names.hpp"

#include <boost/asio/ip/address.hpp>

#include <cstdlib>
#include <stdexcept>

namespace parley::server {

namespace fs = std::filesystem;

namespace {

/// The specification of XDG: a relative path there is to be ignored.
fs::path absolute_from(const char* variable) {
    const char* value = std::getenv(variable);
    if (value == nullptr) return {};
    const fs::path path(value);
    return path.is_absolute() ? path : fs::path{};
}

}  // namespace

fs::path default_database() {
    if (const auto data = absolute_from("XDG_DATA_HOME"); !data.empty()) return data / "parley" / "parley.db";
    if (const auto home = absolute_from("HOME"); !home.empty()) return home / ".local/share/parley/parley.db";
    throw std::runtime_error("neither XDG_DATA_HOME nor HOME is set: name the database with --db");
}

void make_folder_of(const fs::path& database) {
    const auto folder = fs::absolute(database).parent_path();
    if (fs::exists(folder)) return;
    fs::create_directories(folder);
    fs::permissions(folder, fs::perms::owner_all);
}

std::string complaint_about(const ServeConfig& config) {
    boost::system::error_code unreadable;
    boost::asio::ip::make_address(config.host, unreadable);
    if (unreadable) return "--host " + config.host + " is not an address: give one, such as 127.0.0.1 or ::1";
    for (const auto& name : config.host_names) {
        if (is_host_name(name)) continue;
        return "--host-name " + name + " is no host name: give it without scheme and port, such as parley.example";
    }
    if (!config.web_root.empty() && !fs::is_directory(config.web_root)) {
        return "--web-root " + config.web_root.string() + " is not a folder: give the one that holds index.html";
    }
    return {};
}

bool is_remote(const ServeConfig& config) { return !boost::asio::ip::make_address(config.host).is_loopback(); }

}  // namespace parley::server
