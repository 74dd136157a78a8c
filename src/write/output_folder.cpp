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

struct Leftover {
    std::filesystem::path path{};
    posix::Descriptor lock{};  // held while it is looked at and cleared, so that nobody begins to write there
};

/// The folders in `folder` that killed processes wrote to.
std::vector<Leftover> leftovers_in(const std::filesystem::path& folder) {
    std::vector<Leftover> found;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (posix::is_temporary_name(entry->path()) &&
            entry->symlink_status(error).type() == std::filesystem::file_type::directory)
            if (auto lock = posix::lock(entry->path()); lock.get() >= 0)
                found.push_back({entry->path(), std::move(lock)});
    return found;
}

bool holds_results(const Leftover& left) { return posix::taken(left.path / previous); }

void refuse_lost_results(const std::filesystem::path& folder) {
    for (const auto& left : leftovers_in(folder))
        if (holds_results(left))
            throw Error(ErrorKind::output,
                        "a run that was killed left earlier results in " + (left.path / previous).string() +
                            ". Take out what you need; --overwrite writes new results and clears them away.");
}

/// Those that hold earlier results only if they are `obsolete`.
void clear_leftovers(const std::filesystem::path& folder, bool obsolete) {
    std::error_code ignored;
    for (const auto& left : leftovers_in(folder))
        if (obsolete || !holds_results(left)) std::filesystem::remove_all(left.path, ignored);
}

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
    if (!std::filesystem::exists(folder, ignored))
        throw Error(ErrorKind::output, folder.string() +
                                           " is a link to nothing. Make the folder that it points to, or "
                                           "choose another name.");
    if (!std::filesystem::is_directory(folder, ignored))
        throw Error(ErrorKind::output, folder.string() + " is not a folder. Choose another name.");
    if (overwrite == Overwrite::no) refuse_lost_results(folder);
    for (const auto& name : names) check_target(folder / name, overwrite);
}

OutputFolder::OutputFolder(std::filesystem::path target, std::vector<std::string> names, Overwrite overwrite,
                           Obsolete obsolete)
    : target_(without_slash(std::move(target))),
      names_(std::move(names)),
      overwrite_(overwrite),
      obsolete_(std::move(obsolete)) {
    check(target_, names_, overwrite_);
    target_exists_ = posix::taken(target_);
    // What a killed run left takes room that this one may need; earlier results stay until there are new ones.
    clear_leftovers(parent_of(target_), false);
    if (target_exists_) clear_leftovers(target_, false);
    make_staging();
}

void OutputFolder::make_staging() {
    do {
        staging_ = posix::make_temporary_folder(target_exists_ ? target_ : parent_of(target_));
        lock_ = posix::lock(staging_, posix::Wait::yes);
        // Somebody who clears up may have taken it for a left one before it was locked.
    } while (!posix::taken(staging_));
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
    target_exists_ ? exchange() : appear();
    clear_leftovers(parent_of(target_), false);
}

void OutputFolder::appear() {
    if (posix::taken(target_))
        throw Error(ErrorKind::output,
                    target_.string() +
                        " was not there when this run began: another one has written to it. Look at "
                        "what it wrote, then run this again with --overwrite, or choose another name.");
    posix::move(staging_, target_);
    staging_.clear();
    lock_.close();  // it is on what is the target now
    posix::sync_folder(parent_of(target_));
}

void OutputFolder::exchange() {
    const auto alone = posix::lock(target_, posix::Wait::yes);
    check(target_, names_, overwrite_);
    const auto obsolete = obsolete_ && overwrite_ == Overwrite::allow ? obsolete_(target_) : std::vector<std::string>();
    try {
        move_away(obsolete);
        move_in();
    } catch (...) {
        put_back();
        throw;
    }
    moved_away_.clear();
    clear_leftovers(target_, overwrite_ == Overwrite::allow);
}

void OutputFolder::move_away(const std::vector<std::string>& obsolete) {
    posix::make_folder(staging_ / previous);
    std::vector<std::string> going(names_.rbegin(), names_.rend());  // the manifest first
    going.insert(going.end(), obsolete.begin(), obsolete.end());
    for (const auto& name : going) {
        if (!posix::taken(target_ / name)) continue;
        posix::move(target_ / name, staging_ / previous / name);
        moved_away_.push_back(name);
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
