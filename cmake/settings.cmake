# Compiler settings shared by every target: link parley_settings.
add_library(parley_settings INTERFACE)
target_include_directories(parley_settings INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(parley_settings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wswitch-enum -Werror
  -Wno-restrict)  # GCC 12 sees overlaps that are not there in string concatenation (GCC bug 105651)
if(PARLEY_SANITIZE)
  target_compile_options(parley_settings INTERFACE -fsanitize=${PARLEY_SANITIZE} -fno-omit-frame-pointer
                         -fno-sanitize-recover=undefined)
  target_link_options(parley_settings INTERFACE -fsanitize=${PARLEY_SANITIZE})
endif()
if(PARLEY_FUZZ)
  # Coverage for the fuzzer in every room. Clang has warnings of its own: the build that judges warnings is GCC's.
  target_compile_options(parley_settings INTERFACE -fsanitize=fuzzer-no-link -Wno-error)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD AND NOT PARLEY_SANITIZE)
  target_link_options(parley_settings INTERFACE -fuse-ld=mold)
endif()
