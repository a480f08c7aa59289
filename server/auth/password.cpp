#include "server/auth/password.hpp"

#include <sodium.h>

#include <array>
#include <new>

namespace parley::server {

std::string password_problem(std::string_view password) {
    if (password.size() < kShortestPassword)
        return "The password is too short: use at least " + std::to_string(kShortestPassword) + " characters.";
    if (password.size() > kLongestPassword)
        return "The password is too long: use at most " + std::to_string(kLongestPassword) + " characters.";
    return {};
}

std::string hash_password(std::string_view password) {
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str(hash.data(), password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        throw std::bad_alloc();
    return hash.data();
}

bool password_matches(const std::string& hash, std::string_view password) {
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

void waste_a_password_check(std::string_view password) {
    static const std::string decoy = hash_password("a password that nobody has");
    (void)password_matches(decoy, password);
}

}  // namespace parley::server
