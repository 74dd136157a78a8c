#pragma once

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace kamtuu::test {

/// A program between two pipes.
class PipedProgram {
public:
    PipedProgram(std::string program, std::vector<std::string> arguments) {
        int in[2];
        int out[2];
        if (::pipe2(in, O_CLOEXEC) != 0 || ::pipe2(out, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
        arguments.insert(arguments.begin(), program);
        std::vector<char*> words;
        for (auto& text : arguments) words.push_back(text.data());
        words.push_back(nullptr);
        id_ = ::fork();
        if (id_ == 0) {
            ::dup2(in[0], STDIN_FILENO);
            ::dup2(out[1], STDOUT_FILENO);
            ::execv(program.c_str(), words.data());
            ::_exit(127);
        }
        ::close(in[0]);
        ::close(out[1]);
        to_ = in[1];
        from_ = out[0];
    }
    PipedProgram(const PipedProgram&) = delete;
    PipedProgram& operator=(const PipedProgram&) = delete;
    ~PipedProgram() {
        end_input();
        close_output();
        if (!waited_) {
            ::kill(id_, SIGKILL);
            wait();
        }
    }

    [[nodiscard]] pid_t id() const noexcept { return id_; }
    /// False if nobody reads any more.
    bool give(std::string_view text) const {
        while (!text.empty()) {
            const auto size = ::write(to_, text.data(), text.size());
            if (size < 0) return false;
            text.remove_prefix(static_cast<std::size_t>(size));
        }
        return true;
    }
    void end_input() { close(to_); }
    void close_output() { close(from_); }
    /// What comes next; empty at the end, or if nothing comes for a minute.
    [[nodiscard]] std::string take() const {
        pollfd polled{from_, POLLIN, 0};
        std::string text(std::size_t{1} << 16U, '\0');
        if (::poll(&polled, 1, 60'000) <= 0) return {};
        const auto size = ::read(from_, text.data(), text.size());
        text.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
        return text;
    }
    [[nodiscard]] std::string take_lines(std::size_t count) const {
        std::string text;
        while (static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) < count) {
            const auto more = take();
            if (more.empty()) break;
            text += more;
        }
        return text;
    }
    /// Exit status, or 128 + the number of the signal that ended it.
    int wait() {
        int status{};
        if (::wait4(id_, &status, 0, &usage_) != id_) throw std::runtime_error("lost a process");
        waited_ = true;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    [[nodiscard]] long peak_kilobytes() const noexcept { return usage_.ru_maxrss; }

private:
    static void close(int& descriptor) {
        if (descriptor >= 0) ::close(descriptor);
        descriptor = -1;
    }

    pid_t id_{};
    int to_{};
    int from_{};
    bool waited_{false};
    rusage usage_{};
};

class IgnoredSigpipe {
public:
    IgnoredSigpipe() : before_(std::signal(SIGPIPE, SIG_IGN)) {}
    IgnoredSigpipe(const IgnoredSigpipe&) = delete;
    IgnoredSigpipe& operator=(const IgnoredSigpipe&) = delete;
    ~IgnoredSigpipe() { std::signal(SIGPIPE, before_); }

private:
    void (*before_)(int);
};

}  // namespace kamtuu::test
