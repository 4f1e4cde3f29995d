// Every text that the code asks for is there, and every text that is there is asked for.
#include <filesystem>
#include <regex>
#include <set>

#include "support/shipped.h"

using namespace chorus;
using namespace chorus::test;

namespace {

// Keys named in the sources: tell("…"), and the names that tables and constants hold.
std::set<std::string> keys_in_sources() {
  std::set<std::string> keys;
  const std::regex quoted("\"([a-z_]+\\.[a-z0-9_]+)\"");
  for (const char* folder : {"src/screens", "src/prompts", "src/core"}) {
    for (const auto& file :
         std::filesystem::directory_iterator(std::string(CHORUS_SOURCE_DIR) + "/" + folder)) {
      std::ifstream stream(file.path());
      std::ostringstream text;
      text << stream.rdbuf();
      const std::string source = text.str();
      for (std::sregex_iterator each(source.begin(), source.end(), quoted), end; each != end;
           ++each) {
        keys.insert((*each)[1]);
      }
    }
  }
  return keys;
}

std::string without_plural(const std::string& key) {
  return std::regex_replace(key, std::regex("\\.(zero|one|two|few|many|other)$"), "");
}

// Made in the code from a name and a number or a type.
bool made(const std::string& key) {
  return std::regex_match(key,
                          std::regex("(agree|faces|say_do)\\.[0-9]|hint\\.[a-z_]+|access\\."
                                     "theme_[a-z]*|say_do\\.(said|happens)|"
                                     "challenge\\.(not_true_for_me|left_out|who_decided|try_else)|"
                                     "pledge\\.(agreed|not_agreed|object)|"
                                     "promised\\.(kept|partly|not|cannot_tell|saw|told|unknown)|"
                                     "tried\\.(yes|partly|no|cannot_tell)|date\\.month\\.[0-9]*|"
                                     "allowed\\.(people_above|the_organisation|nobody_at_all)|"
                                     "hindered\\.(time|money|rules|fear|habit|nobodys_job|nothing)|"
                                     "picture\\.[a-z]+|ledger\\.(new|hint)_(what|who|how)?|"
                                     "log\\.[a-z_]+|role\\.(command_line|facilitator|keeper)|"
                                     "statements\\.(agree|disagree|pass|(list|reason)_[a-z]*)"));
}

// Ids of widgets look like keys and are none.
bool is_widget(const std::string& key) {
  return std::regex_search(key, std::regex("^(stage|sheet|key|pin)\\.[a-z0-9]+$"));
}

}  // namespace

TEST_CASE(
    "every text that a screen or a prompt type asks for is in English, and no text is left over") {
  std::set<std::string> known;
  const Strings strings = shipped_strings();
  for (const auto& [key, text] : strings.find("en")->texts) known.insert(without_plural(key));
  const std::set<std::string> asked = keys_in_sources();
  for (const std::string& key : asked) {
    INFO(key << " is asked for");
    CHECK((known.count(key) == 1 || is_widget(key) || made(key)));
  }
  for (const std::string& key : known) {
    INFO(key << " is in en.json");
    CHECK((asked.count(key) == 1 || made(key)));
  }
}
