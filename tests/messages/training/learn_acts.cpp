// Learns what each sign of a clause weighs for each act, from the messages of tune/ and learn/ whose parts are
// labelled, and prints the table; with
// `check` how well a fifth of the families is read by what the others taught. `./dev learn` puts it where the program
// reads it.

#include "desks.hpp"
#include "regression.hpp"
#include "sentences.hpp"

#include "dialogue/understanding/act_judge.hpp"
#include "dialogue/understanding/clause_signs.hpp"
#include "dialogue/understanding/read_message.hpp"

#include <iostream>
#include <set>

namespace parley::messages {
namespace {

std::uint64_t bits(const std::vector<ActKind>& kinds) {
    std::uint64_t bits = 0;
    for (const ActKind kind : kinds) bits |= std::uint64_t{1} << static_cast<unsigned>(kind);
    return bits;
}

/// A part is a clause's where half of the shorter of the two is common to both.
bool belongs(Span part, Span clause) {
    const auto common = std::min(part.end, clause.end) - std::max(part.begin, clause.begin);
    return common > 0 && 2 * common >= std::min(part.end - part.begin, clause.end - clause.begin);
}

std::uint64_t acts_in(const LabelledMessage& message, Span clause) {
    std::uint64_t acts = 0;
    for (const Part& part : message.parts)
        if (belongs(part.span, clause)) acts |= bits(part.acts);
    return acts;
}

/// A clause of a message that is learned from.
struct Place {
    Span clause;
    std::size_t clauses = 0;  ///< of the message
    const Understanding& found;
};

Example labelled_by_parts(const LabelledMessage& message, const Place& place) {
    Example example;
    example.labels = acts_in(message, place.clause);
    example.unsure = bits(message.also) & ~bits(message.acts);
    return example;
}

/// Which acts there must be and must never be is known of the message; the rest is open.
struct Sentence {
    LabelledMessage message;
    std::uint64_t never = 0;

    /// Where the act is, the rules know: what they hear rightly is not to be unlearned.
    [[nodiscard]] Example operator()(const LabelledMessage&, const Place& place) const {
        Example example;
        for (const Act& act : place.found.acts)
            if (act.span.begin < place.clause.end && place.clause.begin < act.span.end)
                example.labels |= bits({act.kind}) & bits(message.acts);
        if (place.clauses == 1) example.labels = bits(message.acts);
        example.unsure = ~(example.labels | never);
        return example;
    }
};

template <class LabelsOf>
void add_clauses(const LabelledMessage& message, Desks& desks, const LabelsOf& labels_of, Examples& examples) {
    const Desk& desk = desks.of(message);
    const Context context = desks.context_of(message);
    const ReadMessage taken_apart = read_message(message.text, desk.scenario, desk.levers, context);
    if (taken_apart.clauses.empty()) return;
    const MessageView view = taken_apart.view(desk.scenario, context);
    const Understanding found = read_by_rules(view, desk.levers);
    const ClauseSigns signs(view, found);
    std::vector<Sign> all;
    for (std::size_t i = 0; i < signs.clauses(); ++i) {
        signs.of(i, all);
        std::set<std::string> names;
        for (const Sign& sign : all) names.insert(signs.name_of(sign));
        Example example = labels_of(message, Place{signs.span_of(i), signs.clauses(), found});
        example.family = std::hash<std::string>{}(message.family);
        for (const auto& name : names) example.signs.push_back(examples.sign(name));
        examples.add(std::move(example));
    }
}

ActKind act_named(const std::string& name) {
    ActKind kind{};
    if (!boost::describe::enum_from_string(name.c_str(), kind)) throw std::runtime_error("there is no act " + name);
    return kind;
}

std::vector<Sentence> read_sentences() {
    std::vector<Sentence> sentences;
    for (auto& line : read_sentence_lines()) {
        Sentence sentence;
        sentence.message = std::move(line.message);
        for (const auto& name : line.labels["acts"]) sentence.message.acts.push_back(act_named(name));
        std::vector<ActKind> never;
        for (const auto& name : line.labels["never"]) never.push_back(act_named(name));
        sentence.never = bits(never);
        sentences.push_back(std::move(sentence));
    }
    return sentences;
}

}  // namespace
}  // namespace parley::messages

int main(int argc, char** argv) {
    using namespace parley::messages;
    Desks desks;
    Examples examples;
    for (const Side side : {Side::tune, Side::learn})
        for (const auto& message : read_messages(folder_of(side)))
            if (!message.parts.empty()) add_clauses(message, desks, labelled_by_parts, examples);
    for (const auto& sentence : read_sentences())
        for (int i = 0; i < kSentenceWeight; ++i) add_clauses(sentence.message, desks, sentence, examples);
    std::cerr << examples.all().size() << " clauses, " << examples.names().size() << " signs\n";
    if (argc > 1 && std::string_view(argv[1]) == "check")
        print_check(examples, parley::act_label_names(), std::cout);
    else
        write_table(examples, parley::act_label_names(), std::cout);
}
