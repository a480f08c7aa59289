# Script behind parley_embed_text: writes OUT.hpp and OUT.cpp. A raw string literal is cut into pieces of
# 16,000 bytes at line ends, which every compiler takes.
file(WRITE ${OUT}.hpp "#pragma once
#include <span>
#include <string_view>
namespace ${NAMESPACE} {
struct EmbeddedText${SYMBOL} { std::string_view name; std::string_view text; };
std::span<const EmbeddedText${SYMBOL}> ${SYMBOL}();
}
")
set(body "")
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME)
  file(READ ${file} hex HEX)
  string(REGEX REPLACE "(..)" "\\\\x\\1" escaped "${hex}")
  string(REGEX REPLACE "(................................................................)" "\\1\"\n\"" escaped "${escaped}")
  file(SIZE ${file} size)
  string(APPEND body "    {\"${name}\", {\"${escaped}\", ${size}}},\n")
endforeach()
file(WRITE ${OUT}.cpp "#include \"embedded/${SYMBOL}.hpp\"
#include <array>
namespace ${NAMESPACE} {
namespace {
// A last, unnamed entry lets a folder without files compile; it is not part of the span.
constexpr auto kFiles = std::to_array<EmbeddedText${SYMBOL}>({
${body}    {{}, {}}});
}
std::span<const EmbeddedText${SYMBOL}> ${SYMBOL}() { return std::span(kFiles).first(kFiles.size() - 1); }
}
")
