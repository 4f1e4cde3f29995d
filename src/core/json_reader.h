// Reads the small JSON that answers are written in, from hostile input: whole numbers of a few
// digits, strings, and lists and objects that the caller walks itself, so that nesting is bounded
// by what the caller asks for. Internal to core. The first thing that is not as asked for fails the
// reader for good: later calls return false and change nothing.
#pragma once

#include <string>
#include <string_view>

namespace chorus {

class JsonReader {
 public:
  explicit JsonReader(std::string_view json) : json_(json) {}

  bool failed() const { return failed_; }
  // Nothing but white space is left, and nothing failed.
  bool finished();

  // True and past it when `null` comes next; else false and nothing changed.
  bool null();
  bool whole_number(int& number);  // at most nine digits, no fraction, no exponent
  bool string(std::string& text);  // valid UTF-8, no lone surrogates
  bool at(char bracket);           // whether '[' or '{' comes next; nothing is read
  bool open(char bracket);         // '[' or '{'
  // Before each element or member: true when there is one more, false at the end (past the closing
  // bracket) or when the reader has failed. `first` is set to false.
  bool more(char closing, bool& first);
  bool name(std::string& name);  // of a member, and its colon

 private:
  bool fail();
  void skip_space();
  bool take(char wanted);
  bool escape(std::string& text);
  bool four_digits(unsigned& unit);

  std::string_view json_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

}  // namespace chorus
