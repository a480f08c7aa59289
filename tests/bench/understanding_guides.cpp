// How well quoted lines of guides are understood: is each taken for the lever it is quoted under, and are its amounts
// found with their owners. Each line is read with the persona imported from the same guide, whose cues hold the
// titles and the guide's text outside the levers' items; examples are cut, should there be any.
//
//   bench_understanding_guides [FOLDER] [--failures]     FOLDER: guides in folders; default ../shared/guides
//
// Lines quoted word for word under two levers, and lines under a heading that is no lever, are left out. The guides
// are split by a fixed hash of their folder's name: what is tuned on one half is reported on the other.

#include "dialogue/understanding/understand.hpp"
#include "server/import/import_guide.hpp"
#include "understanding_guides/line_amounts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace parley::bench {
namespace {

namespace fs = std::filesystem;

struct Share {
    int right = 0;
    int all = 0;

    void add(bool is_right) {
        right += is_right ? 1 : 0;
        ++all;
    }
    /// Lower bound of the 95 % interval (Wilson 1927), per cent.
    [[nodiscard]] double lower_bound() const {
        if (all == 0) return 0;
        constexpr double z = 1.959964;
        const double n = all;
        const double p = right / n;
        const double middle = p + z * z / (2 * n);
        const double spread = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return 100 * (middle - spread) / (1 + z * z / n);
    }
    [[nodiscard]] double percent() const { return all == 0 ? 0 : 100.0 * right / all; }
};

struct Score {
    Share lever;  ///< the surest mention is the lever of the line
    int none = 0;
    int wrong = 0;
    Share only;     ///< the same, and no other lever is claimed
    Share amounts;  ///< lines whose amounts are all found with their owners, and nothing else taken for money
    int excluded = 0;
};

enum Half : std::size_t { tune, report };

/// FNV-1a of the folder's name, a bit of its upper half: fixed once, before any tuning.
Half half_of(std::string_view folder) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : folder) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return ((hash >> 32U) & 1U) == 0 ? tune : report;
}

std::string text_of(const fs::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<fs::path> guides_in(const fs::path& root) {
    std::vector<fs::path> files;
    if (!fs::exists(root)) return files;
    for (const auto& entry : fs::recursive_directory_iterator(root))
        if (entry.path().extension() == ".md") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

unsigned owner_of(Whose whose) {
    switch (whose) {
        case Whose::ask:
        case Whose::target:
        case Whose::floor:
        case Whose::alternative:
            return own;
        case Whose::competing:
            return rival;
        case Whose::current:
        case Whose::forfeited:
        case Whose::recruiter:
        case Whose::other:
            return elsewhere;
    }
    return elsewhere;
}

bool is_at(std::optional<std::int64_t> read, double written, double unit) {
    return read && std::abs(static_cast<double>(*read) - written * unit) <= unit * std::max(written * 1e-6, 0.005);
}

/// A point may have been read with an open end ("at least", "155K+"); a range has both.
bool same_value(const Amount& read, const LineAmount& written, double unit) {
    if (written.hi >= 0 && written.lo != written.hi)
        return is_at(read.lo, written.lo, unit) && is_at(read.hi, written.hi, unit);
    return (!read.lo || is_at(read.lo, written.lo, unit)) && (!read.hi || is_at(read.hi, written.lo, unit));
}

bool agree(const Amount& read, const LineAmount& written, Currency home) {
    if ((read.unit == AmountUnit::percent) != written.percent) return false;
    const Currency currency = read.currency.known() ? read.currency : home;
    const double unit = written.percent ? 100 : static_cast<double>(minor_per_major(currency));
    return (owner_of(read.whose) & written.owners) != 0 && same_value(read, written, unit);
}

bool is_pay(const Amount& amount) {
    return (amount.unit == AmountUnit::money || amount.unit == AmountUnit::percent) && (amount.lo || amount.hi);
}

/// Each written amount has one that was read, and none that was read is left over. A percentage that is no pay may be
/// listed or not.
bool amounts_right(const Understanding& understood, const std::vector<LineAmount>& written, Currency home) {
    std::vector<const Amount*> left;
    for (const Amount& amount : understood.amounts)
        if (is_pay(amount)) left.push_back(&amount);
    for (const LineAmount& amount : written) {
        const auto found =
            std::find_if(left.begin(), left.end(), [&](const Amount* read) { return agree(*read, amount, home); });
        if (found != left.end())
            left.erase(found);
        else if (!amount.percent || amount.owners != any)
            return false;
    }
    return left.empty();
}

class Measurement {
public:
    explicit Measurement(bool shows_failures) : shows_failures_(shows_failures) {}

    void take(const fs::path& file) {
        ++guides_;
        import::Imported imported = import::import_guide(text_of(file), file.filename().string());
        const Half half = half_of(file.parent_path().filename().string());
        if (!imported.persona) return take_unread(imported.guide, half);
        Persona& persona = *imported.persona;
        for (Lever& lever : persona.levers) lever.examples.clear();
        Choice choice;
        choice.region = persona.regions.front().id;
        const auto scenario = make_scenario(persona, choice);
        if (!scenario) return take_unread(imported.guide, half);
        const LeverModel model(persona);
        for (std::size_t i = 0; i < persona.levers.size(); ++i)
            take_line(file, imported.guide, i, *scenario.value, model, scores_[half]);
    }

    void print() const {
        std::printf("%d guides\n", guides_);
        print_score("tune", scores_[tune]);
        print_score("report", scores_[report]);
    }
    [[nodiscard]] int guides() const { return guides_; }

private:
    /// A line that cannot be read is read wrong.
    void take_unread(const guide::Guide& guide, Half half) {
        for (const auto& lever : guide.levers) {
            if (lever.script.empty()) continue;
            scores_[half].lever.add(false);
            scores_[half].only.add(false);
            scores_[half].amounts.add(false);
            ++scores_[half].none;
        }
    }

    static bool quoted_twice(const guide::Guide& guide, std::size_t index) {
        for (std::size_t i = 0; i < guide.levers.size(); ++i)
            if (i != index && guide.levers[i].script == guide.levers[index].script) return true;
        return false;
    }

    void take_line(const fs::path& file, const guide::Guide& guide, std::size_t index, const Scenario& scenario,
                   const LeverModel& model, Score& score) const {
        const std::string& line = guide.levers[index].script;
        if (line.empty()) return;
        if (quoted_twice(guide, index)) {
            ++score.excluded;
            return;
        }
        const Understanding understood = understand(line, scenario, model, Context{});
        const auto surest = std::max_element(understood.levers.begin(), understood.levers.end(),
                                             [](const auto& a, const auto& b) { return a.confidence < b.confidence; });
        const bool none = surest == understood.levers.end();
        const bool right = !none && surest->lever == static_cast<std::int32_t>(index);
        score.lever.add(right);
        score.only.add(right && understood.levers.size() == 1);
        score.none += none ? 1 : 0;
        score.wrong += none || right ? 0 : 1;
        const auto written = read_line_amounts(line);
        const bool amounts = amounts_right(understood, written, scenario.rules().currency);
        score.amounts.add(amounts);
        if (shows_failures_ && !right) show_lever(file, guide, index, none ? -1 : surest->lever);
        if (shows_failures_ && !amounts) show_amounts(file, line, understood, written);
    }

    static void show_lever(const fs::path& file, const guide::Guide& guide, std::size_t index, std::int32_t read) {
        std::cout << "lever: " << file.parent_path().filename().string() << '/' << file.filename().string() << ": "
                  << guide.levers[index].title << "; read "
                  << (read < 0 ? "none" : guide.levers[static_cast<std::size_t>(read)].title) << "; "
                  << guide.levers[index].script << '\n';
    }
    static void show_amounts(const fs::path& file, const std::string& line, const Understanding& understood,
                             const std::vector<LineAmount>& written) {
        std::cout << "amounts: " << file.parent_path().filename().string() << '/' << file.filename().string() << ": "
                  << line << "\n  written:";
        for (const auto& amount : written)
            std::cout << ' ' << amount.written << " {" << amount.lo << ".." << amount.hi << " of " << amount.owners
                      << '}';
        std::cout << "\n  read:";
        for (const Amount& amount : understood.amounts)
            std::cout << ' ' << amount.lo.value_or(-1) << ".." << amount.hi.value_or(-1) << ' '
                      << boost::describe::enum_to_string(amount.unit, "?") << ' '
                      << boost::describe::enum_to_string(amount.whose, "?") << ';';
        std::cout << '\n';
    }

    static void print_share(const char* name, const Share& share) {
        std::printf("  %-44s %4d of %4d  %5.1f %%  (at least %.1f %%)\n", name, share.right, share.all, share.percent(),
                    share.lower_bound());
    }
    static void print_score(const char* name, const Score& score) {
        std::printf("%s half\n", name);
        print_share("right lever", score.lever);
        std::printf("  %-44s %4d none, %d wrong, %d left out\n", "", score.none, score.wrong, score.excluded);
        print_share("right lever and no other", score.only);
        print_share("all amounts and owners, nothing else", score.amounts);
    }

    bool shows_failures_;
    int guides_ = 0;
    std::array<Score, 2> scores_;
};

}  // namespace
}  // namespace parley::bench

int main(int argc, char** argv) {
    namespace fs = std::filesystem;
    fs::path root = fs::path(PARLEY_SOURCE_DIR) / ".." / "shared" / "guides";
    bool shows_failures = false;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--failures")
            shows_failures = true;
        else
            root = argument;
    }
    parley::bench::Measurement measurement(shows_failures);
    for (const auto& file : parley::bench::guides_in(root)) measurement.take(file);
    if (measurement.guides() == 0)
        std::printf("There are no guides in %s: nothing was measured.\n", root.lexically_normal().c_str());
    else
        measurement.print();
    return 0;
}
