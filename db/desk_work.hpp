#pragma once
// How the desk runs work: for the files that speak SQL.

#include "db/desk.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <type_traits>

namespace parley::db {

template <class Work>
auto Desk::write(Work work) {
    const std::lock_guard lock(mutex_);
    try {
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        if constexpr (std::is_void_v<std::invoke_result_t<Work, SQLite::Database&>>) {
            work(*database_);
            transaction.commit();
        } else {
            auto result = work(*database_);
            transaction.commit();
            return result;
        }
    } catch (const SQLite::Exception& error) {
        throw DeskFailure(error.what());
    }
}

template <class Work>
auto Desk::read(Work work) {
    const std::lock_guard lock(mutex_);
    try {
        return work(*database_);
    } catch (const SQLite::Exception& error) {
        throw DeskFailure(error.what());
    }
}

}  // namespace parley::db
