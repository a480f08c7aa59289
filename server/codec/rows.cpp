#include "server/codec/rows.hpp"

#include "server/codec/row_reader.hpp"

namespace parley::codec {
namespace {

using Json = nlohmann::json;

template <class Row>
Checked<Row> read_row(std::string_view text) {
    const Json node = Json::parse(text, nullptr, false);
    if (node.is_discarded()) return {std::nullopt, {{"", "The row is no JSON.", "The row is damaged: restore it."}}};
    RowReader reader;
    Checked<Row> read{Row{}, {}};
    reader.read(node, *read.value);
    read.complaints = reader.take();
    if (!read.complaints.empty()) read.value.reset();
    return read;
}

template <class Row>
bool from_the_future(const Checked<Row>& read) {
    return read.value && read.value->versions.row > kRowSchemaVersion;
}

template <class Row>
Checked<Row> read_versioned(std::string_view text) {
    Checked<Row> read = read_row<Row>(text);
    if (from_the_future(read))
        return {std::nullopt,
                {{"versions.row", "The row was written by a newer program.", "Use that one to read it."}}};
    return read;
}

std::string place(const char* row, std::size_t seq, const std::string& field) {
    const std::string name = row + (seq == 0 ? "" : "[" + std::to_string(seq) + "]");
    return field.empty() ? name : name + "." + field;
}

template <class Row>
std::optional<Row> take(Checked<Row> read, const char* row, std::size_t seq, std::vector<Complaint>& complaints) {
    for (Complaint& found : read.complaints) {
        found.field = place(row, seq, found.field);
        complaints.push_back(std::move(found));
    }
    return std::move(read.value);
}

}  // namespace

std::string header_row(const Header& header) {
    std::string out;
    append_value(out, header);
    return out;
}

void append_turn_row(std::string& out, const Turn& turn) { append_value(out, turn); }

std::string turn_row(const Turn& turn) {
    std::string out;
    out.reserve(2'048);
    append_turn_row(out, turn);
    return out;
}

Checked<Header> read_header_row(std::string_view json) { return read_versioned<Header>(json); }

Checked<Turn> read_turn_row(std::string_view json) { return read_versioned<Turn>(json); }

Checked<Session> read_session_rows(std::string_view header, const std::vector<std::string_view>& turns) {
    std::vector<Complaint> complaints;
    Session session;
    if (auto read = take(read_header_row(header), "header", 0, complaints)) session.header = std::move(*read);
    for (std::size_t i = 0; i < turns.size(); ++i) {
        auto read = take(read_turn_row(turns[i]), "turns", i + 1, complaints);
        if (read && read->seq != i + 1)
            complaints.push_back({place("turns", i + 1, "seq"), "The turns are not numbered 1, 2, 3, ...",
                                  "Restore the missing or doubled row."});
        if (read) session.turns.push_back(std::move(*read));
    }
    if (!complaints.empty()) return {std::nullopt, std::move(complaints)};
    return {std::move(session), {}};
}

}  // namespace parley::codec
