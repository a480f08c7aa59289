#include "server/cli/guide_import.hpp"

#include "persona/catalog.hpp"
#include "server/cli/sources.hpp"
#include "server/import/policy_rules.hpp"
#include "server/import/report.hpp"

#include <algorithm>
#include <fstream>
#include <ostream>
#include <set>
#include <sstream>
#include <system_error>

namespace parley::cli {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> guides_in(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::recursive_directory_iterator it(folder, fs::directory_options::skip_permission_denied, error), end;
         !error && it != end; it.increment(error))
        if (it->path().extension() == ".md") files.push_back(it->path());
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<fs::path> all_files(const std::vector<fs::path>& paths) {
    std::vector<fs::path> files;
    for (const auto& path : paths) {
        std::error_code error;
        if (!fs::is_directory(path, error)) {
            files.push_back(path);
            continue;
        }
        const auto inside = guides_in(path);
        files.insert(files.end(), inside.begin(), inside.end());
    }
    return files;
}

import::FileReport read_guide(const fs::path& path, const import::Policy& policy){import::FileReport report;
report.file = path.string();
std::ifstream stream(path, std::ios::binary);
std::stringstream text;
if (stream) text << stream.rdbuf();
std::error_code error;
if (!stream || fs::is_directory(path, error)) {
    report.unreadable = fs::exists(path, error) ? "it cannot be opened" : "there is no such file";
    return report;
}
const auto bytes = text.str();
report.sha256 = sha256_hex(bytes);
report.imported = import::import_guide(bytes, path.filename().string(), policy);
return report;
}  // namespace

/// The policy's own where no file is named.
Checked<import::Policy> policy_of(const GuideImportOptions& options) {
    if (!options.policy) return {import::Policy{}, {}};
    std::ifstream stream(*options.policy, std::ios::binary);
    std::stringstream text;
    if (stream) text << stream.rdbuf();
    if (!stream) return {std::nullopt, {{"", "The policy cannot be read.", "Check that it exists and may be read."}}};
    return import::read_policy(text.str());
}

/// Two guides may name the same role: the later one gets a number, and nothing is overwritten in one run.
void make_id_unique(Persona& persona, std::set<std::string>& used) {
    const auto id = persona.id;
    for (int n = 2; !used.insert(persona.id).second; ++n) persona.id = id + "-" + std::to_string(n);
}

/// Beside the target first, then moved over it: a full disk leaves what was there.
std::string write_persona(const Persona& persona, const fs::path& folder) {
    const auto target = folder / (persona.id + ".json");
    const auto partial = folder / (persona.id + ".json.part");
    std::error_code error;
    fs::create_directories(folder, error);
    std::ofstream stream(partial, std::ios::binary | std::ios::trunc);
    stream << authored_json(persona);
    stream.close();
    if (!stream) return "could not write " + partial.string();
    fs::rename(partial, target, error);
    return error ? "could not write " + target.string() + ": " + error.message() : std::string();
}

class Run {
public:
    Run(const GuideImportOptions& options, const import::Policy& policy, std::ostream& out, std::ostream& diagnostics)
        : options_(options), policy_(policy), out_(out), diagnostics_(diagnostics) {}

    void import_one(const fs::path& path) {
        auto report = read_guide(path, policy_);
        out_ << (options_.json ? import::report_json(report) + "\n" : import::report_text(report)) << std::flush;
        failed_ = failed_ || !import::playable(report);
        playable_ += import::playable(report) ? 1U : 0U;
        if (options_.out && report.imported.persona) write(*report.imported.persona);
    }

    void summarise(std::size_t files) {
        if (!options_.json) out_ << playable_ << " of " << files << " guides became personas.\n";
    }

    [[nodiscard]] int status() const { return failed_ ? 1 : 0; }

private:
    void write(Persona& persona) {
        make_id_unique(persona, used_);
        const auto problem = write_persona(persona, *options_.out);
        if (problem.empty()) return;
        diagnostics_ << problem << "\n";
        failed_ = true;
    }

    const GuideImportOptions& options_;
    const import::Policy& policy_;
    std::ostream& out_;
    std::ostream& diagnostics_;
    std::set<std::string> used_;
    std::size_t playable_ = 0;
    bool failed_ = false;
};

}  // namespace parley::cli

int run_guide_import(const GuideImportOptions& options, std::ostream& out, std::ostream& diagnostics,
                     std::ostream* progress) {
    const auto files = all_files(options.paths);
    if (files.empty()) {
        diagnostics << "No guide was found: name a Markdown file, or a folder that holds *.md files.\n";
        return 1;
    }
    const auto policy = policy_of(options);
    if (!policy) {
        print_complaints(diagnostics, options.policy->string(), policy.complaints);
        return 1;
    }
    Run run(options, *policy.value, out, diagnostics);
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (progress != nullptr) *progress << "\r" << (i + 1) << "/" << files.size() << std::flush;
        run.import_one(files[i]);
    }
    if (progress != nullptr) *progress << "\r" << std::flush;
    run.summarise(files.size());
    return run.status();
}

}  // namespace parley::cli
