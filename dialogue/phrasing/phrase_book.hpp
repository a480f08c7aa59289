#pragma once
// Phrases as data: read from text tables, checked once, then only looked up.

#include "dialogue/phrasing/slots.hpp"
#include "persona/persona.hpp"

#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace parley {

/// What a phrase can have filled in. Each needs one or more slots of its line, or none.
BOOST_DEFINE_FIXED_ENUM_CLASS(Variable, std::uint8_t, c, the_c, a, b, diff, term, asked, an_a, an_b, l, t, q, day,
                              offer, proposal, first, second, ask, fact, currency, their_currency, recruiter, title,
                              company, role, region, level)

/// The slots that must be there for a variable to have a value.
[[nodiscard]] SlotSet needs(Variable variable);

/// Literal text, or a variable (then text is empty).
struct PhrasePiece {
    std::string text;
    Variable variable{};
    bool is_variable = false;
};

struct Phrase {
    std::uint32_t id = 0;      ///< of kind and text: stable while both are
    std::uint8_t voices = 0;   ///< bit per Voice
    std::uint16_t components;  ///< bit per Component it suits; all bits: any, and none
    SlotSet uses = 0;          ///< slots that must be there
    SlotSet lacks = 0;         ///< slots that must not be there
    std::vector<PhrasePiece> pieces;
};

inline constexpr std::uint16_t kAnyComponent = 0xFFFF;

/// What links two sentences that go the same way, or opposite ways.
enum class Link : std::uint8_t { also, but };
inline constexpr std::size_t kLinkCount = 2;

/// A table of phrases as compiled in: its file's name and its text.
struct PhraseTable {
    std::string_view name;
    std::string_view text;
};

/// Every complaint about the tables, one a line: "file:line: what".
class PhraseError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Immutable; any thread may read it.
class PhraseBook {
public:
    /// Throws PhraseError when a table names an unknown kind, voice, condition or variable, uses a variable
    /// that the kind does not provide, leaves out one that must be said, holds a figure of its own or the same
    /// phrase twice, or when some line of some kind would have too few phrases in some voice.
    explicit PhraseBook(std::span<const PhraseTable> tables);

    [[nodiscard]] std::span<const Phrase> phrases(LineKind kind) const;
    [[nodiscard]] std::span<const std::string> links(Link link, Voice voice) const;

private:
    friend class PhraseReader;
    std::array<std::vector<Phrase>, kLineKindCount> phrases_;
    std::array<std::array<std::vector<std::string>, 3>, kLinkCount> links_;
};

/// True where the phrase suits a line with these slots.
[[nodiscard]] bool suits(const Phrase& phrase, Voice voice, std::optional<Component> component, SlotSet present);

/// How many phrases every line of this kind must have in each voice: more for what is said often.
[[nodiscard]] std::size_t least_phrases(LineKind kind);

/// The book that is compiled in; read and checked on first use (PhraseError then: start-up should ask for it).
[[nodiscard]] const PhraseBook& phrase_book();

}  // namespace parley
