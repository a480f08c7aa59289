#pragma once
// Who a request comes from, and how one becomes an instructor: by the one-time link of the first start, then by
// name and password.

#include "db/accounts.hpp"
#include "server/auth/attempts.hpp"

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace parley::server {

/// A request's sender. Everyone is a candidate; some are instructors too.
struct Visitor {
    std::string owner;  ///< hash of the candidate cookie, hex; empty where the browser has none yet
    std::optional<db::Instructor> instructor;
    std::string csrf;  ///< what a changing request of this login must repeat in X-CSRF-Token; empty without login
};

/// A login that has just been made.
struct Entry {
    std::string token;  ///< for the cookie
    std::string name;
    std::string csrf;
};

struct Denied {
    std::string code;  ///< bad_field, wrong_password, try_later, setup_done
    std::string field;
    std::string message;
    std::int64_t wait_ms = 0;
};

using Admission = std::variant<Entry, Denied>;

/// Any thread; setup and login take tens of milliseconds and belong on a worker. Throws db::DeskFailure.
class Gate {
public:
    explicit Gate(db::Accounts& accounts) : accounts_(accounts) {}

    /// The secret of the one-time link; empty where there is an instructor already. Made anew at each start.
    [[nodiscard]] std::string open_setup();

    [[nodiscard]] Admission setup(std::string_view secret, const std::string& name, std::string_view password,
                                  std::int64_t now_ms);
    [[nodiscard]] Admission login(const std::string& name, std::string_view password, std::int64_t now_ms);
    void logout(std::string_view cookie_header);

    [[nodiscard]] Visitor visitor(std::string_view cookie_header, std::int64_t now_ms) const;
    [[nodiscard]] bool setup_is_open() const { return setup_open_; }

    /// How long a login lasts, seconds.
    static constexpr std::int64_t kLoginSeconds = 14 * 86'400;
    /// How long a browser's own sessions stay its own, seconds.
    static constexpr std::int64_t kCandidateSeconds = 400 * 86'400;

private:
    [[nodiscard]] Entry enter(const db::Instructor& instructor, std::int64_t now_ms);

    db::Accounts& accounts_;
    LoginAttempts attempts_;
    std::string setup_hash_;
    std::atomic<bool> setup_open_ = false;
};

/// The owner of the sessions of a browser with this candidate cookie: 64 hex digits.
[[nodiscard]] std::string owner_of(std::string_view candidate_token);

}  // namespace parley::server
