# Everything that is generated before compiling, for tools that read sources without building them.
add_custom_target(generated)

# parley_embed_text(TARGET SYMBOL NAMESPACE FILE...): compiles text files into TARGET.
#
# Generates embedded/<SYMBOL>.hpp in the target's binary directory with
#   namespace NAMESPACE { std::span<const EmbeddedText> SYMBOL(); }
# where each entry holds the file's name (without folder) and its bytes.
function(parley_embed_text target symbol namespace)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded/embedded)
  add_custom_command(
    OUTPUT ${out}/${symbol}.cpp ${out}/${symbol}.hpp
    COMMAND ${CMAKE_COMMAND} -DOUT=${out}/${symbol} -DSYMBOL=${symbol} -DNAMESPACE=${namespace}
            "-DFILES=${ARGN}" -P ${PROJECT_SOURCE_DIR}/cmake/embed_text.cmake
    DEPENDS ${ARGN} ${PROJECT_SOURCE_DIR}/cmake/embed_text.cmake
    VERBATIM)
  add_custom_target(${target}_${symbol} DEPENDS ${out}/${symbol}.hpp)
  add_dependencies(generated ${target}_${symbol})
  target_sources(${target} PRIVATE ${out}/${symbol}.cpp ${out}/${symbol}.hpp)
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/embedded)
endfunction()
