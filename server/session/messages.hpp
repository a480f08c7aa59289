#pragma once
// The frames of docs/protocol.md as plain values, without knowledge of any persona.

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace parley::server {

/// What a page is told when it cannot be obeyed: code, the field at fault (may be empty), a sentence with
/// the mend.
struct Problem {
    std::string code;
    std::string field;
    std::string message;
};

enum class MessageType : std::uint8_t { start, resume, message, button, correct, confirm, end };

struct ClientMessage {
    MessageType type = MessageType::message;
    std::string client_id;       ///< all but start and resume
    std::string text;            ///< message
    std::string button;          ///< button: the name as sent
    std::string token;           ///< resume
    std::uint32_t last_seq = 0;  ///< resume
    std::string owner;           ///< start: whose browser it is; never from the frame
    std::string body;            ///< the whole frame: `start` and `correct` hold amounts only an engine can read
};

inline constexpr std::size_t kMaxClientId = 64;       ///< characters
inline constexpr std::size_t kMaxTextBytes = 16'384;  ///< of one message

struct Unreadable {
    Problem problem;
    std::string client_id;  ///< where there was one to be found
};

[[nodiscard]] std::variant<ClientMessage, Unreadable> parse_client_message(std::string_view frame);

/// Frames out. Arguments named json are pasted in as they are.
[[nodiscard]] std::string error_frame(const Problem& problem, std::string_view client_id);
[[nodiscard]] std::string turn_frame(std::string_view turn_json);
[[nodiscard]] std::string welcome_frame(std::string_view token, std::string_view brief_json,
                                        std::string_view turns_json, std::string_view score_json,
                                        std::string_view reveal_json);
[[nodiscard]] std::string score_frame(std::string_view score_json, std::string_view reveal_json);

}  // namespace parley::server
