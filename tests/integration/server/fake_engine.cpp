#include "tests/integration/server/fake_engine.hpp"

#include <nlohmann/json.hpp>

namespace parley::test {

namespace {

using nlohmann::json;
using namespace server;

/// Rows are the page's JSON.
class FakeSession final : public SessionEngine {
public:
    FakeSession(FakeRules rules, std::vector<json> turns) : rules_(rules), turns_(std::move(turns)) {}

    std::variant<PreparedTurn, Problem> prepare(const ClientMessage& message, std::int64_t at_ms) override {
        if (message.text == "throw") throw std::runtime_error("the rules broke");
        if (message.text == "refuse") return Problem{"bad_field", "text", "Not that."};
        return make({{"client_id", message.client_id}, {"text", message.text}}, message.type == MessageType::end,
                    at_ms);
    }
    std::optional<PreparedTurn> prepare_tick(std::int64_t at_ms) override {
        return make({{"client_id", ""}, {"text", "silence"}}, false, at_ms);
    }
    std::string commit() override {
        turns_.push_back(std::move(prepared_));
        return turns_.back().dump();
    }
    void discard() override { prepared_ = json(); }

    Repeat repeat_of(const ClientMessage& message) const override {
        for (const auto& turn : turns_) {
            if (turn["input"]["client_id"] != message.client_id) continue;
            const bool same = turn["input"]["text"] == message.text;
            return {same ? Repeat::Kind::same : Repeat::Kind::different, turn["seq"].get<std::uint32_t>()};
        }
        return {};
    }
    bool over() const override { return !turns_.empty() && turns_.back()["done"] == true; }
    std::optional<std::int64_t> due_ms() const override {
        if (over()) return std::nullopt;
        return turns_.back()["at_ms"].get<std::int64_t>() + rules_.silence_ms;
    }
    std::string brief() const override { return "{}"; }
    std::string turns(std::uint32_t after_seq) const override {
        auto array = json::array();
        for (const auto& one : turns_) {
            if (one["seq"] > after_seq) array.push_back(one);
        }
        return array.dump();
    }
    std::string turn(std::uint32_t seq) const override { return turns_.at(seq - 1).dump(); }
    Result result() const override { return {{"fake-1", "{}"}, R"({"process":100})", "{}"}; }

    PreparedTurn greet(std::int64_t at_ms) { return make({{"client_id", ""}, {"text", ""}}, false, at_ms); }

private:
    PreparedTurn make(json input, bool done, std::int64_t at_ms) {
        const auto seq = static_cast<std::uint32_t>(turns_.size() + 1);
        prepared_ = {{"seq", seq}, {"at_ms", at_ms}, {"input", std::move(input)}, {"done", done}};
        prepared_["padding"] = std::string(rules_.padding, 'x');
        return {{seq, at_ms, prepared_.dump()}, done};
    }

    FakeRules rules_;
    std::vector<json> turns_;
    json prepared_;
};

}  // namespace

std::variant<NewSession, Problem> FakeEngines::start(const ClientMessage&, std::int64_t now_ms) const {
    auto engine = std::make_unique<FakeSession>(rules_, std::vector<json>{});
    NewSession made;
    made.greeting = engine->greet(now_ms).row;
    made.engine = std::move(engine);
    made.row.persona_hash = kFakePersona;
    made.row.header = "{}";
    made.row.started_ms = now_ms;
    return made;
}

std::unique_ptr<SessionEngine> FakeEngines::load(const StoredSession& stored) const {
    std::vector<json> read;
    for (const auto& turn : stored.turns) read.push_back(json::parse(turn.body));
    return std::make_unique<FakeSession>(rules_, std::move(read));
}

std::variant<Download, Problem> FakeEngines::export_session(const StoredSession&, std::string_view format) const {
    if (format != "md") return Problem{"bad_field", "format", "Ask for md, json or csv."};
    return Download{"text/markdown", "talk.md", "# talk"};
}

}  // namespace parley::test
