#include "server/log.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <chrono>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

namespace parley::server {

namespace {

std::shared_ptr<spdlog::logger>& logger() {
    static std::shared_ptr<spdlog::logger> the_logger;
    return the_logger;
}

spdlog::level::level_enum spdlog_level(LogLevel level) {
    switch (level) {
        case LogLevel::debug:
            return spdlog::level::debug;
        case LogLevel::info:
            return spdlog::level::info;
        case LogLevel::warning:
            return spdlog::level::warn;
        case LogLevel::error:
            return spdlog::level::err;
    }
    return spdlog::level::err;
}

std::string_view name_of(LogLevel level) {
    switch (level) {
        case LogLevel::debug:
            return "debug";
        case LogLevel::info:
            return "info";
        case LogLevel::warning:
            return "warning";
        case LogLevel::error:
            return "error";
    }
    return "error";
}

std::int64_t now_ms() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

/// Ordered, so that a line reads from left to right; bytes that are not UTF-8 are replaced, not refused.
std::string line_of(LogLevel level, std::string_view event, std::initializer_list<LogField> fields) {
    nlohmann::ordered_json line;
    line["at_ms"] = now_ms();
    line["level"] = name_of(level);
    line["event"] = event;
    for (const auto& [name, value] : fields) {
        std::visit([&line, &key = name](const auto& plain) { line[std::string(key)] = plain; }, value);
    }
    return line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace

void start_log(LogLevel least) {
    logger() = std::make_shared<spdlog::logger>("parley", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    logger()->set_pattern("%v");
    logger()->set_level(spdlog_level(least));
    logger()->flush_on(spdlog::level::info);
}

void log(LogLevel level, std::string_view event, std::initializer_list<LogField> fields) {
    if (!logger() || !logger()->should_log(spdlog_level(level))) return;
    logger()->log(spdlog_level(level), line_of(level, event, fields));
}

void flush_log() {
    if (logger()) logger()->flush();
}

}  // namespace parley::server
