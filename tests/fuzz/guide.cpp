// Any bytes as a guide: no crash, no hang, and never a file lost in silence.

#include "persona/guide/guide.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto guide = parley::guide::read_guide({reinterpret_cast<const char*>(data), size});
    if (guide.regions.empty() && guide.diagnostics.empty()) std::abort();
    for (const auto& region : guide.regions)
        if (!region.base && !region.total) std::abort();
    return 0;
}
