#include "persona/guide/pay_cell.hpp"
#include "persona/guide/recognisers.hpp"
#include "persona/guide/text.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace parley::guide {
namespace {

enum class Column : std::uint8_t { place, level, base, equity, bonus, signing, total, other };

constexpr std::int32_t kUsualVesting = 4;

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](auto word) { return has_word(text, word); });
}

/// What a header cell announces. Order matters: "Base Salary" before "Total", "Sign-on bonus" before "Bonus".
Column classify(std::string_view header) {
    if (has_any(header, {"total", "tc", "ote", "package"})) return Column::total;
    if (has_any(header, {"sign", "signing", "joining"})) return Column::signing;
    if (has_any(header, {"base", "salary", "fixed"})) return Column::base;
    if (has_any(header, {"stock", "rsu", "rsus", "equity", "options", "shares", "grant", "bspce", "esop"}))
        return Column::equity;
    if (has_any(header, {"bonus", "variable", "incentive", "profit"})) return Column::bonus;
    if (has_any(header, {"region", "location", "city", "office", "market", "geography", "country", "site", "hub"}))
        return Column::place;
    if (has_any(header, {"level", "grade", "band", "seniority", "title"})) return Column::level;
    return Column::other;
}

/// "(RSU/4yr)", "4-year vest": the years a header gives a grant.
std::int32_t years_in(std::string_view header) {
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (header[i] < '1' || header[i] > '9') continue;
        const auto after = lower(trim(header.substr(i + 1, 6)));
        if (after.starts_with("yr") || after.starts_with("-y") || after.starts_with("year") || after.starts_with("y"))
            return header[i] - '0';
    }
    return 0;
}

/// A place or a header without its brackets: "London (GBP £)" -> "London".
std::string without_brackets(std::string_view text) { return std::string(trim(text.substr(0, text.find('(')))); }

/// Whether the brackets of a header hold nothing but currencies, so that they are no part of the name.
std::string place_name(std::string_view header) {
    return currencies_in(header).empty() ? std::string(trim(header)) : without_brackets(header);
}

class TableReader {
public:
    TableReader(const Block& table, Guide& guide) : table_(table), guide_(guide), header_(table.rows.front()) {
        for (const auto& cell : header_.cells) columns_.push_back(classify(cell.text));
    }

    /// A table of regions by component, or of levels by place; anything else is left alone.
    void read() {
        if (by_component())
            read_by_component();
        else if (by_place())
            read_by_place();
    }

private:
    [[nodiscard]] bool has(Column column) const {
        return std::find(columns_.begin(), columns_.end(), column) != columns_.end();
    }
    [[nodiscard]] bool by_component() const {
        return has(Column::base) || (has(Column::total) && (has(Column::place) || has(Column::level)));
    }

    /// Levels down, places across: most body cells are ranges of money, and the first header speaks of levels.
    [[nodiscard]] bool by_place() const {
        if (columns_.empty() || (columns_[0] != Column::level && columns_[0] != Column::other)) return false;
        std::size_t ranges = 0;
        std::size_t cells = 0;
        for (std::size_t r = 1; r < table_.rows.size(); ++r)
            for (std::size_t c = 1; c < table_.rows[r].cells.size(); ++c, ++cells)
                ranges += is_money_range(table_.rows[r].cells[c].text) ? 1U : 0U;
        return cells > 0 && ranges * 3 >= cells * 2;
    }

    [[nodiscard]] static bool is_money_range(std::string_view text) {
        const auto cell = read_pay_cell(text, Currency{});
        return !cell.ranges.empty() && cell.ranges[0].unit == RangeUnit::money && cell.ranges[0].currency.known() &&
               cell.ranges[0].min != cell.ranges[0].max;
    }

    // ---- regions down, components across --------------------------------------------------------

    void read_by_component() {
        for (std::size_t r = 1; r < table_.rows.size(); ++r) read_region(table_.rows[r]);
    }

    [[nodiscard]] std::string text_of(const Row& row, Column wanted) const {
        for (std::size_t c = 0; c < std::min(row.cells.size(), columns_.size()); ++c)
            if (columns_[c] == wanted) return std::string(trim(row.cells[c].text));
        return {};
    }

    void read_region(const Row& row) {
        Region region;
        region.line = row.line;
        region.name = text_of(row, Column::place);
        region.level = text_of(row, Column::level);
        if (region.name.empty() && !row.cells.empty() && columns_[0] == Column::other)
            region.name = trim(row.cells[0].text);
        if (region.name.empty()) region.name = region.level.empty() ? "Unnamed" : "All locations";
        region.currency = currency_of(row);
        for (std::size_t c = 0; c < std::min(row.cells.size(), columns_.size()); ++c) read_component(row, c, region);
        finish(std::move(region));
    }

    /// The first currency of the row's first money cell, base before the others; the place's own name may say it.
    [[nodiscard]] Currency currency_of(const Row& row) const {
        for (const auto wanted : {Column::base, Column::total, Column::equity})
            for (const auto& range : read_pay_cell(text_of(row, wanted), Currency{}).ranges)
                if (range.unit == RangeUnit::money && range.currency.known()) return range.currency;
        const auto named = currencies_in(text_of(row, Column::place));
        return named.empty() ? Currency{} : named.front();
    }

    void read_component(const Row& row, std::size_t column, Region& region) {
        const auto kind = columns_[column];
        if (kind == Column::place || kind == Column::level || kind == Column::other) return;
        const auto& text = row.cells[column].text;
        const auto named = currencies_in(region.name);
        const auto cell = read_pay_cell(text, named.empty() ? Currency{} : named.front(), region.currency);
        if (cell.empty) return;
        if (cell.ranges.empty() || cell.unreadable) return unread(row.line, header_.cells[column].text, text);
        store(kind, column, row.line, choose(cell, region, row.line), region);
    }

    /// Where a cell holds two currencies, the region's own; the other is a conversion and is not kept.
    const PayRange& choose(const PayCell& cell, const Region& region, std::int32_t line) {
        for (const auto& range : cell.ranges)
            if (range.unit == RangeUnit::percent || range.currency == region.currency) return range;
        diagnose(guide_, Severity::warning, line,
                 "A cell of " + region.name + " is in " + std::string(cell.ranges[0].currency.text()) + ", not in " +
                     std::string(region.currency.text()) + ".",
                 "Give the figure in the region's currency.");
        return cell.ranges[0];
    }

    void store(Column kind, std::size_t column, std::int32_t line, const PayRange& read, Region& region) {
        Range range{read.min, read.max, read.unit, 0, line, std::nullopt};
        if (kind == Column::equity) range.years = grant_years(column, read);
        if (read.currency.known() && read.currency != region.currency) range.currency = read.currency;
        annualise(kind, read, range);
        slot(kind, region) = range;
    }

    [[nodiscard]] std::int32_t grant_years(std::size_t column, const PayRange& read) {
        if (read.years > 0) return read.years;
        const auto years = years_in(header_.cells[column].text);
        if (years == 0 && !said_vesting_) {
            said_vesting_ = true;
            diagnose(guide_, Severity::info, header_.line, "The equity column does not say over how many years.",
                     "Write \"/4yr\" in its heading; four years are assumed.");
        }
        return years == 0 ? kUsualVesting : years;
    }

    void annualise(Column kind, const PayRange& read, Range& range) {
        std::int64_t factor = 1;
        if (read.period == PayPeriod::month) factor = 12;
        if (read.period == PayPeriod::hour) factor = 2080;
        if (kind == Column::equity && (read.period == PayPeriod::month || read.period == PayPeriod::year))
            factor *= range.years;
        if (factor == 1) return;
        if (range.min) range.min = scale(*range.min, factor, 1);
        if (range.max) range.max = scale(*range.max, factor, 1);
        diagnose(guide_, Severity::info, range.line,
                 "Pay by the month or hour was made yearly (12 months, 2,080 hours).",
                 "Write the yearly figure if another count is meant.");
    }

    static std::optional<Range>& slot(Column kind, Region& region) {
        switch (kind) {
            case Column::base:
                return region.base;
            case Column::equity:
                return region.equity;
            case Column::bonus:
                return region.bonus;
            case Column::signing:
                return region.signing;
            case Column::place:
            case Column::level:
            case Column::other:
            case Column::total:
                break;
        }
        return region.total;
    }

    // ---- levels down, places across ----------------------------------------------------------------

    void read_by_place() {
        for (std::size_t r = 1; r < table_.rows.size(); ++r)
            for (std::size_t c = 1; c < std::min(table_.rows[r].cells.size(), header_.cells.size()); ++c)
                read_total(table_.rows[r], c);
    }

    void read_total(const Row& row, std::size_t column) {
        const auto& header = header_.cells[column].text;
        const auto named = currencies_in(header);
        const auto currency = named.empty() ? Currency{} : named.front();
        const auto& text = row.cells[column].text;
        const auto cell = read_pay_cell(text, currency);
        if (cell.empty) return;
        if (cell.ranges.empty() || cell.unreadable) return unread(row.line, header, text);
        const auto places = split(place_name(header), "/");
        if (cell.ranges.size() > 1 && places.size() == cell.ranges.size() && named.size() == places.size())
            for (std::size_t i = 0; i < places.size(); ++i) add_total(row, places[i], cell.ranges[i]);
        else
            add_total(row, place_name(header), cell.ranges[0]);
    }

    void add_total(const Row& row, const std::string& place, const PayRange& read) {
        Region region;
        region.line = row.line;
        region.name = place;
        region.level = std::string(trim(row.cells[0].text));
        region.currency = read.currency;
        Range range{read.min, read.max, read.unit, 0, row.line, std::nullopt};
        annualise(Column::total, read, range);
        region.total = range;
        finish(std::move(region));
    }

    // ---- both ------------------------------------------------------------------------------------------

    void unread(std::int32_t line, std::string_view column, std::string_view text) {
        if (std::none_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
            return diagnose(
                guide_, Severity::info, line,
                "\"" + std::string(trim(text)) + "\" under \"" + std::string(trim(column)) + "\" names no figure.",
                "Give a range if it should be part of the offer.");
        diagnose(guide_, Severity::warning, line,
                 "The cell \"" + std::string(trim(text)) + "\" under \"" + std::string(trim(column)) +
                     "\" could not be read as pay.",
                 "Write it as a range such as \"$170K\u2013$220K\" or \"10\u201315%\".");
    }

    void finish(Region region) {
        if (!region.base && !region.total) return;
        region.id = slug(region.level.empty() ? region.name : region.name + " " + region.level);
        const auto same = std::count_if(guide_.regions.begin(), guide_.regions.end(),
                                        [&](const Region& other) { return other.id.starts_with(region.id); });
        if (same > 0) region.id += "-" + std::to_string(same + 1);
        guide_.regions.push_back(std::move(region));
    }

    const Block& table_;
    Guide& guide_;
    const Row& header_;
    std::vector<Column> columns_;
    bool said_vesting_ = false;
};

/// A printed total that the formula does not give is worth knowing, and no more than that.
void check_total(const Region& region, Guide& guide) {
    if (!region.base || !region.total || !region.equity || region.equity->currency) return;
    const auto year = [&](std::optional<std::int64_t> base, std::optional<std::int64_t> grant,
                          std::optional<std::int64_t> bonus) {
        const auto extra = !region.bonus ? 0
                           : region.bonus->unit == RangeUnit::percent
                               ? scale(base.value_or(0), bonus.value_or(0), 10'000)
                               : bonus.value_or(0);
        return base.value_or(0) + extra + scale(grant.value_or(0), 1, std::max(1, region.equity->years));
    };
    const auto end = [](const std::optional<Range>& range, bool high) {
        return !range ? std::optional<std::int64_t>() : high ? range->max : range->min;
    };
    for (const bool high : {false, true}) {
        const auto printed = end(region.total, high);
        const auto computed = year(end(region.base, high), end(region.equity, high), end(region.bonus, high));
        if (!printed || std::abs(*printed - computed) * 50 <= *printed) continue;
        diagnose(guide, Severity::warning, region.total->line,
                 "The printed total of " + region.name + " (" + format_major(*printed, region.currency) +
                     ") is not what base, bonus and a year of equity give (" + format_major(computed, region.currency) +
                     ").",
                 "Both are kept: the printed one as published, the computed one in the offer.");
        return;
    }
}

}  // namespace

void recognise_compensation(const Document& document, Guide& guide) {
    for (const auto& block : document.blocks)
        if (block.kind == BlockKind::table && block.rows.size() > 1) TableReader(block, guide).read();
    if (guide.regions.empty())
        diagnose(guide, Severity::error, 1, "No compensation table was found.",
                 "Add a table with the columns Region, Base Salary, Stock, Bonus, Total Comp.");
    const auto regions = guide.regions;
    for (const auto& region : regions) check_total(region, guide);
}

}  // namespace parley::guide
