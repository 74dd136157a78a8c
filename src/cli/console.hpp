#pragma once

#include <cstdio>
#include <string>
#include <string_view>

#include <kamtuu/progress.hpp>

namespace kamtuu::cli {

/// Whether a line on standard error tells how far the work is.
enum class ProgressLine : bool { hidden, shown };

/// Standard output and standard error as a person, a pipe or a file sees them.
class Console {
public:
    /// Writes to standard output. Throws Error (output) if it cannot be written to; somebody who has read enough
    /// (`| head`) is no error.
    void print(std::string_view text);
    /// Whether that somebody was met.
    [[nodiscard]] bool reader_left() const noexcept { return reader_left_; }

    /// Bold where somebody looks; plain in pipes and files, and wherever NO_COLOR is set.
    [[nodiscard]] std::string heading(std::string_view text) const;

    /// Stops the work once a signal has asked for it (see Interrupts). The line is shown only on a terminal.
    [[nodiscard]] Progress progress(ProgressLine line = ProgressLine::shown) const;
    /// Takes that line away.
    void clear_progress() const;

private:
    bool reader_left_{false};
};

/// Whether `stream` is a terminal that shows colours to somebody who wants them.
bool shows_colour(std::FILE* stream) noexcept;

/// One line on standard error: "kamtuu: <message>".
void complain(std::string_view message);

}  // namespace kamtuu::cli
