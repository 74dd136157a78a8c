#include "cli/table_input.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/poll.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include <kamtuu/error.hpp>

#include "cli/interrupts.hpp"

namespace kamtuu::cli {

TableInput::TableInput(const std::filesystem::path& file) : shown_(file.string()), name_(file.filename().string()) {
    if (file == "-") {
        shown_ = name_ = "standard input";
        descriptor_ = STDIN_FILENO;
    } else {
        opened_ = posix::Descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
        descriptor_ = opened_.get();
        if (descriptor_ < 0 && errno == ENOENT)
            throw Error(ErrorKind::input, shown_ + ": no such file. Check the path.");
        if (descriptor_ < 0) fail("cannot be opened for reading", errno);
    }
    struct stat status {};
    if (::fstat(descriptor_, &status) != 0) fail("cannot be read", errno);
    if (S_ISDIR(status.st_mode)) throw Error(ErrorKind::input, shown_ + ": is a folder. Name the file in it.");
    may_wait_ = !S_ISREG(status.st_mode);
    if (S_ISREG(status.st_mode)) bytes_ = static_cast<std::uint64_t>(status.st_size);
}

std::size_t TableInput::read(std::span<char> room) {
    for (;;) {
        if (may_wait_) wait();
        const auto size = ::read(descriptor_, room.data(), room.size());
        if (size >= 0) return static_cast<std::size_t>(size);
        if (errno != EINTR && errno != EAGAIN) fail("cannot be read", errno);
    }
}

// A signal may come between any two calls, so nothing waits for long.
void TableInput::wait() const {
    constexpr int milliseconds = 100;
    for (;;) {
        if (noted_interrupt() != 0) throw Error(ErrorKind::cancelled, "a signal asked to stop.");
        pollfd polled{descriptor_, POLLIN, 0};
        const int ready = ::poll(&polled, 1, milliseconds);
        if (ready > 0 || (ready < 0 && errno != EINTR)) return;
    }
}

void TableInput::fail(const std::string& what, int error) const {
    throw Error(ErrorKind::input, shown_ + ": " + what + ": " + std::generic_category().message(error) +
                                      ". Check that it is there and that you may read it.");
}

}  // namespace kamtuu::cli
