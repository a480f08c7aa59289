#include "persona/guide/recognisers.hpp"
#include "persona/guide/text.hpp"

#include <algorithm>
#include <array>

namespace parley::guide {
namespace {

/// "Hugging Face Global Negotiation Guide" -> "Hugging Face".
std::string_view without_suffix(std::string_view company) {
    static constexpr auto kTail = std::to_array<std::string_view>(
        {"Guide", "Negotiation", "Salary", "Compensation", "Global", "Offer", "Interview"});
    for (bool cut = true; cut;) {
        cut = false;
        for (const auto word : kTail)
            if (company.ends_with(word) && company.size() > word.size()) {
                company = trim(company.substr(0, company.size() - word.size()));
                cut = true;
            }
    }
    return company;
}

void split_title(const Block& block, Guide& guide) {
    const auto title = plain(block.content);
    for (const std::string_view separator : {" | ", " \u2014 ", " \u2013 ", " - ", ": ", " at "}) {
        const auto at = title.find(separator);
        if (at == std::string::npos) continue;
        guide.role = undecorated(title.substr(0, at));
        guide.company = without_suffix(trim(std::string_view(title).substr(at + separator.size())));
        return;
    }
    guide.role = without_suffix(undecorated(title));
    diagnose(guide, Severity::warning, block.line, "The title names no company.",
             "Write it as \"Role | Company Negotiation Guide\".");
}

std::vector<std::string> dna_phrases(const Block& block) {
    std::vector<std::string> phrases;
    for (const auto& run : block.content)
        if (run.code) phrases.emplace_back(trim(run.text));
    if (!phrases.empty()) return phrases;
    auto text = after_lead(block.content);
    if (text.starts_with(':')) text.erase(0, 1);
    return split(text, " | ");
}

bool is_headline_dna(const Block& block) {
    return block.kind == BlockKind::paragraph && lower(lead(block.content)).starts_with("negotiation dna") &&
           !after_lead(block.content).empty();
}

}  // namespace

void recognise_headline(const Document& document, Guide& guide) {
    const auto& blocks = document.blocks;
    const auto title = std::find_if(blocks.begin(), blocks.end(), [](const Block& b) {
        return b.kind == BlockKind::heading && !plain(b.content).empty();
    });
    if (title == blocks.end()) {
        diagnose(guide, Severity::error, 1, "No heading names the role and the company.",
                 "Begin the file with \"### Role | Company Negotiation Guide\".");
        return;
    }
    guide.title_line = title->line;
    split_title(*title, guide);
    guide.id = slug(guide.company + " " + guide.role);
    const auto dna = std::find_if(blocks.begin(), blocks.end(), is_headline_dna);
    if (dna != blocks.end()) guide.dna = dna_phrases(*dna);
}

bool opens_section(const Block& block) {
    if (block.kind == BlockKind::heading) return true;
    return block.kind == BlockKind::paragraph && block.list_depth == 0 && !lead(block.content).empty() &&
           after_lead(block.content).empty();
}

std::string section_title(const Block& block) {
    const auto text = block.kind == BlockKind::heading ? plain(block.content) : lead(block.content);
    auto title = undecorated(text);
    while (title.ends_with(':')) title.remove_suffix(1);
    return std::string(trim(title));
}

void diagnose(Guide& guide, Severity severity, std::int32_t line, std::string message, std::string mend) {
    guide.diagnostics.push_back(Diagnostic{severity, line, std::move(message), std::move(mend)});
}

}  // namespace parley::guide
