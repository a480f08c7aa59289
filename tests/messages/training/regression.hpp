#pragma once
// Logistic regression with a lasso over sparse signs: finds the weights of the tables that dialogue/understanding
// reads.

#include <cstdint>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace parley::messages {

/// Something to be judged, with what it is and what is left open.
struct Example {
    std::uint64_t labels = 0;  ///< a bit for each it has
    std::uint64_t unsure = 0;  ///< labels from which nothing is learned here
    std::size_t family = 0;    ///< examples of one family are learned from or held out together
    std::vector<std::uint32_t> signs;
};

/// Examples with the names of their signs. Signs are added by name, each once.
class Examples {
public:
    [[nodiscard]] std::uint32_t sign(const std::string& name);
    void add(Example example) { all_.push_back(std::move(example)); }

    [[nodiscard]] const std::vector<Example>& all() const { return all_; }
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

private:
    std::vector<Example> all_;
    std::vector<std::string> names_;
    std::unordered_map<std::string, std::uint32_t> numbers_;
};

/// The logarithm of the odds is the bias and the weights of all signs there are.
struct Weights {
    float bias = 0;
    std::vector<float> of_sign;
};

/// A fifth of the families that is not learned from.
inline constexpr std::size_t kFifths = 5;
inline constexpr std::size_t kNone = kFifths;

/// Minimises the logistic loss and kLasso times the sum of the weights by stochastic gradient steps that shrink for
/// each sign as it is seen (AdaGrad: Duchi, Hazan and Singer 2011; the lasso cut behind each step: Langford, Li and
/// Zhang 2009); the mean over the later half of the rounds is kept. The same examples give the same weights. Signs that
/// are seen fewer than three times weigh nothing.
[[nodiscard]] Weights learn(const Examples& examples, std::size_t label, std::size_t held_out = kNone);

/// By label: how well the weights learned from four fifths of the families tell it in the last fifth, and the mean.
void print_check(const Examples& examples, std::span<const std::string_view> labels, std::ostream& out);

/// The table that SignWeights reads, with signs that weigh anything in the order of their names. As many threads as
/// there are processors.
void write_table(const Examples& examples, std::span<const std::string_view> labels, std::ostream& out);

}  // namespace parley::messages
