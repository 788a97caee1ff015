// Work that must not stop half way when the command that asked for it is killed.
#pragma once

#include <functional>

namespace codicil::git {

/// Does `work` in a process of its own session, with every signal that can be blocked blocked, and
/// waits for its end. Killing this process, or its process group, does not reach it; either it has
/// not begun then, or it goes on to its end. Throws the Failure that `work` ended with, as a
/// Failure (whatever its class); environment, where the process cannot be made or was itself
/// killed. No other thread may hold a lock that `work` needs.
void run_out_of_reach(const std::function<void()>& work);

}  // namespace codicil::git
