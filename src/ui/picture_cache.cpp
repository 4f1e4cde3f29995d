#include "ui/picture_cache.h"

#include <algorithm>

namespace chorus {

PictureCache::PictureCache(Textures& textures, std::size_t most_bytes)
    : textures_(textures), most_bytes_(most_bytes) {}

PictureCache::~PictureCache() {
  for (const Kept& kept : kept_) textures_.destroy(kept.texture);
}

PictureCache::Kept* PictureCache::find(const PictureKey& key) {
  for (Kept& kept : kept_)
    if (kept.key == key) return &kept;
  return nullptr;
}

TextureId PictureCache::get(const PictureKey& key, const std::function<void(CairoPicture&)>& draw) {
  if (!find(key)) {
    CairoPicture picture(key.width, key.height);
    draw(picture);
    keep(key, picture);
  }
  Kept& kept = *find(key);
  kept.used = ++turn_;
  return kept.texture;
}

void PictureCache::keep(const PictureKey& key, CairoPicture& picture) {
  if (find(key)) return;
  const TextureId texture = textures_.create(picture.width(), picture.height(), picture.raw().data);
  kept_.push_back({key, texture, ++turn_});
  bytes_ += bytes_of(kept_.back());
}

std::size_t PictureCache::bytes_of(const Kept& kept) {
  return 4u * static_cast<std::size_t>(kept.key.width) * kept.key.height;
}

void PictureCache::trim() {
  if (bytes_ <= most_bytes_) return;
  std::sort(kept_.begin(), kept_.end(),
            [](const Kept& a, const Kept& b) { return a.used > b.used; });
  while (bytes_ > most_bytes_ && kept_.size() > 1) {
    bytes_ -= bytes_of(kept_.back());
    textures_.destroy(kept_.back().texture);
    kept_.pop_back();
  }
}

void PictureCache::clear() {
  for (const Kept& kept : kept_) textures_.destroy(kept.texture);
  kept_.clear();
  bytes_ = 0;
}

}  // namespace chorus
