// How scripted candidates would fare with a persona that is not published yet, and what is broken in it: the same talks
// as `parley simulate --check` plays. Nothing is kept.

#include "dialogue/simulation/flaws.hpp"
#include "server/codec/enum_names.hpp"
#include "server/codec/transcript.hpp"
#include "server/engine/persona_shelf.hpp"
#include "server/office/desks.hpp"
#include "server/office/persona_text.hpp"

#include <array>
#include <cstdlib>

namespace parley::server {
namespace {

constexpr std::int32_t kTalks = 60;         ///< of each candidate shown
constexpr std::int32_t kCheckedTalks = 40;  ///< of each character and difficulty
constexpr std::int32_t kRead = 5;           ///< talks in words, of which the most usual is shown
constexpr std::uint64_t kSeed = 1;

struct Shown {
    const char* name;
    const char* character;
};
/// The one in the middle holds out with half of the reasons told: near the mean of all with the personas that ship.
constexpr std::array kShown{Shown{"weak", "naive"}, Shown{"average", "boulware"}, Shown{"expert", "lever-expert"}};

const char* name_of(FlawKind kind) {
    switch (kind) {
        case FlawKind::expert_no_better:
            return "expert_no_better";
        case FlawKind::naive_gets_much:
            return "naive_gets_much";
        case FlawKind::bluffing_pays:
            return "bluffing_pays";
        case FlawKind::dead_lever:
            return "dead_lever";
        case FlawKind::unreached_state:
            return "unreached_state";
        case FlawKind::limit_crossed:
            return "limit_crossed";
    }
    return "";
}

double share(std::int64_t basis_points) { return static_cast<double>(basis_points) / 10'000.0; }
double points(std::int64_t hundredths) { return static_cast<double>(hundredths) / 100.0; }

/// One persona in one region, in the order of the difficulties.
class Preview {
public:
    Preview(PersonaPtr persona, std::string region) : ready_(std::move(persona)), region_(std::move(region)) {}

    [[nodiscard]] Json answer() const {
        Json candidates = Json::array();
        for (const auto& shown : kShown) candidates.push_back(candidate_json(shown));
        return {{"check", check_json()}, {"candidates", candidates}};
    }

private:
    [[nodiscard]] Choice choice(const std::string& difficulty = "") const { return {region_, "", difficulty, "", 0}; }

    [[nodiscard]] Json check_json() const {
        Json findings = Json::array();
        for (const auto& difficulty : ready_.persona->difficulties)
            for (const auto& flaw : find_flaws(*ready_.persona, {choice(difficulty.id), kCheckedTalks, kSeed}))
                findings.push_back(
                    {{"name", name_of(flaw.kind)}, {"difficulty", difficulty.id}, {"message", flaw.what}});
        return {{"passed", findings.empty()}, {"findings", findings}};
    }

    [[nodiscard]] Json candidate_json(const Shown& shown) const {
        const auto who = *find_character(shown.character);
        const auto sums = simulate(*ready_.persona, choice(), who, kTalks, kSeed);
        const bool won = sums.winnable > 0;
        const auto quantiles = [](const Quantiles& of, auto unit) {
            return Json{{"q10", unit(of.p10)}, {"q50", unit(of.p50)}, {"q90", unit(of.p90)}};
        };
        const auto whole = [](std::int64_t value) { return value; };
        return {{"name", shown.name},
                {"character", shown.character},
                {"talks", sums.talks},
                {"deal_rate", static_cast<double>(sums.deals) / sums.talks},
                {"captured", won ? quantiles(sums.captured, share) : Json(nullptr)},
                {"final", sums.deals > 0 ? quantiles(sums.final_base, whole) : Json(nullptr)},
                {"currency", currency()},
                {"process", points(sums.process.p50)},
                {"turns", sums.turns.p50},
                {"transcript", transcript_json(who, sums)}};
    }

    [[nodiscard]] std::string currency() const {
        return std::string(make_scenario(*ready_.persona, choice()).value->rules().currency.text());
    }

    /// Of a few talks in words, the one whose capture is nearest to the middle of all.
    [[nodiscard]] Json transcript_json(const Character& who, const Simulated& sums) const {
        Json best;
        std::int64_t nearest = INT64_MAX;
        for (std::int32_t nth = 0; nth < kRead; ++nth) {
            const auto scenario = make_scenario(*ready_.persona, choice_of_talk(choice(), kSeed, nth));
            const auto session = simulate_talk_in_words(*scenario.value, ready_.levers, who, scenario.value->seed);
            const auto sample = sample_of(session, score(*scenario.value, session, standard_rubric()));
            const auto away = std::abs(std::int64_t{sample.captured.value_or(0)} - sums.captured.p50);
            if (away >= nearest) continue;
            nearest = away;
            best = said_json(session);
        }
        return best;
    }

    [[nodiscard]] static Json said_json(const Session& session) {
        Json said = Json::array();
        for (const auto& turn : session.turns) {
            if (auto text = codec::said_by_candidate(turn.input); !text.empty())
                said.push_back({{"who", "candidate"}, {"text", std::move(text)}});
            if (!turn.words.text.empty()) said.push_back({{"who", "recruiter"}, {"text", turn.words.text}});
        }
        return said;
    }

    ReadyPersona ready_;
    std::string region_;
};

}  // namespace

HttpReply answer_preview(const HttpRequest& request) {
    const auto body = object_of(request);
    if (!body) return complaint_reply(400, "bad_json", "", "The body is no JSON object.");
    auto persona = persona_of(*body);
    if (auto* refused = std::get_if<HttpReply>(&persona)) return std::move(*refused);
    const auto scenario = scenario_of(*std::get<PersonaPtr>(persona), *body);
    if (!scenario) return bad_field_reply(scenario.complaints);
    return json_reply(200, Preview(std::get<PersonaPtr>(persona), scenario.value->region->id).answer());
}

}  // namespace parley::server
