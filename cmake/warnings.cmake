# Warnings are errors for our own code, with GCC 12 and Clang 14 alike.
add_library(chorus_warnings INTERFACE)
target_compile_options(chorus_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
  -Wno-sign-conversion -Wno-missing-field-initializers -Wnon-virtual-dtor -Woverloaded-virtual -Werror)
# GCC 12 at -O2 reports maybe-uninitialized inside std::variant with strings, and restrict inside
# std::string's operator+, where nothing is.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(chorus_warnings INTERFACE -Wno-maybe-uninitialized -Wno-restrict)
endif()
if(CHORUS_SANITIZE)
  add_compile_options(-fsanitize=${CHORUS_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${CHORUS_SANITIZE})
endif()
if(CHORUS_COVERAGE)
  add_compile_options(--coverage)
  add_link_options(--coverage)
endif()
