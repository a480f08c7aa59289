#pragma once
// A decision in the making. Handlers fill it; finish() puts the lines in order and closes the books.

#include "dialogue/negotiation/concession.hpp"
#include "dialogue/negotiation/heard.hpp"

#include <boost/container/small_vector.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace parley {

inline constexpr std::size_t kUsualLines = 12;  ///< of a decision; more of them ask for memory

/// Where a line stands in the turn: what was asked is answered first, the move comes after, then what happens
/// next. After a scene break: the news, then what happens next.
enum class Part : std::uint8_t { social, promise, answer, note, move, close, after, after_close };

class Draft {
public:
    /// Begins with what the event says against the state before it. `made` is where the decision is made: it starts
    /// over, and keeps its memory. All of them must outlive the draft.
    Draft(const Scenario& scenario, const State& before, const Event& event, Decision& made);
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    const Scenario& scenario;
    const Event& event;
    const State* was;  ///< before the event; see go_back_to
    State& next;       ///< of the decision
    std::vector<Reason>& reasons;
    Heard heard;
    Move move = Move::Nothing;
    Scene scene = Scene::none;
    bool costs_turn = true;
    bool correction = false;

    struct Said {
        Part part;
        Line line;
    };
    using Lines = boost::container::small_vector<Said, kUsualLines>;
    Lines said;

    /// A handler that takes the talk up at an earlier phase says so before it goes on.
    void go_back_to(Phase phase) { own_was().phase = phase; }
    /// The asks of the message before this one were none.
    void forget_asks() { own_was().table.ask = was->table.ask_before; }

    void say(Part part, LineKind kind) { said.push_back({part, Line{.kind = kind}}); }
    void say(Part part, const Line& line) { said.push_back({part, line}); }
    /// Before all that has been said in this part: what was heard is acknowledged before it is acted on.
    void say_first(Part part, const Line& line) { said.insert(said.begin(), {part, line}); }
    [[nodiscard]] bool says(LineKind kind) const;
    /// Takes back what the move has made untrue.
    void unsay(LineKind kind);
    /// The part of lines that state the move: after the scene break where there is one.
    [[nodiscard]] Part move_part() const { return scene == Scene::none ? Part::move : Part::after; }
    [[nodiscard]] Part close_part() const { return scene == Scene::none ? Part::close : Part::after_close; }

    void because(ReasonCode code) { reasons.push_back({.code = code}); }
    void because(ReasonCode code, Component component, std::int64_t a = 0, std::int64_t b = 0) {
        reasons.push_back({.code = code, .component = component, .a = a, .b = b});
    }
    void because(ReasonCode code, std::int64_t a, std::int64_t b) { reasons.push_back({.code = code, .a = a, .b = b}); }
    void because_lever(ReasonCode code, std::int32_t lever, std::int64_t a = 0, std::int64_t b = 0) {
        reasons.push_back({.code = code, .lever = lever, .a = a, .b = b});
    }

    void go(Phase phase, Move made) {
        next.phase = phase;
        move = made;
    }
    void ask(Question question) {
        next.asked = question;
        next.about.reset();
    }
    void ask(Question question, Component about) {
        next.asked = question;
        next.about = about;
    }

    /// Puts a better package on the table; keeps what stood before for the page to compare.
    void put_on_table(const Terms& offer);

    /// Everything in order: at most about five lines, reasons, the complete next state.
    void finish();

private:
    /// The state before is the caller's until something in it must be seen otherwise.
    State& own_was();

    Decision& made_;
    std::optional<State> seen_otherwise_;
};

/// Bit of a component in the masks of Table and Heard.
[[nodiscard]] constexpr std::uint16_t bit(Component c) { return static_cast<std::uint16_t>(1U << index_of(c)); }

}  // namespace parley
