#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>

namespace kamtuu {

/// Bytes that grow like a std::string's, but new ones are not set to anything, and behind them there is always a little
/// room that may be read and written, so that short texts can be copied in blocks.
class ByteBuffer {
public:
    static constexpr std::size_t slack = 64;

    [[nodiscard]] char* data() noexcept { return bytes_.get(); }
    [[nodiscard]] const char* data() const noexcept { return bytes_.get(); }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] std::string_view view() const noexcept { return {bytes_.get(), size_}; }

    void resize(std::size_t size) {
        if (size > capacity_) grow(std::max(size, capacity_ + capacity_ / 2));
        size_ = size;
    }
    void assign(std::string_view bytes) {
        size_ = 0;
        append(bytes);
    }
    void append(std::string_view bytes) {
        const auto before = size_;
        resize(before + bytes.size());
        if (!bytes.empty()) std::memcpy(bytes_.get() + before, bytes.data(), bytes.size());
    }

private:
    void grow(std::size_t capacity) {
        auto bytes = std::make_unique_for_overwrite<char[]>(capacity + slack);
        if (size_ > 0) std::memcpy(bytes.get(), bytes_.get(), size_);
        std::memset(bytes.get() + capacity, 0, slack);
        bytes_ = std::move(bytes);
        capacity_ = capacity;
    }

    std::unique_ptr<char[]> bytes_{};
    std::size_t size_{};
    std::size_t capacity_{};
};

/// Copies `count` bytes to `to` in blocks of 32: up to 31 bytes behind either range are read and overwritten.
inline char* copy_blocks(char* to, const char* from, std::size_t count) noexcept {
    constexpr std::size_t block = 32;
    static_assert(block <= ByteBuffer::slack);
    for (std::size_t i = 0; i < count; i += block) std::memcpy(to + i, from + i, block);
    return to + count;
}

}  // namespace kamtuu
