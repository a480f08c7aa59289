#include "server/connections.hpp"

#include <utility>

namespace parley::server {

std::shared_ptr<Connections::Place> Connections::enter() {
    const std::lock_guard lock(mutex_);
    if (closing_ || open_.size() >= most_) return nullptr;
    const auto key = next_key_++;
    open_.emplace(key, std::weak_ptr<Closable>{});
    metrics_.connections.store(static_cast<std::int64_t>(open_.size()), std::memory_order_relaxed);
    return std::make_shared<Place>(*this, key);
}

void Connections::close_politely(std::function<void()> empty) {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
        if (!open_.empty()) empty_ = std::exchange(empty, nullptr);
    }
    if (empty) return empty();
    for (const auto& one : everyone()) one->close_politely();
}

void Connections::close_now() {
    for (const auto& one : everyone()) one->close_now();
}

void Connections::leave(std::uint64_t key) {
    std::function<void()> empty;
    {
        const std::lock_guard lock(mutex_);
        open_.erase(key);
        metrics_.connections.store(static_cast<std::int64_t>(open_.size()), std::memory_order_relaxed);
        if (closing_ && open_.empty()) empty = std::exchange(empty_, nullptr);
    }
    if (empty) empty();
}

void Connections::set(std::uint64_t key, std::weak_ptr<Closable> who) {
    bool closing = false;
    {
        const std::lock_guard lock(mutex_);
        closing = closing_;
        open_[key] = who;
    }
    if (!closing) return;
    if (const auto one = who.lock()) one->close_politely();
}

/// Their own calls may come back here, so they are made without the lock.
std::vector<std::shared_ptr<Closable>> Connections::everyone() {
    const std::lock_guard lock(mutex_);
    std::vector<std::shared_ptr<Closable>> all;
    for (const auto& [key, who] : open_) {
        if (auto one = who.lock()) all.push_back(std::move(one));
    }
    return all;
}

}  // namespace parley::server
