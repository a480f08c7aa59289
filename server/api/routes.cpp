#include "server/api/routes.hpp"

#include "server/api/route_table.hpp"
#include "server/log.hpp"
#include "server/token.hpp"

#include <boost/asio/post.hpp>

#include <charconv>

namespace parley::server {

namespace {

constexpr std::string_view kSessions = "/api/sessions/";
constexpr std::string_view kPersonas = "/api/personas";
constexpr std::string_view kBrief = "/brief";
constexpr std::size_t kMostPersonas = 200;
constexpr std::size_t kMostBodyBytes = 2 * 1'024 * 1'024;
constexpr auto kPlain = "text/plain; charset=utf-8";
constexpr auto kJson = "application/json";

HttpReply problem_reply(unsigned status, const Problem& problem) {
    return text_reply(status, kJson, R"({"error":)" + error_frame(problem, {}) + "}");
}

HttpReply not_found() { return text_reply(404, kPlain, "There is nothing here.\n"); }

HttpReply unknown_session() {
    return problem_reply(404, {"unknown_session", "session", "This session is not known here: start a new one."});
}

bool is_read(const HttpRequest& request) { return request.method == "GET" || request.is_head(); }

}  // namespace

Routes::Routes(StaticFiles files, const EngineFactory& engines, const db::Store& store, const Metrics& metrics,
               boost::asio::thread_pool& readers, const PrivateRoutes* office)
    : files_(std::move(files)),
      engines_(engines),
      store_(store),
      metrics_(metrics),
      readers_(readers),
      office_(office) {}

bool Routes::is_office(const HttpRequest& request) const {
    return office_ != nullptr && office_->handles(request.path);
}

std::size_t Routes::body_limit(const HttpRequest& request) const {
    return is_office(request) && !is_read(request) ? kMostBodyBytes : 0;
}

void Routes::answer(const HttpRequest& request, Answer done) const {
    if (auto wrong = wrong_method(request)) return done(std::move(*wrong));
    if (is_office(request) || is_stored(request)) return on_reader(request, std::move(done));
    auto reply = at_once(request);
    done(reply ? std::move(*reply) : not_found());
}

/// Answered from the personas or the sessions, both of which may be read from the store.
bool Routes::is_stored(const HttpRequest& request) const {
    const bool named = request.path.starts_with(kSessions) || request.path.starts_with(kPersonas);
    return named && route_of(request.path) != nullptr;
}

/// What reads the store, or checks a password, waits on a thread of its own.
void Routes::on_reader(const HttpRequest& request, Answer done) const {
    boost::asio::post(readers_, [this, request, done = std::move(done)] {
        try {
            if (is_office(request)) return done(office_->answer(request));
            if (request.path == kPersonas) return done(personas(request));
            if (request.path.starts_with(kPersonas)) return done(brief(request));
            done(session(std::string_view(request.path).substr(kSessions.size()), request.query));
        } catch (const std::exception& error) {
            log(LogLevel::error, "route_failed", {{"path", request.path}, {"error", error.what()}});
            done(text_reply(500, kPlain, "That could not be read: try again.\n"));
        }
    });
}

std::optional<HttpReply> Routes::wrong_method(const HttpRequest& request) const {
    if (is_read(request) || is_office(request)) return std::nullopt;
    auto reply = text_reply(405, kPlain, "Only GET and HEAD are answered here.\n");
    reply.headers.emplace_back("Allow", "GET, HEAD");
    reply.close = true;
    return reply;
}

HttpReply Routes::personas(const HttpRequest& request) const {
    const auto value = [&](const char* name) { return decoded(query_value(request.query, name)); };
    const auto limit = value("limit");
    PersonaQuery query{value("search"), value("after"), 0};
    const auto [end, error] = std::from_chars(limit.data(), limit.data() + limit.size(), query.limit);
    const bool whole = error == std::errc() && end == limit.data() + limit.size();
    if (!limit.empty() && (!whole || query.limit < 1 || query.limit > kMostPersonas))
        return problem_reply(400, {"bad_field", "limit", "Ask for 1 to 200 personas at once."});
    return text_reply(200, kJson, engines_.personas(query));
}

/// The path is kPersonas/ID/brief: ids need no decoding.
HttpReply Routes::brief(const HttpRequest& request) const {
    const auto id =
        request.path.substr(kPersonas.size() + 1, request.path.size() - kPersonas.size() - kBrief.size() - 1);
    const auto value = [&](const char* name) { return std::string(query_value(request.query, name)); };
    auto made = engines_.brief({id, value("region"), value("level"), value("difficulty"), value("fact_sheet")});
    if (auto* text = std::get_if<std::string>(&made)) return text_reply(200, kJson, std::move(*text));
    const auto& problem = std::get<Problem>(made);
    return problem_reply(problem.code == "unknown_persona" ? 404 : 400, problem);
}

std::optional<HttpReply> Routes::at_once(const HttpRequest& request) const {
    if (route_of(request.path) == nullptr) return files_.answer(request);
    if (request.path == "/healthz") return text_reply(200, kPlain, "ok\n");
    if (request.path == "/metrics") return text_reply(200, "text/plain; version=0.0.4", metrics_.text());
    if (request.path == "/ws") {
        auto reply = text_reply(426, kPlain, "This path speaks WebSocket.\n");
        reply.headers.emplace_back("Upgrade", "websocket");
        return reply;
    }
    return std::nullopt;
}

/// `rest`: what follows /api/sessions/. On a reader's thread.
HttpReply Routes::session(std::string_view rest, std::string_view query) const {
    const auto slash = std::min(rest.find('/'), rest.size());
    const auto what = rest.substr(slash);
    if (!what.empty() && what != "/export") return not_found();
    auto row = store_.session_by_token(hash_of_token(rest.substr(0, slash)));
    if (!row) return unknown_session();
    const auto stored = read_stored(store_, std::move(*row));
    return what.empty() ? view(stored) : download(stored, query_value(query, "format"));
}

HttpReply Routes::view(const StoredSession& stored) const {
    const auto engine = engines_.load(stored);
    std::string score = "null";
    std::string reveal = "null";
    if (engine->over()) {
        auto result = engine->result();
        score = std::move(result.score);
        reveal = std::move(result.reveal);
    }
    return text_reply(200, kJson,
                      R"({"brief":)" + engine->brief() + R"(,"turns":)" + engine->turns(0) + R"(,"score":)" + score +
                          R"(,"reveal":)" + reveal + "}");
}

HttpReply Routes::download(const StoredSession& stored, std::string_view format) const {
    auto made = engines_.export_session(stored, format);
    if (const auto* problem = std::get_if<Problem>(&made)) return problem_reply(400, *problem);
    auto& file = std::get<Download>(made);
    auto reply = text_reply(200, file.content_type, std::move(file.body));
    reply.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + file.file_name + "\"");
    return reply;
}

}  // namespace parley::server
