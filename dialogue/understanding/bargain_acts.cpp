#include "dialogue/understanding/draft.hpp"

#include <algorithm>
#include <array>

namespace parley {
namespace {

constexpr std::int32_t kByFigures = 820;  ///< confidence of an act that figures alone show

bool own_figure(const PlacedAmount& placed) {
    const Amount& amount = placed.amount;
    return amount.component && amount.lo && !amount.relative && amount.polarity == Polarity::asserted &&
           amount.whose != Whose::competing && amount.whose != Whose::alternative && amount.whose != Whose::current &&
           amount.whose != Whose::forfeited && amount.whose != Whose::other && amount.whose != Whose::floor;
}

/// Reads figures beside the table and the candidate's last ask.
class Bargain {
public:
    Bargain(const MessageView& view, const std::vector<PlacedAmount>& amounts, ActDrafts& drafts)
        : view_(view), amounts_(amounts), drafts_(drafts) {}

    void add() {
        for (std::size_t i = 0; i < amounts_.size(); ++i)
            if (own_figure(amounts_[i])) compare(i);
        if (terms_repeated() >= kTermsOfRecap && !has(ActKind::trade)) add(ActKind::recap, first_repeated_);
    }

private:
    static constexpr int kTermsOfRecap = 2;

    [[nodiscard]] const Amount& amount(std::size_t i) const { return amounts_[i].amount; }
    [[nodiscard]] bool has(ActKind kind) const { return drafts_.has(kind); }

    /// Between what is offered and what was asked last: the middle of them, or a step down.
    void compare(std::size_t i) {
        const Amount& here = amount(i);
        const auto asked = view_.context.last_ask.find(*here.component);
        const auto offered = view_.table().find(*here.component);
        if (!asked || *here.lo >= *asked || here.lo != here.hi) return;
        if (here.whose == Whose::recruiter && here.lo == offered) return;
        if (has(ActKind::concede) || has(ActKind::correct)) return;
        if (offered && *here.lo * 2 == *asked + *offered) return add(ActKind::split_difference, i);
        if (!has(ActKind::split_difference) && !has(ActKind::trade) && (!offered || *here.lo > *offered))
            add(ActKind::concede, i);
    }

    /// Components whose figure is the one on the table.
    [[nodiscard]] int terms_repeated() {
        std::array<bool, kComponentCount> seen{};
        for (std::size_t i = amounts_.size(); i-- > 0;) {
            if (!own_figure(amounts_[i])) continue;
            const auto standing = view_.table().find(*amount(i).component);
            if (!standing || amount(i).lo != *standing || amount(i).hi != *standing) continue;
            seen[static_cast<std::size_t>(*amount(i).component)] = true;
            first_repeated_ = i;
        }
        return static_cast<int>(std::count(seen.begin(), seen.end(), true));
    }

    void add(ActKind kind, std::size_t i) {
        if (has(kind)) return;
        ActDraft draft;
        draft.clause = view_.clause_at(amounts_[i].word);
        draft.first = view_.clause(draft.clause).first;
        draft.last = view_.clause(draft.clause).last;
        draft.act.kind = kind;
        draft.act.confidence = kByFigures;
        draft.act.span = view_.span(draft.first, draft.last);
        draft.act.component = amount(i).component;
        if (kind != ActKind::recap) draft.act.amounts.push_back(static_cast<std::int32_t>(i));
        draft.by_amount = true;
        drafts_.acts.push_back(std::move(draft));
    }

    const MessageView& view_;
    const std::vector<PlacedAmount>& amounts_;
    ActDrafts& drafts_;
    std::size_t first_repeated_ = 0;
};

}  // namespace

void add_bargaining(const MessageView& view, const std::vector<PlacedAmount>& amounts, ActDrafts& drafts) {
    Bargain(view, amounts, drafts).add();
}

}  // namespace parley
