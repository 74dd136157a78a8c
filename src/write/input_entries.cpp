#include "write/input_entries.hpp"

#include <algorithm>
#include <string_view>
#include <system_error>
#include <tuple>

#include <kamtuu/error.hpp>

#include "core/text.hpp"
#include "words/source_words.hpp"

namespace kamtuu {

namespace {

constexpr std::string_view shapefile_parts[] = {".shp", ".shx", ".dbf", ".prj", ".cpg"};

std::string ending(const std::filesystem::path& file) { return text::to_lower(file.extension().string()); }

/// Whether reading the shapefile `shp` reads `file`.
bool is_part_of(const std::filesystem::path& file, const std::filesystem::path& shp) {
    return file.stem() == shp.stem() && std::ranges::count(shapefile_parts, ending(file)) > 0;
}

template <typename Wanted>
std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder, Wanted wanted) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error))
        if (entry.is_regular_file(error) && wanted(entry.path())) files.push_back(entry.path());
    if (error) throw Error(ErrorKind::input, "cannot list " + folder.string() + " for the manifest. Was it moved?");
    std::ranges::sort(files);
    return files;
}

/// The file of several that the sources of an input are about.
std::filesystem::path main_file(const std::vector<std::filesystem::path>& files) {
    const auto is_main = [](const std::filesystem::path& file) {
        return ending(file) == ".shp" || file.filename() == "units.csv";
    };
    const auto found = std::ranges::find_if(files, is_main);
    return found == files.end() ? files.front() : *found;
}

void append_entries(std::vector<InputEntry>& entries, const InputFile& input) {
    const auto files = files_of(input.path);
    if (files.empty()) return;
    const auto main = main_file(files);
    for (const auto& file : files) {
        auto& entry = entries.emplace_back();
        entry.role = input.role;
        entry.file = file.filename().string();
        entry.fingerprint = fingerprint_of_file(file);
        entry.withheld = input.withheld;
        if (file == main)
            entry.sources = input.sources;
        else
            entry.part_of = input_name(input);
    }
}

}  // namespace

std::vector<std::filesystem::path> files_of(const std::filesystem::path& path) {
    if (std::filesystem::is_directory(path))
        return files_in(path, [](const std::filesystem::path& file) { return ending(file) == ".csv"; });
    if (ending(path) != ".shp") return {path};
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    return files_in(folder, [&](const std::filesystem::path& file) { return is_part_of(file, path); });
}

std::vector<InputEntry> input_entries(const std::vector<InputFile>& inputs) {
    std::vector<InputEntry> entries;
    for (const auto& input : inputs) append_entries(entries, input);
    std::ranges::sort(entries, {}, [](const InputEntry& e) { return std::tie(e.role, e.file, e.fingerprint.sha256); });
    return entries;
}

}  // namespace kamtuu
