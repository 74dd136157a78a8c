#include "cli/console.hpp"

#include <cerrno>
#include <cstdlib>
#include <fmt/format.h>
#include <system_error>
#include <unistd.h>

#include <kamtuu/error.hpp>

#include "cli/interrupts.hpp"

namespace kamtuu::cli {

namespace {

constexpr std::string_view erase_line = "\r\033[K";

bool is_terminal(std::FILE* stream) noexcept { return ::isatty(::fileno(stream)) == 1; }

void show_progress(double share, std::string_view step) {
    fmt::print(stderr, "{}{:3.0f} %  {}", erase_line, 100 * share, step);
    std::fflush(stderr);
}

}  // namespace

void Console::print(std::string_view text) {
    if (reader_left_) return;
    errno = 0;
    // Flushed at once: a full disk shows itself here, not after main has said that all is well.
    if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0) return;
    const int error = errno;
    reader_left_ = error == EPIPE;
    if (!reader_left_)
        throw Error(ErrorKind::output, "cannot write to standard output: " + std::generic_category().message(error) +
                                           ". Give it another place to go.");
}

std::string Console::heading(std::string_view text) const {
    return shows_colour(stdout) ? fmt::format("\033[1m{}\033[0m", text) : std::string(text);
}

Progress Console::progress(ProgressLine line) const {
    return [shown = line == ProgressLine::shown && is_terminal(stderr)](double share, std::string_view step) {
        if (shown) show_progress(share, step);
        return noted_interrupt() == 0;
    };
}

void Console::clear_progress() const {
    if (is_terminal(stderr)) fmt::print(stderr, "{}", erase_line);
}

bool shows_colour(std::FILE* stream) noexcept {
    const char* wish = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    const bool unwanted = wish != nullptr && *wish != '\0';
    const bool dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
    return !unwanted && !dumb && is_terminal(stream);
}

void complain(std::string_view message) {
    if (is_terminal(stderr)) fmt::print(stderr, "{}", erase_line);
    const bool colour = shows_colour(stderr);
    fmt::print(stderr, "{}kamtuu:{} {}\n", colour ? "\033[31m" : "", colour ? "\033[0m" : "", message);
}

}  // namespace kamtuu::cli
