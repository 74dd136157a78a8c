#include "read/file_kind.hpp"

#include <array>

#include "core/text.hpp"

namespace kamtuu {

namespace {

using namespace std::string_view_literals;

struct Magic {
    std::string_view bytes;
    std::string_view kind;
};

constexpr std::array magics{
    Magic{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an old Excel workbook (.xls) or one with a password"},
    Magic{"\x00\x00\x27\x0A"sv, "an ESRI shapefile"},
    Magic{"SQLite format 3\0"sv, "an SQLite database or GeoPackage"},
    Magic{"%PDF-"sv, "a PDF document"},
    Magic{"PAR1"sv, "a Parquet file"},
    Magic{"fgb\x03"sv, "a FlatGeobuf file"},
    Magic{"\x1F\x8B"sv, "a gzip archive"},
    Magic{"\x89PNG"sv, "a PNG picture"},
    Magic{"\xFF\xD8\xFF"sv, "a JPEG picture"},
};

std::string_view kind_of_zip(std::string_view bytes) noexcept {
    const auto beginning = bytes.substr(0, 512);
    if (beginning.find("application/vnd.oasis.opendocument.spreadsheet") != std::string_view::npos) return kind_ods;
    if (beginning.find("[Content_Types].xml") != std::string_view::npos ||
        beginning.find("xl/") != std::string_view::npos || beginning.find("_rels/") != std::string_view::npos) {
        return kind_xlsx;
    }
    return "a ZIP archive";
}

std::string_view kind_of_markup(std::string_view bytes) {
    const auto beginning = text::to_lower(bytes.substr(0, 512));
    return beginning.find("<html") != std::string::npos || beginning.starts_with("<!doctype html") ||
                   beginning.starts_with("<table")
               ? "an HTML page"
               : "an XML document";
}

// "<" alone may begin a heading such as "<5 years"; a tag it is only with a letter, "?" or "!".
bool begins_with_tag(std::string_view bytes) noexcept {
    return bytes.size() > 1 && bytes[0] == '<' && (text::is_letter(bytes[1]) || bytes[1] == '?' || bytes[1] == '!');
}

bool begins_with_json(std::string_view bytes) noexcept {
    if (bytes.empty() || (bytes[0] != '{' && bytes[0] != '[')) return false;
    const auto inner = text::trim(bytes.substr(1, 256));
    return !inner.empty() && (inner[0] == '"' || inner[0] == '{' || inner[0] == '[');
}

}  // namespace

std::string_view kind_of(std::string_view bytes) {
    for (const auto& magic : magics) {
        if (bytes.starts_with(magic.bytes)) return magic.kind;
    }
    if (bytes.starts_with("PK\x03\x04")) return kind_of_zip(bytes);
    auto beginning = bytes.substr(0, 1024);
    if (beginning.starts_with("\xEF\xBB\xBF")) beginning.remove_prefix(3);
    beginning = text::trim(beginning);
    if (begins_with_tag(beginning)) return kind_of_markup(beginning);
    if (begins_with_json(beginning)) return "a JSON document";
    return {};
}

bool has_sheet_ending(const std::filesystem::path& path) {
    const auto ending = text::to_lower(path.extension().string());
    return ending == ".xlsx" || ending == ".xlsm" || ending == ".ods";
}

}  // namespace kamtuu
