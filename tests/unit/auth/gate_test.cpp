// Becoming an instructor, staying one, and not becoming one.

#include "server/auth/gate.hpp"
#include "server/auth/cookies.hpp"
#include "server/auth/password.hpp"

#include "db/sqlite_store.hpp"

#include <gtest/gtest.h>
#include <sodium.h>

#include <filesystem>

namespace parley::server {
namespace {

constexpr auto kPassword = "a long enough secret";

class GateTest : public testing::Test {
protected:
    GateTest() {
        EXPECT_GE(sodium_init(), 0);
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
        (void)db::open_sqlite_store(folder_ / "parley.db");
        desk_ = std::make_unique<db::Desk>(folder_ / "parley.db");
        accounts_ = std::make_unique<db::Accounts>(*desk_);
        gate_ = std::make_unique<Gate>(*accounts_);
    }
    ~GateTest() override {
        gate_.reset();
        accounts_.reset();
        desk_.reset();
        std::filesystem::remove_all(folder_);
    }

    std::string denied(const Admission& admission) {
        const auto* denied = std::get_if<Denied>(&admission);
        return denied == nullptr ? "" : denied->code;
    }
    std::string cookies(const Admission& admission) {
        return std::string(kLoginCookie) + "=" + std::get<Entry>(admission).token;
    }

    std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() /
        ("parley-gate-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    std::unique_ptr<db::Desk> desk_;
    std::unique_ptr<db::Accounts> accounts_;
    std::unique_ptr<Gate> gate_;
};

TEST_F(GateTest, TheOneTimeLinkMakesOneInstructor) {
    const auto secret = gate_->open_setup();
    ASSERT_FALSE(secret.empty());
    EXPECT_EQ(denied(gate_->setup("guess", "Ada", kPassword, 1)), "bad_field");
    EXPECT_EQ(denied(gate_->setup(secret, "Ada", "short", 1)), "bad_field");
    const auto entered = gate_->setup(secret, "Ada", kPassword, 1);
    EXPECT_EQ(gate_->visitor(cookies(entered), 2).instructor->name, "Ada");
    EXPECT_EQ(denied(gate_->setup(secret, "Eve", kPassword, 3)), "setup_done");
    EXPECT_TRUE(Gate(*accounts_).open_setup().empty());
}

TEST_F(GateTest, ALoginHasATokenThatChangingRequestsRepeat) {
    (void)gate_->setup(gate_->open_setup(), "Ada", kPassword, 1);
    const auto first = gate_->login("ada", kPassword, 2);
    const auto second = gate_->login("ada", kPassword, 3);
    const auto visitor = gate_->visitor("x=1; " + cookies(first), 4);
    EXPECT_EQ(visitor.csrf, std::get<Entry>(first).csrf);
    EXPECT_NE(visitor.csrf, std::get<Entry>(second).csrf);
}

TEST_F(GateTest, LoggingOutEndsThisLoginOnly) {
    (void)gate_->setup(gate_->open_setup(), "Ada", kPassword, 1);
    const auto first = gate_->login("Ada", kPassword, 2);
    const auto second = gate_->login("Ada", kPassword, 2);
    gate_->logout(cookies(first));
    EXPECT_FALSE(gate_->visitor(cookies(first), 3).instructor);
    EXPECT_TRUE(gate_->visitor(cookies(second), 3).instructor);
}

TEST_F(GateTest, WrongPasswordsSoonHaveToWait) {
    (void)gate_->setup(gate_->open_setup(), "Ada", kPassword, 1);
    for (int i = 0; i < 5; ++i) EXPECT_EQ(denied(gate_->login("Ada", "not this password", 10)), "wrong_password");
    EXPECT_EQ(denied(gate_->login("Ada", kPassword, 11)), "try_later");
    EXPECT_EQ(denied(gate_->login("Ada", kPassword, 10 + 1'000)), "");
}

TEST_F(GateTest, AnUnknownNameLooksLikeAWrongPassword) {
    EXPECT_EQ(denied(gate_->login("nobody", kPassword, 1)), "wrong_password");
}

TEST_F(GateTest, ABrowserOwnsItsSessionsByACookieThatIsNotStored) {
    const auto visitor = gate_->visitor("parley_candidate=abc", 1);
    EXPECT_EQ(visitor.owner, owner_of("abc"));
    EXPECT_EQ(visitor.owner.size(), 64U);
    EXPECT_TRUE(gate_->visitor("", 1).owner.empty());
}

TEST(Cookies, AreFoundWholeOrNotAtAll) {
    EXPECT_EQ(cookie_value("a=1; parley_login=xyz; b=2", kLoginCookie), "xyz");
    EXPECT_EQ(cookie_value("not_parley_login=1", kLoginCookie), "");
    EXPECT_EQ(cookie_value("parley_login", kLoginCookie), "");
    EXPECT_EQ(cookie_value(";;;", kLoginCookie), "");
}

TEST(Cookies, AreOutOfReachOfScriptsAndOtherSites) {
    const auto cookie = set_cookie(kLoginCookie, "x", 60, true);
    for (const auto* part : {"HttpOnly", "SameSite=Strict", "Secure", "Path=/", "Max-Age=60"})
        EXPECT_NE(cookie.find(part), std::string::npos) << part;
}

TEST(Passwords, AreHashedWithASaltByArgon2id) {
    EXPECT_GE(sodium_init(), 0);
    const auto first = hash_password(kPassword);
    EXPECT_EQ(first.find("$argon2id$"), 0U);
    EXPECT_NE(first, hash_password(kPassword));
    EXPECT_TRUE(password_matches(first, kPassword));
    EXPECT_FALSE(password_matches(first, "another password"));
}

}  // namespace
}  // namespace parley::server
