// Sessions over real WebSockets, on an engine without rules.

#include "tests/integration/server/raw_client.hpp"
#include "tests/integration/server/running_server.hpp"

#include <gtest/gtest.h>

namespace parley::test {

namespace {

class PageTest : public testing::Test {
protected:
    RunningServer server_;
};

TEST_F(PageTest, AMessageIsAnsweredByItsTurn) {
    StartedPage one(server_.port());
    EXPECT_EQ(one.welcome["turns"].size(), 1U);
    one.say("c1", "hello");
    const auto turn = one.page.next_of("turn")["turn"];
    EXPECT_EQ(turn["seq"], 2);
    EXPECT_EQ(turn["input"]["text"], "hello");
}

TEST_F(PageTest, TwoPagesOfASessionAreInStep) {
    StartedPage one(server_.port());
    PageClient two(server_.port());
    two.send(resume_message(one.token, 0));
    EXPECT_EQ(two.next_of("welcome")["turns"].size(), 1U);
    one.say("c1", "from one");
    EXPECT_EQ(two.next_of("turn")["turn"]["input"]["text"], "from one");
    two.send(text_message("d1", "from two"));
    EXPECT_EQ(one.page.next_of("turn")["turn"]["seq"], 2);
    EXPECT_EQ(one.page.next_of("turn")["turn"]["input"]["text"], "from two");
}

TEST_F(PageTest, ASessionGoesOnAfterTheServerWasStopped) {
    StartedPage one(server_.port());
    one.say("c1", "before");
    EXPECT_EQ(one.page.next_of("turn")["turn"]["seq"], 2);
    server_.restart();
    PageClient later(server_.port());
    later.send(resume_message(one.token, 1));
    const auto welcome = later.next_of("welcome");
    ASSERT_EQ(welcome["turns"].size(), 1U);
    EXPECT_EQ(welcome["turns"][0]["input"]["text"], "before");
    later.send(text_message("c2", "after"));
    EXPECT_EQ(later.next_of("turn")["turn"]["seq"], 3);
}

TEST_F(PageTest, ARepeatedMessageIsAnsweredFromTheLogEvenAfterARestart) {
    StartedPage one(server_.port());
    one.say("c1", "once");
    const auto first = one.page.next_of("turn");
    one.say("c1", "once");
    EXPECT_EQ(one.page.next_of("turn"), first);
    server_.restart();
    PageClient later(server_.port());
    later.send(resume_message(one.token, 0));
    EXPECT_EQ(later.next_of("welcome")["turns"].size(), 2U);
    later.send(text_message("c1", "once"));
    EXPECT_EQ(later.next_of("turn"), first);
}

TEST_F(PageTest, AnIdUsedForAnotherTextIsAnError) {
    StartedPage one(server_.port());
    one.say("c1", "once");
    EXPECT_EQ(one.page.next_of("turn")["turn"]["seq"], 2);
    one.say("c1", "something else");
    const auto error = one.page.next_of("error");
    EXPECT_EQ(error["code"], "id_reused");
    EXPECT_EQ(error["client_id"], "c1");
}

TEST_F(PageTest, WhatCannotBeStoredDidNotHappenAndMayBeSentAgain) {
    StartedPage one(server_.port());
    server_.store().fail_next(1);
    one.say("c1", "hello");
    EXPECT_EQ(one.page.next_of("error")["code"], "not_stored");
    one.say("c1", "hello");
    EXPECT_EQ(one.page.next_of("turn")["turn"]["seq"], 2);
}

TEST_F(PageTest, ASessionThatCannotBeStoredIsNotStarted) {
    server_.store().fail_next(1);
    PageClient page(server_.port());
    page.send(start_message());
    EXPECT_EQ(page.next_of("error")["code"], "not_stored");
    page.send(start_message());
    EXPECT_EQ(page.next_of("welcome")["turns"].size(), 1U);
}

TEST_F(PageTest, NothingIsSaidBeforeItIsStored) {
    StartedPage one(server_.port());
    server_.store().hold();
    one.say("c1", "held");
    one.page.send(resume_message(one.token, 0));
    EXPECT_EQ(one.page.next()->at("type"), "welcome") << "the turn must not overtake its storing";
    server_.store().release();
    EXPECT_EQ(one.page.next_of("turn")["turn"]["input"]["text"], "held");
}

TEST_F(PageTest, MessagesBeyondTheWaitingRoomAreToldSo) {
    StartedPage one(server_.port());
    server_.store().hold();
    for (int i = 0; i < 20; ++i) one.say("c" + std::to_string(i), "text");
    EXPECT_EQ(one.page.next_of("error")["code"], "busy");
    server_.store().release();
    EXPECT_EQ(one.page.next_of("turn")["turn"]["seq"], 2);
}

TEST_F(PageTest, TheEndBringsTheScoreOnceAndKeepsIt) {
    StartedPage one(server_.port());
    one.page.send(end_message("c1"));
    EXPECT_EQ(one.page.next()->at("type"), "turn");
    const auto score = one.page.next();
    EXPECT_EQ(score->at("type"), "score");
    EXPECT_EQ(score->at("score")["process"], 100);
    one.say("c2", "more");
    EXPECT_EQ(one.page.next_of("error")["code"], "session_over");
    server_.restart();
    PageClient later(server_.port());
    later.send(resume_message(one.token, 0));
    EXPECT_EQ(later.next_of("welcome")["score"]["process"], 100);
}

TEST_F(PageTest, RulesThatBreakBreakNothingElse) {
    StartedPage one(server_.port());
    one.say("c1", "throw");
    EXPECT_EQ(one.page.next_of("error")["code"], "not_stored");
    one.say("c2", "refuse");
    EXPECT_EQ(one.page.next_of("error")["code"], "bad_field");
    one.say("c3", "fine");
    EXPECT_EQ(one.page.next_of("turn")["turn"]["seq"], 2);
}

TEST_F(PageTest, FramesThatAreNoMessagesAreAnsweredWithWhatIsWrong) {
    StartedPage one(server_.port());
    const std::vector<std::pair<std::string, std::string>> wrong{
        {"{", "bad_json"},
        {"[]", "bad_json"},
        {R"({"text":"no type"})", "unknown_type"},
        {R"({"type":"dance","client_id":"c"})", "unknown_type"},
        {R"({"type":"message","text":"no id"})", "bad_field"},
        {R"({"type":"message","client_id":"c","text":"  "})", "bad_field"},
        {R"({"type":"message","client_id":"c","text":7})", "bad_field"},
        {R"({"type":"start","v":2})", "bad_field"},
    };
    for (const auto& [frame, code] : wrong) {
        one.page.send_text(frame);
        EXPECT_EQ(one.page.next_of("error")["code"], code) << frame;
    }
    one.say("c1", std::string(20'000, 'x'));
    EXPECT_EQ(one.page.next_of("error")["code"], "too_long");
}

TEST_F(PageTest, UnknownTokensAndTalkWithoutASessionAreRefused) {
    PageClient page(server_.port());
    page.send(text_message("c1", "hello?"));
    EXPECT_EQ(page.next_of("error")["code"], "unknown_session");
    page.send(resume_message("made-up", 0));
    EXPECT_EQ(page.next_of("error")["code"], "unknown_session");
}

TEST_F(PageTest, AFrameOver64KiBAndABinaryOneCloseThePage) {
    StartedPage big(server_.port());
    big.page.send_text(std::string(65'537, ' '));
    EXPECT_EQ(big.page.close_code(), 1009U);
    StartedPage binary(server_.port());
    binary.page.send_binary("x");
    EXPECT_EQ(binary.page.close_code(), 1003U);
}

TEST_F(PageTest, OnlyPagesFromHereAreLetIn) {
    const auto here = "http://127.0.0.1:" + std::to_string(server_.port());
    EXPECT_NO_THROW(PageClient(server_.port(), here));
    EXPECT_THROW(PageClient(server_.port(), "http://elsewhere.example"), std::runtime_error);
    EXPECT_THROW(PageClient(server_.port(), "null"), std::runtime_error);
    EXPECT_THROW(PageClient(server_.port(), here + "1"), std::runtime_error);
}

TEST_F(PageTest, StoppingSaysGoodbyeWith1001) {
    StartedPage one(server_.port());
    std::thread stopping([this] { server_.stop(); });
    EXPECT_EQ(one.page.close_code(), 1001U);
    stopping.join();
}

TEST_F(PageTest, StoppingWaitsForWhatIsBeingStored) {
    StartedPage one(server_.port());
    server_.store().hold();
    one.say("c1", "last words");
    one.page.send(resume_message(one.token, 0));
    EXPECT_EQ(one.page.next_of("welcome")["turns"].size(), 1U);  // the message has been taken
    std::thread stopping([this] { server_.stop(); });
    EXPECT_EQ(one.page.close_code(), 1001U);
    server_.store().release();
    stopping.join();
    server_.restart();
    PageClient later(server_.port());
    later.send(resume_message(one.token, 0));
    EXPECT_EQ(later.next_of("welcome")["turns"].size(), 2U);
}

TEST(PageTimes, SilenceIsATurnOfItsOwn) {
    FakeRules rules;
    rules.silence_ms = 50;
    RunningServer server(rules);
    StartedPage one(server.port());
    EXPECT_EQ(one.page.next_of("turn")["turn"]["input"]["text"], "silence");
}

TEST(PageTimes, SilenceThatCannotBeStoredIsTriedAgain) {
    FakeRules rules;
    rules.silence_ms = 50;
    RunningServer server(rules);
    StartedPage one(server.port());
    server.store().fail_next(1);
    EXPECT_EQ(one.page.next_of("turn")["turn"]["input"]["text"], "silence");
}

TEST(PageTimes, APageThatAnswersNoPingIsClosed) {
    server::AppOptions options;
    options.page.idle = std::chrono::milliseconds(300);
    RunningServer server({}, options);
    RawClient mute(server.port());  // upgrades, then reads nothing and says nothing
    mute.send(
        "GET /ws HTTP/1.1\r\nHost: here\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    EXPECT_TRUE(mute.closed_within(std::chrono::seconds(5)));
}

TEST(PageOverflow, APageThatDoesNotReadIsClosedNotWaitedFor) {
    FakeRules rules;
    rules.padding = 60'000;
    server::AppOptions options;
    options.page.queue_bytes = 200'000;
    options.page.goodbye = std::chrono::milliseconds(200);
    RunningServer server(rules, options);
    StartedPage writer(server.port());
    PageClient sleeper(server.port());
    sleeper.send(resume_message(writer.token, 0));
    for (int i = 0; i < 400; ++i) {
        writer.say("c" + std::to_string(i), "more");
        EXPECT_EQ(writer.page.next_of("turn")["turn"]["seq"], i + 2);
    }
    const auto metrics = exchange(server.port(), "GET /metrics HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
    EXPECT_NE(metrics.find("parley_overflows_total 1"), std::string::npos);
}

}  // namespace

}  // namespace parley::test
