#include "server/token.hpp"

#include <sodium.h>

#include <array>
#include <stdexcept>

namespace parley::server {

namespace {

void need_sodium() {
    if (sodium_init() < 0) throw std::runtime_error("libsodium finds no source of randomness");
}

}  // namespace

std::string new_token() {
    need_sodium();
    std::array<unsigned char, 16> bits{};
    randombytes_buf(bits.data(), bits.size());
    constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::array<char, sodium_base64_ENCODED_LEN(16, kVariant)> text{};
    sodium_bin2base64(text.data(), text.size(), bits.data(), bits.size(), kVariant);
    return text.data();
}

std::string hash_of_token(std::string_view token) {
    need_sodium();
    std::string hash(crypto_generichash_BYTES, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(),
                       reinterpret_cast<const unsigned char*>(token.data()), token.size(), nullptr, 0);
    return hash;
}

std::uint64_t new_seed() {
    need_sodium();
    std::uint64_t seed = 0;
    randombytes_buf(&seed, sizeof seed);
    return seed >> 11U;  // a page's numbers hold 53 bits: it may show the seed and give it back
}

}  // namespace parley::server
