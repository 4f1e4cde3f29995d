// Reads JSON that may be broken or hostile into a tree. Private to exchange.
//
// Bounded: files ≤ 4 MiB, strings ≤ 64 KiB, nesting ≤ 32. Beyond JSON's grammar it asks for valid
// UTF-8, whole numbers (nothing of ours has fractions) and member names that come once in an
// object.
#pragma once

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/findings.h"

namespace chorus {

using Json = nlohmann::json;

constexpr std::size_t kMostFileBytes = 4u << 20;
constexpr std::size_t kMostStringBytes = 64u << 10;
constexpr std::size_t kMostDepth = 32;

// Builds one value from a parser's calls. Every call returns whether reading may go on.
class TreeBuilder final : public nlohmann::json_sax<Json> {
 public:
  explicit TreeBuilder(Findings& findings) : findings_(&findings) {}

  // Begins a new value, which stands at `pointer`, `depth` levels down in its document.
  void begin(std::string pointer, std::size_t depth);
  bool complete() const { return complete_; }
  Json& tree() { return tree_; }
  std::string pointer() const;  // of what is being read
  // Bytes read when the parser met something that is not JSON.
  std::optional<std::size_t> broken_at() const { return broken_at_; }

  bool null() override { return put(nullptr); }
  bool boolean(bool value) override { return put(value); }
  bool number_integer(std::int64_t value) override { return put(value); }
  bool number_unsigned(std::uint64_t value) override;
  bool number_float(double value, const std::string& text) override;
  bool string(std::string& value) override;
  bool binary(Json::binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Json::object()); }
  bool key(std::string& name) override;
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(Json::array()); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t position, const std::string& token,
                   const nlohmann::detail::exception& exception) override;

 private:
  struct Level {
    Json* container;
    std::string key;  // of the member being read
  };

  bool put(Json value);
  bool open(Json container);
  bool close();
  Json* place(Json value);

  Findings* findings_;
  std::string base_;
  std::size_t base_depth_ = 0;
  Json tree_;
  std::vector<Level> levels_;
  bool complete_ = false;
  std::optional<std::size_t> broken_at_;
};

// The tree of `text`; nothing when it could not be read to its end. Either way there may be
// findings.
std::optional<Json> read_document(std::string_view text, Findings& findings);

// The canonical form (RFC 8785) of a tree that holds whole numbers and ASCII member names only.
std::string canonical(const Json& tree);

// `value` as a sentence says it: `"soon"`, `7`, `true`, `an object`; long texts are shortened.
std::string found(const Json& value);

// A member of an object; a null that lives for ever when there is none or `tree` is no object.
const Json& member(const Json& tree, std::string_view name);
// A text, or "" where `tree` is none.
const std::string& text_of(const Json& tree);

}  // namespace chorus
