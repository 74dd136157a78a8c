#include "support/json_value.hpp"

#include <algorithm>
#include <cstdint>
#include <stdexcept>

namespace kamtuu::test {

namespace {

/// Bytes of the character that `text` begins with; 0 if it is not UTF-8. Not the one that writers use: it judges them.
std::size_t utf8_length(std::string_view text) {
    const auto byte = [&](std::size_t i) -> std::uint32_t {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
    };
    if (byte(0) < 0x80) return 1;
    const std::size_t length = byte(0) >= 0xF0 ? 4 : byte(0) >= 0xE0 ? 3 : 2;
    constexpr std::uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    std::uint32_t letter = byte(0) & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80) return 0;
        letter = letter << 6U | (byte(i) & 0x3FU);
    }
    const bool surrogate = letter >= 0xD800 && letter <= 0xDFFF;
    const bool good =
        byte(0) >= 0xC0 && byte(0) < 0xF8 && letter >= smallest[length] && letter <= 0x10FFFF && !surrogate;
    return good ? length : 0;
}

class Parser {
public:
    explicit Parser(std::string_view text) : text_(text) {}

    Json whole() {
        auto value = parse();
        skip_blanks();
        if (at_ != text_.size()) fail("something after the value");
        return value;
    }

private:
    [[noreturn]] void fail(const std::string& why) const {
        throw std::runtime_error("no JSON at byte " + std::to_string(at_) + ": " + why);
    }
    [[nodiscard]] char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    void skip_blanks() {
        while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos) ++at_;
    }
    bool take(char c) {
        if (next() != c) return false;
        ++at_;
        return true;
    }
    void demand(std::string_view word) {
        if (!text_.substr(at_).starts_with(word)) fail("expected " + std::string(word));
        at_ += word.size();
    }

    Json parse() {
        skip_blanks();
        switch (next()) {
            case '{':
                return {object()};
            case '[':
                return {array()};
            case '"':
                return {string()};
            case 't':
                demand("true");
                return {true};
            case 'f':
                demand("false");
                return {false};
            case 'n':
                demand("null");
                return {nullptr};
            default:
                return {Json::Number{number()}};
        }
    }

    Json::Object object() {
        Json::Object members;
        demand("{");
        skip_blanks();
        if (take('}')) return members;
        do {
            skip_blanks();
            auto name = string();
            if (std::ranges::any_of(members, [&](const auto& member) { return member.first == name; }))
                fail("the member " + name + " twice");
            skip_blanks();
            demand(":");
            members.emplace_back(std::move(name), parse());
            skip_blanks();
        } while (take(','));
        demand("}");
        return members;
    }

    Json::Array array() {
        Json::Array items;
        demand("[");
        skip_blanks();
        if (take(']')) return items;
        do {
            items.push_back(parse());
            skip_blanks();
        } while (take(','));
        demand("]");
        return items;
    }

    std::string string() {
        demand("\"");
        std::string out;
        while (next() != '"') {
            if (at_ >= text_.size() || static_cast<unsigned char>(next()) < 0x20) fail("a string that breaks off");
            if (take('\\')) {
                escape(out);
                continue;
            }
            const auto length = utf8_length(text_.substr(at_));
            if (length == 0) fail("not UTF-8");
            out += text_.substr(at_, length);
            at_ += length;
        }
        ++at_;
        return out;
    }

    /// Of \u only what is written here: control characters.
    void escape(std::string& out) {
        constexpr std::string_view names = "\"\\/bfnrt";
        constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        if (const auto found = names.find(next()); found != std::string_view::npos) {
            out += meanings[found];
            ++at_;
            return;
        }
        demand("u00");
        out += static_cast<char>(std::stoi(std::string(text_.substr(at_, 2)), nullptr, 16));
        at_ += 2;
    }

    std::string digits() {
        std::string out;
        while (next() >= '0' && next() <= '9') out += text_[at_++];
        if (out.empty()) fail("expected a digit");
        return out;
    }

    std::string number() {
        std::string out = take('-') ? "-" : "";
        const auto whole = digits();
        if (whole.size() > 1 && whole.front() == '0') fail("a number that begins with 0");
        out += whole;
        if (take('.')) out += "." + digits();
        if (take('e') || take('E')) {
            out += 'e';
            if (take('-'))
                out += '-';
            else
                static_cast<void>(take('+'));
            out += digits();
        }
        return out;
    }

    std::string_view text_;
    std::size_t at_{0};
};

}  // namespace

const Json* Json::member(std::string_view name) const {
    const auto* const members = object();
    if (members == nullptr) return nullptr;
    const auto found = std::ranges::find_if(*members, [&](const auto& one) { return one.first == name; });
    return found == members->end() ? nullptr : &found->second;
}

Json parse_json(std::string_view text) { return Parser(text).whole(); }

}  // namespace kamtuu::test
