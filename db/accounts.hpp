#pragma once
// Instructors and their logins. Secrets come in already hashed.

#include "db/desk.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace parley::db {

struct Instructor {
    std::int64_t id = 0;
    std::string name;           ///< as typed; unique without regard to case
    std::string password_hash;  ///< self-describing (Argon2id)
};

/// Any thread. All members throw DeskFailure.
class Accounts {
public:
    explicit Accounts(Desk& desk) : desk_(desk) {}

    [[nodiscard]] bool any_instructor() const;
    /// Empty where the name is taken.
    [[nodiscard]] std::optional<Instructor> add_instructor(const std::string& name, const std::string& password_hash,
                                                           std::int64_t now_ms);
    /// As add_instructor, and only if there is none yet: two first visitors cannot both become one.
    [[nodiscard]] std::optional<Instructor> add_first_instructor(const std::string& name,
                                                                 const std::string& password_hash, std::int64_t now_ms);
    [[nodiscard]] std::optional<Instructor> instructor(const std::string& name) const;

    void open_login(const std::string& token_hash, std::int64_t instructor, std::int64_t expires_ms);
    /// Whose login this is; empty where there is none or it has expired.
    [[nodiscard]] std::optional<Instructor> login(const std::string& token_hash, std::int64_t now_ms) const;
    void close_login(const std::string& token_hash);
    void drop_expired_logins(std::int64_t now_ms);

private:
    Desk& desk_;
};

}  // namespace parley::db
