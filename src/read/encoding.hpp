#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace kamtuu {

/// A text in UTF-8, up to the first byte that could not be understood.
struct Decoded {
    std::string text{};
    /// Why the text ends before the bytes do ("byte 0xCE is not UTF-8"); absent if all was understood.
    std::optional<std::string> fault{};
    /// The encoding that a byte order mark stated; empty if there was no mark.
    std::string_view marked{};
};

/// Brings bytes of a text file to UTF-8, without byte order mark. A byte order mark (UTF-8, UTF-16) decides; without
/// one the bytes are taken for `encoding`, as iconv knows it, or for UTF-8 if it is empty. Never drops or replaces a
/// character. Throws Error (usage) if there is no such encoding.
Decoded decode(std::string bytes, std::string_view encoding);

/// A byte order mark and the encoding that it states.
struct ByteOrderMark {
    std::string_view bytes;
    std::string_view encoding;
};

constexpr std::size_t longest_mark = 3;

/// The mark that a file begins with, of which at least longest_mark bytes are given unless it is shorter; null if it
/// has none.
const ByteOrderMark* find_mark(std::string_view bytes) noexcept;

/// Brings a text to UTF-8 that comes in pieces, cut anywhere.
class StreamDecoder {
public:
    /// `encoding` as iconv knows it; see iconv_name.
    explicit StreamDecoder(const std::string& encoding);
    StreamDecoder(const StreamDecoder&) = delete;
    StreamDecoder& operator=(const StreamDecoder&) = delete;
    ~StreamDecoder();

    /// Appends to `text` what `bytes` mean, together with those left over from before. `last`: nothing comes after
    /// them. Stops for good at the first byte that cannot be understood.
    void append(std::string& text, std::string_view bytes, bool last);
    /// Why it stopped; absent if it did not.
    [[nodiscard]] const std::optional<std::string>& fault() const noexcept { return fault_; }

private:
    struct Iconv;
    std::unique_ptr<Iconv> iconv_;
    std::string encoding_;
    std::string rest_;  // the beginning of a character
    std::optional<std::string> fault_;
};

/// The name by which iconv knows an encoding that people call `encoding`: "RK1048" for "KZ-1048" or "kz1048". Empty if
/// iconv cannot convert from it to UTF-8.
std::optional<std::string> known_encoding(std::string_view encoding);

/// The same; throws Error (usage) if there is no such encoding.
std::string iconv_name(std::string_view encoding);

/// Position of the first byte that is not part of a well-formed UTF-8 character (Unicode 15, table 3-7); npos if all
/// is well.
std::size_t find_invalid_utf8(std::string_view text) noexcept;

/// Up to here all is ASCII without a NUL, and at times some way on: what of most tables need not be looked at more
/// closely.
std::size_t find_not_plain_ascii(std::string_view text) noexcept;

/// "byte 0xCE is not UTF-8", of the first byte of `rest`.
std::string fault_at(std::string_view rest, std::string_view encoding);

}  // namespace kamtuu
