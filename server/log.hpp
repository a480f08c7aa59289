#pragma once
// One JSON object a line on stderr. The session goes into the call, never into a thread's context. What a
// candidate typed is logged at debug at most.

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <variant>

namespace parley::server {

enum class LogLevel : std::uint8_t { debug, info, warning, error };

/// A view: the text must live until the call returns.
using LogValue = std::variant<std::int64_t, std::string_view>;
using LogField = std::pair<std::string_view, LogValue>;

/// Once, before the first thread. Levels under `least` are dropped.
void start_log(LogLevel least);

/// Any thread. Before start_log nothing is written.
void log(LogLevel level, std::string_view event, std::initializer_list<LogField> fields = {});

/// Writes out what waits.
void flush_log();

}  // namespace parley::server
