#include "server/office/course_rubrics.hpp"

#include "server/codec/rubric_file.hpp"
#include "server/log.hpp"

namespace parley::server {
namespace {

void keep(db::Rubrics& kept, const Rubric& rubric) {
    if (kept.put(rubric.version, codec::rubric_json(rubric))) return;
    throw RubricRefused("the rubric \"" + rubric.version +
                        "\" is in the database with other contents, and sessions were scored with those: give the "
                        "changed one a version of its own");
}

}  // namespace

RubricShelf arrange_rubrics(db::Rubrics& kept, std::vector<Rubric> courses) {
    RubricShelf shelf;
    keep(kept, standard_rubric());
    for (Rubric& course : courses) {
        keep(kept, course);
        shelf.offer(std::move(course));
    }
    for (const std::string& json : kept.all()) {
        auto read = codec::read_rubric(json);
        if (read)
            shelf.keep(std::move(*read.value));
        else
            log(LogLevel::error, "rubric_unreadable", {{"error", read.complaints.front().message}});
    }
    return shelf;
}

}  // namespace parley::server
