#include "regression.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>
#include <numeric>
#include <ostream>
#include <random>
#include <thread>
#include <utility>

namespace parley::messages {
namespace {

constexpr int kRounds = 12;
constexpr float kStep = 0.1F;
constexpr float kLasso = 1e-5F;
constexpr std::size_t kFewest = 3;
constexpr long kLeast = 4;  ///< hundredths: lighter weights are left out of a table

std::uint64_t bit_of(std::size_t label) { return std::uint64_t{1} << label; }

class Learner {
public:
    Learner(const Examples& examples, std::size_t label, std::size_t held_out)
        : examples_(examples), bit_(bit_of(label)), held_out_(held_out), seen_(examples.names().size()) {
        for (const Example& example : examples.all())
            if (example.family % kFifths != held_out)
                for (const auto sign : example.signs) ++seen_[sign];
        weights_.of_sign.resize(seen_.size());
        spread_.resize(seen_.size(), 1e-8F);
        cut_at_.resize(seen_.size());
    }

    Weights learn() {
        std::vector<std::size_t> order(examples_.all().size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::mt19937 dice(1);
        for (int round = 0; round < kRounds; ++round) {
            std::shuffle(order.begin(), order.end(), dice);
            for (const auto i : order)
                if (teaches(examples_.all()[i])) learn(examples_.all()[i]);
            for (std::uint32_t sign = 0; sign < seen_.size(); ++sign) cut(sign);
            if (2 * round >= kRounds) remember();
        }
        return std::move(mean_);
    }

private:
    [[nodiscard]] bool teaches(const Example& example) const {
        return (example.unsure & bit_) == 0 && example.family % kFifths != held_out_;
    }

    void learn(const Example& example) {
        ++steps_;
        float odds = weights_.bias;
        for (const auto sign : example.signs)
            if (seen_[sign] >= kFewest) {
                cut(sign);
                odds += weights_.of_sign[sign];
            }
        const float chance = 1 / (1 + std::exp(-odds));
        const float off = chance - ((example.labels & bit_) != 0 ? 1.0F : 0.0F);
        if (std::abs(off) < 1e-4F) return;
        bias_spread_ += off * off;
        weights_.bias -= kStep * off / std::sqrt(bias_spread_);
        for (const auto sign : example.signs)
            if (seen_[sign] >= kFewest) step(sign, off);
    }

    /// The mean over the later rounds: in which order the examples came shows less in it.
    void remember() {
        constexpr float share = 1.0F / static_cast<float>(kRounds / 2);
        mean_.of_sign.resize(seen_.size());
        mean_.bias += share * weights_.bias;
        for (std::size_t sign = 0; sign < seen_.size(); ++sign) mean_.of_sign[sign] += share * weights_.of_sign[sign];
    }

    void step(std::uint32_t sign, float off) {
        spread_[sign] += off * off;
        weights_.of_sign[sign] -= kStep * off / std::sqrt(spread_[sign]);
    }

    /// What the lasso takes in all the steps since the sign was last seen.
    void cut(std::uint32_t sign) {
        const float most = kStep / std::sqrt(spread_[sign]) * kLasso * static_cast<float>(steps_ - cut_at_[sign]);
        cut_at_[sign] = steps_;
        float& weight = weights_.of_sign[sign];
        weight = weight > 0 ? std::max(0.0F, weight - most) : std::min(0.0F, weight + most);
    }

    const Examples& examples_;
    std::uint64_t bit_;
    std::size_t held_out_;
    std::vector<std::size_t> seen_;
    Weights weights_;
    Weights mean_;
    std::vector<float> spread_;  ///< sums of squared slopes
    std::vector<std::size_t> cut_at_;
    float bias_spread_ = 1e-8F;
    std::size_t steps_ = 0;
};

std::vector<Weights> learn_all(const Examples& examples, std::size_t labels, std::size_t held_out) {
    std::vector<Weights> all(labels);
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t label = next++; label < labels; label = next++) all[label] = learn(examples, label, held_out);
    };
    std::vector<std::jthread> threads;
    for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i) threads.emplace_back(work);
    threads.clear();
    return all;
}

float odds_of(const Weights& weights, const Example& example) {
    float odds = weights.bias;
    for (const auto sign : example.signs) odds += weights.of_sign[sign];
    return odds;
}

/// Of the families that 0 holds out.
double held_out_f1(const Examples& examples, const Weights& weights, std::size_t label) {
    constexpr float enough = -0.4F;
    int right = 0;
    int wrong = 0;
    for (const Example& example : examples.all()) {
        if (example.family % kFifths != 0 || (example.unsure & bit_of(label)) != 0) continue;
        const bool found = odds_of(weights, example) > enough;
        const bool there = (example.labels & bit_of(label)) != 0;
        right += found && there ? 1 : 0;
        wrong += found != there ? 1 : 0;
    }
    return right + wrong == 0 ? 1 : 2.0 * right / (2.0 * right + wrong);
}

long hundredths(float weight) { return std::clamp(std::lround(weight * 100), -30'000L, 30'000L); }

}  // namespace

std::uint32_t Examples::sign(const std::string& name) {
    const auto [entry, added] = numbers_.try_emplace(name, static_cast<std::uint32_t>(names_.size()));
    if (added) names_.push_back(name);
    return entry->second;
}

Weights learn(const Examples& examples, std::size_t label, std::size_t held_out) {
    return Learner(examples, label, held_out).learn();
}

void print_check(const Examples& examples, std::span<const std::string_view> labels, std::ostream& out) {
    const auto all = learn_all(examples, labels.size(), 0);
    double sum = 0;
    for (std::size_t label = 0; label < labels.size(); ++label) {
        const double f1 = held_out_f1(examples, all[label], label);
        out << labels[label] << ' ' << f1 << '\n';
        sum += f1;
    }
    out << "mean " << sum / static_cast<double>(labels.size()) << '\n';
}

void write_table(const Examples& examples, std::span<const std::string_view> labels, std::ostream& out) {
    const auto all = learn_all(examples, labels.size(), kNone);
    const char* gap = "";
    for (const auto label : labels) out << std::exchange(gap, " ") << label;
    out << "\nbias";
    gap = "\t";
    for (const auto& weights : all) out << std::exchange(gap, " ") << hundredths(weights.bias);
    out << '\n';
    std::map<std::string, std::uint32_t> sorted;
    for (std::uint32_t sign = 0; sign < examples.names().size(); ++sign) sorted[examples.names()[sign]] = sign;
    for (const auto& [name, sign] : sorted) {
        std::string line;
        for (std::size_t label = 0; label < all.size(); ++label)
            if (const long weight = hundredths(all[label].of_sign[sign]); std::abs(weight) >= kLeast)
                line += (line.empty() ? "\t" : " ") + std::to_string(label) + ':' + std::to_string(weight);
        if (!line.empty()) out << name << line << '\n';
    }
}

}  // namespace parley::messages
