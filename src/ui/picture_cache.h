// Drawn things as textures, by what, size and colour; bounded, least recently used first out.
// Drawing thread only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "ui/pictures.h"
#include "ui/textures.h"

namespace chorus {

enum class Drawn : std::uint8_t {
  icon,
  face,
  art,
  mark,
  shadow,
  backdrop,
  photo,
  sketch,
  frame,
  gradient
};

struct PictureKey {
  Drawn drawn = Drawn::icon;
  // Which icon, face, art…; for shadows and gradients the radius in pixels, for frames that and the
  // edge's width. Of a sketch, with the variant, its fingerprint.
  int what = 0;
  int width = 0, height = 0;  // pixels
  Colour colour;
  int variant = 0;  // mirrored, poster, kind of shadow, second colour…
  bool operator==(const PictureKey&) const = default;
};

class PictureCache {
 public:
  PictureCache(Textures& textures, std::size_t most_bytes);
  ~PictureCache();
  PictureCache(const PictureCache&) = delete;
  PictureCache& operator=(const PictureCache&) = delete;

  // `draw` is called with a transparent picture of the key's size when the cache has none.
  TextureId get(const PictureKey& key, const std::function<void(CairoPicture&)>& draw);
  // Keeps a picture of the key's size that was drawn already; nothing where there is one.
  void keep(const PictureKey& key, CairoPicture& picture);
  // Forgets what was not used lately, down to the bound. Call between frames.
  void trim();
  void clear();  // everything: other colours
  std::size_t bytes() const { return bytes_; }

 private:
  struct Kept {
    PictureKey key;
    TextureId texture = 0;
    std::uint64_t used = 0;
  };
  static std::size_t bytes_of(const Kept& kept);
  Kept* find(const PictureKey& key);

  Textures& textures_;
  std::size_t most_bytes_;
  std::size_t bytes_ = 0;
  std::uint64_t turn_ = 0;
  std::vector<Kept> kept_;  // a few dozen: a walk is quicker than a hash
};

}  // namespace chorus
