// Over every guide at hand: what the importer reads against a second, independent reader. The guides are no part
// of this project; where they are not beside it the test says so and is skipped.

#include "persona/guide/guide.hpp"
#include "second_reader.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

namespace parley::guide {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> corpus() {
    std::vector<fs::path> files;
    const auto root = fs::path(PARLEY_SOURCE_DIR) / ".." / "shared" / "guides";
    if (!fs::exists(root)) return files;
    for (const auto& entry : fs::recursive_directory_iterator(root))
        if (entry.path().extension() == ".md") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::string text_of(const fs::path& file) {
    std::ifstream stream(file);
    std::stringstream text;
    text << stream.rdbuf();
    return text.str();
}

std::string told(const Range& range, Currency currency) {
    if (range.unit == RangeUnit::percent)
        return std::to_string(range.min.value_or(0) / 100) + ".." + std::to_string(range.max.value_or(0) / 100) + "%";
    const auto in = range.currency.value_or(currency);
    const auto major = [&](std::optional<Minor> value) {
        return std::to_string(value.value_or(0) / minor_per_major(in));
    };
    return std::string(in.text()) + " " + major(range.min) + ".." + major(range.max);
}

/// Everything the importer read on one line of one column.
std::vector<std::string> imported(const Guide& guide, int line, const std::string& column) {
    std::vector<std::string> found;
    for (const auto& region : guide.regions)
        for (const auto& [name, range] : {std::pair{"base", &region.base}, std::pair{"equity", &region.equity},
                                          std::pair{"bonus", &region.bonus}, std::pair{"total", &region.total}})
            if (column == name && *range && (*range)->line == line) found.push_back(told(**range, region.currency));
    return found;
}

bool agrees(const std::vector<std::string>& importer, const std::vector<std::string>& second) {
    return std::any_of(importer.begin(), importer.end(), [&](const auto& reading) {
        return std::find(second.begin(), second.end(), reading) != second.end();
    });
}

struct Tally {
    int right = 0;
    int all = 0;
    [[nodiscard]] double share() const { return all == 0 ? 0.0 : 100.0 * right / all; }
};

void count_cells(const fs::path& file, const Guide& guide, const second::Reading& second, Tally& tally) {
    for (const auto& cell : second.cells) {
        ++tally.all;
        if (agrees(imported(guide, cell.line, cell.column), cell.readings))
            ++tally.right;
        else
            std::cout << file.filename().string() << ":" << cell.line << " " << cell.column << " \"" << cell.raw
                      << "\"\n";
    }
}

void count_levers(const Guide& guide, const second::Reading& second, Tally& tally) {
    for (const auto& title : second.levers) {
        ++tally.all;
        tally.right += std::any_of(guide.levers.begin(), guide.levers.end(),
                                   [&](const Lever& lever) { return second::squeezed(lever.title) == title; })
                           ? 1
                           : 0;
    }
}

TEST(Corpus, MoneyAndLeversAgreeWithASecondReader) {
    const auto files = corpus();
    if (files.empty()) GTEST_SKIP() << "no guides beside the project";
    Tally cells;
    Tally levers;
    for (const auto& file : files) {
        const auto text = text_of(file);
        const auto guide = read_guide(text);
        const auto second = second::read(text);
        count_cells(file, guide, second, cells);
        count_levers(guide, second, levers);
    }
    std::cout << "guides " << files.size() << ", money cells " << cells.right << " of " << cells.all << " ("
              << cells.share() << " %), levers " << levers.right << " of " << levers.all << " (" << levers.share()
              << " %)\n";
    EXPECT_GE(cells.share(), 99.0);
    EXPECT_GE(levers.share(), 95.0);
}

TEST(Corpus, EveryGuideHasARegionAndTwoLevers) {
    const auto files = corpus();
    if (files.empty()) GTEST_SKIP() << "no guides beside the project";
    for (const auto& file : files) {
        const auto guide = read_guide(text_of(file));
        EXPECT_FALSE(guide.regions.empty()) << file;
        EXPECT_GE(guide.levers.size(), 2U) << file;
        EXPECT_FALSE(guide.company.empty()) << file;
    }
}

}  // namespace
}  // namespace parley::guide
