#include "tests/golden/files.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace parley::golden {

namespace fs = std::filesystem;

fs::path folder() { return fs::path(PARLEY_SOURCE_DIR) / "tests" / "golden"; }

std::string read_file(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

std::vector<fs::path> texts_in(const fs::path& folder) {
    std::vector<fs::path> texts;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".txt") texts.push_back(entry.path());
    std::sort(texts.begin(), texts.end());
    return texts;
}

}  // namespace parley::golden
