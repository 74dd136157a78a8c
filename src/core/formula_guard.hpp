#pragma once

#include <string>
#include <string_view>

/// Texts that a spreadsheet would run as a formula when it opens a CSV file, made harmless and read back.
///
/// What people type can be `=cmd|'/c calc'!A1`: opened in a spreadsheet it would start a program or send the other
/// cells away. So a text gets an apostrophe in front wherever a spreadsheet may see the beginning of a cell and then,
/// behind blanks, quotes and characters that show nothing, one of `= + - @` or of their wide forms `＝ ＋ － ＠`. A
/// cell begins where the text does; and behind a `;`, a `,`, a tab or a line end as well: where the list separator is a
/// semicolon, as in Kyrgyz and Russian settings, a spreadsheet cuts a comma's file at semicolons, and takes the quotes
/// of RFC 4180 for letters because they stand within its cell. A tab or a line end that a text begins with is guarded
/// too. Numbers are no texts and are not given to this. See OWASP, "CSV injection".

namespace kamtuu {

/// `text` as a cell of a file whose cells `separator` divides: there it is quoted, so that it begins no cell.
std::string guarded(std::string_view text, char separator);

/// `text` without the apostrophes that guarded() may have put there, whatever the separator was.
std::string unguarded(std::string_view text);

}  // namespace kamtuu
