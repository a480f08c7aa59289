#pragma once
// The personas that a session may start with now: shipped ones, those of files, those published here; without the
// archived. Changes when an instructor publishes; sessions that run keep what they have.

#include "db/library.hpp"
#include "db/store.hpp"
#include "persona/catalog.hpp"

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace parley::server {

/// Any thread.
class PersonaShelf {
public:
    /// Both outlive it. Reads files once; throws db::DeskFailure and db::ReadFailure.
    PersonaShelf(std::vector<std::filesystem::path> files, db::Library& library, const db::Store& store);

    [[nodiscard]] std::shared_ptr<const Catalog> current() const;
    /// What is on the shelf or was: shipped and file personas, archived or not.
    [[nodiscard]] std::shared_ptr<const Catalog> built_in() const { return built_in_; }
    /// After publishing or archiving.
    void rearrange();

private:
    db::Library& library_;
    const db::Store& store_;
    std::shared_ptr<const Catalog> built_in_;
    mutable std::mutex mutex_;
    std::shared_ptr<const Catalog> current_;
};

}  // namespace parley::server
