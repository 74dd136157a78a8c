#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>

#include "core/byte_buffer.hpp"
#include "read/encoding.hpp"

namespace kamtuu {

/// The text of a table that comes piece by piece, in UTF-8.
class TextSource {
public:
    using Bytes = std::function<std::size_t(std::span<char>)>;

    /// Reads as far as to know whether there is a byte order mark. Throws Error (usage) for an unknown encoding.
    TextSource(Bytes bytes, const std::string& encoding);

    /// Appends the next bytes, about `room` of them; false at the end, or where they cannot be understood.
    bool read(ByteBuffer& text, std::size_t room);

    /// What the byte order mark states, and the mark itself where it goes on with the text: a UTF-8 one.
    [[nodiscard]] std::string_view marked() const noexcept { return marked_; }
    [[nodiscard]] std::string_view mark() const noexcept { return mark_; }
    /// The encoding from which the bytes are brought to UTF-8; empty if they are taken as they are, unchecked.
    [[nodiscard]] const std::string& converted_from() const noexcept { return converted_from_; }
    /// Why the text ended; absent if the bytes did.
    [[nodiscard]] const std::optional<std::string>& fault() const noexcept;
    /// How many bytes were read.
    [[nodiscard]] std::size_t bytes_read() const noexcept { return bytes_read_; }

private:
    std::size_t ask(std::span<char> room);

    Bytes bytes_;
    std::string first_{};  // read already, without the mark
    std::string_view marked_{};
    std::string_view mark_{};
    std::string converted_from_{};
    std::optional<StreamDecoder> decoder_{};
    std::string raw_{};
    std::string decoded_{};
    std::size_t bytes_read_{};
    bool ended_{false};
};

}  // namespace kamtuu
