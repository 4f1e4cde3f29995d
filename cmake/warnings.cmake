# Warnings are errors for our own code where it is tested, with GCC 12 and Clang 14 alike. Who only builds it to run it
# is not stopped by what another compiler has to say.
add_library(chorus_warnings INTERFACE)
target_compile_options(chorus_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
  -Wno-sign-conversion -Wno-missing-field-initializers -Wnon-virtual-dtor -Woverloaded-virtual)
if(CHORUS_TESTS)
  target_compile_options(chorus_warnings INTERFACE -Werror)
endif()
# GCC 12 at -O2 reports maybe-uninitialized inside std::variant with strings, and restrict inside
# std::string's operator+, where nothing is.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(chorus_warnings INTERFACE -Wno-maybe-uninitialized -Wno-restrict)
endif()
if(CHORUS_SANITIZE)
  add_compile_options(-fsanitize=${CHORUS_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${CHORUS_SANITIZE})
endif()
# What reads bytes from outside, so that a search sees where it got to. Without optimising, it would get to little.
function(chorus_searched)
  if(CHORUS_FUZZ)
    foreach(target ${ARGN})
      target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link -O1)
    endforeach()
  endif()
endfunction()
if(CHORUS_COVERAGE)
  add_compile_options(--coverage)
  add_link_options(--coverage)
endif()
