#include "ui/text_cache.h"

#include <algorithm>
#include <functional>
#include <vector>

#include "ui/text_picture.h"

namespace chorus {
namespace {

// Texts that were only measured weigh no texture; their number is bounded instead.
constexpr std::size_t kMostEntries = 4096;
// Once there are too many, so many go that the next frames need not look for the oldest again.
constexpr std::size_t kFewerEntries = 3072;
// One screen shows the same words in so many colours at most; a theme that was left goes first.
constexpr std::size_t kMostColours = 4;

}  // namespace

std::size_t TextCache::Hash::operator()(const TextQuery& query) const {
  const std::hash<std::string_view> words;
  const std::hash<float> number;
  std::size_t hash = words(query.text);
  const auto stir = [&](std::size_t more) { hash = hash * 0x9E3779B97F4A7C15ull + more; };
  stir(words(query.language));
  stir(number(query.width));
  stir(number(query.style.size));
  stir(static_cast<std::size_t>(query.style.weight) * 64 + query.style.most_lines * 8 +
       static_cast<std::size_t>(query.style.align) * 2 + query.style.balance +
       (query.style.easy_letters ? std::size_t{1} << 20 : 0) +
       (query.style.break_words ? std::size_t{1} << 21 : 0));
  return hash;
}

bool TextCache::Same::operator()(const TextQuery& a, const TextQuery& b) const {
  return a.style == b.style && a.width == b.width && a.language == b.language && a.text == b.text;
}

TextCache::TextCache(Textures& textures, std::size_t most_bytes)
    : textures_(textures), most_bytes_(most_bytes) {}

TextCache::~TextCache() {
  while (!entries_.empty()) forget(entries_.begin());
}

TextEntry* TextCache::find(const TextQuery& query) {
  const auto found = entries_.find(query);
  if (found == entries_.end()) return nullptr;
  found->second.used = ++turn_;
  return &found->second;
}

TextEntry& TextCache::add(const TextQuery& query, LaidText laid) {
  TextKey key{query.style, std::string(query.language), std::string(query.text), query.width};
  TextEntry& entry = entries_[std::move(key)];
  entry.block.size = laid.size;
  entry.block.lines = laid.lines;
  entry.block.unknown_glyphs = laid.unknown_glyphs;
  entry.block.cut = laid.cut;
  entry.laid = std::move(laid);
  entry.used = ++turn_;
  holds_layouts_ = true;
  return entry;
}

bool TextCache::choose(TextEntry& entry, Colour colour) {
  for (const InkedText& each : entry.inked) {
    if (each.colour != colour) continue;
    entry.block.texture = each.texture;
    return true;
  }
  return false;
}

void TextCache::draw(TextEntry& entry, Colour colour) {
  const TextPicture picture = draw_text(entry.laid, colour);
  entry.laid.layout.reset();
  if (entry.inked.size() == kMostColours) let_go(entry, 0);
  TextureId texture = 0;
  if (picture.width > 0)
    texture = textures_.create(picture.width, picture.height, picture.pixels.data());
  entry.bytes = picture.pixels.size();
  bytes_ += entry.bytes;
  entry.inked.push_back({colour, texture});
  entry.block.texture = texture;
  entry.block.picture = picture.where;
}

void TextCache::let_go(TextEntry& entry, std::size_t index) {
  const auto inked = entry.inked.begin() + static_cast<std::ptrdiff_t>(index);
  bytes_ -= entry.bytes;
  textures_.destroy(inked->texture);
  entry.inked.erase(inked);
}

void TextCache::forget(Map::iterator entry) {
  while (!entry->second.inked.empty()) let_go(entry->second, 0);
  entries_.erase(entry);
}

void TextCache::forget_oldest() {
  std::vector<Map::iterator> by_age;
  by_age.reserve(entries_.size());
  for (auto entry = entries_.begin(); entry != entries_.end(); ++entry) by_age.push_back(entry);
  const std::size_t most = entries_.size() > kMostEntries ? kFewerEntries : kMostEntries;
  std::sort(by_age.begin(), by_age.end(),
            [](const auto& a, const auto& b) { return a->second.used < b->second.used; });
  for (const auto& entry : by_age) {
    if (bytes_ <= most_bytes_ && entries_.size() <= most) return;
    forget(entry);
  }
}

void TextCache::trim() {
  if (holds_layouts_) {
    // A text that was measured and not drawn in the same frame is laid out again when it is drawn.
    for (auto& [key, entry] : entries_) entry.laid.layout.reset();
    holds_layouts_ = false;
  }
  if (bytes_ > most_bytes_ || entries_.size() > kMostEntries) forget_oldest();
}

}  // namespace chorus
