#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/boundaries.hpp>

#include "core/text_numbers.hpp"

namespace kamtuu {

/// What may have to be said of a cell with a P-code.
enum class CodeRemark : std::uint8_t {
    none,
    completed,  ///< a code of another form was brought to that of P-codes
    missing,    ///< the cell is blank
    refused,    ///< no P-code
    unknown,    ///< of no unit
    several,    ///< of several units
};
constexpr std::size_t code_remark_count = 6;

/// What a cell means: the position of a unit, or none, and always why there is none.
struct CodeMeaning {
    static constexpr std::uint32_t none = ~std::uint32_t{0};
    std::uint32_t unit{none};
    CodeRemark remark{CodeRemark::none};
};

/// The unit that a cell means, its text without the quotes around it; several codes have `|` between them.
CodeMeaning read_code(const Boundaries& boundaries, std::string_view cell);

/// The cell as findings show it, with the reason where it is refused or was completed.
std::string code_in_words(std::string_view cell);

/// read_code, each spelling once. Forgets when there are too many, so that a column of something else costs time and no
/// memory.
class CodeMemo {
public:
    explicit CodeMemo(const Boundaries& boundaries) : boundaries_(boundaries) {}

    /// `cell`: with the quotes around it.
    CodeMeaning of(std::string_view cell) {
        const auto number = spellings_.of(cell);
        return number < meanings_.size() ? meanings_[number] : learn(cell, number);
    }

private:
    CodeMeaning learn(std::string_view cell, std::uint32_t number);

    const Boundaries& boundaries_;
    TextNumbers spellings_{};
    std::vector<CodeMeaning> meanings_{};  // by number of the spelling
};

}  // namespace kamtuu
