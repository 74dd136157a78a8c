#include "read/row_cutter.hpp"

#include <algorithm>

namespace kamtuu {

namespace {

constexpr char quote = '"';

}  // namespace

bool RowCutter::begins_cell(std::string_view text, std::size_t at) const noexcept {
    if (at == 0) return true;
    const char before = text[at - 1];
    return before == separator_ || before == '\n' || before == '\r';
}

void RowCutter::look_for_newline(std::string_view text, std::size_t to) noexcept {
    const auto part = text.substr(searched_, to - searched_);
    // One character at a time: a table has either of them in every row, so that the first look nearly always finds it.
    const auto line_feed = part.rfind('\n');
    const auto after = line_feed == std::string_view::npos ? 0 : line_feed + 1;
    const auto carriage_return = part.substr(after).rfind('\r');
    if (carriage_return != std::string_view::npos)
        end_ = searched_ + after + carriage_return + 1;
    else if (line_feed != std::string_view::npos)
        end_ = searched_ + after;
    searched_ = to;
}

std::size_t RowCutter::last_end(std::string_view text) noexcept {
    while (seen_ < text.size()) {
        const auto at = text.find(quote, seen_);
        if (at == std::string_view::npos) {
            seen_ = text.size();
        } else if (!quoted_) {
            seen_ = at + 1;
            if (!begins_cell(text, at)) continue;
            look_for_newline(text, at);
            quoted_ = true;
        } else if (at + 1 == text.size()) {
            seen_ = at;  // what follows tells whether it closes
            break;
        } else {
            quoted_ = text[at + 1] == quote;
            seen_ = quoted_ ? at + 2 : at + 1;
            searched_ = seen_;
        }
    }
    if (!quoted_) {
        const bool may_be_half = !text.empty() && text.back() == '\r';
        look_for_newline(text, std::max(searched_, text.size() - (may_be_half ? 1 : 0)));
    }
    return end_;
}

void RowCutter::forget() noexcept {
    seen_ -= end_;
    searched_ -= std::min(searched_, end_);
    end_ = 0;
}

}  // namespace kamtuu
