#pragma once

#include <csignal>

namespace kamtuu::cli {

/// While it lives, a signal that asks the program to stop (SIGINT, SIGTERM, SIGHUP) is noted instead of ending it, so
/// that it ends by itself and leaves nothing half done. The second signal of a kind does end it. What the program was
/// started to ignore, as by nohup, stays ignored. One at a time.
class Interrupts {
public:
    Interrupts() noexcept;
    Interrupts(const Interrupts&) = delete;
    Interrupts& operator=(const Interrupts&) = delete;
    ~Interrupts() { release(); }

    /// Makes signals wait until release(), so that what is begun now is finished. Threads that are started now do the
    /// same. Throws Error (cancelled) if a signal was noted before.
    void hold();
    /// Signals end the program again, also those that waited.
    void release() noexcept;

private:
    sigset_t mask_before_{};
};

/// The number of the signal that was noted; 0 if none was.
int noted_interrupt() noexcept;

}  // namespace kamtuu::cli
