// Learns what each sign of a message weighs for a lever being meant, from the messages of tune/ and learn/, and prints
// the table; with `check` how well each fifth of the families is read by what the others taught, at several odds, with
// `personas` how well each persona by what the others taught, with `show` also which messages are misread, with
// `explain MESSAGE-AS-JSON` what each sign of one message weighs.
// `./dev learn` puts the table where the program reads it.

#include "desks.hpp"
#include "regression.hpp"

#include "dialogue/understanding/lever_model_impl.hpp"
#include "dialogue/understanding/lexicon.hpp"
#include "dialogue/understanding/mention_signs.hpp"
#include "dialogue/understanding/read_message.hpp"
#include "dialogue/understanding/sign_weights.hpp"

#include <algorithm>
#include <iostream>
#include <map>
#include <memory>
#include <set>
#include <thread>

namespace parley::messages {
namespace {

constexpr std::array<std::string_view, 1> kLabels{"meant"};

/// How much of the persona is known. Whoever writes one may leave out what those of the messages have: facts that bear
/// a claim out, example sentences.
enum class Known { all, no_facts, no_examples };

PersonaPtr as_known(const Persona& persona, Known known) {
    auto copy = std::make_shared<Persona>(persona);
    for (FactSheet& sheet : copy->fact_sheets)
        if (known == Known::no_facts) sheet.facts.clear();
    for (Lever& lever : copy->levers)
        if (known == Known::no_examples) lever.examples.clear();
    return copy;
}

/// A lever that something in a message speaks for.
struct Case {
    Known known = Known::all;
    const LabelledMessage* message = nullptr;
    std::string lever;
    std::set<std::string> signs;
};

class Teacher {
public:
    explicit Teacher(const std::vector<LabelledMessage>& messages) {
        for (const Known known : {Known::all, Known::no_facts, Known::no_examples})
            for (const auto& message : messages) read(message, known);
    }

    [[nodiscard]] const std::vector<Case>& cases() const { return cases_; }

    /// One for each case. A word is a sign only where it was said to several personas: others are of a trade.
    [[nodiscard]] Examples examples(bool by_persona) const {
        std::map<std::string, std::set<std::string>> personas;
        std::set<std::string> all;
        for (const Case& one : cases_) {
            all.insert(one.message->persona);
            for (const auto& sign : one.signs) personas[sign].insert(one.message->persona);
        }
        Examples examples;
        for (const Case& one : cases_) {
            Example example;
            example.labels = std::count(one.message->levers.begin(), one.message->levers.end(), one.lever) > 0;
            example.family = by_persona
                                 ? static_cast<std::size_t>(std::distance(all.begin(), all.find(one.message->persona)))
                                 : std::hash<std::string>{}(one.message->family);
            for (const auto& sign : one.signs)
                if (!holds_words(sign) || personas[sign].size() == all.size())
                    example.signs.push_back(examples.sign(sign));
            examples.add(std::move(example));
        }
        return examples;
    }

private:
    void read(const LabelledMessage& message, Known known) {
        const Desk& desk = desk_of(message, known);
        const Context context = desks_.context_of(message);
        const ReadMessage taken_apart = read_message(message.text, desk.scenario, desk.levers, context);
        if (taken_apart.clauses.empty()) return;
        const MessageView view = taken_apart.view(desk.scenario, context);
        const Understanding found = read_by_rules(view, desk.levers);
        const MentionSigns signs(view, desk.levers, found);
        std::vector<MentionSign> all;
        for (const LeverHint& hint : signs.hints()) {
            signs.of(hint, all);
            Case one{known, &message, desk.levers.impl().lever_ids[static_cast<std::size_t>(hint.lever)], {}};
            for (const MentionSign& sign : all) one.signs.insert(signs.name_of(sign));
            cases_.push_back(std::move(one));
        }
    }

    const Desk& desk_of(const LabelledMessage& message, Known known) {
        const Desk& whole = desks_.of(message);
        auto& desk = known_[{message.persona + '/' + message.region, known}];
        if (desk == nullptr) {
            const PersonaPtr persona = as_known(*whole.persona, known);
            auto scenario = make_scenario(
                *persona,
                {.region = whole.scenario.region->id, .level = "", .difficulty = "", .fact_sheet = "", .seed = 1});
            if (!scenario) throw std::runtime_error("no scenario of " + message.persona);
            desk = std::make_unique<Desk>(Desk{persona, *scenario.value, LeverModel(*persona)});
        }
        return *desk;
    }

    static bool holds_words(std::string_view sign) { return is_of_words(sign.substr(0, sign.find(' '))); }
    static bool is_of_words(std::string_view sort) {
        return sort == "word" || sort == "pair" || sort == "before" || sort == "behind" || sort == "opening";
    }

    Desks desks_;
    std::map<std::pair<std::string, Known>, std::unique_ptr<Desk>> known_;
    std::vector<Case> cases_;
};

/// The logarithm of the odds of each case, by what the other fifths teach.
std::vector<float> odds_by_others(const Examples& examples) {
    std::vector<float> odds(examples.all().size());
    std::vector<std::jthread> threads;
    for (std::size_t fifth = 0; fifth < kFifths; ++fifth)
        threads.emplace_back([&, fifth] {
            const Weights weights = learn(examples, 0, fifth);
            for (std::size_t i = 0; i < odds.size(); ++i) {
                const Example& example = examples.all()[i];
                if (example.family % kFifths != fifth) continue;
                odds[i] = weights.bias;
                for (const auto sign : example.signs) odds[i] += weights.of_sign[sign];
            }
        });
    return odds;
}

void print_check(const std::vector<LabelledMessage>& messages, const Teacher& teacher, const std::vector<float>& odds,
                 std::size_t half, Known known) {
    const auto measured = [&](const LabelledMessage& message) {
        return std::hash<std::string>{}(message.family) / kFifths % 2 == half;
    };
    int labelled = 0;
    for (const auto& message : messages)
        if (measured(message))
            labelled += static_cast<int>(std::count_if(message.levers.begin(), message.levers.end(),
                                                       [](const auto& id) { return id != "competing-offers"; }));
    for (const float enough : {-1.0F, -0.5F, -0.25F, 0.0F, 0.25F, 0.5F, 1.0F}) {
        int right = 0;
        int wrong = 0;
        for (std::size_t i = 0; i < odds.size(); ++i) {
            const Case& one = teacher.cases()[i];
            if (odds[i] <= enough || one.known != known || !measured(*one.message)) continue;
            const auto& meant = one.message->levers;
            ++(std::count(meant.begin(), meant.end(), one.lever) > 0 ? right : wrong);
        }
        std::cout << "half " << half << ", odds over " << enough << ": precision " << 100.0 * right / (right + wrong)
                  << ", recall " << 100.0 * right / labelled << " of " << labelled << '\n';
    }
}

void show_misread(const Teacher& teacher, const std::vector<float>& odds) {
    for (std::size_t i = 0; i < odds.size(); ++i) {
        const Case& one = teacher.cases()[i];
        if (std::hash<std::string>{}(one.message->family) / kFifths % 2 != 0) continue;
        if (one.known != Known::all) continue;
        const bool meant = std::count(one.message->levers.begin(), one.message->levers.end(), one.lever) > 0;
        if ((odds[i] > 0) != meant)
            std::cout << (meant ? "missed " : "invented ") << one.lever << ' ' << odds[i] << ": " << one.message->text
                      << "   " << one.message->context << '\n';
    }
}

/// Why a message is judged as it is: what each of its signs weighs in the table of the program.
void explain(const LabelledMessage& message) {
    const Teacher teacher({message});
    const SignWeights weights(lexicon_text("lever_weights.txt"), kLabels);
    for (const Case& one : teacher.cases()) {
        if (one.known != Known::all) continue;
        std::multimap<std::int32_t, std::string> speaking;
        std::int32_t sum = weights.bias().front();
        for (const auto& sign : one.signs) {
            std::array<std::int32_t, 1> weight{};
            weights.add(key_of_name(sign), weight);
            sum += weight.front();
            if (weight.front() != 0) speaking.emplace(weight.front(), sign);
        }
        std::cout << one.lever << ' ' << sum << ':';
        for (const auto& [weight, sign] : speaking) std::cout << "  [" << sign << "] " << weight;
        std::cout << '\n';
    }
}

}  // namespace
}  // namespace parley::messages

int main(int argc, char** argv) {
    using namespace parley::messages;
    if (argc > 2 && std::string_view(argv[1]) == "explain") {
        explain(parse_message(argv[2]));
        return 0;
    }
    std::vector<LabelledMessage> messages = read_messages(folder_of(Side::tune));
    for (auto& message : read_messages(folder_of(Side::learn))) messages.push_back(std::move(message));
    const Teacher teacher(messages);
    const std::string_view wanted = argc > 1 ? argv[1] : "";
    const Examples examples = teacher.examples(wanted == "personas");
    std::cerr << examples.all().size() << " hints, " << examples.names().size() << " signs\n";
    if (wanted.empty()) {
        write_table(examples, kLabels, std::cout);
        return 0;
    }
    const std::vector<float> odds = odds_by_others(examples);
    for (const std::size_t half : {0U, 1U}) print_check(messages, teacher, odds, half, Known::all);
    std::cout << "without facts\n";
    print_check(messages, teacher, odds, 1, Known::no_facts);
    if (wanted == "show") show_misread(teacher, odds);
}
