#pragma once
// The office put together over one database.

#include "server/engine/dialogue_engine.hpp"
#include "server/office/course_rubrics.hpp"
#include "server/office/index_keeper.hpp"
#include "server/office/office.hpp"

#include <filesystem>

namespace parley::server {

/// In the order of its making. The store outlives it while it is used, and has brought the file up to date before.
/// Throws db::DeskFailure, db::ReadFailure, RubricRefused.
struct OfficeRooms {
    /// `courses`: rubrics for new sessions, beside the one that ships.
    OfficeRooms(const std::filesystem::path& file, const db::Store& store, const Catalog& built_in,
                std::function<std::int64_t()> now_ms, std::vector<Rubric> courses = {})
        : desk(file),
          shelf(store),
          published(built_in, library, listed, store, shelf),
          rubrics(arrange_rubrics(kept_rubrics, std::move(courses))),
          engines(shelf, rubrics),
          keeper(index, store, engines),
          office({gate, library, listed, index, shares, forks, coaching, store, engines, shelf, rubrics, published,
                  std::move(now_ms)}) {
        published.catch_up();
    }

    db::Desk desk;
    db::Accounts accounts{desk};
    db::Library library{desk};
    db::PersonaIndex listed{desk};
    db::SessionIndex index{desk};
    db::Shares shares{desk};
    db::Forks forks{desk};
    db::Coaching coaching{desk};
    db::Rubrics kept_rubrics{desk};
    Gate gate{accounts};
    PersonaShelf shelf;
    PublishedPersonas published;
    RubricShelf rubrics;
    DialogueEngines engines;
    IndexKeeper keeper;
    Office office;
};

}  // namespace parley::server
