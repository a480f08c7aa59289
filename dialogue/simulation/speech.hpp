#pragma once
// A message made act by act, as it would have been understood; and, where it is to be read, the words for it.

#include "dialogue/understanding/understanding.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley {

/// Memory of lists that were used, for those that come.
template <class Item>
class Spares {
public:
    void take_back(std::vector<Item>& used) {
        if (used.capacity() == 0) return;
        used.clear();
        spare_.push_back(std::move(used));
    }
    void lend(std::vector<Item>& fresh) {
        if (spare_.empty()) return;
        fresh = std::move(spare_.back());
        spare_.pop_back();
    }

private:
    std::vector<std::vector<Item>> spare_;
};

/// Without words nothing but the understanding is made, and its spans are empty: that is what makes a million talks
/// affordable. With words the understanding is what the speaker meant; reading them is for `understand`.
class Speech {
public:
    /// The region must outlive it; null: without words.
    explicit Speech(const Region* worded_for = nullptr) : region_(worded_for) {}

    /// Nothing said yet; the memory of what was is used again.
    void start_over(const Region* worded_for);

    Speech& act(ActKind kind, std::string_view words);
    Speech& ask(Component component, std::int64_t value, AmountUnit unit);
    Speech& doubtful_ask(Component component, std::int64_t value);
    /// What they would come down to, beside the asks of the message.
    Speech& give_up(Component component, std::int64_t to);
    Speech& ask_question(ActKind kind, Topic topic, std::string_view words);
    /// A reason without anything behind it yet.
    Speech& name_lever(std::int32_t lever, const Lever& named);
    /// A fact of the sheet for the lever named last.
    Speech& back(const Fact& fact, std::int32_t index);
    /// An offer of the sheet, for the lever named last.
    Speech& claim(const CompetingOffer& offer, std::int32_t index);
    /// An offer that nobody made.
    Speech& bluff(std::string_view employer);

    [[nodiscard]] bool empty() const { return understanding_.acts.empty() && understanding_.levers.empty(); }
    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] const Understanding& understanding() const { return understanding_; }

private:
    [[nodiscard]] bool worded() const { return region_ != nullptr; }
    Span add(std::string_view words);
    Amount& add_amount(Component component, std::int64_t value, AmountUnit unit);
    void claim_offer(std::uint64_t employer, const CompetingOffer& offer, Span span);

    const Region* region_;
    std::string text_;
    Understanding understanding_;
    Spares<std::int32_t> amounts_;
    Spares<Evidence> evidence_;
};

}  // namespace parley
