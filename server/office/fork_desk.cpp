// What the candidate could have said instead. For whoever played the session, after its end, and ranked nowhere.

#include "server/engine/fork.hpp"
#include "server/office/desks.hpp"
#include "server/office/replies.hpp"
#include "server/office/review.hpp"
#include "server/token.hpp"

namespace parley::server {
namespace {

/// As kept, under its own number; "from" is the fork it leaves, null for the session itself.
Json fork_json(const db::ForkRow& fork) {
    Json json{{"id", fork.id},
              {"from", fork.parent == 0 ? Json(nullptr) : Json(fork.parent)},
              {"seq", fork.seq},
              {"made_ms", fork.made_ms}};
    json.update(Json::parse(fork.view));
    return json;
}

HttpReply list(const OfficeServices& services, db::SessionId session) {
    Json forks = Json::array();
    for (const auto& fork : services.forks.of(session)) forks.push_back(fork_json(fork));
    return json_reply(200, {{"forks", forks}});
}

HttpReply refused(const Problem& problem) { return complaint_reply(400, problem.code, problem.field, problem.message); }

/// {"text"}, {"button"} or {"confirm":true}: what a candidate may do at a turn.
std::variant<ClientMessage, Problem> read_message(const Json& body) {
    ClientMessage message;
    message.text = text_member(body, "text");
    message.button = text_member(body, "button");
    if (message.text.size() > kMaxTextBytes)
        return Problem{"too_long", "text", "That is longer than 16384 bytes: shorten it."};
    if (flag_member(body, "confirm"))
        message.type = MessageType::confirm;
    else if (!message.button.empty())
        message.type = MessageType::button;
    else if (message.text.find_first_not_of(" \t\r\n") == std::string::npos)
        return Problem{"bad_field", "text", "Type what you would say instead."};
    return message;
}

HttpReply keep(const OfficeServices& services, db::ForkRow fork, MadeFork made) {
    fork.row = std::move(made.row);
    fork.view = std::move(made.view);
    const auto id = services.forks.add(fork);
    if (!id)
        return complaint_reply(409, "too_many", "",
                               "This session has " + std::to_string(db::Forks::kMost) + " forks: that is enough.");
    fork.id = *id;
    return json_reply(200, {{"fork", fork_json(fork)}});
}

HttpReply add(const OfficeServices& services, const HttpRequest& request, const db::SessionRow& row) {
    const auto body = object_of(request);
    if (!body) return complaint_reply(400, "bad_json", "", "The body is no JSON object.");
    const auto seq = whole_member(*body, "seq", 2, INT32_MAX);
    if (!seq) return complaint_reply(400, "bad_field", "seq", "Name the turn that is said differently.");
    auto message = read_message(*body);
    if (const auto* problem = std::get_if<Problem>(&message)) return refused(*problem);
    const auto from = body->value("from", Json());
    const auto parent = from.is_null() ? std::optional<std::int64_t>(0) : whole_member(*body, "from", 1, INT64_MAX);
    const auto forks = services.forks.of(row.id);
    const auto path = db::path_to(forks, parent.value_or(-1));
    if (!parent || (*parent != 0 && path.empty()))
        return complaint_reply(400, "bad_field", "from", "This session has no such fork.");
    auto made = say_instead({services.shelf, services.rubrics}, read_stored(services.store, row), path,
                            static_cast<std::uint32_t>(*seq), std::get<ClientMessage>(message));
    if (const auto* problem = std::get_if<Problem>(&made)) return refused(*problem);
    return keep(services, {0, row.id, *parent, static_cast<std::uint32_t>(*seq), services.now_ms(), {}, {}},
                std::move(std::get<MadeFork>(made)));
}

}  // namespace

HttpReply answer_forks(const OfficeServices& services, const HttpRequest& request, const db::SessionRow& row) {
    if (request.method == "GET") return list(services, row.id);
    if (request.method != "POST") return wrong_method("GET, POST");
    if (!row.ended)
        return complaint_reply(409, "not_over", "", "Forks are for after the end: finish this negotiation first.");
    return add(services, request, row);
}

HttpReply answer_forks_by_token(const OfficeServices& services, const HttpRequest& request, std::string_view token) {
    const auto row = services.store.session_by_token(hash_of_token(token));
    return row ? answer_forks(services, request, *row) : nothing_here();
}

}  // namespace parley::server
