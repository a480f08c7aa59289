#include "persona/catalog.hpp"

#include "embedded/shipped_personas.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

namespace parley {
namespace {

namespace fs = std::filesystem;

void refuse(Catalog& catalog, const std::string& file, std::vector<Complaint> complaints) {
    for (Complaint& complaint : complaints) catalog.complaints.push_back({file, std::move(complaint)});
}

void take(Catalog& catalog, const std::string& file, Checked<Persona> read) {
    if (!read) return refuse(catalog, file, std::move(read.complaints));
    const std::string& id = read.value->id;
    const PersonaPtr same = catalog.find(id);
    if (same != nullptr && same->hash == read.value->hash) return;
    if (same != nullptr)
        return refuse(catalog, file, {{"id", "There is another persona \"" + id + "\".", "Give this one its own id."}});
    const auto after = [&](const PersonaPtr& other) { return other->id > id; };
    const auto place = std::find_if(catalog.personas.begin(), catalog.personas.end(), after);
    catalog.personas.insert(place, std::make_shared<const Persona>(std::move(*read.value)));
}

/// The persona files of a folder by name; the path itself when it is no folder.
std::vector<fs::path> files_of(const fs::path& path) {
    std::error_code error;
    if (!fs::is_directory(path, error)) return {path};
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(path, error))
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

PersonaPtr Catalog::find(std::string_view id) const {
    const auto same = [&](const PersonaPtr& persona) { return persona->id == id; };
    const auto found = std::find_if(personas.begin(), personas.end(), same);
    return found == personas.end() ? nullptr : *found;
}

Checked<Persona> load_persona_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::error_code error;
    const bool folder = fs::is_directory(path, error);
    if (!file || folder)
        return {std::nullopt, {{"", "The file cannot be read.", "Check that it exists and may be read."}}};
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return persona_from_json(text);
}

Catalog shipped_catalog() {
    Catalog catalog;
    for (const auto& file : shipped_personas()) take(catalog, std::string(file.name), persona_from_json(file.text));
    return catalog;
}

Catalog load_catalog(std::span<const fs::path> paths) {
    Catalog catalog = shipped_catalog();
    for (const fs::path& path : paths)
        for (const fs::path& file : files_of(path)) take(catalog, file.string(), load_persona_file(file));
    return catalog;
}

}  // namespace parley
