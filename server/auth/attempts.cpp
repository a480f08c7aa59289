#include "server/auth/attempts.hpp"

#include <algorithm>

namespace parley::server {
namespace {

constexpr int kFreeTries = 5;
constexpr std::int64_t kFirstWaitMs = 1'000;
constexpr std::int64_t kLongestWaitMs = 15 * 60 * 1'000;
constexpr std::size_t kMostNames = 10'000;

std::int64_t wait_after(int wrong) {
    if (wrong < kFreeTries) return 0;
    const int doublings = std::min(wrong - kFreeTries, 20);
    return std::min(kLongestWaitMs, kFirstWaitMs << doublings);
}

}  // namespace

std::int64_t LoginAttempts::wait_ms(const std::string& name, std::int64_t now_ms) const {
    const std::lock_guard lock(mutex_);
    const auto found = tries_.find(name);
    return found == tries_.end() ? 0 : std::max<std::int64_t>(0, found->second.again_ms - now_ms);
}

void LoginAttempts::failed(const std::string& name, std::int64_t now_ms) {
    const std::lock_guard lock(mutex_);
    if (tries_.size() >= kMostNames) forget_old(now_ms);
    auto& tries = tries_[name];
    tries.again_ms = now_ms + wait_after(++tries.wrong);
}

void LoginAttempts::succeeded(const std::string& name) {
    const std::lock_guard lock(mutex_);
    tries_.erase(name);
}

/// Names made up by the thousand must not fill the memory.
void LoginAttempts::forget_old(std::int64_t now_ms) {
    std::erase_if(tries_, [&](const auto& entry) { return entry.second.again_ms <= now_ms; });
    if (tries_.size() >= kMostNames) tries_.clear();
}

}  // namespace parley::server
