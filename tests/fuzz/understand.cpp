// Any bytes as a message: no crash, no hang, and spans that lie inside it.

#include "dialogue/understanding/understand.hpp"
#include "dialogue/understanding/reading.hpp"
#include "persona/catalog.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

struct Table {
    parley::Catalog catalog = parley::shipped_catalog();
    parley::Scenario scenario;
    parley::LeverModel levers{*catalog.personas.front()};
    Table() {
        parley::warm_understanding();  // compiling tables is no part of reading
        parley::Choice choice;
        choice.region = catalog.personas.front()->regions.front().id;
        scenario = *make_scenario(*catalog.personas.front(), choice).value;
    }
};

void expect_inside(const parley::Span& span, std::int32_t length) {
    if (span.begin < 0 || span.end < span.begin || span.end > length) std::abort();
}

const Table& table() {
    static const Table made;
    return made;
}

}  // namespace

/// Compiles the tables before the first message, whose time is bounded.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
    table();
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto understood = parley::understand(text, table().scenario, table().levers, parley::Context{});
    const auto length = parley::read(text).length;
    for (const auto& act : understood.acts) expect_inside(act.span, length);
    for (const auto& amount : understood.amounts) expect_inside(amount.span, length);
    for (const auto& lever : understood.levers)
        for (const auto& evidence : lever.evidence) expect_inside(evidence.span, length);
    return 0;
}
