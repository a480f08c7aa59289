#include "server/api/static_files.hpp"

#include "web/assets.hpp"

#include <array>
#include <fstream>
#include <iterator>

namespace parley::server {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kTypes{{
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".json", "application/json"},
    {".map", "application/json"},
}};

std::string type_of(const std::filesystem::path& file) {
    for (const auto& [ending, type] : kTypes) {
        if (file.extension() == ending) return std::string(type);
    }
    return "application/octet-stream";
}

/// "gzip;q=0" is rare enough to be answered with the plain form too.
bool takes_gzip(std::string_view accept_encoding) {
    const auto at = accept_encoding.find("gzip");
    return at != std::string_view::npos && !accept_encoding.substr(at).starts_with("gzip;q=0");
}

bool names_etag(std::string_view if_none_match, std::string_view etag) {
    return if_none_match == "*" || if_none_match.find(etag) != std::string_view::npos;
}

HttpReply reply_with(const web::Asset& asset, const HttpRequest& request) {
    HttpReply reply;
    reply.headers.emplace_back("ETag", asset.etag);
    reply.headers.emplace_back("Vary", "Accept-Encoding");
    reply.headers.emplace_back("Cache-Control", asset.immutable ? "public, max-age=31536000, immutable" : "no-cache");
    if (names_etag(request.if_none_match, asset.etag)) {
        reply.status = 304;
        return reply;
    }
    reply.headers.emplace_back("Content-Type", asset.content_type);
    if (!asset.encoding.empty()) reply.headers.emplace_back("Content-Encoding", asset.encoding);
    reply.body = asset.body;
    return reply;
}

/// No segment may lead out of the folder, nor begin at the root of the disk.
bool is_plain(std::string_view path) {
    return !path.starts_with("//") && path.find("..") == std::string_view::npos &&
           path.find('\\') == std::string_view::npos;
}

}  // namespace

std::optional<HttpReply> StaticFiles::answer(const HttpRequest& request) const {
    if (!root_.empty()) return from_folder(request);
    const bool gzip = takes_gzip(request.accept_encoding);
    for (const auto& asset : web::assets()) {
        if (asset.path == request.path && (asset.encoding.empty() || gzip)) return reply_with(asset, request);
    }
    return std::nullopt;
}

std::optional<HttpReply> StaticFiles::from_folder(const HttpRequest& request) const {
    if (!is_plain(request.path)) return std::nullopt;
    const auto file = root_ / (request.path == "/" ? "index.html" : request.path.substr(1));
    std::error_code missing;
    if (!std::filesystem::is_regular_file(file, missing)) return std::nullopt;
    std::ifstream in(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    return text_reply(200, type_of(file), std::move(bytes));
}

}  // namespace parley::server
