#include "server/codec/row_reader.hpp"

namespace parley::codec {

void RowReader::read_currency(const Json& node, Currency& out) {
    if (!expect(node.is_string(), "a currency")) return;
    const auto& code = node.get_ref<const std::string&>();
    if (code.empty()) return;
    if (const auto read = parse_currency(code))
        out = *read;
    else
        complain("\"" + code + "\" is no currency.");
}

void RowReader::read_terms(const Json& node, Terms& out) {
    if (!expect(node.is_object(), "an object")) return;
    for (const auto& [name, value] : node.items()) {
        const Step step(path_, "." + name);
        const auto component = enum_named<Component>(name);
        std::int64_t read_value = 0;
        read_integer(value, read_value);
        if (component)
            out.set(*component, read_value);
        else
            complain("There is no such component.");
    }
}

void RowReader::read_span(const Json& node, Span& out) {
    if (!expect(node.is_array() && node.size() == 2, "a span of two offsets")) return;
    read_integer(node[0], out.begin);
    read_integer(node[1], out.end);
}

}  // namespace parley::codec
