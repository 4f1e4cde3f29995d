#include "app/watchdog.h"

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

#include "support/temporary_folder.h"

using namespace chorus;
using namespace chorus::test;

namespace {

// The service manager's end of the socket.
struct Manager {
  explicit Manager(const char* every_us) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string path = folder.path() + "/notify";
    REQUIRE(path.size() < sizeof address.sun_path);
    std::memcpy(address.sun_path, path.c_str(), path.size());
    end = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0);
    REQUIRE(bind(end, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    setenv("NOTIFY_SOCKET", path.c_str(), 1);
    if (every_us != nullptr) setenv("WATCHDOG_USEC", every_us, 1);
  }
  ~Manager() {
    close(end);
    unsetenv("NOTIFY_SOCKET");
    unsetenv("WATCHDOG_USEC");
  }
  std::string heard() const {
    char text[100];
    const ssize_t size = recv(end, text, sizeof text, 0);
    return size < 0 ? "" : std::string(text, static_cast<std::size_t>(size));
  }
  TemporaryFolder folder;
  int end = -1;
};

}  // namespace

TEST_CASE("the service manager hears that the kiosk is up, and signs of life in half the time") {
  const Manager manager("4000000");
  Watchdog watchdog;
  watchdog.ready();
  CHECK(manager.heard() == "READY=1");
  watchdog.turn(10'000, 0);
  CHECK(manager.heard() == "WATCHDOG=1");
  CHECK(watchdog.wait_ms(10'500) == 1500);
  watchdog.turn(11'999, 0);
  CHECK(manager.heard().empty());
  watchdog.turn(12'000, 0);
  CHECK(manager.heard() == "WATCHDOG=1");
}

TEST_CASE("a kiosk whose store is stuck gives no sign of life, and again when it is not") {
  const Manager manager("4000000");
  Watchdog watchdog;
  watchdog.turn(10'000, kStuckMs);
  CHECK(manager.heard().empty());
  CHECK(watchdog.wait_ms(10'000) == 2000);
  watchdog.turn(12'000, kStuckMs - 1);
  CHECK(manager.heard() == "WATCHDOG=1");
}

TEST_CASE("nothing wakes a kiosk of which no signs of life are wanted") {
  const Manager manager(nullptr);
  Watchdog watchdog;
  watchdog.turn(10'000, 0);
  CHECK(manager.heard().empty());
  CHECK_FALSE(watchdog.wait_ms(10'000));
}
