#pragma once
// text -> acts, amounts, levers. Pure, total over all byte strings, no shared state: any thread may call it.

#include "dialogue/understanding/understanding.hpp"
#include "persona/scenario.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

namespace parley {

/// Changes whenever the same text can be understood differently.
inline constexpr int kUnderstandingVersion = 1;

/// What the recruiter asked last: an answer is read by its question.
BOOST_DEFINE_FIXED_ENUM_CLASS(Question, std::uint8_t, none, small_talk, expectation, priorities, timeline, alternatives,
                              reason, evidence, offer_details, proof, sign_if, what_would_it_take, choose_option,
                              confirm_terms, understood_right, which_component, which_currency, which_period,
                              correction, stay_or_go, ready)

/// An offer the candidate has named, as far as they have named it.
struct NamedOffer {
    std::uint64_t employer = 0;  ///< name_key(); 0: an offer with no name
    Terms terms;
    std::int32_t deadline_day = 0;
    friend bool operator==(const NamedOffer&, const NamedOffer&) = default;
};
inline constexpr std::size_t kMaxNamedOffers = 4;

/// What a message is read against. A value: the caller derives it from the session's state.
struct Context {
    Terms offer;                     ///< standing offer; empty before it is made
    Terms proposal;                  ///< "if I can get you ...": empty where none is open
    std::array<Terms, 2> options{};  ///< two packages to choose from; empty where none
    Question asked = Question::none;
    std::optional<Component> asked_about;  ///< the component of the last question or move
    Terms last_ask;                        ///< the candidate's standing asks
    std::array<NamedOffer, kMaxNamedOffers> named_offers{};
};

/// A persona's levers prepared for recognition. Built once per persona, then read by any thread.
class LeverModel {
public:
    explicit LeverModel(const Persona& persona);
    ~LeverModel();
    LeverModel(LeverModel&&) noexcept;
    LeverModel& operator=(LeverModel&&) noexcept;
    struct Impl;
    [[nodiscard]] const Impl& impl() const { return *impl_; }

private:
    std::unique_ptr<const Impl> impl_;
};

/// Reads one message. Invalid UTF-8 is read as replacement characters, each one code point. Never throws
/// but for memory; linear in the text.
[[nodiscard]] Understanding understand(std::string_view text, const Scenario& scenario, const LeverModel& levers,
                                       const Context& context);

/// Compiles the tables that the first message would otherwise wait for (some 130 ms). Calling it is a matter of
/// speed alone: they are made once at need, from whichever thread. Throws std::logic_error where a table is malformed.
void warm_understanding();

/// A stable 64-bit key of a proper name: case, accents and punctuation do not count. Never 0 for a name with
/// a letter or digit in it.
[[nodiscard]] std::uint64_t name_key(std::string_view name);

}  // namespace parley
