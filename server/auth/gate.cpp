#include "server/auth/gate.hpp"

#include "server/auth/cookies.hpp"
#include "server/auth/password.hpp"
#include "server/token.hpp"

#include <sodium.h>

#include <algorithm>

namespace parley::server {
namespace {

constexpr std::size_t kLongestName = 80;

std::string hex(const std::string& bytes) {
    std::string out(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    out.pop_back();
    return out;
}

/// Follows from the login's secret, so nothing more need be stored, and cannot be turned back into it.
std::string csrf_of(std::string_view login_token) { return hex(hash_of_token(std::string(login_token) + "|csrf")); }

bool same(const std::string& a, const std::string& b) {
    return !a.empty() && a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::optional<Denied> refuse_account(const std::string& name, std::string_view password) {
    if (name.find_first_not_of(' ') == std::string::npos || name.size() > kLongestName)
        return Denied{"bad_field", "name", "Give a name of at most 80 characters.", 0};
    const auto problem = password_problem(password);
    if (!problem.empty()) return Denied{"bad_field", "password", problem, 0};
    return std::nullopt;
}

Denied wrong() { return {"wrong_password", "password", "The name or the password is not right: try again.", 0}; }

}  // namespace

std::string Gate::open_setup() {
    if (accounts_.any_instructor()) return {};
    const auto secret = new_token();
    setup_hash_ = hash_of_token(secret);
    setup_open_ = true;
    return secret;
}

Admission Gate::setup(std::string_view secret, const std::string& name, std::string_view password,
                      std::int64_t now_ms) {
    if (!setup_open_) return Denied{"setup_done", "secret", "There is an instructor already: log in.", 0};
    if (!same(hash_of_token(secret), setup_hash_))
        return Denied{"bad_field", "secret", "This link is not valid: use the one printed at the last start.", 0};
    if (auto refused = refuse_account(name, password)) return *refused;
    const auto made = accounts_.add_first_instructor(name, hash_password(password), now_ms);
    setup_open_ = false;
    if (!made) return Denied{"setup_done", "secret", "There is an instructor already: log in.", 0};
    return enter(*made, now_ms);
}

Admission Gate::login(const std::string& name, std::string_view password, std::int64_t now_ms) {
    const auto wait = attempts_.wait_ms(name, now_ms);
    if (wait > 0)
        return Denied{"try_later", "password",
                      "Too many wrong passwords: try again in " + std::to_string((wait + 999) / 1'000) + " seconds.",
                      wait};
    const auto found = accounts_.instructor(name);
    if (!found) waste_a_password_check(password);
    if (!found || !password_matches(found->password_hash, password)) {
        attempts_.failed(name, now_ms);
        return wrong();
    }
    attempts_.succeeded(name);
    return enter(*found, now_ms);
}

Entry Gate::enter(const db::Instructor& instructor, std::int64_t now_ms) {
    accounts_.drop_expired_logins(now_ms);
    const auto token = new_token();
    accounts_.open_login(hash_of_token(token), instructor.id, now_ms + kLoginSeconds * 1'000);
    return {token, instructor.name, csrf_of(token)};
}

void Gate::logout(std::string_view cookie_header) {
    const auto token = cookie_value(cookie_header, kLoginCookie);
    if (!token.empty()) accounts_.close_login(hash_of_token(token));
}

Visitor Gate::visitor(std::string_view cookie_header, std::int64_t now_ms) const {
    Visitor visitor;
    const auto candidate = cookie_value(cookie_header, kCandidateCookie);
    if (!candidate.empty()) visitor.owner = owner_of(candidate);
    const auto login = cookie_value(cookie_header, kLoginCookie);
    if (login.empty()) return visitor;
    visitor.instructor = accounts_.login(hash_of_token(login), now_ms);
    if (visitor.instructor) visitor.csrf = csrf_of(login);
    return visitor;
}

std::string owner_of(std::string_view candidate_token) { return hex(hash_of_token(candidate_token)); }

}  // namespace parley::server
