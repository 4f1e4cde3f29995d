// Everything that reads bytes from outside, each as one function that takes any bytes at all. What
// must hold of them is checked in it: a broken promise ends the program.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chorus::test {

struct FuzzTarget {
  std::string name;  // of its folder in corpus/
  void (*feed)(std::string_view bytes);
};
const std::vector<FuzzTarget>& fuzz_targets();

}  // namespace chorus::test
