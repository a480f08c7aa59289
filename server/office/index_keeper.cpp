#include "server/office/index_keeper.hpp"

#include "server/log.hpp"
#include "server/office/replies.hpp"

#include <boost/asio/post.hpp>

#include <cmath>

namespace parley::server {
namespace {

std::string named(const Json& object, const char* member) {
    const auto found = object.find(member);
    return found == object.end() || !found->is_object() ? std::string() : text_member(*found, "name");
}

void add_said(const Json& turn, db::SessionSummary& summary) {
    const auto input = turn.find("input");
    if (input != turn.end()) summary.text += text_member(*input, "text") + "\n";
    summary.text += text_member(turn, "recruiter") + "\n";
    summary.outcome = text_member(turn, "outcome");
}

/// Scores are shown with two decimals and kept as hundredths.
std::optional<std::int32_t> scaled(const Json& object, const char* member, double by) {
    const auto found = object.find(member);
    if (found == object.end() || !found->is_number()) return std::nullopt;
    return static_cast<std::int32_t>(std::lround(found->get<double>() * by));
}

void add_score(const SessionEngine& engine, db::SessionSummary& summary) {
    const auto score = Json::parse(engine.result().score);
    summary.process = scaled(score, "process", 100);
    if (const auto outcome = score.find("outcome"); outcome != score.end())
        summary.captured = scaled(*outcome, "captured", 10'000);
}

db::SessionSummary summary_of(const db::SessionRow& row, const SessionEngine& engine) {
    db::SessionSummary summary;
    summary.session = row.id;
    summary.owner = row.owner;
    summary.started_ms = row.started_ms;
    const auto brief = Json::parse(engine.brief());
    summary.persona = text_member(brief, "persona");
    summary.title = text_member(brief, "role") + ", " + text_member(brief, "company");
    summary.region = named(brief, "region");
    summary.difficulty = named(brief, "difficulty");
    for (const auto& turn : Json::parse(engine.turns(0))) {
        ++summary.turns;
        add_said(turn, summary);
    }
    if (engine.over()) add_score(engine, summary);
    return summary;
}

}  // namespace

void IndexKeeper::catch_up() {
    for (const auto session : index_.stale()) refresh(session);
}

void IndexKeeper::changed(db::SessionId session) {
    if (readers_ != nullptr) boost::asio::post(*readers_, [this, session] { refresh(session); });
}

/// The rows are what counts: a list that misses one is made whole at the next start.
void IndexKeeper::refresh(db::SessionId session) const {
    try {
        auto row = store_.session(session);
        if (!row) return;
        const auto stored = read_stored(store_, std::move(*row));
        index_.put(summary_of(stored.row, *engines_.load(stored)));
    } catch (const std::runtime_error& error) {
        log(LogLevel::error, "summary_failed", {{"session", session}, {"error", error.what()}});
    } catch (const Json::exception& error) {
        log(LogLevel::error, "summary_failed", {{"session", session}, {"error", error.what()}});
    }
}

}  // namespace parley::server
