#pragma once
// The office put together over one database.

#include "server/engine/dialogue_engine.hpp"
#include "server/office/index_keeper.hpp"
#include "server/office/office.hpp"

#include <filesystem>

namespace parley::server {

/// In the order of its making. The store outlives it while it is used, and has brought the file up to date before.
/// Throws db::DeskFailure, db::ReadFailure.
struct OfficeRooms {
    OfficeRooms(const std::filesystem::path& file, const db::Store& store, Catalog built_in,
                std::function<std::int64_t()> now_ms)
        : desk(file),
          published(std::move(built_in), library, store),
          shelf(published.arrange(), store),
          engines(shelf),
          keeper(index, store, engines),
          office({gate, library, index, shares, store, engines, shelf, published, std::move(now_ms)}) {}

    db::Desk desk;
    db::Accounts accounts{desk};
    db::Library library{desk};
    db::SessionIndex index{desk};
    db::Shares shares{desk};
    Gate gate{accounts};
    PublishedPersonas published;
    PersonaShelf shelf;
    DialogueEngines engines;
    IndexKeeper keeper;
    Office office;
};

}  // namespace parley::server
