#include "tests/unit/db/faulty_disk.hpp"

#include <sqlite3.h>

#include <array>
#include <mutex>
#include <stdexcept>

namespace parley::test {

namespace {

std::atomic<Fault> the_fault{Fault::none};
sqlite3_vfs* the_real = nullptr;
sqlite3_vfs the_faulty{};

/// The database and its log have tables of methods of their own; each is replaced by one of ours.
struct Methods {
    sqlite3_io_methods faulty{};  ///< first: files point to it
    const sqlite3_io_methods* real = nullptr;
};
std::array<Methods, 4> the_methods;
std::mutex the_mutex;

const sqlite3_io_methods& real_of(sqlite3_file* file) {
    return *reinterpret_cast<const Methods*>(file->pMethods)->real;
}

int faulty_write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
    switch (the_fault.load()) {
        case Fault::write_fails:
            return SQLITE_IOERR_WRITE;
        case Fault::disk_full:
            return SQLITE_FULL;
        case Fault::none:
        case Fault::sync_fails:
            break;
    }
    return real_of(file).xWrite(file, bytes, size, offset);
}

int faulty_sync(sqlite3_file* file, int flags) {
    if (the_fault.load() == Fault::sync_fails) return SQLITE_IOERR_FSYNC;
    return real_of(file).xSync(file, flags);
}

void replace_methods(sqlite3_file* file) {
    const std::lock_guard lock(the_mutex);
    for (auto& methods : the_methods) {
        if (methods.real == nullptr) {
            methods.real = file->pMethods;
            methods.faulty = *file->pMethods;
            methods.faulty.xWrite = faulty_write;
            methods.faulty.xSync = faulty_sync;
        }
        if (methods.real == file->pMethods) {
            file->pMethods = &methods.faulty;
            return;
        }
    }
}

int faulty_open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flags_out) {
    const int result = the_real->xOpen(the_real, name, file, flags, flags_out);
    if (result == SQLITE_OK && file->pMethods != nullptr) replace_methods(file);
    return result;
}

}  // namespace

FaultyDisk::FaultyDisk() {
    the_real = sqlite3_vfs_find(nullptr);
    the_faulty = *the_real;
    the_faulty.zName = "faulty";
    the_faulty.xOpen = faulty_open;
    the_fault = Fault::none;
    if (sqlite3_vfs_register(&the_faulty, 1) != SQLITE_OK) throw std::runtime_error("the VFS was refused");
}

FaultyDisk::~FaultyDisk() {
    sqlite3_vfs_unregister(&the_faulty);
    sqlite3_vfs_register(the_real, 1);
}

void FaultyDisk::set(Fault fault) { the_fault = fault; }

}  // namespace parley::test
