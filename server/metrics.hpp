#pragma once
// Counters of the running server, read by GET /metrics. Any thread.

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>

namespace parley::server {

using Counter = std::atomic<std::uint64_t>;

/// How long turns took from their frame's arrival to their row's being durable.
class Latencies {
public:
    static constexpr std::array<double, 9> kBounds{0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5};  ///< s

    void add(std::chrono::nanoseconds took);
    void write(std::string& text, std::string_view name) const;

private:
    std::array<Counter, kBounds.size() + 1> counts_{};  ///< each bucket by itself; the last has no bound
    Counter total_ns_{0};
};

struct Metrics {
    std::atomic<std::int64_t> connections{0};  ///< open now, HTTP and WebSocket
    std::atomic<std::int64_t> pages{0};        ///< WebSockets open now
    std::atomic<std::int64_t> live_sessions{0};
    Counter accepted{0};
    Counter refused{0};  ///< connections over the limit
    Counter requests{0};
    Counter malformed{0};
    Counter sessions_started{0};
    Counter turns{0};
    Counter repeats{0};  ///< answered again from the log
    Counter problems{0};
    Counter not_stored{0};
    Counter overflows{0};  ///< pages closed because they did not read
    Latencies turn_latency;

    /// Prometheus text, version 0.0.4.
    [[nodiscard]] std::string text() const;
};

}  // namespace parley::server
