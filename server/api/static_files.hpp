#pragma once
// The page: compiled in, or read from a folder while it is being worked on.

#include "server/http/request.hpp"

#include <filesystem>
#include <optional>

namespace parley::server {

class StaticFiles {
public:
    /// An empty root serves what is compiled in.
    explicit StaticFiles(std::filesystem::path root) : root_(std::move(root)) {}

    /// Nothing when there is no such file.
    [[nodiscard]] std::optional<HttpReply> answer(const HttpRequest& request) const;

private:
    [[nodiscard]] std::optional<HttpReply> from_folder(const HttpRequest& request) const;

    const std::filesystem::path root_;
};

}  // namespace parley::server
