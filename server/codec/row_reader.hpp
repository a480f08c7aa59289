#pragma once
// What row_writer wrote -> the value. A corrupt row is a complaint with the path of what is wrong, never a crash.

#include "server/codec/row_writer.hpp"

#include <nlohmann/json.hpp>

#include <limits>
#include <string>
#include <type_traits>
#include <vector>

namespace parley::codec {

/// Reads values and remembers where it stands; the first complaint stops nothing, so that all are seen.
class RowReader {
public:
    using Json = nlohmann::json;

    /// `mend` closes every complaint.
    explicit RowReader(std::string mend = "The row is damaged: restore it.") : mend_(std::move(mend)) {}

    template <class T>
    void read(const Json& node, T& out) {
        if constexpr (std::is_same_v<T, bool>)
            read_flag(node, out);
        else if constexpr (std::is_integral_v<T>)
            read_integer(node, out);
        else if constexpr (std::is_enum_v<T>)
            read_enum(node, out);
        else if constexpr (std::is_same_v<T, std::string>)
            read_text(node, out);
        else if constexpr (std::is_same_v<T, Currency>)
            read_currency(node, out);
        else if constexpr (std::is_same_v<T, Terms>)
            read_terms(node, out);
        else if constexpr (std::is_same_v<T, Span>)
            read_span(node, out);
        else if constexpr (IsOptional<T>::value)
            read_optional(node, out);
        else if constexpr (IsVector<T>::value)
            read_vector(node, out);
        else if constexpr (IsArray<T>::value)
            read_array(node, out);
        else
            read_members(node, out);
    }

    [[nodiscard]] std::vector<Complaint> take() { return std::move(complaints_); }

private:
    /// Appends to the path while one member or item is read.
    class Step {
    public:
        Step(std::string& path, const std::string& part) : path_(path), before_(path.size()) { path_ += part; }
        ~Step() { path_.resize(before_); }
        Step(const Step&) = delete;
        Step& operator=(const Step&) = delete;

    private:
        std::string& path_;
        std::size_t before_;
    };

    void complain(const std::string& message) {
        complaints_.push_back({path_.empty() ? "" : path_.substr(1), message, mend_});
    }
    bool expect(bool holds, const char* what) {
        if (!holds) complain(std::string("It is not ") + what + ".");
        return holds;
    }

    void read_flag(const Json& node, bool& out) {
        if (expect(node.is_boolean(), "true or false")) out = node.get<bool>();
    }
    void read_text(const Json& node, std::string& out) {
        if (expect(node.is_string(), "a text")) out = node.get<std::string>();
    }
    void read_currency(const Json& node, Currency& out);
    void read_terms(const Json& node, Terms& out);
    void read_span(const Json& node, Span& out);

    template <class Integer>
    void read_integer(const Json& node, Integer& out) {
        if (!expect(node.is_number_integer(), "a whole number")) return;
        if (node.is_number_unsigned() ? std::in_range<Integer>(node.get<std::uint64_t>())
                                      : std::in_range<Integer>(node.get<std::int64_t>()))
            out = node.get<Integer>();
        else
            complain("The number is out of range.");
    }
    template <class Enum>
    void read_enum(const Json& node, Enum& out) {
        if (!expect(node.is_string(), "a name")) return;
        const auto& name = node.get_ref<const std::string&>();
        if (const auto value = enum_named<Enum>(name))
            out = *value;
        else
            complain("\"" + name + "\" is no value of this field.");
    }
    template <class T>
    void read_optional(const Json& node, std::optional<T>& out) {
        if (node.is_null()) return;
        read(node, out.emplace());
    }
    template <class T>
    void read_item(const Json& node, std::size_t i, T& out) {
        const Step step(path_, "[" + std::to_string(i) + "]");
        read(node, out);
    }
    template <class T>
    void read_vector(const Json& node, std::vector<T>& out) {
        if (!expect(node.is_array(), "a list")) return;
        out.resize(node.size());
        for (std::size_t i = 0; i < node.size(); ++i) read_item(node[i], i, out[i]);
    }
    template <class T, std::size_t N>
    void read_array(const Json& node, std::array<T, N>& out) {
        if (!expect(node.is_array() && node.size() <= N, "a list of the right length")) return;
        for (std::size_t i = 0; i < node.size(); ++i) read_item(node[i], i, out[i]);
    }
    /// Left-out members have their default, but for versions; see is_default.
    template <class T>
    void missing(const char* name) {
        const bool always_written = std::is_same_v<T, Versions> || std::string_view(name) == "versions";
        const Step step(path_, std::string(".") + name);
        if (always_written) complain("It is missing.");
    }
    template <class T>
    void read_members(const Json& node, T& out) {
        if (!expect(node.is_object(), "an object")) return;
        std::size_t known = 0;
        boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>([&](auto member) {
            const auto found = node.find(member.name);
            if (found == node.end()) return missing<T>(member.name);
            ++known;
            const Step step(path_, std::string(".") + member.name);
            read(*found, out.*member.pointer);
        });
        if (known != node.size()) complain("It holds a field that this program does not know.");
    }

    std::string mend_;
    std::string path_;
    std::vector<Complaint> complaints_;
};

}  // namespace parley::codec
