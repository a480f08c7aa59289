#pragma once
// The office's routes by subject. `rest` is the path behind the subject, with its leading slash or empty.

#include "server/office/office.hpp"

namespace parley::server {

[[nodiscard]] HttpReply answer_account(const OfficeServices& services, const HttpRequest& request,
                                       const Visitor& visitor);
[[nodiscard]] HttpReply answer_sessions(const OfficeServices& services, const HttpRequest& request,
                                        const Visitor& visitor, std::string_view rest);
[[nodiscard]] HttpReply answer_shared(const OfficeServices& services, std::string_view token);
[[nodiscard]] HttpReply answer_library(const OfficeServices& services, const HttpRequest& request,
                                       const Visitor& visitor, std::string_view rest);

}  // namespace parley::server
