// What the text engine remembers: laid-out texts by style, language, words and width. A look-up
// makes no copy of the words. Drawing thread only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/theme.h"
#include "ui/text.h"
#include "ui/text_layout.h"

namespace chorus {

struct TextQuery {
  const TextStyle& style;
  std::string_view language, text;
  float width = 0;
};

struct TextKey {
  TextStyle style;
  std::string language, text;
  float width = 0;
  operator TextQuery() const { return {style, language, text, width}; }
};

struct InkedText {
  Colour colour;
  TextureId texture = 0;  // 0: there is nothing to see
};

struct TextEntry {
  TextBlock block;               // its texture is that of the colour asked for last
  std::vector<InkedText> inked;  // in each colour that it was drawn in lately
  std::size_t bytes = 0;         // of one texture
  std::uint64_t used = 0;        // the turn of the last look-up
  LaidText laid;                 // kept from measuring to drawing, then let go: it is large
};

class TextCache {
 public:
  TextCache(Textures& textures, std::size_t most_bytes);
  ~TextCache();
  TextCache(const TextCache&) = delete;
  TextCache& operator=(const TextCache&) = delete;

  // The entry, or nullptr. Marks it as used.
  TextEntry* find(const TextQuery& query);
  TextEntry& add(const TextQuery& query, LaidText laid);
  // Whether the entry has a texture in that colour, which then is its block's.
  static bool choose(TextEntry& entry, Colour colour);
  // Makes one. The entry must be laid out.
  void draw(TextEntry& entry, Colour colour);

  std::size_t bytes() const { return bytes_; }
  std::size_t entries() const { return entries_.size(); }
  // Lets layouts go, then the least recently used entries until the bounds hold.
  void trim();

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(const TextQuery& query) const;
  };
  struct Same {
    using is_transparent = void;
    bool operator()(const TextQuery& a, const TextQuery& b) const;
  };
  using Map = std::unordered_map<TextKey, TextEntry, Hash, Same>;

  void let_go(TextEntry& entry, std::size_t index);
  void forget(Map::iterator entry);
  void forget_oldest();

  Textures& textures_;
  std::size_t most_bytes_;
  std::size_t bytes_ = 0;
  std::uint64_t turn_ = 0;
  bool holds_layouts_ = false;
  Map entries_;
};

}  // namespace chorus
