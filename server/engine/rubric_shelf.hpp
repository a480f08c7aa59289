#pragma once
// The rubrics that sessions are scored with: the one that ships, those of courses, and those that earlier sessions
// were begun with. A version names one rubric for ever.

#include "dialogue/scoring/rubric.hpp"

#include <map>
#include <string>
#include <vector>

namespace parley::server {

/// Immutable once it serves. Any thread.
class RubricShelf {
public:
    /// With the standard rubric alone.
    RubricShelf();

    /// Kept for sessions begun with it; new ones do not get it. A version that is there stays as it is.
    void keep(Rubric rubric);
    /// Kept, and given to new sessions: of its personas, or of all where it names none. The later one wins.
    void offer(Rubric rubric);

    [[nodiscard]] const Rubric& for_new(const std::string& persona_id) const;
    /// The standard rubric where the version is not known.
    [[nodiscard]] const Rubric& by_version(const std::string& version) const;

private:
    std::map<std::string, Rubric> by_version_;
    std::map<std::string, std::string> of_persona_;  ///< version by persona id; "" is every other persona's
};

}  // namespace parley::server
