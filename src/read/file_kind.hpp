#pragma once

#include <filesystem>
#include <string_view>

namespace kamtuu {

/// What a file is by its first bytes, whatever its name says: "an XLSX workbook", "an ESRI shapefile"; empty for what
/// may be plain text. Looks at no more than the first few hundred bytes.
std::string_view kind_of(std::string_view bytes);

/// Whether the ending of a file's name says that it is a workbook: .xlsx, .xlsm or .ods.
bool has_sheet_ending(const std::filesystem::path& path);

constexpr std::string_view kind_xlsx = "an XLSX workbook";
constexpr std::string_view kind_ods = "an OpenDocument spreadsheet";

}  // namespace kamtuu
