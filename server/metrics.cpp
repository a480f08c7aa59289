#include "server/metrics.hpp"

#include <fmt/format.h>

#include <iterator>

namespace parley::server {

namespace {

template <class Number>
void write_one(std::string& text, std::string_view name, std::string_view type, std::string_view help,
               const std::atomic<Number>& value) {
    fmt::format_to(std::back_inserter(text), "# HELP {0} {2}\n# TYPE {0} {1}\n{0} {3}\n", name, type, help,
                   value.load(std::memory_order_relaxed));
}

}  // namespace

void Latencies::add(std::chrono::nanoseconds took) {
    const double seconds = std::chrono::duration<double>(took).count();
    std::size_t bucket = 0;
    while (bucket < kBounds.size() && seconds > kBounds[bucket]) ++bucket;
    counts_[bucket].fetch_add(1, std::memory_order_relaxed);
    total_ns_.fetch_add(static_cast<std::uint64_t>(took.count()), std::memory_order_relaxed);
}

void Latencies::write(std::string& text, std::string_view name) const {
    const auto out = std::back_inserter(text);
    fmt::format_to(out, "# HELP {0} From a frame's arrival until its turn was durable.\n# TYPE {0} histogram\n", name);
    std::uint64_t so_far = 0;
    for (std::size_t i = 0; i < kBounds.size(); ++i) {
        so_far += counts_[i].load(std::memory_order_relaxed);
        fmt::format_to(out, "{}_bucket{{le=\"{}\"}} {}\n", name, kBounds[i], so_far);
    }
    so_far += counts_.back().load(std::memory_order_relaxed);
    fmt::format_to(out, "{}_bucket{{le=\"+Inf\"}} {}\n", name, so_far);
    const auto total = static_cast<double>(total_ns_.load(std::memory_order_relaxed)) / 1e9;
    fmt::format_to(out, "{0}_sum {1}\n{0}_count {2}\n", name, total, so_far);
}

std::string Metrics::text() const {
    std::string text;
    write_one(text, "parley_connections", "gauge", "Open connections.", connections);
    write_one(text, "parley_pages", "gauge", "Open WebSockets.", pages);
    write_one(text, "parley_live_sessions", "gauge", "Sessions some page has open.", live_sessions);
    write_one(text, "parley_accepted_total", "counter", "Connections accepted.", accepted);
    write_one(text, "parley_refused_total", "counter", "Connections over the limit.", refused);
    write_one(text, "parley_requests_total", "counter", "HTTP requests answered.", requests);
    write_one(text, "parley_malformed_total", "counter", "HTTP requests refused as malformed.", malformed);
    write_one(text, "parley_sessions_started_total", "counter", "Sessions started.", sessions_started);
    write_one(text, "parley_turns_total", "counter", "Turns stored.", turns);
    write_one(text, "parley_repeats_total", "counter", "Messages answered again from the log.", repeats);
    write_one(text, "parley_problems_total", "counter", "Messages refused.", problems);
    write_one(text, "parley_not_stored_total", "counter", "Turns that could not be stored.", not_stored);
    write_one(text, "parley_overflows_total", "counter", "Pages closed for not reading.", overflows);
    turn_latency.write(text, "parley_turn_seconds");
    return text;
}

}  // namespace parley::server
