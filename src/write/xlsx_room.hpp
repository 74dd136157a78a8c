#pragma once

#include <cstdint>
#include <span>

#include "write/cell_table.hpp"

namespace kamtuu {

/// At most so many bytes are the parts of a workbook of these tables, before they are packed.
std::uint64_t unpacked_bound(std::span<const CellTable> sheets);

/// That the folder for temporary files has, and keeps, room for so many bytes. The library that makes workbooks writes
/// their parts to files there and does not look whether that went well: a full disk would cut sheets short, silently.
/// So the room is asked for before it begins, and again when it is done: had it run out between, it would be missing
/// still. What is asked for has no name and is given back at once, so that a killed process leaves nothing.
class TemporaryRoom {
public:
    explicit TemporaryRoom(std::uint64_t bytes) : bytes_(bytes) {}
    /// Throws Error (output) that names the folder, what is missing and the remedy.
    void require() const;

private:
    std::uint64_t bytes_;
};

}  // namespace kamtuu
