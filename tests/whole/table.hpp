#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kamtuu::test {

/// Column name to cell.
using Row = std::map<std::string, std::string>;

/// The rows of a CSV file (RFC 4180) under its header. Plain and slow, and nobody's but the tests', so that it can
/// judge what the library writes. Throws std::runtime_error for a row that is longer or shorter than the header.
std::vector<Row> parse_csv(std::string_view text);

}  // namespace kamtuu::test
