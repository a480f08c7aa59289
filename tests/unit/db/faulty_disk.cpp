#include "tests/unit/db/faulty_disk.hpp"

#include <sqlite3.h>

#include <stdexcept>

namespace parley::test {

namespace {

std::atomic<Fault> the_fault{Fault::none};
sqlite3_vfs* the_real = nullptr;
sqlite3_vfs the_faulty{};
sqlite3_io_methods the_methods{};
const sqlite3_io_methods* the_real_methods = nullptr;

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
    return the_real_methods->xWrite(file, bytes, size, offset);
}

int faulty_sync(sqlite3_file* file, int flags) {
    if (the_fault.load() == Fault::sync_fails) return SQLITE_IOERR_FSYNC;
    return the_real_methods->xSync(file, flags);
}

/// The real file with two of its methods replaced: all files of the Unix VFS share one table of methods.
int faulty_open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flags_out) {
    const int result = the_real->xOpen(the_real, name, file, flags, flags_out);
    if (result != SQLITE_OK || file->pMethods == nullptr) return result;
    if (the_real_methods == nullptr) {
        the_real_methods = file->pMethods;
        the_methods = *file->pMethods;
        the_methods.xWrite = faulty_write;
        the_methods.xSync = faulty_sync;
    }
    if (file->pMethods == the_real_methods) file->pMethods = &the_methods;
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
