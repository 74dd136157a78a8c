#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

#include "write/posix.hpp"

namespace kamtuu::cli {

/// A table that is read from its beginning to its end: a file, a pipe, or standard input.
class TableInput {
public:
    /// "-" is standard input. Throws Error (input) if it cannot be opened.
    explicit TableInput(const std::filesystem::path& file);

    /// Without its folder.
    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    /// How many bytes there are; 0 if nobody knows.
    [[nodiscard]] std::uint64_t bytes() const noexcept { return bytes_; }
    /// The next bytes; waits for at least one. 0 is the end. Throws Error: input if it cannot be read, cancelled once a
    /// signal was noted (see Interrupts).
    std::size_t read(std::span<char> room);

private:
    void wait() const;
    [[noreturn]] void fail(const std::string& what, int error) const;

    std::string shown_;  // for messages: as given
    std::string name_;
    posix::Descriptor opened_{};
    int descriptor_{};
    std::uint64_t bytes_{};
    bool may_wait_{true};
};

}  // namespace kamtuu::cli
