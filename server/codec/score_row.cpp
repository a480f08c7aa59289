#include "server/codec/score_row.hpp"

#include "server/codec/row_reader.hpp"

namespace parley::codec {

std::string score_row(const Score& score) {
    std::string out;
    append_value(out, score);
    return out;
}

std::optional<Score> read_score_row(std::string_view json) {
    const auto node = nlohmann::json::parse(json, nullptr, false);
    RowReader reader("Score the session again.");
    Score score;
    reader.read(node, score);
    if (!reader.take().empty() || score.rubric.empty()) return std::nullopt;
    return score;
}

}  // namespace parley::codec
