// The plan of the house, held against every include: docs/architecture.md says the same as a table for people.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace parley {
namespace {

namespace fs = std::filesystem;

struct Room {
    std::string_view folder;
    std::vector<std::string_view> may_include;  ///< folders, beside its own
};

/// The first whose folder is a prefix of the file's is the file's room.
const std::vector<Room> kRooms{
    {"persona/guide/", {"persona/"}},
    {"persona/", {}},
    {"dialogue/understanding/", {"persona/"}},
    {"dialogue/negotiation/", {"persona/", "dialogue/understanding/"}},
    {"dialogue/phrasing/", {"persona/", "dialogue/understanding/", "dialogue/negotiation/"}},
    {"dialogue/session/", {"persona/", "dialogue/understanding/", "dialogue/negotiation/", "dialogue/phrasing/"}},
    {"dialogue/scoring/",
     {"persona/", "dialogue/understanding/", "dialogue/negotiation/", "dialogue/phrasing/", "dialogue/session/"}},
    {"dialogue/simulation/", {"persona/", "dialogue/"}},
    {"db/", {}},
    {"web/", {}},
    {"server/codec/", {"persona/", "dialogue/"}},
    {"server/import/", {"persona/", "dialogue/"}},
    {"server/", {"persona/", "dialogue/", "db/", "web/", "server/"}},
};

/// What the pure part knows nothing of: sockets, storage, logs, JSON, clocks, random devices, threads.
const std::vector<std::string_view> kShellOnly{
    "boost/asio", "boost/beast", "sqlite3.h", "SQLiteCpp", "spdlog", "nlohmann", "chrono", "ctime",  "time.h",
    "random",     "thread",      "mutex",     "future",    "atomic", "iostream", "cmath",  "math.h", "unistd.h",
};

struct Include {
    std::string file;
    std::string target;
    bool quoted = false;
};

std::vector<Include> includes_of(const fs::path& root, const fs::path& path) {
    std::vector<Include> found;
    std::ifstream in(path);
    const std::string file = path.lexically_relative(root).generic_string();
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with("#include ") || line.size() < 12) continue;
        const bool quoted = line[9] == '"';
        const auto end = line.find(quoted ? '"' : '>', 10);
        found.push_back({file, line.substr(10, end - 10), quoted});
    }
    return found;
}

std::vector<Include> all_includes() {
    const fs::path root = PARLEY_SOURCE_DIR;
    std::vector<Include> found;
    for (const char* folder : {"persona", "dialogue", "db", "web/assets.hpp", "server"}) {
        if (!fs::is_directory(root / folder)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const auto extension = entry.path().extension();
            if (extension != ".cpp" && extension != ".hpp") continue;
            const auto more = includes_of(root, entry.path());
            found.insert(found.end(), more.begin(), more.end());
        }
    }
    return found;
}

const Room* room_of(std::string_view file) {
    const auto room = std::ranges::find_if(kRooms, [&](const Room& each) { return file.starts_with(each.folder); });
    return room == kRooms.end() ? nullptr : &*room;
}

/// Headers of this project only; what a build generates has no room.
bool is_ours(const Include& include) { return include.quoted && room_of(include.target) != nullptr; }

bool is_allowed(const Include& include) {
    const Room* from = room_of(include.file);
    const Room* to = room_of(include.target);
    if (from == nullptr || from->folder == to->folder) return from != nullptr;
    return std::ranges::any_of(from->may_include,
                               [&](std::string_view folder) { return to->folder.starts_with(folder); });
}

/// Reading and publishing a persona, where JSON is parsed and the concession curve becomes a table of integers.
bool is_publishing(std::string_view file) {
    return file.starts_with("persona/guide/") || file.starts_with("persona/catalog") ||
           file == "persona/concession_curve.cpp";
}

bool is_pure(std::string_view file) {
    return file.starts_with("dialogue/") || (file.starts_with("persona/") && !is_publishing(file));
}

std::string told(const Include& include) { return include.file + " includes " + include.target; }

TEST(Rooms, IncludeOnlyWhatTheArrowsAllow) {
    const auto includes = all_includes();
    ASSERT_GT(includes.size(), 100U) << "the sources were not found";
    std::vector<std::string> wrong;
    for (const Include& include : includes) {
        if (is_ours(include) && !is_allowed(include)) wrong.push_back(told(include));
    }
    EXPECT_THAT(wrong, testing::IsEmpty());
}

TEST(Rooms, ThePureOnesKnowNoShell) {
    std::vector<std::string> wrong;
    for (const Include& include : all_includes()) {
        if (!is_pure(include.file)) continue;
        const bool shell = std::ranges::any_of(
            kShellOnly, [&](std::string_view name) { return std::string_view(include.target).starts_with(name); });
        if (shell) wrong.push_back(told(include));
    }
    EXPECT_THAT(wrong, testing::IsEmpty());
}

TEST(Rooms, AnArrowAgainstThePlanIsFound) {
    EXPECT_FALSE(is_allowed({"dialogue/understanding/understand.cpp", "dialogue/negotiation/state.hpp", true}));
    EXPECT_FALSE(is_allowed({"db/store.cpp", "persona/persona.hpp", true}));
    EXPECT_FALSE(is_allowed({"persona/money.cpp", "persona/guide/guide.hpp", true}));
    EXPECT_TRUE(is_allowed({"dialogue/phrasing/say.cpp", "dialogue/negotiation/line.hpp", true}));
    EXPECT_TRUE(is_allowed({"server/app.cpp", "db/store.hpp", true}));
}

}  // namespace
}  // namespace parley
