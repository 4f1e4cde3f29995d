// What is prepared beside the thread that draws must not take its time.
#pragma once

namespace chorus {

// The calling thread lets all others go first, for as long as it lives.
void become_background_thread();

}  // namespace chorus
