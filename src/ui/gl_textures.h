// Textures on the graphics card, in the context that `enter` makes current. Small pictures share
// large textures, so that many are drawn at once. Drawing thread only.
#pragma once

#include <cstddef>
#include <functional>
#include <list>
#include <unordered_map>
#include <vector>

#include "ui/batches.h"
#include "ui/shelves.h"
#include "ui/textures.h"

namespace chorus {

class GlTextures : public Textures {
 public:
  explicit GlTextures(std::function<void()> enter) : enter_(std::move(enter)) {}
  ~GlTextures() override;
  // Its number never comes back.
  TextureId create(int width, int height, const std::uint8_t* bgra) override;
  // The picture is kept until settle(): the frame at hand may still show it.
  void destroy(TextureId id) override;
  void settle();  // after a frame

  const PicturePlace* find(TextureId id) const;  // nullptr: there is none (any more)
  bool opaque(TextureId id) const;               // no pixel lets anything through

 private:
  struct Sheet {  // a texture that pictures share
    unsigned texture = 0;
    int height = 0;
    Shelves shelves;
  };
  struct Kept {
    PicturePlace place;
    std::list<Sheet>::iterator sheet;  // the end: a texture of its own
    Shelves::Spot spot;
  };
  std::list<Sheet>::iterator new_sheet(int least_height);
  Kept placed(int width, int height);
  Kept on_sheet(std::list<Sheet>::iterator sheet, Shelves::Spot spot, int width, int height);
  void let_go(const Kept& kept);

  std::function<void()> enter_;
  std::list<Sheet> sheets_;
  std::unordered_map<TextureId, Kept> kept_;
  std::vector<TextureId> doomed_;
  TextureId last_ = 0;
};

}  // namespace chorus
