// A sentence tried against a persona's levers: whether it is recognised, and why. Nothing is kept.

#include "dialogue/understanding/lever_why.hpp"
#include "server/codec/enum_names.hpp"
#include "server/engine/persona_shelf.hpp"
#include "server/office/desks.hpp"
#include "server/office/persona_text.hpp"
#include "server/session/messages.hpp"

namespace parley::server {
namespace {

bool begins_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

/// The span's words. The text came as JSON, so it is UTF-8.
std::string words_of(std::string_view text, Span span) {
    std::string words;
    std::int32_t place = -1;
    for (const char byte : text) {
        if (begins_code_point(byte)) ++place;
        if (place >= span.begin && place < span.end) words += byte;
    }
    return words;
}

/// One sentence as it is understood at the first offer.
class Trial {
public:
    Trial(const ReadyPersona& ready, const Scenario& scenario, const std::string& text)
        : ready_(ready), scenario_(scenario), text_(text) {
        Context context;
        context.offer = opening_terms(scenario.limits[scenario.level]);
        understood_ = understand(text, scenario, ready.levers, context);
    }

    [[nodiscard]] Json answer() const {
        Json levers = Json::array();
        Json evidence = Json::array();
        for (const auto& mention : understood_.levers) {
            levers.push_back(lever_json(mention));
            for (const auto& found : mention.evidence) evidence.push_back(evidence_json(lever_of(mention), found));
        }
        return {{"levers", levers}, {"evidence", evidence}};
    }

private:
    [[nodiscard]] const Lever& lever_of(const LeverMention& mention) const {
        return ready_.persona->levers[static_cast<std::size_t>(mention.lever)];
    }

    [[nodiscard]] Json lever_json(const LeverMention& mention) const {
        Json why = Json::array();
        for (const auto& sign : explain_mention(text_, *ready_.persona, ready_.levers, mention))
            why.push_back({{"words", words_of(text_, sign.span)},
                           {"part", codec::name_of(sign.part)},
                           {"begin", sign.span.begin},
                           {"end", sign.span.end}});
        return {{"lever", lever_of(mention).id},
                {"title", lever_of(mention).title},
                {"confidence", mention.confidence},
                {"polarity", codec::name_of(mention.polarity)},
                {"why", why}};
    }

    [[nodiscard]] Json evidence_json(const Lever& lever, const Evidence& found) const {
        return {{"lever", lever.id},
                {"kind", codec::name_of(found.kind)},
                {"words", words_of(text_, found.span)},
                {"status", codec::name_of(found.status)},
                {"fact", fact_named(found)}};
    }

    /// A fact's id, an offer's employer, or null.
    [[nodiscard]] Json fact_named(const Evidence& found) const {
        if (found.fact < 0) return nullptr;
        const auto index = static_cast<std::size_t>(found.fact);
        const auto& sheet = *scenario_.sheet;
        if (found.kind == EvidenceKind::offer)
            return index < sheet.offers.size() ? Json(sheet.offers[index].employer) : Json(nullptr);
        return index < sheet.facts.size() ? Json(sheet.facts[index].id) : Json(nullptr);
    }

    const ReadyPersona& ready_;
    const Scenario& scenario_;
    const std::string& text_;
    Understanding understood_;
};

HttpReply recognise(const PersonaPtr& persona, const Json& body) {
    const auto text = text_member(body, "text");
    if (text.empty()) return complaint_reply(400, "bad_field", "text", "Send the sentence as \"text\".");
    if (text.size() > kMaxTextBytes)
        return complaint_reply(400, "too_long", "text", "That is longer than a message may be: shorten it.");
    const auto scenario = scenario_of(*persona, body);
    if (!scenario) return bad_field_reply(scenario.complaints);
    const ReadyPersona ready(persona);
    return json_reply(200, Trial(ready, *scenario.value, text).answer());
}

}  // namespace

HttpReply answer_recognise(const HttpRequest& request) {
    const auto body = object_of(request);
    if (!body) return complaint_reply(400, "bad_json", "", "The body is no JSON object.");
    auto persona = persona_of(*body);
    if (auto* refused = std::get_if<HttpReply>(&persona)) return std::move(*refused);
    return recognise(std::get<PersonaPtr>(persona), *body);
}

}  // namespace parley::server
