#include "core/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace kamtuu {

namespace {

/// The exception of the lowest index, whichever thread meets one first.
class FirstFailure {
public:
    void note(std::size_t index) {
        const std::lock_guard lock(mutex_);
        if (failure_ && index_ < index) return;
        failure_ = std::current_exception();
        index_ = index;
    }
    void rethrow() const {
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    std::mutex mutex_;
    std::exception_ptr failure_;
    std::size_t index_{};
};

unsigned as_many_as_cores() noexcept { return std::max(1U, std::thread::hardware_concurrency()); }

}  // namespace

unsigned threads_for(std::size_t count, std::size_t worth_a_thread, unsigned threads) noexcept {
    if (threads == 0) threads = as_many_as_cores();
    return static_cast<unsigned>(std::clamp<std::size_t>(count / worth_a_thread, 1, threads));
}

void parallel_for(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work) {
    if (threads == 0) threads = as_many_as_cores();
    const auto workers = std::min<std::size_t>(threads, count);
    FirstFailure failure;
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        // Every index is tried even after a failure: only so is the lowest failing one known.
        for (auto i = next.fetch_add(1); i < count; i = next.fetch_add(1)) {
            try {
                work(i);
            } catch (...) {
                failure.note(i);
            }
        }
    };
    std::vector<std::thread> team;
    team.reserve(workers);
    try {
        for (std::size_t i = 1; i < workers; ++i) team.emplace_back(run);
    } catch (const std::system_error&) {
        // The system gives no more threads: those that have started, and this one, do the work.
    }
    run();
    for (auto& member : team) member.join();
    failure.rethrow();
}

}  // namespace kamtuu
