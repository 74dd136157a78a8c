#include <charconv>
#include <optional>
#include <system_error>

#include <kamtuu/source_note.hpp>

#include "core/text.hpp"
#include "read/csv.hpp"
#include "read/required_columns.hpp"
#include "write/sha256.hpp"

namespace kamtuu {

namespace {

constexpr std::string_view table_name = "sources.tsv";

SourceNote note_of(const read::RequiredColumns& columns, std::size_t row) {
    return {.publisher = columns.text(row, "publisher"),
            .title = columns.text(row, "title"),
            .vintage = columns.text(row, "vintage"),
            .licence = columns.text(row, "licence"),
            .link = columns.text(row, "link")};
}

/// What a folder is read for, else the file itself.
std::filesystem::path read_for(const std::filesystem::path& input) {
    std::error_code ignored;
    return std::filesystem::is_directory(input, ignored) ? input / "units.csv" : input;
}

std::vector<SourceNote> notes_beside(const std::filesystem::path& input, Findings& findings) {
    const auto path = source_table_of(input);
    if (path.empty()) return {};
    const auto table = read_csv(path, {.separator = '\t'}, findings);
    const read::RequiredColumns columns(table);
    const auto name = read_for(input).filename().string();
    std::vector<SourceNote> notes;
    for (std::size_t row = 0; row < table.size(); ++row)
        if (columns.text(row, "file") == name) notes.push_back(note_of(columns, row));
    return notes;
}

std::uintmax_t bytes_of(const read::RequiredColumns& columns, std::size_t row) {
    const auto typed = columns.text(row, "bytes");
    std::uintmax_t bytes = 0;
    const auto* const end = typed.data() + typed.size();
    const auto [stop, fault] = std::from_chars(typed.data(), end, bytes);
    if (fault != std::errc{} || stop != end) columns.fail(row, "bytes", "is no number of bytes");
    return bytes;
}

std::vector<SourceNote> known_notes(const std::filesystem::path& input, const std::filesystem::path& known_files,
                                    Findings& findings) {
    std::error_code error;
    const auto bytes = std::filesystem::file_size(input, error);
    if (error || known_files.empty() || !std::filesystem::exists(known_files, error)) return {};
    const auto table = read_csv(known_files, {.separator = '\t'}, findings);
    const read::RequiredColumns columns(table);
    std::optional<std::string> sha256;
    for (std::size_t row = 0; row < table.size(); ++row) {
        if (bytes_of(columns, row) != bytes) continue;
        if (!sha256) sha256 = fingerprint_of_file(input).sha256;
        if (columns.text(row, "sha256") == *sha256) return {note_of(columns, row)};
    }
    return {};
}

}  // namespace

std::filesystem::path source_table_of(const std::filesystem::path& input) {
    const auto path = read_for(input).replace_filename(table_name);
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored) ? path : std::filesystem::path();
}

std::vector<SourceNote> source_notes(const std::filesystem::path& input, const std::filesystem::path& known_files,
                                     Findings& findings) {
    auto notes = notes_beside(input, findings);
    return notes.empty() ? known_notes(input, known_files, findings) : notes;
}

}  // namespace kamtuu
