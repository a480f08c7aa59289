#include "server/codec/rows.hpp"

#include "tests/unit/codec/random_turn.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <functional>

namespace parley::codec {
namespace {

using Json = nlohmann::json;

Turn random_turn(std::uint64_t seed) {
    Turn turn;
    RandomValues values(seed);
    values.fill(turn);
    turn.versions = {};
    return turn;
}

Header random_header(std::uint64_t seed) {
    Header header;
    RandomValues values(seed);
    values.fill(header);
    header.versions = {};
    return header;
}

TEST(TurnRow, HoldsEverythingThatATurnIs) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const Turn turn = random_turn(seed);
        const Checked<Turn> read = read_turn_row(turn_row(turn));
        ASSERT_TRUE(read) << read.complaints.front().field << ": " << read.complaints.front().message;
        ASSERT_EQ(*read.value, turn) << seed;
    }
}

TEST(HeaderRow, HoldsEverythingThatAHeaderIs) {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const std::string row = header_row(random_header(seed));
        const Checked<Header> read = read_header_row(row);
        ASSERT_TRUE(read) << read.complaints.front().field;
        ASSERT_EQ(header_row(*read.value), row);
    }
    const Header header = random_header(3);
    const Header read = *read_header_row(header_row(header)).value;
    EXPECT_EQ(read.choice.seed, header.choice.seed);
    EXPECT_EQ(read.preparation, header.preparation);
    EXPECT_EQ(read.parent_session, header.parent_session);
}

TEST(TurnRow, LeavesOutWhatIsDefaultButNeverItsVersions) {
    Turn turn;
    turn.seq = 1;
    const Json row = Json::parse(turn_row(turn));
    EXPECT_EQ(row.size(), 2U) << row.dump();
    EXPECT_EQ(row["versions"].size(), 4U);
}

TEST(TurnRow, OfALaterSchemaIsRefusedByName) {
    Turn turn;
    turn.versions.row = kRowSchemaVersion + 1;
    const auto read = read_turn_row(turn_row(turn));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.complaints.front().field, "versions.row");
}

std::string damage_found(const std::function<void(Json&)>& damage) {
    Turn turn;
    turn.seq = 1;
    turn.decision.next.table.offer.set(Component::base, 215'000'00);
    turn.decision.lines.resize(1);
    turn.decision.lines[0].kind = LineKind::Concede;
    turn.input.text = "Hello";
    Json row = Json::parse(turn_row(turn));
    damage(row);
    const auto read = read_turn_row(row.dump());
    return read ? "" : read.complaints.front().field;
}

TEST(TurnRow, ThatIsDamagedNamesThePath) {
    EXPECT_EQ(damage_found([](Json&) {}), "");
    EXPECT_EQ(damage_found([](Json& row) { row["seq"] = "one"; }), "seq");
    EXPECT_EQ(damage_found([](Json& row) { row["seq"] = -1; }), "seq");
    EXPECT_EQ(damage_found([](Json& row) { row["seq"] = 5'000'000'000; }), "seq");
    EXPECT_EQ(damage_found([](Json& row) { row["seq"] = 1.5; }), "seq");
    EXPECT_EQ(damage_found([](Json& row) { row["decision"]["next"]["table"]["offer"]["base"] = "x"; }),
              "decision.next.table.offer.base");
    EXPECT_EQ(damage_found([](Json& row) { row["decision"]["next"]["table"]["offer"]["car"] = 1; }),
              "decision.next.table.offer.car");
    EXPECT_EQ(damage_found([](Json& row) { row["decision"]["lines"][0]["kind"] = "Sing"; }), "decision.lines[0].kind");
    EXPECT_EQ(damage_found([](Json& row) { row["input"]["text"] = Json::array(); }), "input.text");
    EXPECT_EQ(damage_found([](Json& row) { row["decision"]["next"]["levers"] = Json(99, Json::object()); }),
              "decision.next.levers");
    EXPECT_EQ(damage_found([](Json& row) { row.erase("versions"); }), "versions");
    EXPECT_EQ(damage_found([](Json& row) { row["versions"].erase("words"); }), "versions.words");
}

TEST(TurnRow, ReadsAnyBytesWithoutFalling) {
    const std::string row = turn_row(random_turn(5));
    for (std::size_t i = 0; i < row.size(); i += 3) EXPECT_FALSE(read_turn_row(row.substr(0, i)));
    for (const char* wrong : {"", "null", "[]", "7", "{}", "\xff\xfe", "{\"seq\":{}}"})
        EXPECT_FALSE(read_turn_row(wrong)) << wrong;
}

TEST(SessionRows, AreNumberedWithoutGaps) {
    Turn first;
    first.seq = 1;
    Turn third;
    third.seq = 3;
    const std::string header = header_row(Header{});
    const std::string one = turn_row(first);
    const std::string three = turn_row(third);
    EXPECT_TRUE(read_session_rows(header, {one}));
    const auto gap = read_session_rows(header, {one, three});
    ASSERT_FALSE(gap);
    EXPECT_EQ(gap.complaints.front().field, "turns[2].seq");
    const auto doubled = read_session_rows(header, {one, one});
    EXPECT_EQ(doubled.complaints.front().field, "turns[2].seq");
}

TEST(Text, ThatIsNoUtf8IsReadableAgain) {
    Turn turn;
    turn.input.text = "a\xff\xc3(\xed\xa0\x80z\xf0\x9f\x98";
    const auto read = read_turn_row(turn_row(turn));
    ASSERT_TRUE(read);
    EXPECT_THAT(read.value->input.text, testing::StartsWith("a\xEF\xBF\xBD"));
    EXPECT_THAT(read.value->input.text, testing::HasSubstr("z"));
}

TEST(Decimal, HasNoTrailingZeros) {
    const auto text = [](std::int64_t value, int digits) {
        std::string out;
        append_decimal(out, value, digits);
        return out;
    };
    EXPECT_EQ(text(21'500'000, 2), "215000");
    EXPECT_EQ(text(1'250, 2), "12.5");
    EXPECT_EQ(text(-5, 2), "-0.05");
    EXPECT_EQ(text(0, 2), "0");
    EXPECT_EQ(text(15'000, 4), "1.5");
    EXPECT_EQ(text(100, 0), "100");
}

}  // namespace
}  // namespace parley::codec
