#pragma once
// Members of the values that rows hold and that their own headers leave undescribed.

#include "dialogue/session/turn.hpp"

#include <boost/describe.hpp>

namespace parley {

BOOST_DESCRIBE_STRUCT(CandidateValues, (), (per_unit, equity_discount))
BOOST_DESCRIBE_STRUCT(Preparation, (),
                      (given, target, floor_kind, floor, alternative, alternative_text, priorities, values,
                       values_given))
BOOST_DESCRIBE_STRUCT(Choice, (), (region, level, difficulty, fact_sheet, seed))
BOOST_DESCRIBE_STRUCT(Line, (), (kind, component, a, b, lever, topic, currency, quote, days))
BOOST_DESCRIBE_STRUCT(Decision, (), (move, lines, reasons, scene, scene_before, next))
BOOST_DESCRIBE_STRUCT(Header, (),
                      (persona_id, persona_hash, choice, preparation, locale, started_ms, rubric, parent_session,
                       parent_seq, owner, versions))
BOOST_DESCRIBE_STRUCT(Turn, (), (seq, at_ms, input, understanding, decision, words, versions))

}  // namespace parley
