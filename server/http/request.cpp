#include "server/http/request.hpp"

#include <algorithm>
#include <cctype>

namespace parley::server {

namespace {

char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

bool equal_folded(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

/// Lines without their CRLF; a CR or LF alone, or a NUL, ends the reading.
struct Lines {
    std::vector<std::string_view> lines;
    bool clean = true;
};

Lines lines_of(std::string_view head) {
    Lines found;
    found.clean = head.find('\0') == std::string_view::npos;
    while (!head.empty()) {
        const auto end = head.find("\r\n");
        const auto line = head.substr(0, end);
        if (end == std::string_view::npos || line.find_first_of("\r\n") != std::string_view::npos) found.clean = false;
        found.lines.push_back(line);
        head.remove_prefix(end == std::string_view::npos ? head.size() : end + 2);
    }
    return found;
}

std::size_t count_of(const std::vector<std::string_view>& lines, std::string_view name) {
    return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [name](std::string_view line) {
        return equal_folded(line.substr(0, line.find(':')), name);
    }));
}

bool is_folded(std::string_view line) { return line.starts_with(' ') || line.starts_with('\t'); }

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const auto low = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

}  // namespace

HttpReply text_reply(unsigned status, std::string content_type, std::string body) {
    HttpReply reply;
    reply.status = status;
    reply.headers.emplace_back("Content-Type", std::move(content_type));
    reply.keeper = std::make_shared<const std::string>(std::move(body));
    reply.body = *reply.keeper;
    return reply;
}

Refusal check_head(std::string_view head) {
    const auto [lines, clean] = lines_of(head);
    if (!clean || lines.empty()) return {400, "A line of the request is not ended by CR LF.\n"};
    if (std::any_of(lines.begin(), lines.end(), is_folded)) return {400, "Folded header lines are not accepted.\n"};
    // No route takes a body, and Beast of Boost 1.81 can be killed with a chunked one (std::length_error out of
    // run(), mended in 1.87): one that says Transfer-Encoding is never read further.
    if (count_of(lines, "transfer-encoding") > 0) return {411, "Transfer-Encoding is not accepted.\n"};
    const auto hosts = count_of(lines, "host");
    if (hosts > 1) return {400, "There is more than one Host.\n"};
    if (hosts == 0 && lines.front().ends_with("HTTP/1.1")) return {400, "There is no Host.\n"};
    if (count_of(lines, "content-length") > 1) return {400, "There is more than one Content-Length.\n"};
    return {};
}

std::string_view query_value(std::string_view query, std::string_view name) {
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        const auto pair = query.substr(0, end);
        const auto equals = std::min(pair.find('='), pair.size());
        if (pair.substr(0, equals) == name && equals < pair.size()) return pair.substr(equals + 1);
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    return {};
}

std::string decoded(std::string_view value) {
    std::string text;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const bool coded =
            value[i] == '%' && i + 2 < value.size() && hex_digit(value[i + 1]) >= 0 && hex_digit(value[i + 2]) >= 0;
        if (coded) {
            text += static_cast<char>(hex_digit(value[i + 1]) * 16 + hex_digit(value[i + 2]));
            i += 2;
        } else {
            text += value[i] == '+' ? ' ' : value[i];
        }
    }
    return text;
}

bool same_origin(std::string_view origin, std::string_view host) {
    if (origin.empty()) return true;
    const auto scheme_end = origin.find("://");
    if (scheme_end == std::string_view::npos) return false;
    const auto scheme = origin.substr(0, scheme_end);
    if (!equal_folded(scheme, "http") && !equal_folded(scheme, "https")) return false;
    return equal_folded(origin.substr(scheme_end + 3), host);
}

}  // namespace parley::server
