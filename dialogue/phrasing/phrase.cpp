#include "dialogue/phrasing/phrase.hpp"

#include "dialogue/phrasing/joining.hpp"
#include "dialogue/phrasing/variables.hpp"
#include "persona/dice.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr std::uint32_t kInviteDraw = 1'000;  ///< of the dice for phrases, beyond what a turn draws to choose

/// "Did you mean something else? What do you think?" is one question too many, and nobody asks "what do you think?" in
/// every message. After the offer itself it is always asked.
bool goes_without_inviting(const Scenario& scenario, std::uint32_t seq, const std::vector<Sentence>& sentences) {
    if (sentences.empty()) return false;
    const Sentence& last = sentences.back();
    const bool presented = last.kind == LineKind::PresentOffer || last.kind == LineKind::StateDeadline;
    if (last.text.ends_with('?')) return true;
    return !presented && draw_below(2, scenario.seed, seq, Purpose::phrase, kInviteDraw) == 0;
}

std::string word_lines(const Scenario& scenario, const Spoken& spoken, std::span<const Line> lines, std::uint32_t seq,
                       Chooser& chooser) {
    const Voice voice = scenario.persona->voice;
    std::vector<Sentence> sentences;
    for (const Line& line : in_speaking_order(lines)) {
        if (line.kind == LineKind::InviteReaction && goes_without_inviting(scenario, seq, sentences)) continue;
        const SlotSet present = present_slots(scenario, spoken, line);
        const Phrase& phrase = chooser.choose(line.kind, voice, line.component, present);
        sentences.push_back({line.kind, fill(scenario, spoken, line, phrase)});
    }
    return join(sentences, chooser, voice);
}

}  // namespace

Spoken spoken_part(const Decision& decision, std::string_view candidate_text) {
    Spoken spoken;
    spoken.lines = decision.lines;
    spoken.scene = decision.scene;
    spoken.scene_before = decision.scene_before;
    const Table& table = decision.next.table;
    spoken.offer = table.offer;
    spoken.previous_offer = table.previous_offer;
    spoken.proposal = table.proposal;
    spoken.options = table.options;
    spoken.ask = table.ask;
    spoken.level = decision.next.level;
    spoken.day = decision.next.clock.day;
    spoken.candidate_text = candidate_text;
    return spoken;
}

Words phrase(const Scenario& scenario, const Spoken& spoken, std::span<const std::uint32_t> used, std::uint32_t seq) {
    const auto count = static_cast<std::int32_t>(spoken.lines.size());
    const auto split = spoken.scene == Scene::none ? 0 : std::clamp(spoken.scene_before, 0, count);
    const auto place = static_cast<std::size_t>(split);
    Chooser chooser(used, scenario.seed, seq);
    Words words;
    words.text = word_lines(scenario, spoken, spoken.lines.first(place), seq, chooser);
    if (!words.text.empty()) words.text += "\n\n";
    words.scene_at = static_cast<std::int32_t>(words.text.size());
    words.text += word_lines(scenario, spoken, spoken.lines.subspan(place), seq, chooser);
    while (words.text.ends_with('\n')) words.text.pop_back();  // nothing was said after the break
    words.scene_at = std::min(words.scene_at, static_cast<std::int32_t>(words.text.size()));
    words.phrases = chooser.chosen();
    return words;
}

}  // namespace parley
