#pragma once
// Which names this server answers to. A page of another site whose name is made to point here (DNS rebinding) is
// same-origin to the browser; only the Host header tells it apart.

#include <boost/asio/ip/address.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace parley::server {

/// Any thread: nothing in it changes.
class HostNames {
public:
    /// `bound` is the address listened on; `more` are further names, without scheme and port.
    HostNames(const boost::asio::ip::address& bound, std::vector<std::string> more);

    /// Whether a Host header, with or without a port, names this server: loopback names and addresses, the bound
    /// address (any address where all are listened on), the further names. An empty one does: no browser sends it.
    [[nodiscard]] bool allow(std::string_view host) const;

private:
    boost::asio::ip::address bound_;
    std::vector<std::string> more_;  ///< lower case
};

/// What to tell whoever asked for another name, with the mend.
[[nodiscard]] std::string about_foreign_host(std::string_view host);

/// Whether this could stand in HostNames: a name or address alone.
[[nodiscard]] bool is_host_name(std::string_view name);

}  // namespace parley::server
