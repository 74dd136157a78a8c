#include "write/input_entries.hpp"

#include <algorithm>
#include <string_view>
#include <system_error>
#include <tuple>

#include <kamtuu/error.hpp>

#include "core/text.hpp"

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
    for (const auto& input : inputs)
        for (const auto& file : files_of(input.path))
            entries.push_back(
                {input.role, file.filename().string(), fingerprint_of_file(file), input.withheld, input.sources});
    std::ranges::sort(entries, {}, [](const InputEntry& e) { return std::tie(e.role, e.file, e.fingerprint.sha256); });
    return entries;
}

}  // namespace kamtuu
