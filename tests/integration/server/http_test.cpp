// What HTTP answers, and what it refuses. Beast of Boost 1.81 lets most of the malformed ones through, and the
// chunked trailer kills it; here each is refused and the next client is served.

#include "tests/integration/server/raw_client.hpp"
#include "tests/integration/server/running_server.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace parley::test {

namespace {

using testing::HasSubstr;

std::string get(const std::string& path, const std::string& more = {}) {
    return "GET " + path + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n" + more + "\r\n";
}

struct Malformed {
    const char* name;
    std::string request;
    const char* status;
};

void PrintTo(const Malformed& malformed, std::ostream* out) { *out << malformed.name; }

std::string post_chunked(const std::string& body) {
    return "POST / HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n" + body;
}

std::vector<Malformed> malformed_requests() {
    return {
        {"chunked_with_a_trailer_of_70_kB", post_chunked("0\r\nX: " + std::string(70'000, 'a') + "\r\n\r\n"), "411"},
        {"chunk_header_over_8_kB", post_chunked("1;x=" + std::string(9'000, 'a') + "\r\n"), "411"},
        {"transfer_encoding_identity", get("/", "Transfer-Encoding: identity\r\n"), "411"},
        {"transfer_encoding_chunked_twice", get("/", "Transfer-Encoding: chunked, chunked\r\n"), "411"},
        {"transfer_encoding_with_odd_case", get("/", "tRANSFER-eNCODING: xchunked\r\n"), "411"},
        {"transfer_encoding_gzip_with_a_length",
         "POST / HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc", "411"},
        {"http_1_0_chunked", "POST / HTTP/1.0\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "411"},
        {"no_host", "GET / HTTP/1.1\r\n\r\n", "400"},
        {"two_hosts", get("/", "Host: there\r\n"), "400"},
        {"folded_header", get("/", "X: a\r\n b\r\n"), "400"},
        {"folded_with_a_tab", get("/", "X: a\r\n\tb\r\n"), "400"},
        {"bare_line_feed", get("/", "X: a\nY: b\r\n"), "400"},
        {"nul_in_a_header", get("/", std::string("X: a\0b\r\n", 8)), "400"},
        {"space_before_the_colon", get("/", "X : a\r\n"), "400"},
        {"two_lengths", get("/", "Content-Length: 0\r\nContent-Length: 5\r\n"), "400"},
        {"length_that_is_no_number", get("/", "Content-Length: +1\r\n"), "400"},
        {"a_body_where_none_is_taken", get("/", "Content-Length: 3\r\n") + "abc", "413"},
        {"headers_over_8_kB", get("/", "X: " + std::string(9'000, 'a') + "\r\n"), "431"},
        {"target_that_is_no_path", "GET http://here/ HTTP/1.1\r\nHost: here\r\n\r\n", "400"},
        {"http_2_0", "GET / HTTP/2.0\r\nHost: here\r\n\r\n", "400"},
        {"no_http_at_all", "hello\r\n\r\n", "400"},
    };
}

class HttpTest : public testing::Test {
protected:
    RunningServer server_;
};

class MalformedTest : public HttpTest, public testing::WithParamInterface<Malformed> {};

TEST_P(MalformedTest, IsRefusedAndTheServerLives) {
    const auto answer = exchange(server_.port(), GetParam().request);
    EXPECT_EQ(status_of(answer), GetParam().status);
    EXPECT_EQ(header_of(answer, "Connection"), "close");
    EXPECT_EQ(status_of(exchange(server_.port(), get("/healthz"))), "200");
}

INSTANTIATE_TEST_SUITE_P(Http, MalformedTest, testing::ValuesIn(malformed_requests()),
                         [](const auto& request) { return std::string(request.param.name); });

TEST_F(HttpTest, AnswersTheSimpleRoutes) {
    EXPECT_EQ(body_of(exchange(server_.port(), get("/healthz"))), "ok\n");
    EXPECT_EQ(body_of(exchange(server_.port(), get("/api/personas"))), R"([{"id":"fake"}])");
    EXPECT_THAT(exchange(server_.port(), get("/metrics")), HasSubstr("parley_turn_seconds_bucket{le=\"+Inf\"} 0"));
    EXPECT_EQ(status_of(exchange(server_.port(), get("/nothing"))), "404");
    EXPECT_EQ(status_of(exchange(server_.port(), get("/ws"))), "426");
}

std::string get_as(const std::string& host, const std::string& path = "/healthz", const std::string& more = {}) {
    return "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + more + "\r\n";
}

// A page of rebind.example whose name was made to point here would otherwise be of one origin with this server.
TEST_F(HttpTest, OtherNamesThanItsOwnAreToldTheMend) {
    for (const auto* host : {"rebind.example", "rebind.example:8080", "localhost.rebind.example", "10.0.0.7"}) {
        const auto answer = exchange(server_.port(), get_as(host, "/api/personas"));
        EXPECT_EQ(status_of(answer), "421") << host;
        EXPECT_EQ(header_of(answer, "Connection"), "close");
    }
    EXPECT_THAT(body_of(exchange(server_.port(), get_as("rebind.example"))), HasSubstr("--host-name rebind.example "));
    EXPECT_THAT(body_of(exchange(server_.port(), get_as("<b>"))), HasSubstr("does not answer to that name"));
}

TEST_F(HttpTest, OtherNamesGetNoSocketEither) {
    const auto answer = exchange(server_.port(), get_as("rebind.example", "/ws",
                                                        "Upgrade: websocket\r\nOrigin: http://rebind.example\r\n"
                                                        "Sec-WebSocket-Version: 13\r\n"
                                                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"));
    EXPECT_EQ(status_of(answer), "421");
}

TEST_F(HttpTest, ItsOwnNamesAreAnswered) {
    for (const auto* host : {"here", "HERE:1", "localhost", "LocalHost.:80", "parley.localhost", "127.0.0.1:8080",
                             "127.8.8.8", "[::1]:8080", ""})
        EXPECT_EQ(status_of(exchange(server_.port(), get_as(host))), "200") << host;
}

TEST_F(HttpTest, KeepsAConnectionForSeveralRequests) {
    RawClient client(server_.port());
    const std::string request = "GET /healthz HTTP/1.1\r\nHost: here\r\n\r\n";
    client.send(request + request);
    EXPECT_EQ(body_of(client.read_response()), "ok\n");
    EXPECT_EQ(body_of(client.read_response()), "ok\n");
    client.send(request);
    EXPECT_EQ(body_of(client.read_response()), "ok\n");
}

TEST_F(HttpTest, HeadHasTheHeadersAndNoBody) {
    const auto answer = exchange(server_.port(), "HEAD /healthz HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(status_of(answer), "200");
    EXPECT_EQ(header_of(answer, "Content-Length"), "3");
    EXPECT_EQ(body_of(answer), "");
}

TEST_F(HttpTest, OtherMethodsAreToldWhichAreAllowed) {
    for (const auto* length : {"0", "3"}) {
        const auto answer = exchange(
            server_.port(), "POST / HTTP/1.1\r\nHost: here\r\nContent-Length: " + std::string(length) + "\r\n\r\nabc");
        EXPECT_EQ(status_of(answer), "405");
        EXPECT_EQ(header_of(answer, "Allow"), "GET, HEAD");
    }
}

TEST_F(HttpTest, ThePageIsServedWithItsPolicyAndKnownByItsTag) {
    const auto plain = exchange(server_.port(), get("/"));
    ASSERT_EQ(status_of(plain), "200");
    EXPECT_THAT(header_of(plain, "Content-Security-Policy"), HasSubstr("default-src 'none'; script-src 'self'"));
    EXPECT_EQ(header_of(plain, "X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(header_of(plain, "Referrer-Policy"), "no-referrer");
    EXPECT_THAT(body_of(plain), HasSubstr("<!doctype html>"));
    EXPECT_EQ(body_of(plain).find("<script>"), std::string::npos) << "no inline script";

    const auto again = exchange(server_.port(), get("/", "If-None-Match: " + header_of(plain, "ETag") + "\r\n"));
    EXPECT_EQ(status_of(again), "304");
    EXPECT_EQ(body_of(again), "");
    const auto packed = exchange(server_.port(), get("/", "Accept-Encoding: gzip\r\n"));
    EXPECT_EQ(header_of(packed, "Content-Encoding"), "gzip");
    EXPECT_LT(body_of(packed).size(), body_of(plain).size());
}

TEST_F(HttpTest, ASessionIsShownAndDownloadedByItsToken) {
    StartedPage page(server_.port());
    const auto path = "/api/sessions/" + page.token;
    const auto shown = nlohmann::json::parse(body_of(exchange(server_.port(), get(path))));
    EXPECT_EQ(shown["turns"].size(), 1U);
    EXPECT_TRUE(shown["score"].is_null());
    const auto file = exchange(server_.port(), get(path + "/export?format=md"));
    EXPECT_EQ(body_of(file), "# talk");
    EXPECT_THAT(header_of(file, "Content-Disposition"), HasSubstr("talk.md"));
    EXPECT_EQ(status_of(exchange(server_.port(), get(path + "/export?format=exe"))), "400");
    EXPECT_EQ(status_of(exchange(server_.port(), get("/api/sessions/unknown"))), "404");
}

TEST(WebRoot, ThePageComesFromTheFolderAndNothingFromOutsideOfIt) {
    TemporaryFolder folder;
    std::filesystem::create_directory(folder / "page");
    std::ofstream(folder / "page/index.html") << "worked on";
    std::ofstream(folder / "page/main.js") << "export {}";
    std::ofstream(folder / "secret.txt") << "not this";
    server::AppOptions options;
    options.web_root = folder / "page";
    RunningServer server({}, options);
    EXPECT_EQ(body_of(exchange(server.port(), get("/"))), "worked on");
    const auto script = exchange(server.port(), get("/main.js"));
    EXPECT_EQ(header_of(script, "Content-Type"), "text/javascript; charset=utf-8");
    EXPECT_EQ(header_of(script, "Cache-Control"), "no-store") << "the next build is seen at once";
    EXPECT_THAT(header_of(script, "Content-Security-Policy"), HasSubstr("script-src 'self'"));
    const auto outside = (folder / "secret.txt").string();
    for (const auto& path :
         {std::string("/../secret.txt"), "/" + outside, std::string("//") + outside, std::string("/page")})
        EXPECT_EQ(status_of(exchange(server.port(), get(path))), "404") << path;
    EXPECT_EQ(body_of(exchange(server.port(), get("/healthz"))), "ok\n") << "the routes go before the files";
}

TEST(HttpTimes, AClientThatDoesNotFinishItsRequestIsCutOff) {
    server::AppOptions options;
    options.http.head = std::chrono::milliseconds(200);
    RunningServer server({}, options);
    RawClient slow(server.port());
    slow.send("GET / HTTP/1.1\r\nHost: he");
    EXPECT_TRUE(slow.closed_within(std::chrono::seconds(5)));
    EXPECT_EQ(server::HttpLimits{}.head, std::chrono::seconds(5)) << "as shipped";
}

TEST(HttpTimes, AClientThatHasConnectedAndSaysNothingIsCutOff) {
    server::AppOptions options;
    options.http.head = std::chrono::milliseconds(200);
    RunningServer server({}, options);
    RawClient silent(server.port());
    EXPECT_TRUE(silent.closed_within(std::chrono::seconds(5)));
}

TEST(HttpLimit, ConnectionsOverTheLimitAreClosed) {
    server::AppOptions options;
    options.max_connections = 1;
    RunningServer server({}, options);
    RawClient first(server.port());
    first.send("GET /healthz HTTP/1.1\r\nHost: here\r\n\r\n");
    EXPECT_EQ(body_of(first.read_response()), "ok\n");
    RawClient second(server.port());
    EXPECT_TRUE(second.closed_within(std::chrono::seconds(5)));
}

}  // namespace

}  // namespace parley::test
