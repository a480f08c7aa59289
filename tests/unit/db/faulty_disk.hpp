#pragma once
// A disk that refuses on demand: an SQLite VFS over the real one, in the manner of LevelDB's fault injection.

#include <atomic>
#include <cstdint>

namespace parley::test {

enum class Fault : std::uint8_t { none, write_fails, disk_full, sync_fails };

/// Registers the VFS as the default one while it lives; one at a time.
class FaultyDisk {
public:
    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    /// From now on. Any thread.
    void set(Fault fault);
};

}  // namespace parley::test
