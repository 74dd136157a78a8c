#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include <kamtuu/error.hpp>

namespace kamtuu::read {

/// Says the same of every file that cannot be read: its name, where, what is wrong, what to do.
class Complaint {
public:
    explicit Complaint(std::string file) : file_(std::move(file)) {}

    /// Throws Error (input): "FILE: CAUSE".
    [[noreturn]] void operator()(const std::string& cause) const {
        throw Error(ErrorKind::input, file_ + ": " + cause);
    }
    /// The same of row `row`, from 1; the remedy is to get the file anew.
    [[noreturn]] void row(std::size_t row, const std::string& cause) const {
        throw Error(ErrorKind::input, file_ + ", row " + std::to_string(row) + ": " + cause +
                                          ". Get the shapefile again from where it came from.");
    }
    [[nodiscard]] const std::string& file() const noexcept { return file_; }

private:
    std::string file_;
};

}  // namespace kamtuu::read
