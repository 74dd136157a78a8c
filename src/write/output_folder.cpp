#include "write/output_folder.hpp"

#include <stdexcept>
#include <system_error>
#include <utility>

#include <kamtuu/error.hpp>

#include "write/output_file.hpp"
#include "write/posix.hpp"

namespace kamtuu {

namespace {

/// "out/" is "out": its last part is a name, not nothing.
std::filesystem::path without_slash(std::filesystem::path folder) {
    folder = folder.lexically_normal();
    return folder.has_filename() ? folder : folder.parent_path();
}

std::filesystem::path parent_of(const std::filesystem::path& folder) {
    return folder.has_parent_path() ? folder.parent_path() : ".";
}

constexpr const char* previous = "previous";

}  // namespace

void OutputFolder::check(const std::filesystem::path& target, const std::vector<std::string>& names,
                         Overwrite overwrite) {
    const auto folder = without_slash(target);
    if (folder.empty()) throw Error(ErrorKind::usage, "the output folder has no name. Give one with --output.");
    std::error_code ignored;
    if (!posix::taken(folder)) {
        if (!std::filesystem::is_directory(parent_of(folder), ignored))
            throw Error(ErrorKind::output, "the folder " + parent_of(folder).string() +
                                               " does not exist. Make it first, or choose another place.");
        return;
    }
    if (!std::filesystem::is_directory(folder, ignored))
        throw Error(ErrorKind::output, folder.string() + " is not a folder. Choose another name.");
    for (const auto& name : names) check_target(folder / name, overwrite);
}

OutputFolder::OutputFolder(std::filesystem::path target, std::vector<std::string> names, Overwrite overwrite)
    : target_(without_slash(std::move(target))), names_(std::move(names)), overwrite_(overwrite) {
    check(target_, names_, overwrite_);
    target_exists_ = posix::taken(target_);
    staging_ = posix::make_temporary_folder(target_exists_ ? target_ : parent_of(target_));
}

OutputFolder::~OutputFolder() {
    std::error_code ignored;
    // What could not be put back stays where it is: better an odd folder than a lost file.
    if (moved_away_.empty() && !staging_.empty()) std::filesystem::remove_all(staging_, ignored);
}

void OutputFolder::add(const std::string& name, std::string_view bytes) {
    const auto shown = target_ / name;
    const auto file = staging_ / name;
    auto descriptor = posix::create(file);
    posix::write_all(descriptor, bytes, shown);
    posix::finish(descriptor, shown);
}

void OutputFolder::commit() {
    for (const auto& name : names_)
        if (!posix::taken(staging_ / name)) throw std::logic_error("file was not added: " + name);
    posix::sync_folder(staging_);
    if (!target_exists_) {
        posix::move(staging_, target_);
        staging_.clear();
        posix::sync_folder(parent_of(target_));
        return;
    }
    check(target_, names_, overwrite_);
    try {
        move_away();
        move_in();
    } catch (...) {
        put_back();
        throw;
    }
    moved_away_.clear();
}

void OutputFolder::move_away() {
    posix::make_folder(staging_ / previous);
    for (auto name = names_.rbegin(); name != names_.rend(); ++name) {
        if (!posix::taken(target_ / *name)) continue;
        posix::move(target_ / *name, staging_ / previous / *name);
        moved_away_.push_back(*name);
    }
    if (!moved_away_.empty()) posix::sync_folder(target_);
}

void OutputFolder::move_in() {
    for (const auto& name : names_) {
        // All others are safely in place before the last one says that the set is whole.
        if (name == names_.back()) posix::sync_folder(target_);
        posix::move(staging_ / name, target_ / name);
        moved_in_.push_back(name);
    }
    posix::sync_folder(target_);
}

void OutputFolder::put_back() noexcept {
    std::error_code failed;
    for (const auto& name : moved_in_) std::filesystem::remove(target_ / name, failed);
    while (!moved_away_.empty()) {
        const auto& name = moved_away_.back();
        std::filesystem::rename(staging_ / previous / name, target_ / name, failed);
        if (failed) return;
        moved_away_.pop_back();
    }
}

}  // namespace kamtuu
