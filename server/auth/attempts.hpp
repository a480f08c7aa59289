#pragma once
// How often a name may be tried: after a few wrong passwords each further try waits, twice as long every time.

#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>

namespace parley::server {

/// Any thread. Time is an argument.
class LoginAttempts {
public:
    /// Milliseconds until this name may be tried again; 0: now.
    [[nodiscard]] std::int64_t wait_ms(const std::string& name, std::int64_t now_ms) const;
    void failed(const std::string& name, std::int64_t now_ms);
    void succeeded(const std::string& name);

private:
    struct Tries {
        int wrong = 0;
        std::int64_t again_ms = 0;
    };
    void forget_old(std::int64_t now_ms);

    mutable std::mutex mutex_;
    std::unordered_map<std::string, Tries> tries_;
};

}  // namespace parley::server
