#pragma once
// The office's routes by subject. `rest` is the path behind the subject, with its leading slash or empty.

#include "server/office/office.hpp"
#include "server/office/replies.hpp"

namespace parley::server {

[[nodiscard]] HttpReply answer_account(const OfficeServices& services, const HttpRequest& request,
                                       const Visitor& visitor);
[[nodiscard]] HttpReply answer_sessions(const OfficeServices& services, const HttpRequest& request,
                                        const Visitor& visitor, std::string_view rest);
[[nodiscard]] HttpReply answer_attempts(const OfficeServices& services, const HttpRequest& request,
                                        const Visitor& visitor);

// Desks of one session; `row` is one that the visitor may see.
[[nodiscard]] HttpReply answer_share(const OfficeServices& services, const HttpRequest& request,
                                     const db::SessionRow& row, std::string_view rest);
/// For its own candidate alone: the caller has made sure.
[[nodiscard]] HttpReply answer_forks(const OfficeServices& services, const HttpRequest& request,
                                     const db::SessionRow& row);
/// Whoever has the session's token played it.
[[nodiscard]] HttpReply answer_forks_by_token(const OfficeServices& services, const HttpRequest& request,
                                              std::string_view token);
[[nodiscard]] HttpReply answer_comments(const OfficeServices& services, const HttpRequest& request,
                                        const Visitor& visitor, const db::SessionRow& row, std::string_view rest);
[[nodiscard]] HttpReply answer_overrides(const OfficeServices& services, const HttpRequest& request,
                                         const Visitor& visitor, const db::SessionRow& row, std::string_view rest);
/// {"comments","overrides","history","process"}; `score` as the page has it, or null.
[[nodiscard]] Json coach_json(const OfficeServices& services, db::SessionId session, const Json& score);

[[nodiscard]] HttpReply answer_shared(const OfficeServices& services, std::string_view token);
/// Desks of the library that keep nothing: for instructors, which the caller has made sure.
[[nodiscard]] HttpReply answer_recognise(const HttpRequest& request);
[[nodiscard]] HttpReply answer_import(const HttpRequest& request);
[[nodiscard]] HttpReply answer_preview(const HttpRequest& request);
/// `id`: of a draft. For instructors, which the caller has made sure.
[[nodiscard]] HttpReply answer_practise(const OfficeServices& services, const HttpRequest& request,
                                        const Visitor& visitor, const std::string& id);
/// The policy's own numbers. For instructors, which it makes sure of.
[[nodiscard]] HttpReply answer_policy(const HttpRequest& request, const Visitor& visitor);

[[nodiscard]] HttpReply answer_library(const OfficeServices& services, const HttpRequest& request,
                                       const Visitor& visitor, std::string_view rest);

}  // namespace parley::server
