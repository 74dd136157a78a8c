#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>

namespace kamtuu {

/// Calls `work(i)` for every i in [0, count), on `threads` threads (0: as many as there are cores). Each call must
/// write only what belongs to its i; then threads change the speed, never the result. If calls throw, the exception
/// of the lowest i is rethrown when all threads have ended, so that errors do not depend on the threads either.
void parallel_for(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work);

/// The same for work that is too little to be handed out one by one: a thread gets `lot` at a time.
template <class Work>
void parallel_for_lots(std::size_t count, std::size_t lot, unsigned threads, Work work) {
    parallel_for((count + lot - 1) / lot, threads, [&](std::size_t i) {
        for (auto each = i * lot; each < std::min(count, (i + 1) * lot); ++each) work(each);
    });
}

/// Not more threads than have `worth_a_thread` each of `count` to do: to start one takes longer than a little work.
unsigned threads_for(std::size_t count, std::size_t worth_a_thread, unsigned threads) noexcept;

/// For a pass that does little in each step, as over vertices.
inline constexpr std::size_t small_steps_worth_a_thread = std::size_t{1} << 17U;

}  // namespace kamtuu
