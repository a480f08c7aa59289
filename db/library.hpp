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
    bool archived = false;  ///< no new session may start with it
};

/// The draft as it is now, and whether it is what was just saved.
struct SavedDraft {
    bool saved = false;  ///< false: someone else saved meanwhile, and nothing was changed
    PersonaDraft draft;
};

/// Any thread. All members throw DeskFailure.
class Library {
public:
    explicit Library(Desk& desk) : desk_(desk) {}

    [[nodiscard]] std::vector<PersonaDraft> drafts() const;
    [[nodiscard]] std::optional<PersonaDraft> draft(const std::string& id) const;
    /// `draft.revision` is the one the edit began from; 0 where there was none.
    [[nodiscard]] SavedDraft save(const PersonaDraft& draft);
    /// True where there was one.
    bool drop_draft(const std::string& id);

    /// In order of publishing, newest last; all ids where `id` is empty.
    [[nodiscard]] std::vector<PersonaVersion> versions(const std::string& id = "") const;
    /// Keeps the canonical JSON under its hash, for ever, and makes it the id's newest version. The same hash
    /// again is the same version, archived no more.
    void publish(const PersonaVersion& version, const std::string& canonical_json);
    /// All versions of the id; a shipped persona's id may be archived too.
    void archive(const std::string& id, bool archived, std::int64_t now_ms);
    [[nodiscard]] std::vector<std::string> archived_ids() const;

private:
    Desk& desk_;
};

}  // namespace parley::db
