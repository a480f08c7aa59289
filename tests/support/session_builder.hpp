#pragma once
// Sessions written by hand, row by row: what the candidate said, how it was understood, what stood afterwards.

#include "dialogue/session/turn.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace parley {

/// Thousands of major units as minor units: thousand(215) is 215,000.00.
[[nodiscard]] constexpr Minor thousand(std::int64_t amount) { return amount * 100'000; }

/// One region in dollars, one level, four levers: 0 programs and 1 certification, which the sheet supports with
/// facts; 2 offers, which it supports with a written one from Acme; 3 patents, which it does not support.
/// Base 185 opening, 197 discretion, 215 authority, band 170-220; equity 120/140/200; signing 0/10/30; bonus 10 %.
[[nodiscard]] Persona desk_persona();
[[nodiscard]] Scenario desk_scenario(const Persona& persona);
inline constexpr std::int32_t kPrograms = 0;
inline constexpr std::int32_t kCertification = 1;
inline constexpr std::int32_t kOffers = 2;
inline constexpr std::int32_t kPatents = 3;

/// A message with its understanding, built up act by act. Spans point at the words quoted, which must be in it.
class Said {
public:
    explicit Said(std::string text) : text_(std::move(text)) {}

    Said& act(ActKind kind, std::string_view words = {}, Polarity polarity = Polarity::asserted);
    Said& asking(Component component, std::int64_t value, std::string_view words = {});
    Said& asking_range(Component component, std::int64_t lo, std::int64_t hi);
    Said& asking_in(std::string_view currency, Component component, std::int64_t value);
    Said& question(ActKind kind, Topic topic = Topic::none, std::string_view words = {});
    /// The act said last is about this term.
    Said& about(Component component) {
        understanding_.acts.back().component = component;
        return *this;
    }
    /// Names the lever; evidence follows with backed_by().
    Said& lever(std::int32_t lever, std::string_view words = {}, Polarity polarity = Polarity::asserted);
    /// Evidence of the lever named last. `fact` into the sheet's facts (offers for EvidenceKind::offer).
    Said& backed_by(EvidenceKind kind, ClaimStatus status, std::int32_t fact, std::string_view words = {});
    Said& borne_out(std::int32_t fact) { return backed_by(EvidenceKind::program, ClaimStatus::borne_out, fact); }
    Said& off_sheet(std::string_view words) {
        return backed_by(EvidenceKind::program, ClaimStatus::off_sheet, -1, words);
    }

    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] const Understanding& understanding() const { return understanding_; }

private:
    [[nodiscard]] Span span_of(std::string_view words) const;

    std::string text_;
    Understanding understanding_;
};

/// What the recruiter's answer left behind.
struct Left {
    Phase phase = Phase::Counter;
    Terms offer{};  ///< laid over what stood
    Question asked = Question::none;
    std::vector<Reason> reasons{};
    std::int32_t finals = 0;
    bool band_told = false;
    std::vector<std::pair<std::int32_t, Strength>> strengths{};
    std::vector<std::int32_t> contradicted{};
};

class SessionBuilder {
public:
    /// The scenario must outlive the builder. No row yet.
    SessionBuilder(const Scenario& scenario, Preparation preparation);

    /// The greeting; leaves the offer open.
    SessionBuilder& greet(Question asked = Question::expectation);
    /// A row without words of the candidate that puts the first offer on the table.
    SessionBuilder& offer_made();
    SessionBuilder& say(const Said& said, const Left& left = {});
    /// Corrects how the last message was understood.
    SessionBuilder& correct(const Said& meant, const Left& left = {});
    SessionBuilder& press(Button button, const Left& left = {});
    /// Confirms what is on the table: Agreed.
    SessionBuilder& confirm();
    SessionBuilder& end(Phase phase = Phase::Declined);

    [[nodiscard]] const Session& session() const { return session_; }
    [[nodiscard]] std::uint32_t last_seq() const { return static_cast<std::uint32_t>(session_.turns.size()); }

private:
    SessionBuilder& row(Input input, Understanding understanding, const Left& left);

    const Scenario& scenario_;
    Session session_;
    State state_;
};

/// Target 215 base, floor 195 base, alternative 250 a year, base before equity.
[[nodiscard]] Preparation usual_preparation();

/// Terms of the given components.
[[nodiscard]] Terms terms_of(std::initializer_list<std::pair<Component, std::int64_t>> values);

}  // namespace parley
