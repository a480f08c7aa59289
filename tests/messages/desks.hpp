#pragma once
// What a labelled message is read against: its persona, region and context, as a session would have them.

#include "labelled_message.hpp"

#include "persona/catalog.hpp"

#include <map>
#include <memory>
#include <string>

namespace parley::messages {

/// One persona in one region, ready to read.
struct Desk {
    PersonaPtr persona;
    Scenario scenario;
    LeverModel levers;
};

/// The shipped personas, each prepared when a message first needs it. All throw std::runtime_error for a message whose
/// persona, region or context does not exist. One thread.
class Desks {
public:
    const Desk& of(const LabelledMessage& message);
    Context context_of(const LabelledMessage& message);
    Understanding read(const LabelledMessage& message);

private:
    Catalog catalog_ = shipped_catalog();
    std::map<std::string, std::unique_ptr<Desk>> desks_;
};

}  // namespace parley::messages
