#include "dialogue/understanding/clause_subject.hpp"

#include "dialogue/understanding/word_list.hpp"

#include <optional>
#include <string_view>

namespace parley {
namespace {

constexpr auto kCandidate =
    word_list({"i", "j", "je", "ma", "mes", "mine", "mon", "my", "myself", "nous", "our", "ours", "we"});
constexpr auto kRivals =
    word_list({"agency", "bank", "clinic", "firm", "startup", "competitor", "competitors", "concurrent", "concurrents",
               "elles", "eux", "ils", "leur", "leurs", "rival", "rivals", "their", "theirs", "they"});

/// People of whom one tells what they are paid.
constexpr auto kPeople = word_list(
    {"girls",      "boys",       "lads",      "ladies",      "nobody",     "ami",       "amie",       "amis",
     "batchmate",  "batchmates", "brother",   "buddy",       "candidates", "classmate", "classmates", "colleague",
     "colleagues", "collegue",   "collegues", "confreres",   "copains",    "cousin",    "coworker",   "coworkers",
     "developers", "engineers",  "everybody", "everyone",    "femme",      "folks",     "friend",     "friends",
     "gens",       "graduates",  "guy",       "guys",        "hire",       "hires",     "husband",    "juniors",
     "mari",       "mate",       "mates",     "neighbor",    "neighbour",  "nurses",    "others",     "peer",
     "peers",      "people",     "person",    "predecessor", "roommate",   "sister",    "somebody",   "someone",
     "wife"});

/// What such people do with a figure of their own.
constexpr auto kPaid =
    word_list({"a",       "accepted", "are",   "at",     "command",  "commands", "draw",   "draws",  "earn",
               "earned",  "earning",  "earns", "est",    "gagne",    "gagnent",  "get",    "gets",   "getting",
               "got",     "had",      "has",   "have",   "hired",    "is",       "joined", "landed", "make",
               "makes",   "making",   "on",    "ont",    "paid",     "pull",     "pulls",  "sont",   "start",
               "started", "starts",   "took",  "touche", "touchent", "was",      "were"});

/// What "you" does with a figure that the recruiter has named.
constexpr auto kNamed =
    word_list({"announced", "are",       "at",        "avez",   "aviez",     "began",  "came",   "descend",  "etes",
               "etiez",     "gave",      "indicated", "listed", "mentioned", "moved",  "named",  "offer",    "offered",
               "offering",  "offers",    "offrez",    "opened", "pay",       "paying", "posted", "promised", "proposed",
               "proposez",  "proposiez", "put",       "quoted", "raised",    "said",   "say",    "sent",     "set",
               "stand",     "started",   "stay",      "stick",  "told",      "went",   "were",   "wrote"});

constexpr auto kBetween =
    word_list({"actually", "all", "already", "also", "both", "first", "guys", "had",        "has",   "have", "just",
               "m",        "me",  "n",       "nous", "now",  "once",  "only", "previously", "still", "then", "who"});

bool is_paid(std::string_view word) { return kPaid.holds(word); }

class SubjectSearch {
public:
    SubjectSearch(const MessageView& view, const Clause& clause, std::int32_t word)
        : view_(view), clause_(clause), word_(word) {}

    [[nodiscard]] Party find() const {
        for (auto w = word_; w-- > clause_.first;)
            if (const auto party = party_at(w)) return *party;
        return Party::none;
    }

private:
    [[nodiscard]] std::string_view text(std::int32_t w) const { return view_.word(w).text; }

    [[nodiscard]] std::optional<Party> party_at(std::int32_t w) const {
        const auto word = text(w);
        if (view_.word(w).figure >= 0) return std::nullopt;
        if (view_.word(w).name) return Party::rival;
        if (word == "your" && of_your_people(w)) return std::nullopt;
        if (word == "your" || word == "yours" || word == "votre" || word == "vos") return Party::recruiter;
        if (word == "you" || word == "u" || word == "vous") return of_you(w);
        if (kRivals.holds(word)) return Party::rival;
        if (word == "he" || word == "she") return says_pay(w) ? std::optional(Party::third) : std::nullopt;
        if (kPeople.holds(word)) return says_pay(w) ? std::optional(Party::third) : std::nullopt;
        if (kCandidate.holds(word)) return Party::candidate;
        if ((word == "me" || word == "moi") && begins(w)) return Party::candidate;
        return std::nullopt;
    }

    /// "you are at 200" and "you: 200", not "would you do 210" nor "with you at 212".
    [[nodiscard]] std::optional<Party> of_you(std::int32_t w) const {
        auto next = w + 1;
        while (next < word_ && kBetween.holds(text(next))) ++next;
        if (next == word_ || text(next) == "at") return begins(w) ? std::optional(Party::recruiter) : std::nullopt;
        if (clause_.opener == Opener::condition) return Party::none;
        return kNamed.holds(text(next)) ? Party::recruiter : Party::none;
    }
    [[nodiscard]] bool begins(std::int32_t w) const {
        return w == clause_.first || (w == clause_.first + 1 && clause_.opener != Opener::none);
    }

    /// "someone on your team who makes 220", "your VP".
    [[nodiscard]] bool of_your_people(std::int32_t w) const {
        const auto next = w + 1 < word_ ? text(w + 1) : std::string_view{};
        return next == "team" || next == "information" || next == "side" || kPeople.holds(next);
    }
    /// A verb of being paid within a few words behind.
    [[nodiscard]] bool says_pay(std::int32_t w) const {
        for (auto next = w + 1; next < word_ && next <= w + 8; ++next)
            if (is_paid(text(next))) return true;
        return false;
    }

    const MessageView& view_;
    const Clause& clause_;
    std::int32_t word_;
};

}  // namespace

Party subject_before(const MessageView& view, const Clause& clause, std::int32_t word) {
    return SubjectSearch(view, clause, word).find();
}

}  // namespace parley
