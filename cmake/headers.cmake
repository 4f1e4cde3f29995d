# What nearly every file reads is compiled once for each build, since reading it again took half of it.
# Every file still names what it uses: -D CMAKE_DISABLE_PRECOMPILE_HEADERS=ON builds without this.
set(CHORUS_COMMON_HEADERS <algorithm> <array> <cmath> <cstdint> <functional> <map> <memory> <optional>
  <set> <string> <string_view> <utility> <variant> <vector>)
foreach(header state page prompt_type results)
  list(APPEND CHORUS_COMMON_HEADERS ${PROJECT_SOURCE_DIR}/src/core/${header}.h)
endforeach()

# Three targets compile them, each for those like it.
function(chorus_headers target)
  if(target STREQUAL chorus_core)
    target_precompile_headers(${target} PRIVATE ${CHORUS_COMMON_HEADERS})
  elseif(target STREQUAL chorus_exchange)
    target_precompile_headers(${target} PRIVATE ${CHORUS_COMMON_HEADERS} <nlohmann/json.hpp>)
  elseif(target STREQUAL chorus_test_support)
    target_precompile_headers(${target} PRIVATE ${CHORUS_COMMON_HEADERS} <doctest/doctest.h> <nlohmann/json.hpp>)
  elseif(target MATCHES "^test_")
    target_precompile_headers(${target} REUSE_FROM chorus_test_support)
  else()
    target_precompile_headers(${target} REUSE_FROM chorus_core)
  endif()
endfunction()
