#include "read/csv_faults.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace kamtuu::csv_faults {

Error error(const Place& place, std::string_view cause_and_remedy) {
    std::string what(place.file);
    what += ", row " + std::to_string(place.row);
    what += ", column " + std::to_string(std::max<std::size_t>(place.column, 1));
    if (!place.name.empty()) what += " (" + std::string(text::trim(place.name)) + ")";
    return {ErrorKind::input, what + ": " + std::string(cause_and_remedy)};
}

std::string longer_row(std::size_t header_width) {
    return "the row has more cells than the header, which has " + std::to_string(header_width) +
           ". Put cells with a separator in them between quotes, or name the missing columns in the header; the header "
           "must be the first row.";
}

std::string too_long_row(std::size_t max_row_bytes) {
    return "the row is longer than the " + std::to_string(max_row_bytes) +
           " bytes of the limit max_row_bytes. A quote may be missing before; if all is right, raise the limit.";
}

std::string not_of_encoding(std::string_view fault) {
    return std::string(fault) +
           ". Give the encoding of the file, for instance CP1251 for Russian Windows, KZ1048 or PTCP154 for Kyrgyz "
           "letters, or save the table as CSV (UTF-8).";
}

}  // namespace kamtuu::csv_faults
