#include "db/coaching.hpp"

#include "db/desk_work.hpp"

namespace parley::db {
namespace {

Comment comment_of(SQLite::Statement& row) {
    Comment comment;
    comment.id = row.getColumn(0).getInt64();
    comment.session = row.getColumn(1).getInt64();
    comment.seq = row.getColumn(2).getUInt();
    comment.on_recruiter = row.getColumn(3).getInt() != 0;
    comment.begin = row.getColumn(4).getInt();
    comment.end = row.getColumn(5).getInt();
    comment.text = row.getColumn(6).getString();
    comment.author = row.getColumn(7).getString();
    comment.made_ms = row.getColumn(8).getInt64();
    return comment;
}

Override judgement_of(SQLite::Statement& row) {
    Override judgement;
    judgement.session = row.getColumn(0).getInt64();
    judgement.rubric = row.getColumn(1).getString();
    judgement.dimension = row.getColumn(2).getString();
    if (!row.getColumn(3).isNull()) judgement.points = row.getColumn(3).getInt();
    judgement.program = row.getColumn(4).getInt();
    judgement.reason = row.getColumn(5).getString();
    judgement.author = row.getColumn(6).getString();
    judgement.made_ms = row.getColumn(7).getInt64();
    return judgement;
}

}  // namespace

std::int64_t Coaching::comment(const Comment& comment) {
    return desk_.write([&](SQLite::Database& database) {
        SQLite::Statement write(database,
                                "INSERT INTO comments (session, seq, on_recruiter, begin, \"end\", text, author, "
                                "made_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        write.bind(1, comment.session);
        write.bind(2, comment.seq);
        write.bind(3, comment.on_recruiter ? 1 : 0);
        write.bind(4, comment.begin);
        write.bind(5, comment.end);
        write.bind(6, comment.text);
        write.bind(7, comment.author);
        write.bind(8, comment.made_ms);
        write.exec();
        return std::int64_t{database.getLastInsertRowid()};
    });
}

std::vector<Comment> Coaching::comments(SessionId session) const {
    return desk_.read([&](SQLite::Database& database) {
        std::vector<Comment> all;
        SQLite::Statement query(database,
                                "SELECT id, session, seq, on_recruiter, begin, \"end\", text, author, made_ms "
                                "FROM comments WHERE session = ?1 ORDER BY seq, id");
        query.bind(1, session);
        while (query.executeStep()) all.push_back(comment_of(query));
        return all;
    });
}

bool Coaching::drop_comment(SessionId session, std::int64_t id, const std::string& author) {
    return desk_.write([&](SQLite::Database& database) {
        SQLite::Statement erase(database, "DELETE FROM comments WHERE session = ?1 AND id = ?2 AND author = ?3");
        erase.bind(1, session);
        erase.bind(2, id);
        erase.bind(3, author);
        return erase.exec() > 0;
    });
}

void Coaching::judge(const Override& judgement) {
    desk_.write([&](SQLite::Database& database) {
        SQLite::Statement write(database,
                                "INSERT INTO overrides (session, rubric, dimension, points, program, reason, author, "
                                "made_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        write.bind(1, judgement.session);
        write.bind(2, judgement.rubric);
        write.bind(3, judgement.dimension);
        if (judgement.points)
            write.bind(4, *judgement.points);
        else
            write.bind(4);
        write.bind(5, judgement.program);
        write.bind(6, judgement.reason);
        write.bind(7, judgement.author);
        write.bind(8, judgement.made_ms);
        write.exec();
    });
}

std::vector<Override> Coaching::judgements(SessionId session) const {
    return desk_.read([&](SQLite::Database& database) {
        std::vector<Override> all;
        SQLite::Statement query(database,
                                "SELECT session, rubric, dimension, points, program, reason, author, made_ms "
                                "FROM overrides WHERE session = ?1 ORDER BY id");
        query.bind(1, session);
        while (query.executeStep()) all.push_back(judgement_of(query));
        return all;
    });
}

}  // namespace parley::db
