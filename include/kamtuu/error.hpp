#pragma once

#include <stdexcept>
#include <string>

#pragma GCC visibility push(default)
namespace kamtuu {

/// Why the work stopped. The command line's exit status follows from it.
enum class ErrorKind {
    usage,      ///< what was asked for makes no sense; exit status 2
    input,      ///< something given cannot be read, or must not be believed; exit status 3
    output,     ///< a result cannot be written; exit status 4
    cancelled,  ///< the caller's Progress returned false
};

/// The work stopped. `what()` names the file, the layer or row, the cause and the remedy.
/// Bad data that the work can go on with is a Finding, never an Error.
class Error : public std::runtime_error {
public:
    Error(ErrorKind kind, const std::string& what) : std::runtime_error(what), kind_(kind) {}
    [[nodiscard]] ErrorKind kind() const noexcept { return kind_; }

private:
    ErrorKind kind_;
};

}  // namespace kamtuu
#pragma GCC visibility pop
