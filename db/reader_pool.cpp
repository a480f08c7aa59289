#include "db/reader_pool.hpp"

#include "db/connection.hpp"

namespace parley::db {

ReaderPool::Reader::Reader(const std::filesystem::path& file)
    : database(open(file, Access::read_only)), reads(database) {}

std::unique_ptr<ReaderPool::Reader> ReaderPool::take() {
    {
        const std::lock_guard lock(mutex_);
        if (!idle_.empty()) {
            auto reader = std::move(idle_.back());
            idle_.pop_back();
            return reader;
        }
    }
    return std::make_unique<Reader>(file_);
}

void ReaderPool::give_back(std::unique_ptr<Reader> reader) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(reader));
}

}  // namespace parley::db
