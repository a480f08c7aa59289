#pragma once
// Where each part of an imported persona came from: a line of the guide, or the policy. Fields are JSON pointers into
// the persona's file; one that names an object or a list stands for all beneath it.

#include <cstdint>
#include <string>
#include <vector>

namespace parley::import {

/// What the guide does not say, and why it is as it is.
struct Derived {
    std::string field;
    std::string reason;
    std::string rule;  ///< of policy_rules(); empty where none gave it
};

/// What the guide says.
struct FromLine {
    std::string field;
    std::int32_t line = 0;
};

struct Notes {
    std::vector<Derived> derived;
    std::vector<FromLine> sources;

    void derive(std::string field, std::string reason, std::string rule = "") {
        derived.push_back({std::move(field), std::move(reason), std::move(rule)});
    }
    void read(std::string field, std::int32_t line) { sources.push_back({std::move(field), line}); }
};

}  // namespace parley::import
