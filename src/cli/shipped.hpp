#pragma once

#include <filesystem>

namespace kamtuu::cli {

/// The data that come with the program: in the folder that KAMTUU_DATA names, else where they were installed,
/// relative to the program, so that an installation can be moved as a whole. Throws Error (input) if they are gone.
std::filesystem::path shipped_municipalities();
std::filesystem::path shipped_register();
/// What is known of holes: a table for read_known_places().
std::filesystem::path shipped_holes();

/// The table of populations that comes with kamtuu.
std::filesystem::path shipped_population();

/// What is known of files that others publish, by their bytes: a table for source_notes(). The path alone: data that
/// somebody put in place of the shipped ones need not have it.
std::filesystem::path shipped_known_files();

}  // namespace kamtuu::cli
