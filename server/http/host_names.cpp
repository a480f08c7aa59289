#include "server/http/host_names.hpp"

#include <algorithm>
#include <cctype>

namespace parley::server {

namespace {

constexpr std::string_view kLocal = "localhost";

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return std::tolower(c); });
    return out;
}

/// "[::1]:8080" -> "::1", "LocalHost.:8080" -> "localhost".
std::string name_in(std::string_view host) {
    if (host.starts_with('[')) return lower(host.substr(1, host.find(']') - 1));
    auto name = lower(host.substr(0, host.find(':')));
    if (name.ends_with('.')) name.pop_back();
    return name;
}

bool is_local(std::string_view name) { return name == kLocal || name.ends_with("." + std::string(kLocal)); }

}  // namespace

HostNames::HostNames(const boost::asio::ip::address& bound, std::vector<std::string> more)
    : bound_(bound), more_(std::move(more)) {
    for (auto& name : more_) name = lower(name);
}

bool HostNames::allow(std::string_view host) const {
    const auto name = name_in(host);
    if (name.empty() || is_local(name) || std::find(more_.begin(), more_.end(), name) != more_.end()) return true;
    boost::system::error_code no_address;
    const auto address = boost::asio::ip::make_address(name, no_address);
    return !no_address && (address.is_loopback() || address == bound_ || bound_.is_unspecified());
}

std::string about_foreign_host(std::string_view host) {
    const auto name = name_in(host);
    const auto told = is_host_name(name) ? name : std::string("that name");
    return "This server does not answer to " + told +
           ". Open it by the address it printed when it started, or start it with --host-name " +
           (told == name ? name : std::string("NAME")) + " to allow the name.\n";
}

bool is_host_name(std::string_view name) {
    boost::system::error_code no_address;
    boost::asio::ip::make_address(std::string(name), no_address);
    if (!no_address) return true;
    return !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '-' || c == '.' || c == '_';
    });
}

}  // namespace parley::server
