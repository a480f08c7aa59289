#pragma once
// Rubrics by version, for ever: a session is judged with the one it was begun with.

#include "db/desk.hpp"

#include <string>
#include <vector>

namespace parley::db {

/// Any thread. All members throw DeskFailure.
class Rubrics {
public:
    explicit Rubrics(Desk& desk) : desk_(desk) {}

    /// False where the version is there already and holds something else: nothing is changed then.
    [[nodiscard]] bool put(const std::string& version, const std::string& json);
    /// JSON, in no order.
    [[nodiscard]] std::vector<std::string> all() const;

private:
    Desk& desk_;
};

}  // namespace parley::db
