#pragma once
// Rows as they are stored and exported: lossless JSON, a header and one line a turn. Pure; any thread.

#include "dialogue/session/turn.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace parley::codec {

[[nodiscard]] std::string header_row(const Header& header);
[[nodiscard]] std::string turn_row(const Turn& turn);
/// Appends; a few microseconds.
void append_turn_row(std::string& out, const Turn& turn);

/// Damage is a list of complaints whose fields are paths such as decision.next.table.offer.base. Any bytes.
[[nodiscard]] Checked<Header> read_header_row(std::string_view json);
[[nodiscard]] Checked<Turn> read_turn_row(std::string_view json);

/// The header and the turns in order; also complains where a sequence number is missing or doubled.
[[nodiscard]] Checked<Session> read_session_rows(std::string_view header, const std::vector<std::string_view>& turns);

}  // namespace parley::codec
