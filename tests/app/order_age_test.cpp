#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <memory>

#include "app/store_hands.h"
#include "support/temporary_folder.h"

using namespace chorus;
using namespace chorus::test;

TEST_CASE("how long the store has been at one thing can be told, and when it is done with it") {
  const TemporaryFolder folder;
  HandsOptions options;
  options.places.data = options.places.runtime = folder.path();
  options.catalogue = std::make_shared<Catalogue>();
  const std::string pin = options.places.pin();
  REQUIRE(mkfifo(pin.c_str(), 0600) == 0);  // who reads it waits for somebody who writes
  StoreHands hands(options);
  CHECK(hands.order_age_ms() == 0);
  hands.carry_out(0, CheckPin{1, "135790"});
  while (hands.order_age_ms() < 20) usleep(1000);
  close(open(pin.c_str(), O_WRONLY));
  while (hands.take().empty()) usleep(1000);
  while (!hands.idle()) usleep(1000);
  CHECK(hands.order_age_ms() == 0);
}
