#pragma once
// What an instructor says of a session: comments on words, and scores of their own beside the program's.

#include "db/desk.hpp"
#include "db/store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace parley::db {

struct Comment {
    std::int64_t id = 0;  ///< given by the database; ignored when adding
    SessionId session = 0;
    std::uint32_t seq = 0;
    bool on_recruiter = false;  ///< whose words the span is in
    std::int32_t begin = 0;     ///< code points, end exclusive; 0, 0: the whole turn
    std::int32_t end = 0;
    std::string text;
    std::string author;
    std::int64_t made_ms = 0;
};

/// A dimension as a person judges it. The program's score stays where it is; every judgement is kept.
struct Override {
    SessionId session = 0;
    std::string rubric;  ///< version of the score it was given beside
    std::string dimension;
    std::optional<std::int32_t> points;  ///< hundredths; nothing: taken back
    std::int32_t program = 0;            ///< the program's points, hundredths
    std::string reason;
    std::string author;
    std::int64_t made_ms = 0;
};

/// Any thread. All members throw DeskFailure.
class Coaching {
public:
    explicit Coaching(Desk& desk) : desk_(desk) {}

    [[nodiscard]] std::int64_t comment(const Comment& comment);
    /// In order of turns, then of their making.
    [[nodiscard]] std::vector<Comment> comments(SessionId session) const;
    /// True where this author had that comment.
    bool drop_comment(SessionId session, std::int64_t id, const std::string& author);

    void judge(const Override& judgement);
    /// All that were ever made, in order; the last of a dimension is the one that counts.
    [[nodiscard]] std::vector<Override> judgements(SessionId session) const;

private:
    Desk& desk_;
};

}  // namespace parley::db
