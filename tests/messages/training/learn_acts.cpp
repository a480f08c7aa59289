// Learns what each sign of a clause weighs for each act, from the messages of tune/ and learn/ whose parts are
// labelled, and prints the table. `./dev learn` puts it where the program reads it.

#include "desks.hpp"
#include "regression.hpp"

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

void add_clauses(const LabelledMessage& message, Desks& desks, Examples& examples) {
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
        Example example;
        example.labels = acts_in(message, signs.span_of(i));
        example.unsure = bits(message.also) & ~bits(message.acts);
        for (const auto& name : names) example.signs.push_back(examples.sign(name));
        examples.add(std::move(example));
    }
}

std::vector<std::string_view> act_names() {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < kActKindCount; ++i)
        names.push_back(boost::describe::enum_to_string(static_cast<ActKind>(i), "?"));
    return names;
}

}  // namespace
}  // namespace parley::messages

int main() {
    using namespace parley::messages;
    Desks desks;
    Examples examples;
    for (const Side side : {Side::tune, Side::learn})
        for (const auto& message : read_messages(folder_of(side)))
            if (!message.parts.empty()) add_clauses(message, desks, examples);
    std::cerr << examples.all().size() << " clauses, " << examples.names().size() << " signs\n";
    write_table(examples, act_names(), std::cout);
}
