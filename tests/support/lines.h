// Problems as lines, and lists of lines as doctest prints them when they differ.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "exchange/problem.h"

namespace chorus::test {

using Lines = std::vector<std::string>;

inline Lines lines_of(const std::vector<Problem>& problems) {
  Lines lines;
  for (const Problem& problem : problems) lines.push_back(problem.line());
  return lines;
}

}  // namespace chorus::test

namespace doctest {
template <>
struct StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += "\n  " + line;
    return text.c_str();
  }
};
}  // namespace doctest
