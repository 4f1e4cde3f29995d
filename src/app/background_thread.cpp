#include "app/background_thread.h"

#include <sys/resource.h>
#include <unistd.h>

namespace chorus {

// Linux gives each thread a priority of its own. Where it cannot be lowered nothing is lost.
void become_background_thread() {
  constexpr int kLow = 10;  // of 19
  setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kLow);
}

}  // namespace chorus
