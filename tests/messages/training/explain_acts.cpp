// Says which signs of a message speak most for and against each act that is likely in it:
//   explain_acts '{"family":"x","text":"…","context":{…}}' [act]

#include "desks.hpp"

#include "dialogue/understanding/act_judge.hpp"
#include "dialogue/understanding/clause_signs.hpp"
#include "dialogue/understanding/lexicon.hpp"
#include "dialogue/understanding/read_message.hpp"
#include "dialogue/understanding/sign_weights.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <iostream>
#include <set>

namespace parley::messages {
namespace {

constexpr std::int32_t kLikely = -100;  ///< hundredths of the log odds
constexpr std::size_t kShown = 12;

using Sums = std::array<std::int32_t, kActKindCount>;

struct Speaking {
    std::string sign;
    Sums weights{};
};

void print(std::string_view act, std::size_t kind, std::int32_t sum, std::vector<Speaking>& speaking) {
    std::cout << "  " << act << ' ' << sum << ':';
    std::sort(speaking.begin(), speaking.end(), [&](const Speaking& a, const Speaking& b) {
        return std::abs(a.weights[kind]) > std::abs(b.weights[kind]);
    });
    for (std::size_t i = 0; i < std::min(kShown, speaking.size()); ++i)
        if (speaking[i].weights[kind] != 0) std::cout << "  [" << speaking[i].sign << "] " << speaking[i].weights[kind];
    std::cout << '\n';
}

void explain(const ClauseSigns& signs, std::size_t clause, const SignWeights& weights, std::string_view wanted) {
    const auto names = act_label_names();
    std::vector<Sign> all;
    signs.of(clause, all);
    std::set<std::string> seen;
    std::vector<Speaking> speaking;
    Sums sums{};
    std::copy(weights.bias().begin(), weights.bias().end(), sums.begin());
    for (const Sign& sign : all) {
        Speaking one{signs.name_of(sign)};
        if (!seen.insert(one.sign).second) continue;
        weights.add(signs.key_of(sign), one.weights);
        for (std::size_t k = 0; k < sums.size(); ++k) sums[k] += one.weights[k];
        speaking.push_back(std::move(one));
    }
    for (std::size_t k = 0; k < sums.size(); ++k)
        if (names[k] == wanted || (wanted.empty() && sums[k] > kLikely)) print(names[k], k, sums[k], speaking);
}

void explain(const LabelledMessage& message, std::string_view wanted) {
    Desks desks;
    const Desk& desk = desks.of(message);
    const Context context = desks.context_of(message);
    const ReadMessage taken_apart = read_message(message.text, desk.scenario, desk.levers, context);
    const MessageView view = taken_apart.view(desk.scenario, context);
    const Understanding found = read_by_rules(view, desk.levers);
    const ClauseSigns signs(view, found);
    const SignWeights weights(lexicon_text("act_weights.txt"), act_label_names());
    for (std::size_t i = 0; i < signs.clauses(); ++i) {
        const Clause& clause = view.clause(i);
        for (auto w = clause.first; w < clause.last; ++w)
            std::cout << (w == clause.first ? "" : " ") << view.word(w).text;
        std::cout << '\n';
        explain(signs, i, weights, wanted);
    }
}

}  // namespace
}  // namespace parley::messages

int main(int argc, char** argv) {
    using namespace parley::messages;
    if (argc < 2) {
        std::cerr << "explain_acts MESSAGE-AS-JSON [ACT]\n";
        return 2;
    }
    explain(parse_message(argv[1]), argc > 2 ? argv[2] : "");
}
