#include "app/commands.h"
#include "app/options.h"

int main(int count, char** words) {
  const chorus::Parsed parsed = chorus::parse_options(count, words);
  if (parsed.exit) return *parsed.exit;
  return chorus::run_command(parsed.options);
}
