#pragma once
// What `parley guide import` prints for one file: the contract's JSON line, or a few lines for a person.

#include "server/import/import_guide.hpp"

#include <string>

namespace parley::import {

struct FileReport {
    std::string file;
    std::string sha256;      ///< of the file's bytes; empty where it could not be read
    std::string unreadable;  ///< why, where it could not be read; else empty
    Imported imported;
};

/// One line of JSON without its newline; money in major units; every key always there.
[[nodiscard]] std::string report_json(const FileReport& report);
/// A headline and the diagnostics, for a terminal.
[[nodiscard]] std::string report_text(const FileReport& report);
/// No error diagnostic, and a persona came of it.
[[nodiscard]] bool playable(const FileReport& report);

}  // namespace parley::import
