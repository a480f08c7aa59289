#include "server/import/scripts.hpp"

#include "server/import/placeholders.hpp"

#include <unicode/unistr.h>

#include <algorithm>
#include <cctype>

namespace parley::import {
namespace {

bool is_own_number(const Amount& amount) {
    const bool own = amount.whose == Whose::ask || amount.whose == Whose::target;
    return own && amount.polarity != Polarity::negated && amount.polarity != Polarity::quoted && !amount.relative &&
           (amount.lo || amount.hi);
}

/// A range is asked for at its upper end, an open end at the one it has.
std::int64_t figure_of(const Amount& amount) { return amount.hi ? *amount.hi : *amount.lo; }

Component component_of(const Amount& amount) { return amount.component.value_or(Component::base); }

std::vector<Ask> asks_of(const Understanding& understood) {
    std::vector<Ask> asks;
    for (const auto& amount : understood.amounts) {
        if (!is_own_number(amount) || amount.unit == AmountUnit::multiple) continue;
        const Ask ask{component_of(amount), figure_of(amount), amount.unit, amount.currency};
        const bool again =
            std::any_of(asks.begin(), asks.end(), [&](const Ask& a) { return a.component == ask.component; });
        if (!again) asks.push_back(ask);
    }
    return asks;
}

std::string text_between(const std::string& text, Span span) {
    const auto whole = icu::UnicodeString::fromUTF8(text);
    const auto begin = whole.moveIndex32(0, span.begin);
    std::string part;
    whole.tempSubStringBetween(begin, whole.moveIndex32(begin, span.end - span.begin)).toUTF8String(part);
    return part;
}

bool put_money(Terms& terms, const Amount& amount) {
    if (amount.unit != AmountUnit::money || (!amount.lo && !amount.hi)) return false;
    if (!terms.has(component_of(amount))) terms.set(component_of(amount), figure_of(amount));
    return true;
}

/// The offers one text names; one employer's numbers may come in several places and count once.
void add_offers(const std::string& text, const Understanding& understood, std::int32_t line,
                std::vector<GuideOffer>& offers) {
    for (const auto& act : understood.acts) {
        if (act.kind != ActKind::competing_offer || act.employer == 0) continue;
        GuideOffer named{text_between(text, act.employer_span), {}, line};
        for (const auto index : act.amounts)
            put_money(named.package, understood.amounts[static_cast<std::size_t>(index)]);
        const auto same = std::find_if(offers.begin(), offers.end(), [&](const GuideOffer& other) {
            return name_key(other.employer) == act.employer;
        });
        if (same == offers.end())
            offers.push_back(std::move(named));
        else if (same->package.empty())
            same->package = named.package;
    }
}

std::vector<std::string> sentences_of(const std::string& text) {
    std::vector<std::string> sentences(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        sentences.back() += text[i];
        const bool ends = text[i] == '.' || text[i] == '!' || text[i] == '?' || text[i] == ';' || text[i] == '\n';
        if (ends && (i + 1 == text.size() || std::isspace(static_cast<unsigned char>(text[i + 1])) != 0))
            sentences.emplace_back();
    }
    return sentences;
}

bool contains_any(const std::string& text, std::initializer_list<const char*> words) {
    std::string low(text);
    std::transform(low.begin(), low.end(), low.begin(),
                   [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return std::any_of(words.begin(), words.end(),
                       [&](const char* word) { return low.find(word) != std::string::npos; });
}

/// "Open at ...", "My floor is ...", anything else: what a sentence of the strategy is for.
enum class Purpose : std::uint8_t { target, opening, floor };

Purpose purpose_of(const std::string& sentence) {
    if (contains_any(sentence, {"floor", "accept-at", "accept at", "accept no lower", "walk-away", "walk away"}))
        return Purpose::floor;
    const bool opens = contains_any(sentence, {"open at", "open with", "anchor at", "start at", "start your ask"});
    return opens ? Purpose::opening : Purpose::target;
}

void set_floor(const Understanding& understood, std::optional<Floor>& floor) {
    for (const auto& amount : understood.amounts)
        if (!floor && amount.unit == AmountUnit::money && (amount.lo || amount.hi))
            floor = Floor{component_of(amount), amount.lo ? *amount.lo : *amount.hi};
}

/// The advice speaks to the candidate ("Open at $225,000 base"): every amount of such a sentence is theirs.
void set_terms(const Understanding& understood, Purpose purpose, Terms& terms) {
    for (const auto& amount : understood.amounts)
        if (purpose == Purpose::opening || is_own_number(amount)) put_money(terms, amount);
}

class Reader {
public:
    Reader(const guide::Guide& guide, const Scenario& scenario)
        : guide_(guide), scenario_(scenario), model_(*scenario.persona) {}

    Scripts run() {
        for (const auto& lever : guide_.levers) read_lever(lever);
        if (guide_.strategy) read_strategy(*guide_.strategy);
        return std::move(scripts_);
    }

private:
    [[nodiscard]] Understanding understood(const std::string& text) const {
        return understand(text, scenario_, model_, Context{});
    }

    void read_lever(const guide::Lever& lever) {
        const auto text = fill_placeholders(lever.script);
        const auto reading = understood(text);
        scripts_.asks.push_back(asks_of(reading));
        const bool named = contains_any(lever.title, {"compet", "offer", "counter"});
        scripts_.speaks_of_offers.push_back(named && !contains_any(lever.title, {"intelligence"}));
        add_offers(text, reading, lever.line, scripts_.offers);
    }

    void read_strategy(const guide::Strategy& strategy) {
        for (const auto& sentence : sentences_of(fill_placeholders(strategy.text))) {
            const auto reading = understood(sentence);
            const auto purpose = purpose_of(sentence);
            add_offers(sentence, reading, strategy.line, scripts_.offers);
            if (purpose == Purpose::floor) set_floor(reading, scripts_.floor);
            if (purpose == Purpose::opening) set_terms(reading, purpose, scripts_.opens_at);
            if (purpose == Purpose::target) set_terms(reading, purpose, scripts_.target);
        }
    }

    const guide::Guide& guide_;
    const Scenario& scenario_;
    LeverModel model_;
    Scripts scripts_;
};

}  // namespace

Scripts read_scripts(const guide::Guide& guide, const Scenario& scenario) { return Reader(guide, scenario).run(); }

}  // namespace parley::import
