#pragma once
// Readers on connections of their own, made when needed and kept.

#include "db/reads.hpp"

#include <filesystem>
#include <memory>
#include <mutex>

namespace parley::db {

class ReaderPool {
public:
    explicit ReaderPool(std::filesystem::path file) : file_(std::move(file)) {}

    /// Runs query(Reads&) on a connection that no one else has. Throws ReadFailure.
    template <class Query>
    auto read(Query query) {
        try {
            auto reader = take();
            auto found = query(reader->reads);
            give_back(std::move(reader));
            return found;
        } catch (const SQLite::Exception& error) {  // the connection goes with it
            throw ReadFailure(error.what());
        }
    }

private:
    struct Reader {
        explicit Reader(const std::filesystem::path& file);
        SQLite::Database database;
        Reads reads;
    };

    [[nodiscard]] std::unique_ptr<Reader> take();
    void give_back(std::unique_ptr<Reader> reader);

    const std::filesystem::path file_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Reader>> idle_;
};

}  // namespace parley::db
