#pragma once
// The rubrics of a database and of today's courses, put on one shelf. What a version says never changes.

#include "db/rubrics.hpp"
#include "server/engine/rubric_shelf.hpp"

#include <stdexcept>
#include <vector>

namespace parley::server {

/// A version that the database has with other contents; what() is for a person and says how to mend it.
class RubricRefused : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Keeps the standard rubric and `courses` in the database, and gives new sessions a course's where there is one.
/// Throws RubricRefused, db::DeskFailure.
[[nodiscard]] RubricShelf arrange_rubrics(db::Rubrics& kept, std::vector<Rubric> courses);

}  // namespace parley::server
