// What reading one message costs, beside a plain pass of ICU's word break iterator over the same text, which is
// the least that any reading of words by that library would pay. Prints medians and their ratio.

#include "dialogue/understanding/understand.hpp"
#include "persona/catalog.hpp"

#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <map>
#include <memory>
#include <stdexcept>
#include <string>

namespace parley {
namespace {

/// A candidate's paragraph, repeated and cut to the size asked for.
std::string message_of(std::size_t size) {
    static const std::string paragraph =
        "Thanks for walking me through it. GitHub is at 215K base with 260K in stock, and I have that in writing until "
        "Friday. I've led SOC 2 programs across US and European teams, so 205 feels low to me. Could you get to 212 "
        "and "
        "add 20 signing? If base is capped I could take less equity for an early review. What's the range here? ";
    std::string text;
    while (text.size() < size) text += paragraph;
    text.resize(size);
    return text;
}

struct Setting {
    PersonaPtr persona;
    Scenario scenario;
    LeverModel levers;
    Context context;

    static Setting make() {
        const Catalog catalog = shipped_catalog();
        PersonaPtr persona = catalog.find("hugging-face-enterprise-tpm");
        if (persona == nullptr) throw std::runtime_error("the first persona does not load");
        auto scenario = make_scenario(
            *persona, {.region = "San Francisco", .level = "", .difficulty = "", .fact_sheet = "", .seed = 1});
        if (!scenario) throw std::runtime_error("the first region does not resolve");
        Setting setting{persona, *scenario.value, LeverModel(*persona), {}};
        setting.context.offer.set(Component::base, 20'500'000);
        setting.context.offer.set(Component::equity, 20'000'000);
        return setting;
    }
};

void reads_a_message(benchmark::State& state) {
    static const Setting setting = Setting::make();
    const std::string text = message_of(static_cast<std::size_t>(state.range(0)));
    // The tables are compiled at the first message; that is start-up, not reading.
    benchmark::DoNotOptimize(understand(text, setting.scenario, setting.levers, setting.context));
    for (auto _ : state) benchmark::DoNotOptimize(understand(text, setting.scenario, setting.levers, setting.context));
    state.SetComplexityN(state.range(0));
}

void breaks_words(benchmark::State& state) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words(
        icu::BreakIterator::createWordInstance(icu::Locale::getEnglish(), status));
    if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
    const std::string bytes = message_of(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        const auto text = icu::UnicodeString::fromUTF8(bytes);
        words->setText(text);
        std::int32_t count = 0;
        while (words->next() != icu::BreakIterator::DONE) ++count;
        benchmark::DoNotOptimize(count);
    }
    state.SetComplexityN(state.range(0));
}

BENCHMARK(breaks_words)->Arg(100)->Arg(200)->Arg(1000)->Arg(10'000)->Complexity(benchmark::oN);
BENCHMARK(reads_a_message)->Arg(100)->Arg(200)->Arg(1000)->Arg(10'000)->Complexity(benchmark::oN);

/// Prints what the console reporter does, then how many passes of word breaking one reading is worth.
class RatioReporter : public benchmark::ConsoleReporter {
public:
    void ReportRuns(const std::vector<Run>& runs) override {
        benchmark::ConsoleReporter::ReportRuns(runs);
        for (const Run& run : runs)
            if (run.run_type == Run::RT_Iteration || run.aggregate_name == "median") remember(run);
    }

    void print_ratios() const {
        for (const auto& [size, baseline] : breaking_)
            if (const auto reading = reading_.find(size); reading != reading_.end())
                GetOutputStream() << size << " characters: a reading costs " << reading->second / baseline
                                  << " passes of the word break iterator\n";
    }

private:
    void remember(const Run& run) {
        const bool baseline = run.run_name.function_name == "breaks_words";
        auto& side = baseline ? breaking_ : reading_;
        side[std::stoi(run.run_name.args)] = run.GetAdjustedCPUTime();
    }

    std::map<int, double> breaking_;
    std::map<int, double> reading_;
    std::ostream& GetOutputStream() const {
        return const_cast<RatioReporter*>(this)->ConsoleReporter::GetOutputStream();
    }
};

}  // namespace
}  // namespace parley

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    parley::RatioReporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    reporter.print_ratios();
    return 0;
}
