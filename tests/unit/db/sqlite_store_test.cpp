#include "db/sqlite_store.hpp"

#include "tests/support/temporary_folder.hpp"
#include "tests/unit/db/faulty_disk.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <latch>
#include <thread>

namespace parley::db {

namespace {

using test::Fault;
using test::FaultyDisk;
using test::TemporaryFolder;
using testing::HasSubstr;

SessionRow session_row(std::string token_hash) {
    SessionRow row;
    row.token_hash = std::move(token_hash);
    row.persona_hash = "abc";
    row.header = R"({"seed":"7"})";
    row.started_ms = 1'000;
    return row;
}

TurnRow turn_row(std::uint32_t seq) { return {seq, 1'000 + seq, "{\"turn\":" + std::to_string(seq) + "}"}; }

class SqliteStoreTest : public testing::Test {
protected:
    void open(SqliteOptions options = {}) {
        store_.reset();
        options.appends = true;
        store_ = open_sqlite_store(file(), options);
    }
    void SetUp() override {
        open();
        EXPECT_FALSE(put_persona("abc", "{}").error);
    }

    [[nodiscard]] std::filesystem::path file() const { return folder_ / "parley.db"; }
    Written put_persona(const std::string& hash, const std::string& json) {
        return await_write([&](Done done) { store_->put_persona(hash, json, std::move(done)); });
    }
    Written create(const SessionRow& row, const std::vector<TurnRow>& turns) {
        return await_write([&](Done done) { store_->create(row, turns, std::move(done)); });
    }
    SessionId new_session(const std::string& token_hash) {
        const auto written = create(session_row(token_hash), {turn_row(1)});
        EXPECT_FALSE(written.error);
        return written.session;
    }
    Written append(SessionId id, std::uint32_t seq, bool ends = false) {
        return await_write([&](Done done) { store_->append(id, turn_row(seq), ends, std::move(done)); });
    }
    [[nodiscard]] std::vector<std::uint32_t> seqs(SessionId id, std::uint32_t after = 0) const {
        std::vector<std::uint32_t> found;
        for (const auto& turn : store_->turns(id, after)) found.push_back(turn.seq);
        return found;
    }

    TemporaryFolder folder_;
    std::unique_ptr<Store> store_;
};

TEST_F(SqliteStoreTest, ASessionIsReadBackAsItWasWritten) {
    const auto id = new_session("hash-1");
    append(id, 2);
    append(id, 3, true);
    open();

    const auto row = store_->session_by_token("hash-1");
    ASSERT_TRUE(row);
    EXPECT_EQ(row->id, id);
    EXPECT_EQ(row->persona_hash, "abc");
    EXPECT_EQ(row->header, R"({"seed":"7"})");
    EXPECT_EQ(row->started_ms, 1'000);
    EXPECT_TRUE(row->ended);
    const auto turns = store_->turns(id);
    ASSERT_EQ(turns.size(), 3U);
    EXPECT_EQ(turns[2].seq, 3U);
    EXPECT_EQ(turns[2].at_ms, 1'003);
    EXPECT_EQ(turns[2].body, R"({"turn":3})");
}

TEST_F(SqliteStoreTest, OnlyTheTurnsAfterTheLastSeenAreRead) {
    const auto id = new_session("hash-1");
    for (std::uint32_t seq = 2; seq <= 5; ++seq) append(id, seq);
    EXPECT_EQ(seqs(id, 3), (std::vector<std::uint32_t>{4, 5}));
    EXPECT_EQ(seqs(id, 5), (std::vector<std::uint32_t>{}));
    EXPECT_EQ(seqs(id, 99), (std::vector<std::uint32_t>{}));
}

TEST_F(SqliteStoreTest, TokensAreBytesNotText) {
    const std::string token_hash("\0\xff'--", 5);
    const auto id = new_session(token_hash);
    ASSERT_TRUE(store_->session_by_token(token_hash));
    EXPECT_EQ(store_->session_by_token(token_hash)->id, id);
    EXPECT_FALSE(store_->session_by_token(std::string("\0\xff'-", 4)));
    EXPECT_FALSE(store_->session_by_token(""));
}

TEST_F(SqliteStoreTest, ASessionWithoutATokenIsFoundByNumberAlone) {
    const auto first = new_session("");
    const auto second = new_session("");
    EXPECT_NE(first, second);
    EXPECT_TRUE(store_->session(second));
    EXPECT_FALSE(store_->session_by_token(""));
}

TEST_F(SqliteStoreTest, ATurnThatDoesNotFollowIsRefusedAndTheRestGoesOn) {
    const auto id = new_session("hash-1");
    EXPECT_EQ(append(id, 1).error->failure, Failure::conflict);
    EXPECT_EQ(append(id, 3).error->failure, Failure::conflict);
    EXPECT_FALSE(append(id, 2).error);
    EXPECT_EQ(append(id, 2).error->failure, Failure::conflict);
    EXPECT_EQ(seqs(id), (std::vector<std::uint32_t>{1, 2}));
}

TEST_F(SqliteStoreTest, AfterAReopeningTheChainsEndIsKnownAgain) {
    const auto id = new_session("hash-1");
    append(id, 2);
    open();
    EXPECT_EQ(append(id, 2).error->failure, Failure::conflict);
    EXPECT_FALSE(append(id, 3).error);
    EXPECT_EQ(seqs(id), (std::vector<std::uint32_t>{1, 2, 3}));
}

TEST_F(SqliteStoreTest, ChainsAreFoundOnBothSidesOfTheTailMark) {
    const auto early = new_session("early");
    const auto busy = new_session("busy");
    std::atomic<int> failed{0};
    std::latch all(2'499);
    for (std::uint32_t seq = 2; seq <= 2'500; ++seq) {
        store_->append(busy, turn_row(seq), false, [&](const Written& written) {
            failed += written.error ? 1 : 0;
            all.count_down();
        });
    }
    all.wait();
    const auto late = new_session("late");
    open();
    EXPECT_EQ(failed, 0);
    EXPECT_EQ(seqs(early), (std::vector<std::uint32_t>{1}));
    EXPECT_EQ(seqs(busy).size(), 2'500U);
    EXPECT_EQ(seqs(late), (std::vector<std::uint32_t>{1}));
    EXPECT_FALSE(append(early, 2).error);
    EXPECT_FALSE(append(busy, 2'501).error);
    EXPECT_EQ(seqs(early), (std::vector<std::uint32_t>{1, 2}));
}

TEST_F(SqliteStoreTest, ASessionThatCannotBeWholeIsNotThereAtAll) {
    const auto gap = create(session_row("gap"), {turn_row(1), turn_row(3)});
    EXPECT_EQ(gap.error->failure, Failure::conflict);
    EXPECT_FALSE(store_->session_by_token("gap"));

    auto orphan = session_row("orphan");
    orphan.persona_hash = "never put";
    EXPECT_EQ(create(orphan, {turn_row(1)}).error->failure, Failure::conflict);

    new_session("taken");
    EXPECT_EQ(create(session_row("taken"), {turn_row(1)}).error->failure, Failure::conflict);
}

TEST_F(SqliteStoreTest, AConflictDoesNotTakeItsNeighboursWithIt) {
    const auto id = new_session("hash-1");
    std::latch all(3);
    std::array<std::optional<WriteError>, 3> errors;
    const auto keep = [&](std::size_t i) {
        return [&, i](const Written& written) {
            errors[i] = written.error;
            all.count_down();
        };
    };
    store_->append(id, turn_row(2), false, keep(0));
    store_->append(id, turn_row(9), false, keep(1));
    store_->append(id, turn_row(3), false, keep(2));
    all.wait();
    EXPECT_FALSE(errors[0]);
    EXPECT_TRUE(errors[1]);
    EXPECT_FALSE(errors[2]);
    EXPECT_EQ(seqs(id), (std::vector<std::uint32_t>{1, 2, 3}));
}

TEST_F(SqliteStoreTest, APersonaIsKeptAsItWasFirstPut) {
    EXPECT_FALSE(put_persona("abc", "another text under the same hash").error);
    EXPECT_EQ(store_->persona("abc"), "{}");
    EXPECT_EQ(store_->persona("unknown"), std::nullopt);
}

TEST_F(SqliteStoreTest, TheFirstScoreOfARubricStays) {
    const auto id = new_session("hash-1");
    for (const auto* body : {"first", "second"}) {
        const auto written = await_write([&](Done done) {
            store_->put_score(id, {"standard-1", body}, std::move(done));
        });
        EXPECT_FALSE(written.error);
    }
    ASSERT_EQ(store_->scores(id).size(), 1U);
    EXPECT_EQ(store_->scores(id)[0].body, "first");
}

TEST_F(SqliteStoreTest, ManyThreadsWriteAndEveryTurnIsThereOnce) {
    constexpr int kThreads = 8;
    constexpr std::uint32_t kTurns = 100;
    std::vector<SessionId> ids;
    for (int i = 0; i < kThreads; ++i) ids.push_back(new_session("hash-" + std::to_string(i)));
    std::vector<std::thread> threads;
    for (const auto id : ids) {
        threads.emplace_back([this, id] {
            for (std::uint32_t seq = 2; seq <= kTurns; ++seq) EXPECT_FALSE(append(id, seq).error);
        });
    }
    for (auto& thread : threads) thread.join();
    for (const auto id : ids) EXPECT_EQ(seqs(id).size(), kTurns);
}

TEST_F(SqliteStoreTest, ClosingWritesWhatStillWaits) {
    const auto id = new_session("hash-1");
    std::atomic<int> done{0};
    for (std::uint32_t seq = 2; seq <= 500; ++seq) {
        store_->append(id, turn_row(seq), false, [&](const Written& written) { done += written.error ? 0 : 1; });
    }
    open();
    EXPECT_EQ(done, 499);
    EXPECT_EQ(seqs(id).size(), 500U);
}

TEST_F(SqliteStoreTest, ALongLogIsCutBack) {
    SqliteOptions options;
    options.log_bytes = 100'000;
    options.checkpoint_every = std::chrono::hours(1);
    open(options);
    const auto id = new_session("hash-1");
    auto log = file();
    log.concat("-wal");
    for (std::uint32_t seq = 2; seq <= 400; ++seq) append(id, seq);
    append(id, 401);  // the log was cut back before this one was taken
    EXPECT_LT(std::filesystem::file_size(log), 200'000U);
}

TEST_F(SqliteStoreTest, OneProcessADatabaseAppends) {
    SqliteOptions second;
    second.appends = true;
    try {
        (void)open_sqlite_store(file(), second);
        FAIL() << "the database was opened twice";
    } catch (const OpenFailure& failure) {
        EXPECT_THAT(failure.what(), HasSubstr("--db"));
    }
    const auto beside = open_sqlite_store(file());
    EXPECT_EQ(beside->persona("abc"), "{}");
}

TEST_F(SqliteStoreTest, AFolderThatIsNotThereIsNamedWithItsMend) {
    try {
        (void)open_sqlite_store(folder_ / "missing/parley.db");
        FAIL() << "opened in a folder that is not there";
    } catch (const OpenFailure& failure) {
        EXPECT_THAT(failure.what(), HasSubstr("missing/parley.db"));
        EXPECT_THAT(failure.what(), HasSubstr("--db"));
    }
}

class FaultTest : public testing::TestWithParam<Fault> {};

TEST_P(FaultTest, AWriteThatFailsLeavesNothingAndALaterTryWorks) {
    FaultyDisk disk;
    TemporaryFolder folder;
    SqliteOptions options;
    options.appends = true;
    options.checkpoint_every = std::chrono::hours(1);
    auto store = open_sqlite_store(folder / "parley.db", options);
    const auto put = [&] { return await_write([&](Done done) { store->put_persona("abc", "{}", std::move(done)); }); };
    ASSERT_FALSE(put().error);
    const auto id =
        await_write([&](Done done) { store->create(session_row("hash"), {turn_row(1)}, std::move(done)); }).session;
    const auto append = [&](std::uint32_t seq) {
        return await_write([&](Done done) { store->append(id, turn_row(seq), false, std::move(done)); });
    };

    disk.set(GetParam());
    const auto refused = append(2);
    ASSERT_TRUE(refused.error);
    EXPECT_EQ(refused.error->failure, GetParam() == Fault::disk_full ? Failure::full : Failure::io);
    EXPECT_EQ(store->turns(id).size(), 1U);
    EXPECT_TRUE(append(2).error);

    disk.set(Fault::none);
    EXPECT_FALSE(append(2).error);
    EXPECT_FALSE(append(3).error);
    EXPECT_EQ(store->turns(id).size(), 3U);
    store = nullptr;
    store = open_sqlite_store(folder / "parley.db", options);
    EXPECT_EQ(store->turns(id).size(), 3U);
}

INSTANTIATE_TEST_SUITE_P(Disk, FaultTest, testing::Values(Fault::write_fails, Fault::disk_full, Fault::sync_fails),
                         [](const auto& fault) {
                             switch (fault.param) {
                                 case Fault::none:
                                     return "none";
                                 case Fault::write_fails:
                                     return "write_fails";
                                 case Fault::disk_full:
                                     return "disk_full";
                                 case Fault::sync_fails:
                                     return "sync_fails";
                             }
                             return "unknown";
                         });

}  // namespace

}  // namespace parley::db
