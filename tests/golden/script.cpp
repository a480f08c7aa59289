#include "tests/golden/script.hpp"

#include <boost/describe/enum_from_string.hpp>

#include <sstream>
#include <stdexcept>

namespace parley::golden {
namespace {

constexpr std::int64_t kTypingMs = 20'000;

[[noreturn]] void refuse(const std::string& line) { throw std::runtime_error("cannot read: " + line); }

template <class Enum>
Enum named(const std::string& name) {
    Enum value{};
    if (!boost::describe::enum_from_string(name.c_str(), value)) refuse(name);
    return value;
}

std::int64_t value_of(Component component, const std::string& figure, Currency currency) {
    if (!is_money(component)) return std::stoll(figure);
    const auto value = parse_major(figure, currency);
    if (!value) refuse(figure);
    return *value;
}

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);) {
        const auto begin = part.find_first_not_of(' ');
        if (begin != std::string::npos) parts.push_back(part.substr(begin, part.find_last_not_of(' ') - begin + 1));
    }
    return parts;
}

/// "base 215000, equity 220000"
Terms read_terms(const std::string& text, Currency currency) {
    Terms terms;
    for (const std::string& part : split(text, ',')) {
        const auto words = split(part, ' ');
        if (words.size() != 2) refuse(part);
        const auto component = named<Component>(words[0]);
        terms.set(component, value_of(component, words[1], currency));
    }
    return terms;
}

/// "200s", "30m", "2h", "3d"
std::int64_t milliseconds(const std::string& text) {
    const std::int64_t count = std::stoll(text);
    switch (text.empty() ? ' ' : text.back()) {
        case 's':
            return count * 1'000;
        case 'm':
            return count * 60'000;
        case 'h':
            return count * 3'600'000;
        case 'd':
            return count * 86'400'000;
        default:
            refuse(text);
    }
}

class Reader {
public:
    Reader(std::string_view text, Currency (*currency_of)(const Script&))
        : text_(std::string(text)), currency_of_(currency_of) {}

    Script read() {
        for (std::string line; std::getline(text_, line);) read_line(line);
        finish_message();
        while (script_.head.ends_with("\n\n")) script_.head.pop_back();
        script_.head += '\n';
        return std::move(script_);
    }

private:
    void read_line(const std::string& line) {
        if (line.starts_with("> ") || line == ">") return add_to_message(line);
        finish_message();
        if (line.starts_with("* ")) return add_action(line);
        acting_ = acting_ || line.starts_with("  ");  // the recruiter has begun: the head is over
        if (!acting_) read_head(line);
    }

    void read_head(const std::string& line) {
        script_.head += line + '\n';
        if (line.empty() || line.starts_with('#')) return;
        const auto colon = line.find(": ");
        if (colon == std::string::npos) refuse(line);
        set(line.substr(0, colon), line.substr(colon + 2));
    }

    void set(const std::string& key, const std::string& value) {
        Preparation& preparation = script_.preparation;
        if (key == "persona")
            script_.persona = value;
        else if (key == "region")
            script_.choice.region = value;
        else if (key == "difficulty")
            script_.choice.difficulty = value;
        else if (key == "sheet")
            script_.choice.fact_sheet = value;
        else if (key == "seed")
            script_.choice.seed = std::stoull(value);
        else if (key == "target")
            preparation.target = read_terms(value, prepared());
        else if (key == "floor")
            set_floor(read_terms(value, prepared()));
        else if (key == "alternative")
            preparation.alternative = value_of(Component::total, value, prepared());
        else if (key == "priorities")
            for (const auto& name : split(value, ',')) preparation.priorities.push_back(named<Component>(name));
        else
            refuse(key);
    }

    Currency prepared() {
        script_.preparation.given = true;
        return currency_of_(script_);
    }

    void set_floor(const Terms& floor) {
        Preparation& preparation = script_.preparation;
        preparation.floor = floor;
        preparation.floor_kind = floor.has(Component::total)  ? FloorKind::total
                                 : floor.has(Component::base) ? FloorKind::base
                                                              : FloorKind::package;
    }

    void add_to_message(const std::string& line) {
        acting_ = true;
        if (!message_.empty()) message_ += '\n';
        message_ += line.size() > 2 ? line.substr(2) : "";
        shown_ += line + '\n';
    }

    void finish_message() {
        if (shown_.empty()) return;
        Input input;
        input.kind = InputKind::message;
        input.text = message_;
        add({shown_, input, kTypingMs});
        message_.clear();
        shown_.clear();
    }

    void add_action(const std::string& line) {
        const auto words = split(line.substr(2), ' ');
        Action action{line + '\n', {}, kTypingMs};
        const std::string what = words.empty() ? "" : words[0];
        if (what == "confirm")
            action.input.kind = InputKind::confirm;
        else if (what == "end")
            action.input.kind = InputKind::end;
        else if (what == "press" && words.size() == 2)
            action.input = pressed(words[1]);
        else if (what == "wait" && words.size() == 2)
            action = {line + '\n', ticked(), milliseconds(words[1])};
        else if (what == "correct")
            action.input = correction(words);
        else
            refuse(line);
        add(std::move(action));
    }

    static Input pressed(const std::string& name) {
        Input input;
        input.kind = InputKind::button;
        input.button = named<Button>(name);
        return input;
    }

    static Input ticked() {
        Input input;
        input.kind = InputKind::tick;
        return input;
    }

    /// "correct 0 component=equity figure=220000 whose=ask", "correct 1 drop"
    Input correction(const std::vector<std::string>& words) const {
        Input input;
        input.kind = InputKind::correct;
        AmountFix fix;
        fix.index = std::stoi(words.at(1));
        for (std::size_t i = 2; i < words.size(); ++i) read_fix(words[i], fix);
        input.fixes = {fix};
        return input;
    }

    void read_fix(const std::string& word, AmountFix& fix) const {
        const auto equals = word.find('=');
        const std::string value = equals == std::string::npos ? "" : word.substr(equals + 1);
        if (word == "drop")
            fix.drop = true;
        else if (word.starts_with("component="))
            fix.component = named<Component>(value);
        else if (word.starts_with("whose="))
            fix.whose = named<Whose>(value);
        else if (word.starts_with("figure="))
            fix.lo = fix.hi = value_of(Component::base, value, currency_of_(script_));
        else
            refuse(word);
    }

    void add(Action action) {
        acting_ = true;
        action.input.client_id = "c" + std::to_string(script_.actions.size() + 1);
        script_.actions.push_back(std::move(action));
    }

    std::istringstream text_;
    Currency (*currency_of_)(const Script&);
    Script script_;
    std::string message_;
    std::string shown_;
    bool acting_ = false;
};

}  // namespace

Script read_script(std::string_view text, Currency (*currency_of)(const Script&)) {
    return Reader(text, currency_of).read();
}

}  // namespace parley::golden
