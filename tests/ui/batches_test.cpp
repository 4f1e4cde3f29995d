#include "ui/batches.h"

#include <doctest/doctest.h>

#include <map>
#include <vector>

#include "ui/damage.h"
#include "ui/draw_surface.h"

namespace chorus {
namespace {

constexpr Size kScreen{200, 120};
constexpr ImU32 kRed = IM_COL32(200, 0, 0, 255), kBlue = IM_COL32(0, 0, 200, 255),
                kFaint = IM_COL32(0, 0, 0, 128);

void box(ImDrawList& list, const Rect& rect, ImU32 colour) {
  list.AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, colour);
}
void picture(ImDrawList& list, const Rect& rect, TextureId texture, ImU32 tint = IM_COL32_WHITE) {
  list.AddImage(reinterpret_cast<ImTextureID>(texture), {rect.x, rect.y},
                {rect.right(), rect.bottom()}, {0, 0}, {1, 1}, tint);
}

// Pictures 1 … 9 share texture 70, side by side; 20 is opaque and has its own, 80.
const PicturePlace* place_of(TextureId id) {
  static std::map<TextureId, PicturePlace> places;
  if (places.empty()) {
    for (TextureId each = 1; each <= 9; ++each)
      places[each] = {70, {static_cast<float>(each) / 16, .25F, 1.F / 16, .5F}};
    places[20] = {80, {0, 0, 1, 1}, true};
  }
  const auto found = places.find(id);
  return found == places.end() ? nullptr : &found->second;
}

class Gathered {
 public:
  explicit Gathered(const Damage& damage, const std::function<void(ImDrawList&)>& paint) {
    paint(*surface_.begin(kScreen));
    take_part(*surface_.list(), damage, part_);
    batches.gather(*surface_.list(), part_, place_of);
  }
  // What lies at a place, from below.
  std::vector<BatchLook> at(float x, float y) const {
    std::vector<BatchLook> looks;
    for (const Batch& batch : batches.all()) {
      for (std::size_t i = 0; i + 5 < batch.corners.size(); i += 6) {
        const ImVec2 low = batch.corners[i].pos, high = batch.corners[i + 2].pos;
        if (x >= low.x && x < high.x && y >= low.y && y < high.y) looks.push_back(batch.look);
      }
    }
    return looks;
  }
  Batches batches;

 private:
  DrawSurface surface_{0};
  ImDrawList part_{nullptr};
};

const Damage kAll{{0, 0, 200, 120}};

}  // namespace

TEST_CASE("pictures of one texture are one draw, whatever lies between them elsewhere") {
  const Gathered gathered(kAll, [](ImDrawList& list) {
    for (TextureId id = 1; id <= 9; ++id) {
      const float x = static_cast<float>(id) * 20;
      box(list, {x, 10, 16, 16}, kRed);
      picture(list, {x + 2, 12, 8, 8}, id);
      box(list, {x, 40, 16, 16}, kBlue);
    }
  });
  REQUIRE(gathered.batches.all().size() == 3);
  CHECK(gathered.batches.all()[1].corners.size() == 9 * 6);
}

TEST_CASE("what lies upon something stays upon it") {
  const Gathered gathered(kAll, [](ImDrawList& list) {
    picture(list, {0, 0, 200, 120}, 20);
    box(list, {10, 10, 40, 40}, kFaint);
    picture(list, {20, 20, 10, 10}, 1);
    box(list, {22, 22, 4, 4}, kFaint);
    picture(list, {23, 23, 2, 2}, 2);
    box(list, {100, 10, 40, 40}, kFaint);
  });
  const std::vector<BatchLook> looks = gathered.at(23.5F, 23.5F);
  REQUIRE(looks.size() == 5);
  CHECK(looks[0].texture == 80);
  CHECK_FALSE(looks[0].blended);
  CHECK(looks[1].ink == Ink::boxes);
  CHECK(looks[2].texture == 70);
  CHECK(looks[3].ink == Ink::boxes);
  CHECK(looks[4].texture == 70);
  // The last box is drawn with the box that lay lowest or above it, not in a draw of its own.
  CHECK(gathered.batches.all().size() == 5);
}

TEST_CASE("tints and what lets something through are draws of their own") {
  const Gathered gathered(kAll, [](ImDrawList& list) {
    picture(list, {0, 0, 10, 10}, 1);
    picture(list, {20, 0, 10, 10}, 1, kFaint);
    box(list, {40, 0, 10, 10}, kRed);
    box(list, {60, 0, 10, 10}, kFaint);
  });
  REQUIRE(gathered.batches.all().size() == 4);
  CHECK(gathered.at(5, 5).at(0).ink == Ink::copies);
  CHECK(gathered.at(25, 5).at(0).ink == Ink::pictures);
  CHECK(gathered.at(25, 5).at(0).tint == kFaint);
  CHECK_FALSE(gathered.at(45, 5).at(0).blended);
  CHECK(gathered.at(65, 5).at(0).blended);
}

TEST_CASE("a picture is cut to the damage together with its part of the texture") {
  const Gathered gathered({{10, 0, 20, 8}}, [](ImDrawList& list) {
    picture(list, {0, 0, 40, 40}, 4);
  });
  REQUIRE(gathered.batches.all().size() == 1);
  const Batch& batch = gathered.batches.all()[0];
  const ImDrawVert low = batch.corners[0], high = batch.corners[2];
  CHECK(low.pos.x == 10);
  CHECK(high.pos.y == 8);
  CHECK(low.uv.x == doctest::Approx(4.25 / 16));
  CHECK(high.uv.x == doctest::Approx(4.75 / 16));
  CHECK(low.uv.y == doctest::Approx(.25));
  CHECK(high.uv.y == doctest::Approx(.25 + .5 * .2));
}

TEST_CASE("parts of the screen that are apart are drawn together") {
  const Gathered gathered({{0, 0, 20, 20}, {100, 80, 40, 40}}, [](ImDrawList& list) {
    picture(list, {0, 0, 200, 120}, 20);
    box(list, {5, 5, 5, 5}, kRed);
    box(list, {110, 90, 5, 5}, kRed);
  });
  CHECK(gathered.batches.all().size() == 2);
  CHECK(gathered.at(7, 7).size() == 2);
  CHECK(gathered.at(112, 92).size() == 2);
  CHECK(gathered.at(50, 50).empty());
}

TEST_CASE("a round shape is drawn whole, inside its clip, and a picture that is gone is not") {
  const Gathered gathered(kAll, [](ImDrawList& list) {
    list.PushClipRect({0, 0}, {60.5F, 60}, true);
    list.AddCircleFilled({50, 50}, 30, kRed);
    list.PopClipRect();
    picture(list, {100, 0, 10, 10}, 99);
  });
  REQUIRE(gathered.batches.all().size() == 1);
  const Batch& batch = gathered.batches.all()[0];
  CHECK(batch.look.ink == Ink::shapes);
  CHECK(batch.look.clip == Rect{0, 0, 61, 60});
  CHECK(batch.corners.size() % 3 == 0);
  CHECK(batch.corners.size() > 30);
}

TEST_CASE("the next frame begins anew") {
  DrawSurface surface(0);
  ImDrawList part(nullptr);
  Batches batches;
  for (int frame = 0; frame < 3; ++frame) {
    ImDrawList& list = *surface.begin(kScreen);
    box(list, {1, 1, 5, 5}, kRed);
    take_part(list, kAll, part);
    batches.gather(list, part, place_of);
    REQUIRE(batches.all().size() == 1);
    CHECK(batches.all()[0].corners.size() == 6);
    CHECK(batches.all()[0].touched.size() == 1);
  }
}

}  // namespace chorus
