// Accounts, drafts, lists and links on a real database file.

#include "db/accounts.hpp"
#include "db/coaching.hpp"
#include "db/forks.hpp"
#include "db/library.hpp"
#include "db/persona_index.hpp"
#include "db/rubrics.hpp"
#include "db/session_index.hpp"
#include "db/sqlite_store.hpp"

#include <gtest/gtest.h>

#include <filesystem>

namespace parley::db {
namespace {

class PeopleTest : public testing::Test {
protected:
    PeopleTest() {
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
        store_ = open_sqlite_store(folder_ / "parley.db");
        desk_ = std::make_unique<Desk>(folder_ / "parley.db");
    }
    ~PeopleTest() override {
        desk_.reset();
        store_.reset();
        std::filesystem::remove_all(folder_);
    }

    SessionId make_session() {
        EXPECT_FALSE(await_write([&](Done done) { store_->put_persona("h", "{}", std::move(done)); }).error);
        SessionRow row;
        row.persona_hash = "h";
        row.header = "{}";
        return await_write([&](Done done) { store_->create(row, {}, std::move(done)); }).session;
    }

    std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() /
        ("parley-people-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    std::unique_ptr<Store> store_;
    std::unique_ptr<Desk> desk_;
};

TEST_F(PeopleTest, OnlyTheFirstVisitorBecomesTheFirstInstructor) {
    Accounts accounts(*desk_);
    EXPECT_FALSE(accounts.any_instructor());
    EXPECT_TRUE(accounts.add_first_instructor("Ada", "secret-hash", 1));
    EXPECT_FALSE(accounts.add_first_instructor("Grace", "other-hash", 2));
    EXPECT_TRUE(accounts.any_instructor());
}

TEST_F(PeopleTest, NamesAreTheSameWhateverTheirCase) {
    Accounts accounts(*desk_);
    EXPECT_TRUE(accounts.add_instructor("Ada", "secret-hash", 1));
    EXPECT_FALSE(accounts.add_instructor("ADA", "secret-hash", 1));
    ASSERT_TRUE(accounts.instructor("ada"));
    EXPECT_EQ(accounts.instructor("ada")->name, "Ada");
}

TEST_F(PeopleTest, ALoginEndsWhenItExpiresOrIsClosed) {
    Accounts accounts(*desk_);
    const auto ada = accounts.add_instructor("Ada", "secret-hash", 1);
    accounts.open_login(std::string("\0raw", 4), ada->id, 1'000);
    EXPECT_TRUE(accounts.login(std::string("\0raw", 4), 999));
    EXPECT_FALSE(accounts.login(std::string("\0raw", 4), 1'000));
    accounts.close_login(std::string("\0raw", 4));
    EXPECT_FALSE(accounts.login(std::string("\0raw", 4), 1));
}

TEST_F(PeopleTest, AnEditThatBeganEarlierNeverOverwritesALaterOne) {
    Library library(*desk_);
    EXPECT_TRUE(library.save({"p", "first", 0, 1, "Ada"}).saved);
    EXPECT_TRUE(library.save({"p", "second", 1, 2, "Ada"}).saved);
    const auto late = library.save({"p", "late", 1, 3, "Grace"});
    EXPECT_FALSE(late.saved);
    EXPECT_EQ(late.draft.json, "second");
    EXPECT_EQ(library.draft("p")->revision, 2);
}

TEST_F(PeopleTest, PublishingAgainRevivesAnArchivedPersona) {
    Library library(*desk_);
    const auto publish = [&](const std::string& hash, std::int64_t now) {
        const auto draft = library.save({"p", hash, 0, now, "Ada"}).draft;
        EXPECT_TRUE(library.publish({"p", hash, now, "Ada"}, "{}", draft.revision).done);
    };
    publish("h1", 1);
    library.archive("p", true, 2);
    EXPECT_TRUE(library.standing("p").archived);
    publish("h2", 3);
    ASSERT_EQ(library.versions("p").size(), 2U);
    EXPECT_EQ(library.versions("p").back().hash, "h2");
    const auto standing = library.standing("p");
    EXPECT_FALSE(standing.archived);
    EXPECT_EQ(standing.hash, "h2");
    EXPECT_EQ(standing.version, 2);
    EXPECT_EQ(standing.draft_revision, 0);
    EXPECT_EQ(library.standings().size(), 1U);
}

TEST_F(PeopleTest, OnlyTheDraftThatWasSeenIsPublishedOrDropped) {
    Library library(*desk_);
    EXPECT_TRUE(library.save({"p", "first", 0, 1, "Ada"}).saved);
    EXPECT_TRUE(library.save({"p", "second", 1, 2, "Grace"}).saved);
    const auto published = library.publish({"p", "h1", 3, "Ada"}, "{}", 1);
    EXPECT_FALSE(published.done);
    EXPECT_EQ(published.draft.json, "second");
    EXPECT_TRUE(library.versions("p").empty());
    EXPECT_FALSE(library.drop_draft("p", 1).done);
    EXPECT_EQ(library.draft("p")->json, "second");
    EXPECT_TRUE(library.drop_draft("p", 2).done);
    EXPECT_FALSE(library.draft("p"));
}

TEST_F(PeopleTest, ARevisionNeverComesAgain) {
    Library library(*desk_);
    const auto seen = library.save({"p", "first", 0, 1, "Ada"}).draft.revision;
    EXPECT_TRUE(library.drop_draft("p", seen).done);
    EXPECT_TRUE(library.save({"p", "anew", 0, 2, "Grace"}).saved);
    EXPECT_FALSE(library.save({"p", "late", seen, 3, "Ada"}).saved) << "who saw the old draft has not seen the new one";
    EXPECT_EQ(library.draft("p")->json, "anew");
}

TEST_F(PeopleTest, PersonasAreFoundByTheirWordsAndListedByPages) {
    PersonaIndex index(*desk_);
    std::vector<IndexedPersona> personas;
    for (const std::string id : {"a", "b", "c"}) {
        IndexedPersona one;
        one.entry.id = id;
        one.entry.title = "Engineer";
        one.entry.state = id == "c" ? "draft" : "published";
        one.entry.regions = "[]";
        one.levers = id == "b" ? "Caf\u00e9 Automation" : "Other";
        one.cues = id == "a" ? "nine releases" : "";
        one.card = "{}";
        personas.push_back(one);
    }
    index.put(personas);
    const auto ids = [&](const PersonaFilter& filter) {
        std::string found;
        for (const auto& entry : index.list(filter).entries) found += entry.id;
        return found;
    };
    EXPECT_EQ(ids({"", "", "", 50}), "abc");
    EXPECT_EQ(ids({"CAFE auto", "", "", 50}), "b") << "accents and case aside, the last word by its beginning";
    EXPECT_EQ(ids({"nine rel", "", "", 50}), "a");
    EXPECT_EQ(ids({"rel nine", "", "", 50}), "") << "only the last word may be a beginning";
    EXPECT_EQ(ids({"engineer", "published", "", 50}), "ab");
    EXPECT_EQ(ids({"\" OR * NEAR(", "", "", 50}), "") << "nothing a person types is an operator";
    EXPECT_EQ(ids({"--", "", "", 50}), "abc") << "no word at all";
    const auto first = index.list({"engineer", "", "", 2});
    EXPECT_EQ(first.total, 3);
    ASSERT_TRUE(first.next);
    const auto second = index.list({"engineer", "", *first.next, 2});
    EXPECT_EQ(second.entries.size(), 1U);
    EXPECT_FALSE(second.next);
    EXPECT_EQ(index.cards().size(), 2U) << "a draft is not to be had";
    index.drop({"b"});
    EXPECT_EQ(ids({"cafe", "", "", 50}), "");
    personas[0].cues = "ten years";
    index.put({personas[0]});
    EXPECT_EQ(ids({"nine", "", "", 50}), "") << "what it was found by before is gone";
    EXPECT_EQ(ids({"ten", "", "", 50}), "a");
}

TEST_F(PeopleTest, ListsAreNarrowedByOwnerOutcomeAndWords) {
    SessionIndex index(*desk_);
    const auto first = make_session();
    const auto second = make_session();
    index.put(
        {first, "me", "p", "Engineer, Acme", "Paris", "Standard", 10, 4, "agreed", 7'000, 5'000, "we said 100% yes"});
    index.put({second, "you", "p", "Engineer, Acme", "Paris", "Standard", 20, 2, "", {}, {}, "hello"});
    EXPECT_EQ(index.list({}).size(), 2U);
    EXPECT_EQ(index.list({}).front().session, second);
    SessionFilter filter;
    filter.owner = "me";
    EXPECT_EQ(index.list(filter).size(), 1U);
    filter = {};
    filter.outcome = "running";
    EXPECT_EQ(index.list(filter).front().session, second);
    filter = {};
    filter.search = "100% Y";
    EXPECT_EQ(index.list(filter).front().session, first);
    filter.search = "1_0";
    EXPECT_TRUE(index.list(filter).empty());
}

TEST_F(PeopleTest, ASessionWithoutASummaryIsStale) {
    SessionIndex index(*desk_);
    const auto id = make_session();
    EXPECT_EQ(index.stale(), std::vector<SessionId>{id});
    index.put({id, "", "p", "", "", "", 0, 0, "", {}, {}, ""});
    EXPECT_TRUE(index.stale().empty());
}

TEST_F(PeopleTest, ALinkStopsWhenItExpiresOrIsRevoked) {
    Shares shares(*desk_);
    const auto id = make_session();
    shares.add("token", {id, 100, true}, 1);
    ASSERT_TRUE(shares.find("token", 99));
    EXPECT_TRUE(shares.find("token", 99)->redacted);
    EXPECT_FALSE(shares.find("token", 100));
    shares.revoke(id);
    EXPECT_FALSE(shares.find("token", 1));
}

TEST_F(PeopleTest, LinksAreListedWhileTheyWorkAndRevokedOneByOne) {
    Shares shares(*desk_);
    const auto id = make_session();
    shares.add("first", {id, 100, false}, 1);
    shares.add("second", {id, 200, true}, 2);
    const auto links = shares.list(id, 50);
    ASSERT_EQ(links.size(), 2U);
    EXPECT_EQ(links[0].id, "6669727374") << "hex digits of what stands for the token";
    EXPECT_TRUE(links[1].share.redacted);
    EXPECT_EQ(shares.list(id, 100).size(), 1U) << "one has expired";
    EXPECT_TRUE(shares.revoke(id, links[1].id));
    EXPECT_FALSE(shares.revoke(id, links[1].id));
    EXPECT_TRUE(shares.find("first", 50));
    EXPECT_FALSE(shares.find("second", 50));
}

TEST_F(PeopleTest, ForksAreATreeUnderTheirSession) {
    Forks forks(*desk_);
    const auto session = make_session();
    const auto trunk = forks.add({0, session, 0, 4, 10, "row", "view"});
    const auto branch = forks.add({0, session, *trunk, 5, 20, "row 2", "view 2"});
    const auto all = forks.of(session);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[1].parent, *trunk);
    const auto path = path_to(all, *branch);
    ASSERT_EQ(path.size(), 2U);
    EXPECT_EQ(path[0]->row, "row");
    EXPECT_EQ(path[1]->row, "row 2");
    EXPECT_TRUE(path_to(all, 99).empty());
    EXPECT_TRUE(forks.of(session + 1).empty());
}

TEST_F(PeopleTest, ASessionHasOnlySoManyForks) {
    Forks forks(*desk_);
    const auto session = make_session();
    for (int i = 0; i < Forks::kMost; ++i) EXPECT_TRUE(forks.add({0, session, 0, 4, 10, "", ""}));
    EXPECT_FALSE(forks.add({0, session, 0, 4, 10, "", ""}));
}

TEST_F(PeopleTest, ACommentIsDroppedByItsAuthorAlone) {
    Coaching coaching(*desk_);
    const auto session = make_session();
    const auto id = coaching.comment({0, session, 3, true, 1, 5, "Listen here.", "Ada", 10});
    ASSERT_EQ(coaching.comments(session).size(), 1U);
    EXPECT_TRUE(coaching.comments(session)[0].on_recruiter);
    EXPECT_FALSE(coaching.drop_comment(session, id, "Grace"));
    EXPECT_TRUE(coaching.drop_comment(session, id, "Ada"));
    EXPECT_TRUE(coaching.comments(session).empty());
}

TEST_F(PeopleTest, EveryJudgementIsKept) {
    Coaching coaching(*desk_);
    const auto session = make_session();
    coaching.judge({session, "standard-1", "close", 500, 300, "a good end", "Ada", 10});
    coaching.judge({session, "standard-1", "close", {}, 300, "", "Ada", 20});
    const auto all = coaching.judgements(session);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].points, 500);
    EXPECT_EQ(all[0].program, 300);
    EXPECT_FALSE(all[1].points);
}

TEST_F(PeopleTest, ARubricsVersionKeepsItsContents) {
    Rubrics rubrics(*desk_);
    EXPECT_TRUE(rubrics.put("v1", "{}"));
    EXPECT_TRUE(rubrics.put("v1", "{}"));
    EXPECT_FALSE(rubrics.put("v1", "{ }"));
    EXPECT_EQ(rubrics.all(), std::vector<std::string>{"{}"});
}

TEST_F(PeopleTest, AttemptsAreCountedByPersonaAndOnlyWhereTheyHaveEnded) {
    SessionIndex index(*desk_);
    const auto put = [&](const char* owner, const char* persona, const char* outcome) {
        const auto id = make_session();
        index.put({id, owner, persona, "", "", "", id, 3, outcome, 7'000, 5'000, ""});
    };
    put("me", "p", "agreed");
    put("me", "q", "agreed");
    put("you", "p", "agreed");
    put("me", "p", "");
    put("me", "p", "declined");
    const auto attempts = index.attempts("me");
    ASSERT_EQ(attempts.size(), 3U);
    EXPECT_EQ(attempts[0].number, 1);
    EXPECT_EQ(attempts[1].number, 1) << "another persona";
    EXPECT_EQ(attempts[2].number, 2);
    EXPECT_EQ(attempts[2].summary.outcome, "declined");
}

}  // namespace
}  // namespace parley::db
