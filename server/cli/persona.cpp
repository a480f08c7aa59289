#include "persona/catalog.hpp"
#include "server/cli/commands.hpp"
#include "server/cli/sources.hpp"
#include "server/cli/wrap.hpp"
#include "server/codec/contract.hpp"
#include "server/codec/enum_names.hpp"
#include "server/codec/figures.hpp"

#include <ostream>

namespace parley::cli {
namespace {

std::string value_text(Component component, std::int64_t value, const PackageRules& rules) {
    std::string out;
    codec::append_term_value(out, component, value, rules);
    return out;
}

void print_limit(std::ostream& out, Component component, const Limit& limit, const PackageRules& rules) {
    const auto value = [&](std::int64_t number) { return value_text(component, number, rules); };
    out << "    " << codec::name_of(component) << " (" << codec::name_of(limit.negotiability) << "): opening "
        << value(limit.opening) << ", discretion " << value(limit.discretion) << ", authority "
        << value(limit.authority) << ", band " << value(limit.band_min) << " to " << value(limit.band_max) << '\n';
}

void print_region(std::ostream& out, const Region& region) {
    out << '\n'
        << region.name << " (" << region.id << "), " << region.rules.currency.text() << ", " << region.law.id << '\n';
    for (const Level& level : region.levels) {
        out << "  " << level.name << " (" << level.id << ")\n";
        for (const Component component : kTerms) {
            const Limit& limit = level.limits[index_of(component)];
            if (limit.negotiability != Negotiability::absent) print_limit(out, component, limit, region.rules);
        }
    }
}

void print_persona(const Persona& persona, Streams& streams) {
    streams.out << persona.company << ": " << persona.role << " (" << persona.id << ")\n"
                << "hash " << persona.hash << "\n\n"
                << wrapped(persona.summary, streams.width, "") << "\n";
    for (const Region& region : persona.regions) print_region(streams.out, region);
    streams.out << "\nLevers\n";
    for (const Lever& lever : persona.levers)
        streams.out << wrapped("- " + lever.title + " (" + lever.id + "): " + lever.summary, streams.width, "  ")
                    << '\n';
    streams.out << "\nFact sheets\n";
    for (const FactSheet& sheet : persona.fact_sheets)
        streams.out << "  - " << sheet.title << " (" << sheet.id << ")\n";
}

std::string validation_line(const std::string& file, const std::vector<Complaint>& complaints) {
    std::string out;
    {
        codec::Object object(out);
        object.text("file", file);
        object.flag("ok", complaints.empty());
        object.key("complaints");
        codec::Array list(out);
        for (const Complaint& found : complaints) {
            list.item();
            codec::Object complaint(out);
            complaint.text("field", found.field);
            complaint.text("message", found.message);
            complaint.text("mend", found.mend);
        }
    }
    return out;
}

bool validate(const std::string& file, bool json, Streams& streams) {
    const Checked<Persona> read = load_persona_file(file);
    if (json)
        print_line(streams.out, validation_line(file, read.complaints));
    else if (read)
        print_line(streams.out, file + ": " + read.value->id + " is fit to be played, hash " + read.value->hash);
    if (!json) print_complaints(streams.err, file, read.complaints);
    return static_cast<bool>(read);
}

}  // namespace

int run_persona_list(bool json, Streams& streams) {
    const Catalog catalog = shipped_catalog();
    for (const PersonaPtr& persona : catalog.personas)
        print_line(streams.out,
                   json ? codec::persona_line(*persona) : persona->id + "  " + persona->company + ", " + persona->role);
    for (const FileComplaint& found : catalog.complaints) print_complaints(streams.err, found.file, {found.complaint});
    return catalog.complaints.empty() ? kOk : kFailed;
}

int run_persona_show(const std::string& id_or_file, bool json, Streams& streams) {
    const auto persona = find_persona(id_or_file);
    if (!persona) {
        print_complaints(streams.err, id_or_file, persona.complaints);
        return kFailed;
    }
    if (json)
        print_line(streams.out, canonical_json(**persona.value));
    else
        print_persona(**persona.value, streams);
    return kOk;
}

int run_persona_validate(const std::vector<std::string>& files, bool json, Streams& streams) {
    bool all = true;
    for (const std::string& file : files) all = validate(file, json, streams) && all;
    return all ? kOk : kFailed;
}

}  // namespace parley::cli
