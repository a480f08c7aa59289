# Compiler settings shared by every target: link parley_settings.
add_library(parley_settings INTERFACE)
target_include_directories(parley_settings INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(parley_settings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wswitch-enum -Werror
  # GCC 12 sees overlaps that are not there in string concatenation (GCC bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(PARLEY_SANITIZE)
  target_compile_options(parley_settings INTERFACE -fsanitize=${PARLEY_SANITIZE} -fno-omit-frame-pointer
                         -fno-sanitize-recover=undefined)
  target_link_options(parley_settings INTERFACE -fsanitize=${PARLEY_SANITIZE})
endif()
if(PARLEY_FUZZ)
  # Coverage for the fuzzers in every room. Clang has warnings of its own: the build that judges warnings is GCC's.
  target_compile_options(parley_settings INTERFACE -fsanitize=fuzzer-no-link -Wno-error)
endif()

# The headers that most files read, compiled once: they are more than a third of the time that a file takes.
# Off for `dev`, whose compile commands clang-tidy reads: it takes no other compiler's header.
option(PARLEY_PRECOMPILE "Use precompiled headers" ON)
set(parley_common_headers <algorithm> <array> <cstdint> <functional> <map> <memory> <optional> <span> <stdexcept>
    <string> <string_view> <vector> <boost/describe.hpp>)
if(PARLEY_PRECOMPILE)
  # ccache hashes what the compiler's preprocessor says it reads.
  add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess> "$<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>")
endif()

# parley_precompiled(TARGET headers...): TARGET is the one that compiles them.
# With CCACHE_PCH_EXTSUM ccache tells them apart by the sum beside them: the compiler writes other bytes in every clone,
# and reading the file for each source takes longer than many a source takes to compile. The sum is of all they say.
function(parley_precompiled target)
  if(NOT PARLEY_PRECOMPILE)
    return()
  endif()
  target_precompile_headers(${target} PRIVATE ${ARGN})
  list(TRANSFORM ARGN PREPEND "#include ")
  list(JOIN ARGN "\n" includes)
  set(file ${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${target}.dir/cmake_pch.hxx)
  file(WRITE ${file}.all.cpp "${includes}\n")
  execute_process(COMMAND ${CMAKE_CXX_COMPILER} -std=c++20 -E -P ${file}.all.cpp
                  OUTPUT_VARIABLE said COMMAND_ERROR_IS_FATAL ANY)
  string(SHA256 sum "${said}")
  set(suffix .gch)
  if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
    set(suffix .pch)
  endif()
  file(WRITE ${file}${suffix}.sum "${sum}\n")
endfunction()

# parley_precompile(TARGET [FROM target]): TARGET reads the common headers as FROM (parley_common) has compiled them.
function(parley_precompile target)
  cmake_parse_arguments(arg "" "FROM" "" ${ARGN})
  if(NOT arg_FROM)
    set(arg_FROM parley_common)
  endif()
  if(PARLEY_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM ${arg_FROM})
    # Of what comes precompiled GCC 12 forgets that it is the library's own, and warns of its insides. The build
    # without precompiled headers (`dev`) keeps these warnings.
    target_compile_options(${target} PRIVATE
      "$<$<CXX_COMPILER_ID:GNU>:-Wno-array-bounds;-Wno-stringop-overflow;-Wno-stringop-overread>")
  endif()
endfunction()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD AND NOT PARLEY_SANITIZE)
  target_link_options(parley_settings INTERFACE -fuse-ld=mold)
endif()

# Compiles the common headers and nothing else.
file(WRITE ${CMAKE_BINARY_DIR}/common.cpp "")
add_library(parley_common OBJECT ${CMAKE_BINARY_DIR}/common.cpp)
target_link_libraries(parley_common PRIVATE parley_settings Boost::headers)
parley_precompiled(parley_common ${parley_common_headers})

# The same for rooms that copy and clear values of some hundred bytes all the time, as states and terms are. GCC does it
# with `rep movs`, whose start costs more than the copy: without it a decision takes a tenth less (docs/simulation.md).
add_library(parley_copies INTERFACE)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  set(strategy unrolled_loop:256:noalign,libcall:-1:noalign)
  target_compile_options(parley_copies INTERFACE -mmemcpy-strategy=${strategy} -mmemset-strategy=${strategy})
endif()
add_library(parley_common_copies OBJECT ${CMAKE_BINARY_DIR}/common.cpp)
target_link_libraries(parley_common_copies PRIVATE parley_settings parley_copies Boost::headers)
parley_precompiled(parley_common_copies ${parley_common_headers})
