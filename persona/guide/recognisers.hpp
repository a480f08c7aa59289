#pragma once
// One function a part of a guide. Each reads the document and adds what it found to the guide, with diagnostics
// for what it could not read.

#include "persona/guide/document.hpp"
#include "persona/guide/guide.hpp"

namespace parley::guide {

void recognise_headline(const Document& document, Guide& guide);      ///< role, company, id, dna
void recognise_compensation(const Document& document, Guide& guide);  ///< regions
void recognise_levers(const Document& document, Guide& guide);
void recognise_strategy(const Document& document, Guide& guide);
void recognise_level_mapping(const Document& document, Guide& guide);
void recognise_sources(const Document& document, Guide& guide);

/// Whether the block is a heading, or a paragraph that is nothing but a strong lead: what opens a section.
[[nodiscard]] bool opens_section(const Block& block);
/// The title of such a block, undecorated, without a colon at its end.
[[nodiscard]] std::string section_title(const Block& block);

void diagnose(Guide& guide, Severity severity, std::int32_t line, std::string message, std::string mend);

}  // namespace parley::guide
