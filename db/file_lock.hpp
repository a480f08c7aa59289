#pragma once

#include <filesystem>

namespace parley::db {

/// Holds an advisory lock on a file of its own until destroyed; the system frees it when the process dies.
class FileLock {
public:
    /// Throws std::system_error: EWOULDBLOCK when another holds it.
    explicit FileLock(const std::filesystem::path& file);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    int descriptor_ = -1;
};

}  // namespace parley::db
