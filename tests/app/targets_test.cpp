#include "app/targets.h"

#include <doctest/doctest.h>

using namespace chorus;

TEST_CASE("a stick is a device mounted where desktops mount sticks, whatever its name holds") {
  const auto sticks = sticks_in(
      "/dev/sda1 / ext4 rw 0 0\n"
      "/dev/sdb1 /media/kiosk/MY\\040STICK vfat rw 0 0\n"
      "/dev/sdc1 /run/media/kiosk/data exfat rw 0 0\n"
      "tmpfs /media/fake tmpfs rw 0 0\n"
      "/dev/sdd1 /home ext4 rw 0 0\n");
  CHECK(sticks == std::vector<std::string>{"/media/kiosk/MY STICK", "/run/media/kiosk/data"});
}

TEST_CASE("our own folder is always offered, after the configured ones") {
  const auto targets = find_targets("/own/exports", {"/srv/health-project"});
  REQUIRE(targets.size() >= 2);
  CHECK(targets[targets.size() - 2].folder == "/srv/health-project");
  CHECK(targets.back().folder == "/own/exports");
  CHECK_FALSE(targets.back().stick);
}
