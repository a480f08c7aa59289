// Learns what each sign of a figure weighs for whose it is, of what, and whether it is one of pay, from the messages
// of tune/ and learn/ and from the sentences of unit_understanding, and prints the table; with `check` how well a fifth
// of the families is read by what the others taught. `./dev learn` puts it where the program reads it.

#include "figure_examples.hpp"
#include "sentences.hpp"

#include "dialogue/understanding/figure_judge.hpp"

#include <iostream>

namespace parley::messages {
namespace {

/// "base 215000 ask", "bonus 10% ask", "pto 5 ask" in the form of labelled messages.
ExpectedAmount sentence_amount(const std::string& label) {
    const auto value = label.find(' ') + 1;
    const auto whose = label.find(' ', value);
    std::string figure = label.substr(value, whose - value);
    const std::string component = label.substr(0, value);
    std::string unit = component == "pto " || component == "remote " || component == "review " ? " #" : " -";
    if (figure.find('x') != std::string::npos) unit = " x";
    if (figure.find('%') != std::string::npos) unit = " %";
    std::erase_if(figure, [](char c) { return c == '%' || c == 'x'; });
    return parse_amount(component + figure + unit + label.substr(whose));
}

std::vector<LabelledMessage> read_sentences() {
    std::vector<LabelledMessage> sentences;
    for (auto& line : read_sentence_lines()) {
        if (!line.labels.contains("amounts")) continue;
        for (const auto& label : line.labels["amounts"])
            line.message.amounts.push_back(sentence_amount(label.get<std::string>()));
        sentences.push_back(std::move(line.message));
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
        for (const auto& message : read_messages(folder_of(side))) add_figures(message, desks, examples);
    for (const auto& sentence : read_sentences())
        for (int i = 0; i < kSentenceWeight; ++i) add_figures(sentence, desks, examples);
    std::cerr << examples.all().size() << " figures, " << examples.names().size() << " signs\n";
    if (argc > 1 && std::string_view(argv[1]) == "check")
        print_check(examples, parley::figure_label_names(), std::cout);
    else
        write_table(examples, parley::figure_label_names(), std::cout);
}
