#pragma once
// A negotiation without rules: every message is a turn that says it back, "end" ends it. So that a test of the
// shell fails for what the shell does.

#include "server/session/engine.hpp"

namespace parley::test {

struct FakeRules {
    std::int64_t silence_ms = 3'600'000;  ///< until a tick
    std::size_t padding = 0;              ///< bytes added to every turn
};

class FakeEngines final : public server::EngineFactory {
public:
    explicit FakeEngines(FakeRules rules = {}) : rules_(rules) {}

    std::variant<server::NewSession, server::Problem> start(const server::ClientMessage& message,
                                                            std::int64_t now_ms) const override;
    std::unique_ptr<server::SessionEngine> load(const server::StoredSession& stored) const override;
    std::string personas(const server::PersonaQuery&) const override { return R"([{"id":"fake"}])"; }
    std::variant<std::string, server::Problem> brief(const server::BriefChoice&) const override { return "{}"; }
    std::variant<server::Download, server::Problem> export_session(const server::StoredSession& stored,
                                                                   std::string_view format) const override;

private:
    FakeRules rules_;
};

/// The hash that sessions of this engine name; to be put into the store first.
inline constexpr auto kFakePersona = "fake-hash";

}  // namespace parley::test
