#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#pragma GCC visibility push(default)
namespace kamtuu {

/// Bytes in: puts some at the beginning of `room`, which is never empty, and tells how many; 0 is the end. It may wait,
/// and it may give fewer than fit, as a pipe does: rows that are whole go out before it is asked again, unless other
/// rows are still being worked on. Called on the thread that called the library.
using ByteSource = std::function<std::size_t(std::span<char> room)>;

/// Bytes out: takes them all. Called from one thread at a time, in order, but not always from the same thread.
using ByteSink = std::function<void(std::string_view bytes)>;

/// A table on its way through.
struct TableStream {
    std::string name{};  ///< of the file, without its folder, for findings and messages
    ByteSource source{};
    ByteSink sink{};
    std::uint64_t bytes{0};  ///< how many will come, for the progress; 0: nobody knows
};

}  // namespace kamtuu
#pragma GCC visibility pop
