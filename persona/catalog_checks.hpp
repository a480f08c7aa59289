#pragma once
// Parts of check_persona, one file a subject.

#include "persona/persona.hpp"
#include "persona/scenario.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace parley::checks {

/// Complaints gathered while a persona is walked.
class Findings {
public:
    /// Notes the complaint unless `holds`.
    void expect(bool holds, const std::string& field, const std::string& message, const std::string& mend) {
        if (!holds) complaints_.push_back({field, message, mend});
    }
    template <class Integer>
    void expect_between(Integer value, Integer least, Integer most, const std::string& field) {
        expect(value >= least && value <= most, field, std::to_string(value) + " is out of range.",
               "Use a value from " + std::to_string(least) + " to " + std::to_string(most) + ".");
    }
    /// Ids are there, and differ within their list.
    template <class Item>
    void expect_distinct_ids(const std::vector<Item>& items, const std::string& list) {
        std::set<std::string> seen;
        for (std::size_t i = 0; i < items.size(); ++i) {
            const std::string field = list + "[" + std::to_string(i) + "].id";
            expect(!items[i].id.empty(), field, "The id is empty.", "Give it a short name of its own.");
            expect(seen.insert(items[i].id).second, field, "The id \"" + items[i].id + "\" is used twice.",
                   "Give each its own.");
        }
    }
    [[nodiscard]] std::vector<Complaint> take() { return std::move(complaints_); }

private:
    std::vector<Complaint> complaints_;
};

[[nodiscard]] inline std::string at(const std::string& list, std::size_t i) {
    return list + "[" + std::to_string(i) + "]";
}

void check_region(const Region& region, const std::string& path, Findings& findings);
void check_levers(const Persona& persona, Findings& findings);
void check_fact_sheets(const Persona& persona, Findings& findings);
void check_difficulty(const Difficulty& difficulty, const std::string& path, Findings& findings);

}  // namespace parley::checks
