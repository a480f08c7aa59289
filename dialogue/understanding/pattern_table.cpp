#include "dialogue/understanding/pattern_table.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <stdexcept>

namespace parley {
namespace {

using Sequence = std::vector<Element>;
using Alternatives = std::vector<Sequence>;  ///< every way through a piece of pattern

constexpr std::size_t kWaysOfPart = 64;  ///< where a pattern is cut
constexpr std::size_t kMostWays = 1500;  ///< more are a defect of the table

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find(separator, begin), text.size());
        if (const auto part = trimmed(text.substr(begin, end - begin)); !part.empty()) parts.push_back(part);
        begin = end + 1;
    }
    return parts;
}

/// Splits at bars that stand in no brackets.
std::vector<std::string_view> split_alternatives(std::string_view text) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    std::int32_t depth = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : '|';
        if (c == '(') ++depth;
        if (c == ')') --depth;
        if (c != '|' || (depth != 0 && i < text.size())) continue;
        if (const auto part = trimmed(text.substr(begin, i - begin)); !part.empty()) parts.push_back(part);
        begin = i + 1;
    }
    return parts;
}

template <class Enum>
Enum enumerator(std::string_view name) {
    Enum value{};
    if (!boost::describe::enum_from_string(std::string(name).c_str(), value))
        throw std::runtime_error("no such name: " + std::string(name));
    return value;
}

std::int32_t number(std::string_view text) {
    std::int32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        throw std::runtime_error("not a number: " + std::string(text));
    return value;
}

/// Gives every set of words a number, the same for the same words.
class WordSets {
public:
    explicit WordSets(std::vector<WordSet>& sets) : sets_(sets) {
        for (const auto& set : sets_) numbers_.emplace(set, static_cast<std::uint32_t>(numbers_.size()));
    }

    std::uint32_t number(const WordSet& words) {
        const auto [found, fresh] = numbers_.try_emplace(words, static_cast<std::uint32_t>(sets_.size()));
        if (fresh) sets_.push_back(words);
        return found->second;
    }

    [[nodiscard]] const WordSet& at(std::uint32_t set) const { return sets_[set]; }

private:
    std::vector<WordSet>& sets_;
    std::map<WordSet, std::uint32_t> numbers_;
};

/// Reads patterns of one table; knows the classes defined so far. A text that is passed on loses what was read of it.
class PatternReader {
public:
    explicit PatternReader(PatternTable& table) : sets_(table.word_sets) {}

    void define(std::string_view name, std::string_view body) { classes_[std::string(name)] = alternatives(body); }

    /// Every way through the pattern, in parts that follow each other, none of very many ways.
    [[nodiscard]] std::vector<Alternatives> parts(std::string_view text) {
        std::vector<Alternatives> all{{{}}};
        for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
            const auto next = piece(text);
            if (all.back().size() * next.size() > kWaysOfPart) all.push_back({{}});
            append(all.back(), next);
        }
        return all;
    }

private:
    [[nodiscard]] Alternatives sequence(std::string_view text) {
        Alternatives ways{{}};
        for (text = trimmed(text); !text.empty(); text = trimmed(text)) append(ways, piece(text));
        return ways;
    }

    Alternatives alternatives(std::string_view body) {
        Alternatives all;
        for (const auto part : split_alternatives(body))
            for (auto& way : sequence(part)) all.push_back(std::move(way));
        return merged(std::move(all));
    }

    /// One-word alternatives share one element, which keeps the automaton small.
    Alternatives merged(Alternatives all) {
        WordSet single;
        Alternatives result;
        for (auto& way : all) {
            if (way.size() == 1 && way[0].gap == 0) {
                const auto& words = sets_.at(way[0].words);
                single.insert(single.end(), words.begin(), words.end());
            } else {
                result.push_back(std::move(way));
            }
        }
        if (!single.empty()) result.push_back({{.words = sets_.number(single)}});
        return result;
    }

    static void append(Alternatives& ways, const Alternatives& next) {
        if (ways.size() * next.size() > kMostWays) throw std::runtime_error("too many ways through a pattern");
        Alternatives product;
        product.reserve(ways.size() * next.size());
        for (const auto& way : ways)
            for (const auto& tail : next) {
                product.push_back(way);
                product.back().insert(product.back().end(), tail.begin(), tail.end());
            }
        ways = std::move(product);
    }

    Alternatives piece(std::string_view& text) {
        Alternatives one = text[0] == '(' ? group(text) : text[0] == '<' ? named(text) : plain(text);
        if (!text.empty() && text[0] == '?') {
            text.remove_prefix(1);
            one.emplace_back();
        }
        return one;
    }

    Alternatives group(std::string_view& text) {
        std::size_t depth = 0;
        std::size_t end = 0;
        for (; end < text.size(); ++end) {
            if (text[end] == '(') ++depth;
            if (text[end] == ')' && --depth == 0) break;
        }
        if (end == text.size()) throw std::runtime_error("a ( without its )");
        const auto body = text.substr(1, end - 1);
        text.remove_prefix(end + 1);
        return alternatives(body);
    }

    Alternatives named(std::string_view& text) {
        const auto end = text.find('>');
        const auto found = classes_.find(std::string(text.substr(1, end - 1)));
        if (end == std::string_view::npos || found == classes_.end()) throw std::runtime_error("no such class");
        text.remove_prefix(end + 1);
        return found->second;
    }

    Alternatives plain(std::string_view& text) {
        const auto end = std::min(text.find_first_of(" \t?|()"), text.size());
        const auto word = text.substr(0, end);
        if (word.empty()) throw std::runtime_error("a " + std::string(text.substr(0, 1)) + " out of place");
        text.remove_prefix(end);
        if (word.find_first_not_of('.') != std::string::npos) return {{{.words = sets_.number({std::string(word)})}}};
        return {{{.gap = word.size() == 2 ? 3 : word.size() == 3 ? 7 : 14, .far = word.size() > 3}}};
    }

    WordSets sets_;
    std::map<std::string, Alternatives, std::less<>> classes_;
};

std::uint32_t questions(std::string_view names) {
    std::uint32_t bits = 0;
    for (const auto name : split(names, ',')) bits |= 1U << static_cast<std::uint32_t>(enumerator<Question>(name));
    return bits;
}

void set_attribute(Sense& sense, std::string_view key, std::string_view value) {
    if (key == "component")
        sense.component = enumerator<Component>(value);
    else if (key == "topic")
        sense.topic = enumerator<Topic>(value);
    else if (key == "asked")
        sense.asked = questions(value);
    else if (key == "question")
        sense.question = value == "yes";
    else if (key == "offer")
        sense.offer = value == "yes";
    else if (key == "option")
        sense.option = number(value);
    else if (key == "days")
        sense.days = number(value);
    else if (key == "condition")
        sense.condition = value == "yes";
    else if (key == "negative")
        sense.negative = value == "yes";
    else
        throw std::runtime_error("no such attribute: " + std::string(key));
}

/// "act accept 850 asked=sign_if", "own current", "noun base", "negation".
Sense sense_of(std::string_view header) {
    const auto words = split(header, ' ');
    if (words.empty()) throw std::runtime_error("an empty section head");
    Sense sense;
    sense.signal = enumerator<Signal>(words[0]);
    std::size_t next = 1;
    if (sense.signal == Signal::act) sense.act = enumerator<ActKind>(words.at(next++));
    if (sense.signal == Signal::own) sense.whose = enumerator<Whose>(words.at(next++));
    if (sense.signal == Signal::noun && words.at(next++) != "none") sense.component = enumerator<Component>(words[1]);
    if (next < words.size() && words[next].find('=') == std::string_view::npos) sense.weight = number(words[next++]);
    for (; next < words.size(); ++next) {
        const auto equals = words[next].find('=');
        if (equals == std::string_view::npos) throw std::runtime_error("an attribute is key=value");
        set_attribute(sense, words[next].substr(0, equals), words[next].substr(equals + 1));
    }
    return sense;
}

void add_pattern(PatternTable& table, const std::vector<Alternatives>& parts) {
    const auto sense = static_cast<std::uint32_t>(table.senses.size() - 1);
    std::uint32_t from = 0;
    bool from_start = true;  // all parts so far may be missing
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::uint32_t to = i + 1 < parts.size() ? ++table.joints : 0;
        bool may_miss = false;
        for (const auto& way : parts[i]) {
            may_miss = may_miss || way.empty();
            if (from != 0) table.paths.push_back({sense, way, from, to});
            if (from_start && !way.empty()) table.paths.push_back({sense, way, 0, to});
        }
        from_start = from_start && may_miss;
        from = to;
    }
}

void read_line(PatternTable& table, PatternReader& reader, std::string_view line) {
    if (line.empty() || line[0] == ';') return;
    if (line[0] == '[') {
        table.senses.push_back(sense_of(line.substr(1, line.find(']') - 1)));
    } else if (line[0] == '@') {
        const auto equals = line.find('=');
        if (equals == std::string_view::npos) throw std::runtime_error("a class is @name = words");
        reader.define(trimmed(line.substr(1, equals - 1)), line.substr(equals + 1));
    } else {
        if (table.senses.empty()) throw std::runtime_error("a pattern before any section");
        add_pattern(table, reader.parts(line));
    }
}

void read_lines(PatternTable& table, PatternReader& reader, std::string_view name, std::string_view text) {
    std::size_t number_of_line = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        ++number_of_line;
        try {
            read_line(table, reader, trimmed(text.substr(begin, end - begin)));
        } catch (const std::runtime_error& error) {
            throw std::runtime_error(std::string(name) + ":" + std::to_string(number_of_line) + ": " + error.what());
        } catch (const std::out_of_range&) {
            throw std::runtime_error(std::string(name) + ":" + std::to_string(number_of_line) + ": head too short");
        }
        begin = end + 1;
    }
}

}  // namespace

void add_table(PatternTable& table, const TableText& source) {
    PatternReader reader(table);
    read_lines(table, reader, "classes", source.classes);
    read_lines(table, reader, source.name, source.text);
}

}  // namespace parley
