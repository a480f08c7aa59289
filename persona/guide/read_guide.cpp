#include "persona/guide/recognisers.hpp"
#include "persona/guide/text.hpp"

#include <algorithm>

namespace parley::guide {

std::string slug_of(std::string_view name) { return slug(name); }

Guide read_guide(std::string_view markdown) {
    const auto document = parse_markdown(markdown);
    Guide guide;
    recognise_headline(document, guide);
    recognise_compensation(document, guide);
    recognise_level_mapping(document, guide);
    recognise_levers(document, guide);
    recognise_strategy(document, guide);
    recognise_sources(document, guide);
    std::stable_sort(guide.diagnostics.begin(), guide.diagnostics.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.line < b.line; });
    return guide;
}

}  // namespace parley::guide
