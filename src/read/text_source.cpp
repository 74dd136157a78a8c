#include "read/text_source.hpp"

#include <algorithm>
#include <utility>

namespace kamtuu {

namespace {

const std::optional<std::string> no_fault;

}  // namespace

TextSource::TextSource(Bytes bytes, const std::string& encoding) : bytes_(std::move(bytes)) {
    auto name = encoding.empty() ? std::string("UTF-8") : iconv_name(encoding);
    first_.resize(longest_mark);
    std::size_t size = 0;
    while (size < longest_mark) {
        const auto more = ask(std::span(first_).subspan(size));
        if (more == 0) break;
        size += more;
    }
    first_.resize(size);
    if (const auto* mark = find_mark(first_)) {
        marked_ = mark->encoding;
        name = marked_;
        first_.erase(0, mark->bytes.size());
        if (marked_ == "UTF-8") mark_ = mark->bytes;
    }
    if (name == "UTF-8") return;
    converted_from_ = name;
    decoder_.emplace(name);
}

std::size_t TextSource::ask(std::span<char> room) {
    if (ended_) return 0;
    const auto size = bytes_(room);
    bytes_read_ += size;
    ended_ = size == 0;
    return size;
}

bool TextSource::read(ByteBuffer& text, std::size_t room) {
    const auto before = text.size();
    if (!decoder_) {
        if (!first_.empty()) {
            text.append(std::exchange(first_, {}));
            return true;
        }
        text.resize(before + room);
        const auto size = ask({text.data() + before, room});
        text.resize(before + size);
        return size > 0;
    }
    while (!decoder_->fault()) {
        const auto last = ended_;
        decoded_.clear();
        if (first_.empty() && !last) {
            raw_.resize(room);
            decoder_->append(decoded_, {raw_.data(), ask(raw_)}, false);
        } else {
            decoder_->append(decoded_, std::exchange(first_, {}), last);
        }
        text.append(decoded_);
        if (!decoded_.empty()) return true;
        if (last) break;
    }
    return false;
}

const std::optional<std::string>& TextSource::fault() const noexcept { return decoder_ ? decoder_->fault() : no_fault; }

}  // namespace kamtuu
