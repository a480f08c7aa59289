#pragma once
// Which personas a session may start with: shipped ones, those of files, those published here; without the archived.

#include "db/library.hpp"
#include "db/store.hpp"
#include "persona/catalog.hpp"

namespace parley::server {

/// Any thread.
class PublishedPersonas {
public:
    /// `library` and `store` outlive it.
    PublishedPersonas(Catalog built_in, db::Library& library, const db::Store& store)
        : built_in_(std::move(built_in)), library_(library), store_(store) {}

    /// Shipped and file personas, archived or not.
    [[nodiscard]] const Catalog& built_in() const { return built_in_; }
    /// Reads the library: for start-up, and after publishing or archiving. Throws db::DeskFailure, db::ReadFailure.
    [[nodiscard]] Catalog arrange() const;

private:
    const Catalog built_in_;
    db::Library& library_;
    const db::Store& store_;
};

}  // namespace parley::server
