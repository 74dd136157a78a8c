#pragma once

#include <cstddef>
#include <string_view>

namespace kamtuu {

/// Finds where a growing piece of a CSV table may be cut between two rows. It looks at quotes alone and for the last
/// newline outside of them, so it costs next to nothing; what is wrong with a row is for those to say who read it.
class RowCutter {
public:
    explicit RowCutter(char separator) noexcept : separator_(separator) {}

    /// The end of the last whole row of `text`, which begins with a row and with what was given before; 0 if none ends
    /// in it. A carriage return at its end may be half a newline and ends no row yet.
    std::size_t last_end(std::string_view text) noexcept;
    /// The rows up to last_end() are taken away.
    void forget() noexcept;

private:
    void look_for_newline(std::string_view text, std::size_t to) noexcept;
    [[nodiscard]] bool begins_cell(std::string_view text, std::size_t at) const noexcept;

    char separator_;
    std::size_t seen_{};      // up to here quotes were looked for
    std::size_t searched_{};  // up to here newlines were, those in quotes left out
    std::size_t end_{};
    bool quoted_{false};
};

}  // namespace kamtuu
