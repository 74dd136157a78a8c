#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace kamtuu {

/// Positions in a text, in ascending order. There is no bound to check for who asks for room before.
class Positions {
public:
    [[nodiscard]] std::uint32_t* data() noexcept { return at_.get(); }
    [[nodiscard]] const std::uint32_t* data() const noexcept { return at_.get(); }
    [[nodiscard]] std::uint32_t* end() noexcept { return at_.get() + size_; }
    /// Up to here they were written, which there must have been room for.
    void set_end(const std::uint32_t* end) noexcept { size_ = static_cast<std::size_t>(end - at_.get()); }
    void clear() noexcept { size_ = 0; }
    void make_room(std::size_t more);
    void append(std::size_t times, std::uint32_t position);

private:
    std::unique_ptr<std::uint32_t[]> at_{};
    std::size_t size_{};
    std::size_t capacity_{};
};

/// What is used of a processor that has it. The marks are the same.
enum class Instructions : std::uint8_t { common, avx2, avx512 };

/// Where in a CSV text separators, quotes and newlines are: all that reading it has to look at.
class CsvMarks {
public:
    /// Finds those of `text`, which may have 4 GB less one byte. Its end follows them, `ends` times.
    void find(std::string_view text, char separator, std::size_t ends, Instructions most = Instructions::avx512);

    /// Separators, quotes and newlines. Before them stands a number that becomes 0 if 1 is added. Who
    /// has looked at some may use their room.
    [[nodiscard]] std::uint32_t* marks() noexcept { return marks_.data() + 1; }
    /// Quotes and newlines: where none is, there is nothing but cells and separators.
    [[nodiscard]] const std::uint32_t* breaks() const noexcept { return breaks_.data(); }

private:
    Positions marks_{};
    Positions breaks_{};
};

}  // namespace kamtuu
