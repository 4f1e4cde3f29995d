#include "exchange/json_tree.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "core/utf8.h"

namespace chorus {
namespace {

constexpr std::size_t kMostShown = 40;  // bytes of a text that a sentence repeats
constexpr std::size_t kMostNameBytes = 200;

// Cuts a text of at most `most` bytes at the boundary of a character.
std::string shortened(const std::string& text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

std::optional<std::size_t> malformed_at(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (!point.well_formed) return at;
    at += point.bytes;
  }
  return std::nullopt;
}

std::string line_and_column(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  return "line " + std::to_string(line) + ", column " + std::to_string(at - line_start + 1);
}

std::string syntax_sentence(std::string_view text, std::size_t position) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return "there is nothing here: expected JSON";
  }
  if (position > text.size()) {
    return "this ends too early (after " + std::to_string(text.size()) +
           " bytes): it was cut off, or a closing bracket or quotation mark is missing";
  }
  const std::size_t at = position == 0 ? 0 : position - 1;
  std::string sentence = "not JSON at " + line_and_column(text, at);
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte > 0x20 && byte < 0x7F) {
    sentence += std::string(": \"") + text[at] + "\" is not expected here";
  }
  return sentence;
}

}  // namespace

void TreeBuilder::begin(std::string pointer, std::size_t depth) {
  base_ = std::move(pointer);
  base_depth_ = depth;
  tree_ = nullptr;
  levels_.clear();
  complete_ = false;
}

std::string TreeBuilder::pointer() const {
  std::string pointer = base_;
  for (std::size_t i = 0; i < levels_.size(); ++i) {
    const Json& container = *levels_[i].container;
    const std::size_t begun =
        i + 1 < levels_.size() ? 1 : 0;  // what is being read is in it already
    pointer += '/';
    pointer += container.is_array() ? std::to_string(container.size() - begun)
                                    : pointer_step(levels_[i].key);
  }
  return pointer;
}

Json* TreeBuilder::place(Json value) {
  if (levels_.empty()) {
    tree_ = std::move(value);
    return &tree_;
  }
  Json& container = *levels_.back().container;
  if (container.is_array()) {
    container.push_back(std::move(value));
    return &container.back();
  }
  Json& placed = container[levels_.back().key];
  placed = std::move(value);
  return &placed;
}

bool TreeBuilder::put(Json value) {
  place(std::move(value));
  complete_ = levels_.empty();
  return true;
}

bool TreeBuilder::open(Json container) {
  if (base_depth_ + levels_.size() >= kMostDepth) {
    findings_->add(pointer(),
                   "nested too deeply: at most " + std::to_string(kMostDepth) + " levels");
    return false;
  }
  levels_.push_back({place(std::move(container)), {}});
  return true;
}

bool TreeBuilder::close() {
  levels_.pop_back();
  complete_ = levels_.empty();
  return true;
}

bool TreeBuilder::number_unsigned(std::uint64_t value) {
  if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
    findings_->add(pointer(), "the number " + std::to_string(value) + " is too large");
    return put(0);
  }
  return put(static_cast<std::int64_t>(value));
}

bool TreeBuilder::number_float(double, const std::string& text) {
  findings_->add(pointer(), "expected a whole number without point or exponent, found " +
                                shortened(text, kMostShown));
  return put(0);
}

bool TreeBuilder::string(std::string& value) {
  if (value.size() > kMostStringBytes) {
    findings_->add(pointer(), "the text has " + std::to_string(value.size()) + " bytes: at most " +
                                  std::to_string(kMostStringBytes) + " are read");
    value.resize(0);
  }
  return put(std::move(value));
}

bool TreeBuilder::key(std::string& name) {
  if (name.size() > kMostNameBytes) {
    findings_->add(pointer(), "a member name has " + std::to_string(name.size()) +
                                  " bytes: at most " + std::to_string(kMostNameBytes) +
                                  " are read");
    return false;
  }
  Level& level = levels_.back();
  level.key = std::move(name);
  if (level.container->contains(level.key)) {
    findings_->add(pointer(), "the member \"" + shortened(level.key, kMostShown) +
                                  "\" is there twice: expected once");
  }
  return true;
}

bool TreeBuilder::parse_error(std::size_t position, const std::string&,
                              const nlohmann::detail::exception&) {
  broken_at_ = position;
  return false;
}

std::optional<Json> read_document(std::string_view text, Findings& findings) {
  if (text.size() > kMostFileBytes) {
    findings.add(std::string(), "this has " + std::to_string(text.size()) + " bytes: at most " +
                                    std::to_string(kMostFileBytes) + " are read");
    return std::nullopt;
  }
  if (const auto at = malformed_at(text)) {
    findings.add(std::string(), "not valid UTF-8 at byte " + std::to_string(*at) + " (" +
                                    line_and_column(text, *at) + "): expected text saved as UTF-8");
    return std::nullopt;
  }
  TreeBuilder builder(findings);
  Json::sax_parse(text.begin(), text.end(), &builder);
  if (builder.broken_at()) {
    findings.add(builder.pointer(), syntax_sentence(text, *builder.broken_at()));
    return std::nullopt;
  }
  if (!builder.complete()) return std::nullopt;
  return std::move(builder.tree());
}

std::string canonical(const Json& tree) {
  return tree.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string found(const Json& value) {
  switch (value.type()) {
    case Json::value_t::object:
      return "an object";
    case Json::value_t::array:
      return "a list";
    case Json::value_t::string:
      return "\"" + shortened(value.get_ref<const std::string&>(), kMostShown) + "\"";
    default:
      return value.dump();
  }
}

const Json& member(const Json& tree, std::string_view name) {
  static const Json nothing;
  if (!tree.is_object()) return nothing;
  const auto at = tree.find(name);
  return at == tree.end() ? nothing : *at;
}

const std::string& text_of(const Json& tree) {
  static const std::string nothing;
  return tree.is_string() ? tree.get_ref<const std::string&>() : nothing;
}

}  // namespace chorus
