#include "read/code_memo.hpp"

#include <kamtuu/pcode.hpp>

#include "core/text.hpp"
#include "read/csv_rows.hpp"

namespace kamtuu {

namespace {

CodeMeaning read_one(const Boundaries& boundaries, std::string_view typed) {
    const auto code = read_typed_pcode(typed);
    if (!code.pcode) return {CodeMeaning::none, CodeRemark::refused};
    const auto* unit = boundaries.find(*code.pcode);
    if (unit == nullptr) return {CodeMeaning::none, CodeRemark::unknown};
    return {static_cast<std::uint32_t>(boundaries.index_of(*unit)),
            code.remark.empty() ? CodeRemark::none : CodeRemark::completed};
}

}  // namespace

CodeMeaning read_code(const Boundaries& boundaries, std::string_view cell) {
    const auto codes = text::split(cell, '|');
    if (codes.empty()) return {CodeMeaning::none, CodeRemark::missing};
    const auto first = read_one(boundaries, codes.front());
    auto all = first;
    for (const auto& code : codes) {
        const auto one = read_one(boundaries, code);
        if (one.unit == CodeMeaning::none) return one;
        if (one.unit != first.unit) all = {CodeMeaning::none, CodeRemark::several};
    }
    return all;
}

std::string code_in_words(std::string_view cell) {
    const auto codes = text::split(cell, '|');
    auto words = shown_cell(cell);
    if (codes.size() != 1) return words;
    if (const auto remark = read_typed_pcode(codes.front()).remark; !remark.empty()) words += ": " + remark;
    return words;
}

CodeMeaning CodeMemo::learn(std::string_view cell, std::uint32_t number) {
    constexpr std::size_t most = std::size_t{1} << 16U;
    if (number >= most) {
        spellings_.clear();
        meanings_.clear();
        spellings_.of(cell);
    }
    meanings_.push_back(read_code(boundaries_, inside_quotes(cell)));
    return meanings_.back();
}

}  // namespace kamtuu
