#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace kamtuu {

/// Where in a CSV text separators, quotes and newlines are: all that reading it has to look at.
class CsvMarks {
public:
    /// Finds those of `text`, which may have 4 GB less one byte. Its end follows them, `ends` times.
    void find(std::string_view text, char separator, std::size_t ends);

    /// Positions in ascending order.
    [[nodiscard]] const std::uint32_t* data() const noexcept { return marks_.get(); }

private:
    void make_room(std::size_t more);
    void add(std::uint64_t bits, std::size_t from);

    std::unique_ptr<std::uint32_t[]> marks_{};
    std::size_t size_{};
    std::size_t capacity_{};
};

}  // namespace kamtuu
