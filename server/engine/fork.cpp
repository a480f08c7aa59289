#include "server/engine/fork.hpp"

#include "dialogue/scoring/what_if.hpp"
#include "dialogue/session/rows.hpp"
#include "server/codec/page.hpp"

namespace parley::server {
namespace {

/// The session's rows up to each fork, then the fork's own.
StoredSession line_of(StoredSession stored, const std::vector<const db::ForkRow*>& path) {
    for (const auto* fork : path) {
        stored.turns.resize(fork->seq - 1);
        stored.turns.push_back({fork->seq, fork->made_ms, fork->row});
    }
    stored.scores.clear();
    return stored;
}

std::string name_of_line(const StoredSession& origin, const std::vector<const db::ForkRow*>& path) {
    const auto name = std::to_string(origin.row.id);
    return path.empty() ? name : name + "/" + std::to_string(path.back()->id);
}

std::optional<Problem> wrong_turn(const DialogueSession& line, std::uint32_t seq) {
    const auto rows = line.session().turns.size();
    if (seq < 2 || seq > rows + 1)
        return Problem{"bad_field", "seq", "Name a turn of yours, from 2 to " + std::to_string(rows + 1) + "."};
    if (!is_terminal(state_after(line.scenario(), line.session(), seq - 1).phase)) return std::nullopt;
    return Problem{"session_over", "seq", "The talk has ended there: choose an earlier turn."};
}

/// Of the turn that is replaced; at the end of the line, of the last one.
std::int64_t clock_at(const Session& line, std::uint32_t seq) {
    return seq <= line.turns.size() ? line.turns[seq - 1].at_ms : line.turns.back().at_ms;
}

std::string view_of(const DialogueSession& original, const DialogueSession& fork, const std::string& turn) {
    const auto& header = fork.session().header;
    const auto compared = compare_fork(fork.scenario(), original.session(), fork.session(), fork.rubric());
    return R"({"parent":{"session":")" + header.parent_session + R"(","seq":)" + std::to_string(header.parent_seq) +
           R"(},"turn":)" + turn + R"(,"compared":)" + codec::page_what_if(compared, fork.scenario()) + "}";
}

}  // namespace

std::variant<MadeFork, Problem> say_instead(Shelves shelves, const StoredSession& origin,
                                            const std::vector<const db::ForkRow*>& path, std::uint32_t seq,
                                            const ClientMessage& message) {
    const auto original = load_dialogue(shelves, origin);
    const auto line = load_dialogue(shelves, line_of(origin, path));
    if (auto wrong = wrong_turn(*line, seq)) return std::move(*wrong);
    const auto fork = line->forked(name_of_line(origin, path), seq);
    auto prepared = fork->prepare(message, clock_at(line->session(), seq));
    if (auto* problem = std::get_if<Problem>(&prepared)) return std::move(*problem);
    const auto turn = fork->commit();
    return MadeFork{std::get<PreparedTurn>(prepared).row.body, view_of(*original, *fork, turn)};
}

}  // namespace parley::server
