#pragma once
// Which phrase to say: one not said yet, and not opening like the one before.

#include "dialogue/phrasing/phrase_book.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace parley {

/// Chooses for the lines of one turn. `used`: phrase ids of earlier turns, oldest first.
class Chooser {
public:
    Chooser(std::span<const std::uint32_t> used, std::uint64_t seed, std::uint32_t seq)
        : used_(used.begin(), used.end()), earlier_(static_cast<std::ptrdiff_t>(used.size())), seed_(seed), seq_(seq) {}

    /// Throws std::logic_error where no phrase suits: the line lacks a slot that its kind must bring.
    const Phrase& choose(LineKind kind, Voice voice, std::optional<Component> component, SlotSet present);

    /// One of the words that link sentences, never the same twice in a turn; nullptr when they are spent.
    const std::string* choose_link(Link link, Voice voice);

    /// Ids of the phrases chosen, in order.
    [[nodiscard]] std::vector<std::uint32_t> chosen() const { return {used_.begin() + earlier_, used_.end()}; }

private:
    [[nodiscard]] std::ptrdiff_t last_use(const Phrase& phrase) const;
    [[nodiscard]] bool opens_afresh(const Phrase& phrase) const;
    const Phrase& take(const std::vector<const Phrase*>& from);

    std::vector<std::uint32_t> used_;
    std::ptrdiff_t earlier_;
    std::uint64_t seed_;
    std::uint32_t seq_;
    std::uint32_t draws_ = 0;
    std::vector<std::string> openers_;
    std::vector<const std::string*> links_said_;
};

}  // namespace parley
