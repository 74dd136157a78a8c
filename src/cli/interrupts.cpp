#include "cli/interrupts.hpp"

#include <atomic>

#include <kamtuu/error.hpp>

namespace kamtuu::cli {

namespace {

constexpr int signals[] = {SIGINT, SIGTERM, SIGHUP};

// A signal can come on any thread, and its handler has nothing but this to write to.
std::atomic<int> noted{0};
static_assert(std::atomic<int>::is_always_lock_free);

void note(int signal) noexcept { noted = signal; }

sigset_t set_of_signals() noexcept {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : signals) sigaddset(&set, signal);
    return set;
}

bool is_ignored(int signal) noexcept {
    struct sigaction now {};
    return sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
}

/// Leaves alone what is ignored.
void handle_all(void (*handler)(int), int flags) noexcept {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    for (const int signal : signals)
        if (!is_ignored(signal)) sigaction(signal, &action, nullptr);
}

}  // namespace

Interrupts::Interrupts() noexcept {
    noted = 0;
    pthread_sigmask(SIG_BLOCK, nullptr, &mask_before_);
    // No SA_RESTART: a read that waits for a pipe or a terminal must come back.
    handle_all(note, static_cast<int>(SA_RESETHAND));
}

void Interrupts::hold() {
    const auto set = set_of_signals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    if (noted != 0) throw Error(ErrorKind::cancelled, "a signal asked to stop.");
}

void Interrupts::release() noexcept {
    handle_all(SIG_DFL, 0);
    pthread_sigmask(SIG_SETMASK, &mask_before_, nullptr);
}

int noted_interrupt() noexcept { return noted; }

}  // namespace kamtuu::cli
