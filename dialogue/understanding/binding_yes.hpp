#pragma once
// A yes to the terms read back binds; so it must be nothing but a yes.

#include "dialogue/understanding/view.hpp"

namespace parley {

/// Where terms are to be confirmed: a yes that has other words around it than courtesies, questions about what comes
/// next and words of agreement keeps less confidence than a binding one, and is asked back. "I confirm receipt", "yes
/// in principle" and "my boss would say yes" say something else. Linear in the words times the acts of a clause.
void doubt_a_yes_with_more(const MessageView& view, Understanding& found);

}  // namespace parley
