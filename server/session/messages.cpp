#include "server/session/messages.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

namespace parley::server {

namespace {

using Json = nlohmann::json;

constexpr std::array<std::pair<std::string_view, MessageType>, 7> kTypes{{
    {"start", MessageType::start},
    {"resume", MessageType::resume},
    {"message", MessageType::message},
    {"button", MessageType::button},
    {"correct", MessageType::correct},
    {"confirm", MessageType::confirm},
    {"end", MessageType::end},
}};

/// Reads fields and remembers the first that was wrong.
class Fields {
public:
    explicit Fields(const Json& json) : json_(json) {}

    std::string text(const char* name, std::size_t most_bytes, std::string_view mend) {
        const auto at = json_.find(name);
        if (at == json_.end() || !at->is_string()) {
            refuse("bad_field", name, mend);
            return {};
        }
        auto value = at->get<std::string>();
        if (value.size() > most_bytes) refuse("too_long", name, too_long(most_bytes));
        return value;
    }

    std::uint32_t count(const char* name, std::string_view mend) {
        const auto at = json_.find(name);
        if (at == json_.end() || at->is_null()) return 0;
        if (at->is_number_unsigned() && at->get<std::uint64_t>() <= UINT32_MAX) return at->get<std::uint32_t>();
        refuse("bad_field", name, mend);
        return 0;
    }

    void version() {
        const auto at = json_.find("v");
        if (at == json_.end() || *at == 1) return;
        refuse("bad_field", "v", "This server speaks version 1: reload the page.");
    }

    void refuse(std::string_view code, std::string_view field, std::string_view mend) {
        if (!problem) problem = Problem{std::string(code), std::string(field), std::string(mend)};
    }

    std::optional<Problem> problem;

private:
    static std::string too_long(std::size_t most_bytes) {
        return "That is longer than " + std::to_string(most_bytes) + " bytes: shorten it.";
    }

    const Json& json_;
};

std::optional<MessageType> type_of(std::string_view name) {
    for (const auto& [known, type] : kTypes) {
        if (known == name) return type;
    }
    return std::nullopt;
}

void read_client_id(Fields& fields, ClientMessage& message) {
    constexpr auto kMend = "Every message needs a client_id of 1 to 64 characters.";
    message.client_id = fields.text("client_id", kMaxClientId, kMend);
    if (message.client_id.empty()) fields.refuse("bad_field", "client_id", kMend);
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

void read_text(Fields& fields, ClientMessage& message) {
    constexpr auto kMend = "The message is empty: type something to send.";
    message.text = fields.text("text", kMaxTextBytes, kMend);
    if (is_blank(message.text)) fields.refuse("bad_field", "text", kMend);
}

void read_fields(Fields& fields, ClientMessage& message) {
    switch (message.type) {
        case MessageType::start:
            return fields.version();
        case MessageType::resume:
            fields.version();
            message.token = fields.text("session", kMaxClientId, "Name the session by the token of its welcome.");
            message.last_seq = fields.count("last_seq", "last_seq is the number of the last turn you hold.");
            return;
        case MessageType::message:
            read_client_id(fields, message);
            return read_text(fields, message);
        case MessageType::button:
            read_client_id(fields, message);
            message.button = fields.text("button", kMaxClientId, "Name the button pressed.");
            return;
        case MessageType::correct:
        case MessageType::confirm:
        case MessageType::end:
            return read_client_id(fields, message);
    }
}

std::string client_id_in(const Json& json) {
    const auto at = json.find("client_id");
    if (at == json.end() || !at->is_string()) return {};
    auto id = at->get<std::string>();
    return id.size() <= kMaxClientId ? id : std::string{};
}

Unreadable unreadable(const Json& json, std::string code, std::string field, std::string message) {
    return {{std::move(code), std::move(field), std::move(message)}, client_id_in(json)};
}

std::string in_json(std::string_view text) { return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace

std::variant<ClientMessage, Unreadable> parse_client_message(std::string_view frame) {
    const auto json = Json::parse(frame, nullptr, false);
    if (!json.is_object()) return unreadable({}, "bad_json", "", "Send one JSON object a frame.");
    const auto type = json.find("type");
    if (type == json.end() || !type->is_string()) {
        return unreadable(json, "unknown_type", "type", "Every message has a type.");
    }
    const auto known = type_of(type->get_ref<const std::string&>());
    if (!known) return unreadable(json, "unknown_type", "type", "There is no message of this type.");
    ClientMessage message;
    message.type = *known;
    Fields fields(json);
    read_fields(fields, message);
    if (fields.problem) return Unreadable{std::move(*fields.problem), client_id_in(json)};
    message.body = frame;
    return message;
}

std::string error_frame(const Problem& problem, std::string_view client_id) {
    std::string frame = R"({"type":"error","code":)" + in_json(problem.code);
    frame += R"(,"field":)" + (problem.field.empty() ? "null" : in_json(problem.field));
    frame += R"(,"message":)" + in_json(problem.message);
    frame += R"(,"client_id":)" + (client_id.empty() ? "null" : in_json(client_id)) + "}";
    return frame;
}

std::string turn_frame(std::string_view turn_json) {
    std::string frame = R"({"type":"turn","turn":)";
    frame += turn_json;
    frame += '}';
    return frame;
}

std::string welcome_frame(std::string_view token, std::string_view brief_json, std::string_view turns_json,
                          std::string_view score_json, std::string_view reveal_json) {
    std::string frame = R"({"type":"welcome","v":1,"session":)" + in_json(token);
    frame.append(R"(,"brief":)").append(brief_json);
    frame.append(R"(,"turns":)").append(turns_json);
    frame.append(R"(,"score":)").append(score_json);
    frame.append(R"(,"reveal":)").append(reveal_json).append("}");
    return frame;
}

std::string score_frame(std::string_view score_json, std::string_view reveal_json) {
    std::string frame = R"({"type":"score","score":)";
    frame.append(score_json).append(R"(,"reveal":)").append(reveal_json).append("}");
    return frame;
}

}  // namespace parley::server
