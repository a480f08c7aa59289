#pragma once
// `parley guide import`: guides in, personas and a line of findings a file out.

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <vector>

namespace parley::cli {

struct GuideImportOptions {
    std::vector<std::filesystem::path> paths;     ///< files, and folders that are searched for *.md
    std::optional<std::filesystem::path> out;     ///< where ID.json goes; made if it is not there
    std::optional<std::filesystem::path> policy;  ///< file with numbers in place of the policy's own
    bool json = false;
};

/// Returns the exit status: 1 where a file has an error, could not be read, or its persona not be written.
/// `progress` gets a counter on a terminal; null: none.
[[nodiscard]] int run_guide_import(const GuideImportOptions& options, std::ostream& out, std::ostream& diagnostics,
                                   std::ostream* progress);

}  // namespace parley::cli
