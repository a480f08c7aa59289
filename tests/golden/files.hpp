#pragma once
// The files under tests/golden.

#include <filesystem>
#include <string>
#include <vector>

namespace parley::golden {

[[nodiscard]] std::filesystem::path folder();

[[nodiscard]] std::string read_file(const std::filesystem::path& path);

/// The *.txt of a folder, sorted by name.
[[nodiscard]] std::vector<std::filesystem::path> texts_in(const std::filesystem::path& folder);

}  // namespace parley::golden
