#include "server/session/live_session.hpp"

#include "server/log.hpp"
#include "server/token.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>

namespace parley::server {

namespace asio = boost::asio;

namespace {

constexpr std::size_t kMaxWaiting = 16;                       ///< messages of one session that wait for their turn
constexpr std::chrono::milliseconds kLongestWait{3'600'000};  ///< wall clocks are set; look again every hour
constexpr std::chrono::milliseconds kRetryAfter{5'000};       ///< silence that could not be stored

Problem unknown_session() { return {"unknown_session", "session", "This session is not known here: start a new one."}; }
Problem not_stored() {
    return {"not_stored", "", "The message could not be saved and nothing was changed: send it again."};
}
Problem busy() { return {"busy", "", "Earlier messages are still being answered: send it again in a moment."}; }
Problem session_over() { return {"session_over", "", "This negotiation has ended: start a new one."}; }
Problem id_reused() {
    return {"id_reused", "client_id", "This client_id was used for another message: choose a new one."};
}

}  // namespace

LiveSession::LiveSession(SessionServices& services, std::string token)
    : services_(services),
      token_(std::move(token)),
      strand_(asio::make_strand(services.context)),
      silence_(services.context) {
    services_.metrics.live_sessions.fetch_add(1, std::memory_order_relaxed);
}

LiveSession::~LiveSession() { services_.metrics.live_sessions.fetch_sub(1, std::memory_order_relaxed); }

// ---- opening --------------------------------------------------------------------------------------

void LiveSession::create(NewSession made, std::weak_ptr<Client> page, std::function<void()> stored) {
    engine_ = std::move(made.engine);
    made.row.token_hash = hash_of_token(token_);
    std::vector<db::TurnRow> turns;
    turns.push_back(std::move(made.greeting));
    auto done = [self = shared_from_this(), page = std::move(page), stored = std::move(stored),
                 work = asio::make_work_guard(strand_)](const db::Written& written) {
        asio::post(self->strand_, [self, page, stored, written] { self->on_created(written, page, stored); });
    };
    services_.store.create(std::move(made.row), std::move(turns), std::move(done));
}

void LiveSession::on_created(const db::Written& written, const std::weak_ptr<Client>& page,
                             const std::function<void()>& stored) {
    arrivals_.push_back({page, 0});
    if (written.error) {
        log_not_stored(*written.error);
        return fail(not_stored());
    }
    id_ = written.session;
    (void)engine_->commit();
    services_.metrics.sessions_started.fetch_add(1, std::memory_order_relaxed);
    log(LogLevel::info, "session_started", {{"session", id_}});
    if (services_.keeper != nullptr) services_.keeper->changed(id_);
    stored();
    on_loaded(Loaded{db::SessionRow{}, std::move(engine_), false});
}

void LiveSession::load() {
    asio::post(services_.readers, [self = shared_from_this(), work = asio::make_work_guard(strand_)] {
        auto loaded = std::make_shared<std::optional<Loaded>>(self->read_back());
        asio::post(self->strand_, [self, loaded] { self->on_loaded(std::move(*loaded)); });
    });
}

/// On a reader's thread. Nothing when the session is not there or cannot be read.
std::optional<LiveSession::Loaded> LiveSession::read_back() const {
    try {
        auto row = services_.store.session_by_token(hash_of_token(token_));
        if (!row) return std::nullopt;
        auto stored = read_stored(services_.store, std::move(*row));
        auto engine = services_.engines.load(stored);
        const bool scored = !engine->over() || !stored.scores.empty();
        return Loaded{std::move(stored.row), std::move(engine), scored};
    } catch (const std::runtime_error& error) {
        log(LogLevel::error, "session_unreadable", {{"error", error.what()}});
        return std::nullopt;
    }
}

void LiveSession::on_loaded(std::optional<Loaded> loaded) {
    if (!loaded) return fail(unknown_session());
    engine_ = std::move(loaded->engine);
    if (loaded->row.id != 0) id_ = loaded->row.id;
    stage_ = Stage::open;
    if (engine_->over()) result_ = engine_->result();
    for (const auto& arrival : arrivals_) welcome(arrival);
    arrivals_.clear();
    if (engine_->over() && !loaded->scored) finish();
    wait_for_silence({});
    take_next();
}

void LiveSession::fail(const Problem& problem) {
    stage_ = Stage::failed;
    for (const auto& arrival : arrivals_) tell(arrival.page, problem, {});
    for (const auto& waiting : waiting_) tell(waiting.page, problem, waiting.message.client_id);
    arrivals_.clear();
    waiting_.clear();
}

void LiveSession::attach(std::weak_ptr<Client> page, std::uint32_t last_seq) {
    asio::post(strand_, [self = shared_from_this(), page = std::move(page), last_seq] {
        switch (self->stage_) {
            case Stage::opening:
                self->arrivals_.push_back({page, last_seq});
                return;
            case Stage::open:
                self->welcome({page, last_seq});
                return;
            case Stage::failed:
                self->tell(page, unknown_session(), {});
                return;
        }
    });
}

void LiveSession::welcome(const Arrival& arrival) {
    const auto page = arrival.page.lock();
    if (!page) return;
    pages_.push_back(arrival.page);
    page->send(frame_of(welcome_frame(token_, engine_->brief(), engine_->turns(arrival.last_seq),
                                      result_ ? result_->score : "null", result_ ? result_->reveal : "null")));
}

// ---- one turn -------------------------------------------------------------------------------------

void LiveSession::handle(std::weak_ptr<Client> page, ClientMessage message) {
    Waiting next{std::move(page), std::move(message), std::chrono::steady_clock::now()};
    asio::post(strand_, [self = shared_from_this(), next = std::move(next)]() mutable {
        if (self->stage_ == Stage::failed) return self->tell(next.page, unknown_session(), next.message.client_id);
        if (self->waiting_.size() >= kMaxWaiting) return self->tell(next.page, busy(), next.message.client_id);
        self->waiting_.push_back(std::move(next));
        self->take_next();
    });
}

void LiveSession::take_next() {
    while (stage_ == Stage::open && !storing_ && !waiting_.empty()) {
        auto next = std::move(waiting_.front());
        waiting_.pop_front();
        take(next);
    }
}

/// The session's edge: what the rules throw is logged, the sender may try again, and the others go on.
void LiveSession::take(Waiting& next) {
    try {
        const auto repeat = engine_->repeat_of(next.message);
        if (repeat.kind != Repeat::Kind::fresh) return answer_again(next, repeat);
        if (engine_->over()) return tell(next.page, session_over(), next.message.client_id);
        prepare(next);
    } catch (const std::exception& error) {
        log(LogLevel::error, "turn_failed", {{"session", id_}, {"error", error.what()}});
        engine_->discard();
        tell(next.page, not_stored(), next.message.client_id);
    }
}

void LiveSession::answer_again(const Waiting& next, const Repeat& repeat) {
    if (repeat.kind == Repeat::Kind::different) return tell(next.page, id_reused(), next.message.client_id);
    services_.metrics.repeats.fetch_add(1, std::memory_order_relaxed);
    if (const auto page = next.page.lock()) page->send(frame_of(turn_frame(engine_->turn(repeat.seq))));
}

void LiveSession::prepare(Waiting& next) {
    auto prepared = engine_->prepare(next.message, services_.now_ms());
    if (auto* problem = std::get_if<Problem>(&prepared)) return tell(next.page, *problem, next.message.client_id);
    store_turn(std::move(std::get<PreparedTurn>(prepared)), std::move(next));
}

void LiveSession::store_turn(PreparedTurn turn, Waiting sender) {
    storing_ = true;
    const bool ends = turn.ends;
    // The guard keeps the context running until the write's fate is known, so that closing loses no answer.
    auto done = [self = shared_from_this(), sender = std::move(sender), ends,
                 work = asio::make_work_guard(strand_)](const db::Written& written) {
        asio::post(self->strand_, [self, sender, ends, written] { self->on_stored(written, sender, ends); });
    };
    services_.store.append(id_, std::move(turn.row), ends, std::move(done));
}

void LiveSession::on_stored(const db::Written& written, const Waiting& sender, bool ends) {
    storing_ = false;
    if (written.error) {
        engine_->discard();
        log_not_stored(*written.error);
        tell(sender.page, not_stored(), sender.message.client_id);
    } else {
        commit_and_tell(sender, ends);
    }
    wait_for_silence(written.error ? kRetryAfter : std::chrono::milliseconds{0});
    take_next();
}

void LiveSession::commit_and_tell(const Waiting& sender, bool ends) {
    tell_all(turn_frame(engine_->commit()));
    services_.metrics.turns.fetch_add(1, std::memory_order_relaxed);
    services_.metrics.turn_latency.add(std::chrono::steady_clock::now() - sender.arrived);
    if (!ends) return;
    result_ = engine_->result();
    log(LogLevel::info, "session_ended", {{"session", id_}});
    finish();
    tell_all(score_frame(result_->score, result_->reveal));
}

/// The score is kept beside the rows; it can be made again from them, so a failure is only logged.
void LiveSession::finish() {
    services_.store.put_score(id_, result_->row, [id = id_, keeper = services_.keeper](const db::Written& written) {
        if (keeper != nullptr) keeper->changed(id);
        if (!written.error) return;
        log(LogLevel::error, "score_not_stored", {{"session", id}, {"error", written.error->message}});
    });
}

// ---- time -----------------------------------------------------------------------------------------

/// One timer for the next moment at which silence has consequences. It holds the session weakly: a session
/// that no page has open costs nothing, and learns of its silence when it is taken up again.
void LiveSession::wait_for_silence(std::chrono::milliseconds at_least) {
    const auto due = engine_->due_ms();
    if (!due || storing_) return;
    const std::chrono::milliseconds wait(*due - services_.now_ms());
    silence_.expires_after(std::clamp(wait, at_least, kLongestWait));
    silence_.async_wait([weak = weak_from_this()](const boost::system::error_code& cancelled) {
        if (cancelled) return;
        if (const auto self = weak.lock()) asio::post(self->strand_, [self] { self->on_silence(); });
    });
}

void LiveSession::on_silence() {
    if (storing_ || stage_ != Stage::open || engine_->over()) return;
    const auto due = engine_->due_ms();
    const auto now = services_.now_ms();
    if (!due || now < *due) return wait_for_silence({});
    auto prepared = engine_->prepare_tick(now);
    if (prepared) store_turn(std::move(*prepared), Waiting{{}, {}, std::chrono::steady_clock::now()});
}

// ---- telling --------------------------------------------------------------------------------------

void LiveSession::tell(const std::weak_ptr<Client>& page, const Problem& problem, std::string_view client_id) {
    services_.metrics.problems.fetch_add(1, std::memory_order_relaxed);
    if (const auto open = page.lock()) open->send(frame_of(error_frame(problem, client_id)));
}

void LiveSession::tell_all(std::string text) {
    const auto frame = frame_of(std::move(text));
    std::erase_if(pages_, [&frame](const std::weak_ptr<Client>& page) {
        const auto open = page.lock();
        if (open) open->send(frame);
        return !open;
    });
}

void LiveSession::log_not_stored(const db::WriteError& error) const {
    services_.metrics.not_stored.fetch_add(1, std::memory_order_relaxed);
    log(LogLevel::error, "not_stored", {{"session", id_}, {"error", error.message}});
}

}  // namespace parley::server
