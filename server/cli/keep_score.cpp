#include "server/cli/keep_score.hpp"

#include "db/rubrics.hpp"
#include "db/sqlite_store.hpp"
#include "server/codec/rubric_file.hpp"
#include "server/codec/score_row.hpp"

#include <algorithm>
#include <ostream>

namespace parley::cli {
namespace {

bool has_version(const std::vector<db::ScoreRow>& scores, const std::string& version) {
    return std::any_of(scores.begin(), scores.end(), [&](const db::ScoreRow& one) { return one.rubric == version; });
}

std::optional<Complaint> put_beside(const KeptSession& session, const Score& score, std::ostream& err) {
    const auto store = db::open_sqlite_store(session.database);
    const auto others = store->scores(session.number);
    if (has_version(others, score.rubric)) {
        err << "Session " << session.number << " has a result by " << score.rubric << " already: it stays.\n";
        return std::nullopt;
    }
    const db::Written written = db::await_write([&](db::Done done) {
        store->put_score(session.number, {score.rubric, codec::score_row(score)}, std::move(done));
    });
    if (written.error) return Complaint{"session", "The result was not kept: " + written.error->message, "Try again."};
    err << "Kept with session " << session.number << ", beside " << others.size() << " earlier.\n";
    return std::nullopt;
}

bool is_the_version(const KeptSession& session, const Rubric& rubric) {
    db::Desk desk(session.database);
    db::Rubrics rubrics(desk);
    return rubrics.put(rubric.version, codec::rubric_json(rubric));
}

}  // namespace

std::optional<Complaint> keep_score(const KeptSession& session, const Rubric& rubric, const Score& score,
                                    std::ostream& err) {
    try {
        if (!is_the_version(session, rubric))
            return Complaint{"rubric.version", "The database has " + rubric.version + " with other contents.",
                             "Give the changed rubric a version of its own."};
        return put_beside(session, score, err);
    } catch (const std::runtime_error& failure) {
        return Complaint{"session", std::string("The result was not kept: ") + failure.what() + ".", "Mend that."};
    }
}

}  // namespace parley::cli
