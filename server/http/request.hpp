#pragma once
// HTTP as plain values, so that routes know nothing of sockets.

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::server {

struct HttpRequest {
    std::string method;
    std::string path;   ///< percent-decoding is not done: no route needs it
    std::string query;  ///< without the question mark
    std::string if_none_match;
    std::string accept_encoding;
    std::string host;
    std::string origin;
    std::string cookie;
    std::string csrf;  ///< X-CSRF-Token
    std::string content_type;
    std::string body;  ///< whole; its size is limited before it is read
    [[nodiscard]] bool is_head() const { return method == "HEAD"; }
};

struct HttpReply {
    unsigned status = 200;
    std::vector<std::pair<std::string_view, std::string>> headers;  ///< names are literals
    std::string_view body;                                          ///< kept alive by `keeper` or for ever
    std::shared_ptr<const std::string> keeper;
    bool close = false;
};

/// A reply that owns its body.
[[nodiscard]] HttpReply text_reply(unsigned status, std::string content_type, std::string body);

/// Every byte sequence up to and with the empty line, as received: what is wrong with it, beyond what Beast's
/// parser refuses. status 0: nothing.
struct Refusal {
    unsigned status = 0;
    std::string_view why;
};
[[nodiscard]] Refusal check_head(std::string_view head);

/// The value of a parameter of a query; empty when it is not there.
[[nodiscard]] std::string_view query_value(std::string_view query, std::string_view name);

/// Percent-decoding of a query's value; what is malformed is taken literally.
[[nodiscard]] std::string decoded(std::string_view value);

/// True where an Origin header names the host the request was sent to; a request without one is no browser's.
[[nodiscard]] bool same_origin(std::string_view origin, std::string_view host);

}  // namespace parley::server
