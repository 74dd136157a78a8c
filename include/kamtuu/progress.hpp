#pragma once

#include <functional>
#include <string_view>

#pragma GCC visibility push(default)
namespace kamtuu {

/// Called now and then with the share done, 0 to 1, and what is being done. Always called on the thread that
/// called the library. False stops the work with an Error of kind `cancelled`.
using Progress = std::function<bool(double share, std::string_view step)>;

}  // namespace kamtuu
#pragma GCC visibility pop
