#include "cli/shipped.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <system_error>

#include <kamtuu/error.hpp>

namespace kamtuu::cli {

namespace {

std::filesystem::path data_folder() {
    if (const char* chosen = std::getenv("KAMTUU_DATA"); chosen != nullptr && *chosen != '\0') return chosen;
    std::error_code ignored;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    return (program.parent_path() / KAMTUU_DATA_FROM_PROGRAM).lexically_normal();
}

std::filesystem::path shipped(const char* part, const char* instead) {
    auto path = data_folder() / part;
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored)) return path;
    throw Error(ErrorKind::input,
                fmt::format("{} is missing, which comes with kamtuu. Set KAMTUU_DATA to the folder of its data, or "
                            "give {}.",
                            path.string(), instead));
}

}  // namespace

std::filesystem::path shipped_municipalities() { return shipped("shapefiles/kgz_municipalities.shp", "--boundaries"); }

std::filesystem::path shipped_register() { return shipped("register", "--register"); }

std::filesystem::path shipped_holes() { return shipped("register/holes.csv", "--holes"); }

std::filesystem::path shipped_population() { return shipped("register/population.csv", "--population"); }

std::filesystem::path shipped_known_files() { return data_folder() / "register" / "known_files.tsv"; }

}  // namespace kamtuu::cli
