// Every wording that the prompts of one programme have had in this file, to tell quickly what a row
// is an answer to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/prompt_type.h"
#include "store/sqlite.h"

namespace chorus {

struct Wording {
  std::size_t number = 0;  // of the prompt, in this file
  std::string code;
  int revision = 1;
  std::string definition;
  bool written = false;       // asks for a free text, or for one beside an answer
  Shape shape = Shape::text;  // of its answers, where its type is known
};

class PromptBook {
 public:
  static constexpr std::size_t kUnknown = static_cast<std::size_t>(-1);

  static Result<PromptBook> read(Database& database, const std::string& programme,
                                 const PromptTypes& types);

  // The place of a wording in all(); kUnknown for another programme's.
  std::size_t find(std::size_t number, int revision) const;
  // That of a prompt as its programme has it now; kUnknown when the store has not met it.
  std::size_t place_of(const Prompt& prompt) const;
  const std::vector<Wording>& all() const { return wordings_; }  // by number, then revision

 private:
  std::vector<Wording> wordings_;
  std::vector<std::size_t> first_;  // by prompt number: its first place in wordings_
};

}  // namespace chorus
