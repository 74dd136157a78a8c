#include "write/output_file.hpp"

#include <list>
#include <system_error>
#include <utility>

#include <kamtuu/error.hpp>

namespace kamtuu {

namespace {

std::filesystem::path folder_of(const std::filesystem::path& file) {
    return file.has_parent_path() ? file.parent_path() : ".";
}

/// As many bytes go to the disk together, while others are made.
constexpr std::uint64_t at_once = std::uint64_t{1} << 20U;

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
    posix::clear_left_files(folder_of(target_));
    std::tie(temporary_, descriptor_) = posix::make_temporary_file(folder_of(target_));
}

OutputFile::~OutputFile() {
    std::error_code ignored;
    if (!temporary_.empty()) std::filesystem::remove(temporary_, ignored);
}

void OutputFile::write(std::string_view bytes) {
    posix::write_all(descriptor_, bytes, target_);
    written_ += bytes.size();
    if (written_ - sent_ < at_once) return;
    posix::send(descriptor_, sent_, written_ - sent_);
    sent_ = written_;
}

void OutputFile::sync() { posix::sync(descriptor_, target_); }

void OutputFile::commit() {
    sync();
    const auto put = overwrite_ == Overwrite::allow ? posix::replace : posix::move;
    put(temporary_, target_);
    temporary_.clear();
    descriptor_.close();
    posix::sync_folder(folder_of(target_));
}

void put_together(std::span<const std::pair<std::filesystem::path, std::string>> files, Overwrite overwrite) {
    std::list<OutputFile> outputs;
    for (const auto& [name, bytes] : files) outputs.emplace_back(name, overwrite).write(bytes);
    for (auto& output : outputs) output.sync();
    if (overwrite == Overwrite::allow && files.size() > 1) {  // until the new one is there, no part is one of two sets
        std::error_code ignored;
        std::filesystem::remove(files.front().first, ignored);
    }
    auto left = files.size();
    try {
        for (auto output = outputs.rbegin(); output != outputs.rend(); ++output, --left) output->commit();
    } catch (...) {
        std::error_code ignored;
        if (overwrite == Overwrite::no)
            for (const auto& [name, bytes] : files.subspan(left)) std::filesystem::remove(name, ignored);
        throw;
    }
}

}  // namespace kamtuu
