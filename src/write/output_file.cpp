#include "write/output_file.hpp"

#include <system_error>
#include <utility>

#include <kamtuu/error.hpp>

namespace kamtuu {

namespace {

std::filesystem::path folder_of(const std::filesystem::path& file) {
    return file.has_parent_path() ? file.parent_path() : ".";
}

}  // namespace

void check_target(const std::filesystem::path& target, Overwrite overwrite) {
    if (!posix::taken(target)) return;
    // A device or a pipe cannot appear whole; replacing it by a file would surprise even more.
    std::error_code ignored;
    if (const auto status = std::filesystem::status(target, ignored);
        std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
        throw Error(ErrorKind::output, target.string() + " is not a file. Choose another name.");
    if (overwrite == Overwrite::no)
        throw Error(ErrorKind::output,
                    target.string() + " exists already. Choose another name, or replace it with --overwrite.");
}

OutputFile::OutputFile(std::filesystem::path target, Overwrite overwrite)
    : target_(std::move(target)), overwrite_(overwrite) {
    check_target(target_, overwrite_);
    std::tie(temporary_, descriptor_) = posix::make_temporary_file(folder_of(target_));
}

OutputFile::~OutputFile() {
    std::error_code ignored;
    if (!temporary_.empty()) std::filesystem::remove(temporary_, ignored);
}

void OutputFile::write(std::string_view bytes) { posix::write_all(descriptor_, bytes, target_); }

void OutputFile::commit() {
    posix::finish(descriptor_, target_);
    const auto put = overwrite_ == Overwrite::allow ? posix::replace : posix::move;
    put(temporary_, target_);
    temporary_.clear();
    posix::sync_folder(folder_of(target_));
}

}  // namespace kamtuu
