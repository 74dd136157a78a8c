#include "read/encoding.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <iconv.h>
#include <utility>

#include <kamtuu/error.hpp>

#include "core/text.hpp"

namespace kamtuu {

struct StreamDecoder::Iconv {
    explicit Iconv(const std::string& from) : handle(iconv_open("UTF-8", from.c_str())) {}
    ~Iconv() {
        if (known()) iconv_close(handle);
    }
    Iconv(const Iconv&) = delete;
    Iconv& operator=(const Iconv&) = delete;
    [[nodiscard]] bool known() const noexcept { return handle != reinterpret_cast<iconv_t>(-1); }
    iconv_t handle;
};

namespace {

constexpr std::array marks{ByteOrderMark{"\xEF\xBB\xBF", "UTF-8"}, ByteOrderMark{"\xFF\xFE", "UTF-16LE"},
                           ByteOrderMark{"\xFE\xFF", "UTF-16BE"}};

struct OtherName {
    std::string_view plain;  // upper case, letters and digits only
    std::string_view iconv;
};

// Names in use for encodings that glibc's iconv knows only by another one.
constexpr std::array other_names{
    OtherName{"KZ1048", "RK1048"},      OtherName{"PTCP154", "PT154"},  OtherName{"CYRILLICASIAN", "PT154"},
    OtherName{"WINDOWS1251", "CP1251"}, OtherName{"WIN1251", "CP1251"}, OtherName{"1251", "CP1251"},
    OtherName{"ANSI1251", "CP1251"},    OtherName{"DOS866", "CP866"},   OtherName{"866", "CP866"},
    OtherName{"UTF8", "UTF-8"},         OtherName{"KOI8R", "KOI8-R"},   OtherName{"LATIN1", "ISO-8859-1"}};

constexpr bool is_continuation(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// Length of the well-formed character at the beginning of `text`; 0 if there is none.
std::size_t character_length(std::string_view text) noexcept {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const auto lead = byte(0);
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    for (std::size_t i = 1; i < length; ++i) {
        if (i >= text.size() || !is_continuation(text[i])) return 0;
    }
    const auto second = byte(1);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool surrogate = lead == 0xED && second > 0x9F;
    const bool too_large = lead == 0xF4 && second > 0x8F;
    return overlong || surrogate || too_large ? 0 : length;
}

/// Whether every byte is ASCII and none is NUL.
[[gnu::always_inline]] inline bool is_plain_ascii_anywhere(std::string_view text) noexcept {
    signed char least = 1;
    for (const char c : text) least = std::min(least, static_cast<signed char>(c));
    return least > 0;
}

#if defined(__x86_64__) && defined(__GNUC__)
/// The same, 32 bytes at a time.
[[gnu::target("avx2")]] bool is_plain_ascii_avx2(std::string_view text) noexcept {
    return is_plain_ascii_anywhere(text);
}
#endif

bool is_plain_ascii(std::string_view text) noexcept {
#if defined(__x86_64__) && defined(__GNUC__)
    if (__builtin_cpu_supports("avx2") != 0) return is_plain_ascii_avx2(text);
#endif
    return is_plain_ascii_anywhere(text);
}

std::string hex(char c) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    return {'0', 'x', digits[byte >> 4U], digits[byte & 15U]};
}

Decoded checked_utf8(std::string text) {
    const auto end = find_invalid_utf8(text);
    if (end == std::string_view::npos) return {std::move(text), {}, {}};
    auto fault = fault_at(std::string_view(text).substr(end), "UTF-8");
    text.resize(end);
    return {std::move(text), std::move(fault), {}};
}

Decoded converted(const std::string& bytes, const std::string& encoding) {
    StreamDecoder decoder(encoding);
    Decoded result;
    decoder.append(result.text, bytes, true);
    result.fault = decoder.fault();
    return result;
}

bool is_known(const std::string& encoding) {
    const auto handle = iconv_open("UTF-8", encoding.c_str());
    const bool known = handle != reinterpret_cast<iconv_t>(-1);
    if (known) iconv_close(handle);
    return known;
}

std::string plain(std::string_view name) {
    std::string result;
    for (const char c : name) {
        if (text::is_letter(c) || text::is_digit(c)) result += text::upper(c);
    }
    return result;
}

// iconv would take "UTF-8//IGNORE" as leave to drop characters, and an empty name as the locale's encoding.
bool is_plain_name(std::string_view name) noexcept {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return text::is_letter(c) || text::is_digit(c) || std::strchr("-_.:", c) != nullptr;
    });
}

}  // namespace

std::string fault_at(std::string_view rest, std::string_view encoding) {
    return "byte " + hex(rest.front()) + " is not " + std::string(encoding);
}

StreamDecoder::StreamDecoder(const std::string& encoding)
    : iconv_(std::make_unique<Iconv>(encoding)), encoding_(encoding) {}

StreamDecoder::~StreamDecoder() = default;

void StreamDecoder::append(std::string& text, std::string_view bytes, bool last) {
    if (fault_) return;
    std::string joined;
    if (!rest_.empty()) bytes = joined = std::exchange(rest_, {}).append(bytes);
    std::array<char, 1U << 16U> buffer;
    char* in = const_cast<char*>(bytes.data());  // iconv's parameter lacks a const
    std::size_t left = bytes.size();
    for (bool flushed = false; !flushed;) {
        flushed = left == 0;  // a call without input asks for what the converter still holds
        char* out = buffer.data();
        std::size_t room = buffer.size();
        if (flushed && !last) return;
        const auto status = iconv(iconv_->handle, flushed ? nullptr : &in, &left, &out, &room);
        const auto cause = errno;
        text.append(buffer.data(), buffer.size() - room);
        if (status != static_cast<std::size_t>(-1) || cause == E2BIG) continue;
        if (cause == EINVAL && !last) {
            rest_.assign(in, left);
        } else {
            fault_ = fault_at({in, left}, encoding_);
        }
        return;
    }
}

std::size_t find_not_plain_ascii(std::string_view text) noexcept {
    constexpr std::size_t step = 4096;
    std::size_t at = 0;
    while (at < text.size() && is_plain_ascii(text.substr(at, step))) at += step;
    return std::min(at, text.size());
}

std::size_t find_invalid_utf8(std::string_view text) noexcept {
    std::size_t at = 0;
    while (at < text.size()) {
        std::uint64_t eight{};
        while (at + sizeof eight <= text.size()) {  // most of any table is ASCII
            std::memcpy(&eight, text.data() + at, sizeof eight);
            if ((eight & 0x8080808080808080U) != 0) break;
            at += sizeof eight;
        }
        if (at == text.size()) break;
        const auto length = character_length(text.substr(at, 4));
        if (length == 0) return at;
        at += length;
    }
    return std::string_view::npos;
}

std::optional<std::string> known_encoding(std::string_view encoding) {
    const auto name = plain(encoding);
    const auto other =
        std::find_if(other_names.begin(), other_names.end(), [&](const OtherName& o) { return o.plain == name; });
    auto result = std::string(other == other_names.end() ? encoding : other->iconv);
    if (!is_plain_name(result) || !is_known(result)) return std::nullopt;
    return result;
}

std::string iconv_name(std::string_view encoding) {
    if (auto known = known_encoding(encoding)) return *std::move(known);
    throw Error(ErrorKind::usage, "There is no encoding \"" + std::string(encoding) +
                                      "\". Name one that `iconv --list` shows: UTF-8, CP1251, KZ1048, PTCP154, "
                                      "CP866, KOI8-R …");
}

const ByteOrderMark* find_mark(std::string_view bytes) noexcept {
    const auto* mark =
        std::find_if(marks.begin(), marks.end(), [&](const auto& m) { return bytes.starts_with(m.bytes); });
    return mark == marks.end() ? nullptr : mark;
}

Decoded decode(std::string bytes, std::string_view encoding) {
    const auto wanted = encoding.empty() ? std::string("UTF-8") : iconv_name(encoding);
    const auto* mark = find_mark(bytes);
    if (mark != nullptr) bytes.erase(0, mark->bytes.size());
    const auto name = mark != nullptr ? std::string(mark->encoding) : wanted;
    auto result = name == "UTF-8" ? checked_utf8(std::move(bytes)) : converted(bytes, name);
    if (mark != nullptr) result.marked = mark->encoding;
    return result;
}

}  // namespace kamtuu
