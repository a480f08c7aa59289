// The library with four thousand published personas: listing, searching and opening as the routes answer them, what
// candidates are shown, and starting the server; each beside a baseline of the same run that does it plainly. The bound
// is held against processor time: what else runs on the machine does not count.

#include "db/connection.hpp"
#include "db/sqlite_store.hpp"
#include "server/import/import_guide.hpp"
#include "server/office/rooms.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <iomanip>
#include <iostream>
#include <sstream>

namespace parley {
namespace {

constexpr int kPersonas = 4'000;
constexpr int kRounds = 7;
constexpr double kMostMs = 100;

struct Cost {
    double wall_ms = 0;
    double cpu_ms = 0;
};

/// Medians of the rounds.
Cost cost_of(const std::function<void()>& work, int rounds = kRounds) {
    std::vector<double> wall;
    std::vector<double> cpu;
    for (int i = 0; i < rounds; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        const std::clock_t began = std::clock();
        work();
        cpu.push_back(static_cast<double>(std::clock() - began) * 1e3 / CLOCKS_PER_SEC);
        wall.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::sort(wall.begin(), wall.end());
    std::sort(cpu.begin(), cpu.end());
    return {wall[wall.size() / 2], cpu[cpu.size() / 2]};
}

// ---- four thousand personas -----------------------------------------------------------------------

Persona imported() {
    std::ifstream file(std::string(PARLEY_SOURCE_DIR) + "/tests/unit/guide/samples/regions.md");
    std::stringstream text;
    text << file.rdbuf();
    auto made = import::import_guide(text.str(), "regions.md");
    if (!made.persona) throw std::runtime_error("the sample guide gives no persona");
    return *made.persona;
}

constexpr std::array kTrades{"Baker", "Glazier", "Surveyor", "Midwife", "Organist", "Rigger", "Archivist", "Welder"};
constexpr std::array kThings{"harbour", "orchard", "foundry", "archive", "ballast", "lantern", "granite", "viaduct",
                             "meadow",  "turbine", "compass", "loom",    "quarry",  "saddle",  "beacon",  "anvil"};

/// Names, levers and cues differ; all else is the one's.
Persona varied(const Persona& from, int nth) {
    const auto thing = [nth](int step) {
        return std::string(kThings[static_cast<std::size_t>(nth / step) % kThings.size()]);
    };
    Persona persona = from;
    persona.id = "persona-" + std::to_string(nth);
    persona.role = std::string(kTrades[static_cast<std::size_t>(nth) % kTrades.size()]) + " of the " + thing(8);
    persona.company = "House of the " + thing(128) + " " + std::to_string(nth);
    for (std::size_t i = 0; i < persona.levers.size(); ++i) {
        persona.levers[i].title += " by " + thing(static_cast<int>(i) + 1);
        persona.levers[i].cues.push_back(thing(16) + " and " + thing(2) + " " + std::to_string(nth));
    }
    persona.hash = sha256_hex(canonical_json(persona));
    return persona;
}

/// As if each had been published; lists are made when the server starts.
void publish_all(const std::filesystem::path& file) {
    const Persona from = imported();
    auto database = db::open(file, db::Access::read_write);
    SQLite::Transaction transaction(database);
    SQLite::Statement keep(database, "INSERT INTO personas (hash, json) VALUES (?1, ?2)");
    SQLite::Statement version(database, "INSERT INTO persona_versions VALUES (?1, ?2, ?3, 'Ada')");
    for (int nth = 0; nth < kPersonas; ++nth) {
        const Persona persona = varied(from, nth);
        keep.bind(1, persona.hash);
        keep.bind(2, canonical_json(persona));
        keep.exec();
        keep.reset();
        version.bind(1, persona.id);
        version.bind(2, persona.hash);
        version.bind(3, nth + 1);
        version.exec();
        version.reset();
    }
    transaction.commit();
}

// ---- routes -----------------------------------------------------------------------------------------

class Desk {
public:
    Desk(const std::filesystem::path& file, const db::Store& store)
        : rooms_(file, store, Catalog{}, [] { return std::int64_t{1}; }) {
        auto entry = rooms_.gate.setup(rooms_.gate.open_setup(), "Ada", "a long enough secret", 1);
        cookie_ = "parley_login=" + std::get<server::Entry>(entry).token;
    }

    void get(const std::string& path, const std::string& query = "") const {
        server::HttpRequest request;
        request.method = "GET";
        request.path = path;
        request.query = query;
        request.cookie = cookie_;
        const auto reply = rooms_.office.answer(request);
        if (reply.status != 200) throw std::runtime_error(path + ": " + std::string(reply.body));
    }

    [[nodiscard]] const server::OfficeRooms& rooms() const { return rooms_; }

private:
    server::OfficeRooms rooms_;
    std::string cookie_;
};

// ---- what is printed --------------------------------------------------------------------------------

bool all_quick = true;

void report(const std::string& what, const Cost& ours, const std::string& plainly, const Cost& plain,
            bool bound = true) {
    std::cout << std::left << std::setw(34) << what << std::right << std::fixed << std::setprecision(2) << std::setw(9)
              << ours.wall_ms << std::setw(9) << ours.cpu_ms << std::setw(11) << plain.cpu_ms << std::setw(9)
              << plain.cpu_ms / std::max(ours.cpu_ms, 1e-3) << "  " << plainly << '\n';
    all_quick = all_quick && (!bound || ours.cpu_ms < kMostMs);
}

/// The words of every persona looked through from end to end, as without an index.
void scan_for(SQLite::Database& database, const std::string& word) {
    SQLite::Statement query(database,
                            "SELECT count(*) FROM persona_words WHERE id || title || company || levers || cues "
                            "LIKE ?1");
    query.bind(1, "%" + word + "%");
    query.executeStep();
}

void measure_lists(const Desk& desk, SQLite::Database& database) {
    const auto& listed = desk.rooms().listed;
    const auto everything = cost_of([&] { (void)listed.list({"", "", "", kPersonas}); });
    report("list, the first page", cost_of([&] { desk.get("/api/library"); }), "all rows at once", everything);
    report("list, page 60", cost_of([&] { desk.get("/api/library", "after=0.persona-3600"); }), "all rows at once",
           everything);
    for (const std::string words : {"lantern", "harb", "p", "baker of the lant", "nobody"})
        report("search \"" + words + "\"", cost_of([&] {
                   auto query = words;
                   std::replace(query.begin(), query.end(), ' ', '+');
                   desk.get("/api/library", "search=" + query);
               }),
               "LIKE over all words", cost_of([&] { scan_for(database, words); }));
}

void measure_one(const Desk& desk, const db::Store& store) {
    const auto hash = desk.rooms().listed.entry("persona-1234")->hash;
    report("open one", cost_of([&] { desk.get("/api/library/persona-1234"); }), "read and written again",
           cost_of([&] { (void)authored_json(*persona_from_json(*store.persona(hash)).value); }));
}

void measure_candidates(const Desk& desk) {
    const auto& rooms = desk.rooms();
    const auto one = rooms.shelf.by_id("persona-1234");
    const auto render = cost_of([&] {
        for (int i = 0; i < kPersonas; ++i) (void)server::on_offer(*one->persona);
    });
    report("candidates: the first page", cost_of([&] { (void)rooms.engines.personas({}); }), "all rendered", render);
    report("candidates: search", cost_of([&] {
               (void)rooms.engines.personas({"lantern", "", 50});
           }),
           "all rendered", render);
}

void measure_start(const std::filesystem::path& file, const db::Store& store) {
    std::vector<std::string> hashes;
    for (int nth = 0; nth < 100; ++nth) {
        const Persona persona = varied(imported(), nth);
        hashes.push_back(persona.hash);
    }
    auto plain = cost_of(
        [&] {
            for (const auto& hash : hashes)
                (void)server::ReadyPersona(
                    std::make_shared<const Persona>(*persona_from_json(*store.persona(hash)).value));
        },
        1);
    plain.cpu_ms *= kPersonas / 100;
    plain.wall_ms *= kPersonas / 100;
    const auto start = [&] {
        const server::OfficeRooms opened(file, store, Catalog{}, [] { return std::int64_t{1}; });
    };
    report("start, lists to be made", cost_of(start, 1), "all read, levers prepared (of 100)", plain, false);
    report("start", cost_of(start, 3), "all read, levers prepared (of 100)", plain, false);
}

int run() {
    const auto folder = std::filesystem::temp_directory_path() / ("parley-bench-" + std::to_string(std::time(nullptr)));
    std::filesystem::create_directories(folder);
    const auto file = folder / "parley.db";
    {
        db::SqliteOptions options;
        options.appends = true;
        const auto store = db::open_sqlite_store(file, options);
        publish_all(file);
        std::cout << kPersonas << " personas; milliseconds, medians\n"
                  << std::left << std::setw(34) << "" << std::right << std::setw(9) << "passed" << std::setw(9) << "cpu"
                  << std::setw(11) << "plain cpu" << std::setw(9) << "ratio" << '\n';
        measure_start(file, *store);
        const Desk desk(file, *store);
        auto database = db::open(file, db::Access::read_only);
        measure_lists(desk, database);
        measure_one(desk, *store);
        measure_candidates(desk);
    }
    std::filesystem::remove_all(folder);
    if (!all_quick) std::cout << "Something takes " << kMostMs << " ms or more.\n";
    return all_quick ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace
}  // namespace parley

int main() { return parley::run(); }
