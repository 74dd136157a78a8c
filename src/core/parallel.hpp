#pragma once

#include <cstddef>
#include <functional>

namespace kamtuu {

/// Calls `work(i)` for every i in [0, count), on `threads` threads (0: as many as there are cores). Each call must
/// write only what belongs to its i; then threads change the speed, never the result. If calls throw, the exception
/// of the lowest i is rethrown when all threads have ended, so that errors do not depend on the threads either.
void parallel_for(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work);

}  // namespace kamtuu
