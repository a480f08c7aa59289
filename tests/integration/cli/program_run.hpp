#pragma once
// The real program, run on files in a folder of its own.

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace parley {

struct Ran {
    int status = -1;
    std::string out;
    std::string err;

    [[nodiscard]] std::vector<nlohmann::json> lines() const {
        std::vector<nlohmann::json> all;
        std::istringstream stream(out);
        for (std::string line; std::getline(stream, line);) all.push_back(nlohmann::json::parse(line));
        return all;
    }
};

class ProgramTest : public testing::Test {
protected:
    void SetUp() override {
        std::string pattern = testing::TempDir() + "/parley-cli-XXXXXX";
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        folder_ = pattern;
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    void write(const std::string& name, const std::string& text) const { std::ofstream(folder_ / name) << text; }

    /// Arguments as a shell reads them; works in the folder and keeps its database there.
    [[nodiscard]] Ran run(const std::string& arguments, const std::string& input = "") const {
        write("in", input);
        const std::string command = "cd '" + folder_.string() + "' && XDG_DATA_HOME='" + folder_.string() + "' '" +
                                    PARLEY_PROGRAM + "' " + arguments + " <in >out 2>err";
        const int status = std::system(command.c_str());
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read("out"), read("err")};
    }

private:
    [[nodiscard]] std::string read(const std::string& name) const {
        std::ifstream file(folder_ / name);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    std::filesystem::path folder_;
};

}  // namespace parley
