#pragma once
// A store that refuses, or takes its time, on demand: for what stands above it.

#include "db/store.hpp"

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace parley::test {

/// Any thread. Wraps another store and owns it.
class FaultyStore final : public db::Store {
public:
    explicit FaultyStore(std::unique_ptr<db::Store> real) : real_(std::move(real)) {}

    /// The next writes fail, so many of them, without reaching the real store.
    void fail_next(int writes) {
        const std::lock_guard lock(mutex_);
        failures_left_ = writes;
    }
    /// Appends wait, in order, until release().
    void hold() {
        const std::lock_guard lock(mutex_);
        holding_ = true;
    }
    void release() {
        std::vector<std::function<void()>> held;
        {
            const std::lock_guard lock(mutex_);
            holding_ = false;
            held = std::exchange(held_, {});
        }
        for (const auto& one : held) one();
    }

    void put_persona(std::string hash, std::string json, db::Done done) override {
        real_->put_persona(std::move(hash), std::move(json), std::move(done));
    }
    void create(db::SessionRow session, std::vector<db::TurnRow> turns, db::Done done) override {
        if (fails(done)) return;
        real_->create(std::move(session), std::move(turns), std::move(done));
    }
    void append(db::SessionId id, db::TurnRow turn, bool ends, db::Done done) override {
        if (fails(done)) return;
        std::unique_lock lock(mutex_);
        if (!holding_) {
            lock.unlock();
            return real_->append(id, std::move(turn), ends, std::move(done));
        }
        held_.emplace_back([this, id, turn, ends, done] { real_->append(id, turn, ends, done); });
    }
    void put_score(db::SessionId id, db::ScoreRow score, db::Done done) override {
        if (fails(done)) return;
        real_->put_score(id, std::move(score), std::move(done));
    }

    std::optional<std::string> persona(std::string_view hash) const override { return real_->persona(hash); }
    std::optional<db::SessionRow> session(db::SessionId id) const override { return real_->session(id); }
    std::optional<db::SessionRow> session_by_token(std::string_view hash) const override {
        return real_->session_by_token(hash);
    }
    std::vector<db::TurnRow> turns(db::SessionId id, std::uint32_t after_seq) const override {
        return real_->turns(id, after_seq);
    }
    std::vector<db::ScoreRow> scores(db::SessionId id) const override { return real_->scores(id); }

private:
    bool fails(const db::Done& done) {
        {
            const std::lock_guard lock(mutex_);
            if (failures_left_ == 0) return false;
            --failures_left_;
        }
        done({0, db::WriteError{db::Failure::full, "the test's disk is full"}});
        return true;
    }

    std::unique_ptr<db::Store> real_;
    std::mutex mutex_;
    int failures_left_ = 0;
    bool holding_ = false;
    std::vector<std::function<void()>> held_;
};

}  // namespace parley::test
