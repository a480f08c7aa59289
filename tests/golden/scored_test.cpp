// The program's points beside those that were given by hand, dimension by dimension, over the talks of scored/.

#include "dialogue/scoring/score.hpp"
#include "tests/golden/files.hpp"
#include "tests/golden/play.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <map>
#include <optional>
#include <sstream>

namespace parley::golden {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kClasses = 5;  ///< none, a quarter, half, three quarters, all of a dimension's points
constexpr double kAgreed = 0.8;

struct Talk {
    std::string name;
    std::map<std::string, std::optional<double>> by_hand;  ///< share of the points; nothing: could not be judged
    int deducted_by_hand = 0;
    std::vector<std::string> states;  ///< that the hand saw
    std::string text;
};

/// "levers 12/48, preparation -, deductions -3"
void read_hand(const std::string& line, Talk& talk) {
    std::istringstream parts(line);
    for (std::string part; std::getline(parts, part, ',');) {
        std::istringstream words(part);
        std::string id;
        std::string points;
        words >> id >> points;
        const auto slash = points.find('/');
        if (id == "deductions")
            talk.deducted_by_hand = std::stoi(points);
        else if (slash == std::string::npos)
            talk.by_hand[id] = std::nullopt;
        else
            talk.by_hand[id] = std::stod(points.substr(0, slash)) / std::stod(points.substr(slash + 1));
    }
}

Talk read_talk(const fs::path& path) {
    Talk talk;
    talk.name = path.stem().string();
    talk.text = read_file(path);
    constexpr std::string_view kHand = "# hand: ";
    std::istringstream lines(talk.text);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(kHand)) read_hand(line.substr(kHand.size()), talk);
        if (line.starts_with("  [")) talk.states.push_back(line.substr(line.find("] ") + 2));
    }
    return talk;
}

std::vector<Talk> all_talks() {
    std::vector<Talk> talks;
    for (const auto& path : texts_in(folder() / "scored")) talks.push_back(read_talk(path));
    return talks;
}

std::size_t class_of(double share) { return static_cast<std::size_t>(share * (kClasses - 1) + 0.5); }

/// Cohen's kappa with quadratic weights (Cohen 1968): 1 is agreement in all, 0 what chance would bring.
class Kappa {
public:
    void add(std::size_t hand, std::size_t program) { counts_.at(hand).at(program) += 1; }
    void add(const Kappa& other) {
        for (std::size_t i = 0; i < kClasses; ++i)
            for (std::size_t j = 0; j < kClasses; ++j) counts_[i][j] += other.counts_[i][j];
    }

    /// 1 where neither ever differs from one class.
    [[nodiscard]] double value() const {
        double observed = 0;
        double expected = 0;
        for (std::size_t i = 0; i < kClasses; ++i)
            for (std::size_t j = 0; j < kClasses; ++j) {
                const double distance = static_cast<double>(i) - static_cast<double>(j);
                observed += distance * distance * counts_[i][j];
                expected += distance * distance * row(i) * column(j) / total();
            }
        return expected == 0 ? 1.0 : 1.0 - observed / expected;
    }
    [[nodiscard]] double total() const {
        double sum = 0;
        for (std::size_t i = 0; i < kClasses; ++i) sum += row(i);
        return sum;
    }

private:
    [[nodiscard]] double row(std::size_t i) const {
        double sum = 0;
        for (const double count : counts_[i]) sum += count;
        return sum;
    }
    [[nodiscard]] double column(std::size_t j) const {
        double sum = 0;
        for (const auto& one : counts_) sum += one[j];
        return sum;
    }

    std::array<std::array<double, kClasses>, kClasses> counts_{};
};

struct Played {
    Score score;
    std::vector<std::string> states;
};

Played play(const Talk& talk) {
    const Script script = read_script(talk.text, currency_of);
    Play play(script);
    (void)play.greet();
    for (const Action& action : script.actions) (void)play.act(action);
    Played played{score(play.scenario(), play.session(), standard_rubric()), {}};
    for (const Turn& turn : play.session().turns)
        played.states.emplace_back(boost::describe::enum_to_string(turn.decision.next.phase, ""));
    return played;
}

struct Agreement {
    std::map<std::string, Kappa> by_dimension;
    Kappa all;
    int only_hand = 0;     ///< dimensions that the program could not judge
    int only_program = 0;  ///< that the hand could not
    int drifted = 0;       ///< talks that no longer go as the hand read them
    std::ostringstream differences;
};

void compare(const Talk& talk, const DimensionScore& dimension, Agreement& agreement) {
    const auto hand = talk.by_hand.find(dimension.id);
    if (hand == talk.by_hand.end()) return;
    if (!hand->second || !dimension.applicable) {
        agreement.only_hand += hand->second && !dimension.applicable ? 1 : 0;
        agreement.only_program += !hand->second && dimension.applicable ? 1 : 0;
        return;
    }
    const auto by_hand = class_of(*hand->second);
    const auto by_program = class_of(static_cast<double>(dimension.points) / dimension.of);
    agreement.by_dimension[dimension.id].add(by_hand, by_program);
    if (by_hand != by_program)
        agreement.differences << talk.name << ' ' << dimension.id << ": hand " << by_hand << ", program " << by_program
                              << '\n';
}

Agreement agreement_over(const std::vector<Talk>& talks) {
    Agreement agreement;
    for (const Talk& talk : talks) {
        const Played played = play(talk);
        if (played.states != talk.states) {
            ++agreement.drifted;
            agreement.differences << talk.name << " goes another way than it did\n";
        }
        for (const DimensionScore& dimension : played.score.dimensions) compare(talk, dimension, agreement);
    }
    for (const auto& [id, kappa] : agreement.by_dimension) agreement.all.add(kappa);
    return agreement;
}

TEST(ScoredByHand, AgreesWithTheProgram) {
    const auto talks = all_talks();
    ASSERT_EQ(talks.size(), 40U);
    const Agreement agreement = agreement_over(talks);
    std::cout << std::fixed << std::setprecision(2);
    for (const auto& [id, kappa] : agreement.by_dimension)
        std::cout << id << ": weighted kappa " << kappa.value() << " over " << kappa.total() << " talks\n";
    std::cout << "all: " << agreement.all.value() << " over " << agreement.all.total()
              << " judgements; judged by hand alone " << agreement.only_hand << ", by the program alone "
              << agreement.only_program << "; talks that go another way now " << agreement.drifted << '\n'
              << agreement.differences.str();
    EXPECT_GE(agreement.all.value(), kAgreed);
}

/// The program reads repeats more mildly than the hand (a keyword again is not always seen as the lever again): that is
/// printed. It must not charge whom the hand did not.
TEST(ScoredByHand, NobodyIsChargedWhomTheHandDidNotCharge) {
    int same = 0;
    int charged = 0;
    for (const Talk& talk : all_talks()) {
        int deducted = 0;
        for (const DimensionScore& dimension : play(talk).score.dimensions)
            if (dimension.id == "deductions") deducted = dimension.points / 100;
        charged += deducted != 0 || talk.deducted_by_hand != 0 ? 1 : 0;
        same += deducted != 0 && talk.deducted_by_hand != 0 ? 1 : 0;
        EXPECT_GE(deducted, talk.deducted_by_hand) << talk.name;
        if (deducted != talk.deducted_by_hand)
            std::cout << talk.name << ": deducted by hand " << talk.deducted_by_hand << ", by the program " << deducted
                      << '\n';
    }
    std::cout << same << " of " << charged << " talks with a deduction by either have one by both\n";
}

}  // namespace
}  // namespace parley::golden
