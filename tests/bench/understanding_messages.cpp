// How well the labelled messages are understood, act by act, with the lower bounds of the shares. With an argument
// (`tune` or `reported`) every mistake of that side is printed too: reading those of `reported` is for the end. With
// `learn` so are those among the messages that weights are learned from, whose acts show nothing else.

#include "judge.hpp"

#include <iomanip>
#include <iostream>
#include <string_view>

namespace parley::messages {
namespace {

std::ostream& percent(double share) { return std::cout << std::setw(6) << std::setprecision(1) << share * 100; }

void print_row(std::string_view name, const Tally& tally) {
    std::cout << std::left << std::setw(22) << name << std::right << std::setw(5) << tally.labelled();
    percent(precision(tally)) << " (" << wilson_lower(tally.right, tally.found()) * 100 << ")";
    percent(recall(tally)) << " (" << wilson_lower(tally.right, tally.labelled()) * 100 << ")";
    percent(f1(tally)) << '\n';
}

void print_acts(const Judgement& judgement) {
    for (std::size_t i = 0; i < kActKindCount; ++i)
        if (judgement.acts[i].labelled() + judgement.acts[i].found() > 0)
            print_row(boost::describe::enum_to_string(static_cast<ActKind>(i), "?"), judgement.acts[i]);
}

void print(std::string_view name, const Judgement& judgement) {
    std::cout << "\n"
              << name << ": " << judgement.messages << " messages\n"
              << "                    labelled  precision     recall        F1\n";
    print_acts(judgement);
    std::cout << "acts, macro F1 ";
    percent(macro_f1(judgement)) << "; messages with every act right ";
    percent(static_cast<double>(judgement.all_acts_right) / judgement.messages) << '\n';
    print_row("amounts exact", judgement.amounts);
    const SlotMisses& slots = judgement.slots;
    std::cout << "  wrong only in owner " << slots.whose << ", component " << slots.component << ", currency "
              << slots.currency << ", value " << slots.value << "; in another slot or several " << slots.other
              << "; not found " << slots.unseen << '\n';
    print_row("levers", judgement.levers);
    std::cout << "figures found in messages without any: " << judgement.with_money << " of "
              << judgement.without_figures << '\n';
}

}  // namespace
}  // namespace parley::messages

int main(int argc, char** argv) {
    using namespace parley::messages;
    std::cout << std::fixed;
    const std::string_view shown = argc > 1 ? argv[1] : "";
    for (const Side side : {Side::tune, Side::reported}) {
        const std::string_view name = side == Side::tune ? "tune" : "reported";
        print(name, judge(read_messages(folder_of(side)), shown == name ? &std::cout : nullptr));
    }
    if (shown == "learn") print(shown, judge(read_messages(folder_of(Side::learn)), &std::cout));
    std::cout << "\ntricky messages without money\n";
    const auto tricky = judge(read_messages(folder_of(Side::tune).parent_path() / "tricky"));
    std::cout << "false money in " << tricky.with_money << " of " << tricky.messages << '\n';
}
