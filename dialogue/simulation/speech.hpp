#pragma once
// A message made act by act, as it would have been understood: text and understanding grow together.

#include "dialogue/understanding/understanding.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace parley {

class Speech {
public:
    Speech& act(ActKind kind, std::string_view words);
    Speech& ask(Component component, std::int64_t value, AmountUnit unit);
    Speech& ask_question(ActKind kind, Topic topic, std::string_view words);
    Speech& name_lever(std::int32_t lever, std::string_view words);
    /// Evidence for the lever named last.
    Speech& back(EvidenceKind kind, ClaimStatus status, std::int32_t fact, std::string_view words);
    /// An offer from elsewhere, with or without its terms.
    Speech& claim_offer(std::uint64_t employer, const Terms& terms, std::int32_t days, bool written,
                        std::string_view words);

    [[nodiscard]] bool empty() const { return understanding_.acts.empty() && understanding_.levers.empty(); }
    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] const Understanding& understanding() const { return understanding_; }

private:
    Span add(std::string_view words);

    std::string text_;
    Understanding understanding_;
};

}  // namespace parley
