#pragma once
// Personas as instructors keep them: one draft an id, with a revision that no edit may jump over, and the versions
// published from it, each a hash of what personas stores for ever.

#include "db/desk.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace parley::db {

struct PersonaDraft {
    std::string id;
    std::string json;           ///< as the instructor wrote it
    std::int64_t revision = 0;  ///< one more with every save
    std::int64_t updated_ms = 0;
    std::string author;
};

struct PersonaVersion {
    std::string id;
    std::string hash;
    std::int64_t published_ms = 0;
    std::string author;
};

/// How one id stands: its newest version, its draft, and whether it is in the archive.
struct PersonaStanding {
    std::string id;
    std::string hash;          ///< of the newest version; empty: there is none
    std::int64_t version = 0;  ///< how many there are
    std::int64_t published_ms = 0;
    std::int64_t draft_revision = 0;  ///< 0: there is no draft
    std::int64_t draft_ms = 0;
    bool archived = false;  ///< no new session may start with it
};

/// The draft as it is now, and whether it is what was just saved.
struct SavedDraft {
    bool saved = false;  ///< false: someone else saved meanwhile, and nothing was changed
    PersonaDraft draft;
};

/// Whether what was asked for was done; where not, the draft that someone else saved meanwhile (revision 0: none).
struct DraftTaken {
    bool done = false;
    PersonaDraft draft;
};

/// Any thread. All members throw DeskFailure.
class Library {
public:
    explicit Library(Desk& desk) : desk_(desk) {}

    /// Of every id that has a draft or a version, or is in the archive.
    [[nodiscard]] std::vector<PersonaStanding> standings() const;
    [[nodiscard]] PersonaStanding standing(const std::string& id) const;
    [[nodiscard]] std::optional<PersonaDraft> draft(const std::string& id) const;
    /// `draft.revision` is the one the edit began from; 0 where there was none.
    [[nodiscard]] SavedDraft save(const PersonaDraft& draft);
    /// Only the revision named: a later edit stays.
    [[nodiscard]] DraftTaken drop_draft(const std::string& id, std::int64_t revision);

    /// In order of publishing, newest last.
    [[nodiscard]] std::vector<PersonaVersion> versions(const std::string& id) const;
    /// Keeps the canonical JSON under its hash, for ever, makes it the id's newest version, archived no more, and
    /// drops the draft that it was made of, whose revision must still be the one named. The same hash again is the
    /// same version.
    [[nodiscard]] DraftTaken publish(const PersonaVersion& version, const std::string& canonical_json,
                                     std::int64_t revision);
    /// Keeps the canonical JSON under its hash, for ever, without publishing it.
    void keep(const std::string& hash, const std::string& canonical_json);
    /// All versions of the id; a shipped persona's id may be archived too.
    void archive(const std::string& id, bool archived, std::int64_t now_ms);

private:
    Desk& desk_;
};

}  // namespace parley::db
