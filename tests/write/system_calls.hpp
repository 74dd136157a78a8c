#pragma once

#include <functional>

/// What happens to a process between two system calls, for tests of what it leaves behind. An executable with
/// system_calls.cpp has its own write(), fsync(), mkdir(), rename(), renameat2(), unlink(), unlinkat(), rmdir() and
/// remove(), which count and then do what the system's do. Not thread-safe.

namespace kamtuu::test {

/// How many calls `work` makes, in a process of its own. -1 if it failed.
int count_calls(const std::function<void()>& work);

/// Does `work` in a process of its own that is killed (SIGKILL) just before its `call`-th call. Whether it was.
bool killed_at(int call, const std::function<void()>& work);

/// Does `work` in this process with its `call`-th call failing with the errno `error`.
void with_failing_call(int call, int error, const std::function<void()>& work);

}  // namespace kamtuu::test
