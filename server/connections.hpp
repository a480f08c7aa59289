#pragma once
// Every open connection, so that they can be counted, bounded and asked to leave.

#include "server/metrics.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace parley::server {

/// Something open that can be told to go. Any thread.
class Closable {
public:
    virtual ~Closable() = default;
    virtual void close_politely() = 0;  ///< going away; what is being answered may be finished
    virtual void close_now() = 0;
};

/// Any thread. Outlives the connections.
class Connections {
public:
    Connections(std::size_t most, Metrics& metrics) : most_(most), metrics_(metrics) {}

    /// Membership: destroyed when the connection ends.
    class Place {
    public:
        Place(Connections& connections, std::uint64_t key) : connections_(connections), key_(key) {}
        ~Place() { connections_.leave(key_); }
        Place(const Place&) = delete;
        Place& operator=(const Place&) = delete;

        /// Who answers for this place from now on.
        void taken_by(std::weak_ptr<Closable> who) { connections_.set(key_, std::move(who)); }

    private:
        Connections& connections_;
        const std::uint64_t key_;
    };

    /// Null when the house is full or closing.
    [[nodiscard]] std::shared_ptr<Place> enter();

    /// No more may enter; all are told to go. `empty` is called once the last has left, on its thread.
    void close_politely(std::function<void()> empty);
    void close_now();

private:
    void leave(std::uint64_t key);
    void set(std::uint64_t key, std::weak_ptr<Closable> who);
    [[nodiscard]] std::vector<std::shared_ptr<Closable>> everyone();

    const std::size_t most_;
    Metrics& metrics_;
    std::mutex mutex_;
    std::unordered_map<std::uint64_t, std::weak_ptr<Closable>> open_;
    std::uint64_t next_key_ = 0;
    bool closing_ = false;
    std::function<void()> empty_;
};

}  // namespace parley::server
