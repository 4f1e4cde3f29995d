# What nearly every file reads is compiled once for each build, since reading it again took half of it.
set(CHORUS_COMMON_HEADERS <algorithm> <array> <cmath> <cstdint> <functional> <map> <memory> <optional>
  <set> <string> <string_view> <utility> <variant> <vector>)
foreach(header state page prompt_type results)
  list(APPEND CHORUS_COMMON_HEADERS ${PROJECT_SOURCE_DIR}/src/core/${header}.h)
endforeach()

# Four targets compile them, each for those like it. Only with Clang, which builds every test: so GCC
# still finds a file that does not name what it uses. (GCC 12 also takes the standard library's code
# for ours there, and warns of what is not there.)
function(chorus_headers target)
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    return()
  endif()
  if(target MATCHES "^chorus_(core|screens)$")
    target_precompile_headers(${target} PRIVATE ${CHORUS_COMMON_HEADERS})
  elseif(target STREQUAL chorus_exchange)
    target_precompile_headers(${target} PRIVATE ${CHORUS_COMMON_HEADERS} <nlohmann/json.hpp>)
  elseif(target STREQUAL chorus_test_support)
    target_precompile_headers(${target} PRIVATE ${CHORUS_COMMON_HEADERS} <doctest/doctest.h> <nlohmann/json.hpp>)
  elseif(target MATCHES "^test_")
    target_precompile_headers(${target} REUSE_FROM chorus_test_support)
  elseif(target STREQUAL chorus_prompts)
    target_precompile_headers(${target} REUSE_FROM chorus_core)
  else()
    target_precompile_headers(${target} REUSE_FROM chorus_screens)
  endif()
endfunction()
