#include "write/posix.hpp"

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include <kamtuu/error.hpp>

namespace kamtuu::posix {

namespace {

struct Remedy {
    int error;
    std::string_view text;
};

constexpr Remedy remedies[] = {
    {EACCES, "Choose a place that you may write to."},
    {EPERM, "Choose a place that you may write to."},
    {EROFS, "Choose a place that you may write to."},
    {ENOENT, "Make the folder that it goes into first."},
    {ENOTDIR, "A part of its path is a file; choose another path."},
    {EEXIST, "Choose another name, or allow it to be replaced (--overwrite)."},
    {ENOTEMPTY, "Something else wrote there meanwhile; run it again."},
    {ENOSPC, "Make room on the disk, or choose another."},
    {EDQUOT, "Make room on the disk, or choose another."},
    {ENAMETOOLONG, "Choose a shorter name."},
    {EFBIG, "Raise the limit on the size of files."},
};

std::string_view remedy_for(int error) noexcept {
    for (const auto& remedy : remedies)
        if (remedy.error == error) return remedy.text;
    return "Nothing was written.";
}

constexpr std::string_view temporary_prefix = ".kamtuu-";

/// Tries names until `make` finds one free.
template <typename Make>
std::filesystem::path with_free_name(const std::filesystem::path& folder, Make make) {
    static std::atomic<unsigned> next{0};
    for (;;) {
        const auto name = std::string(temporary_prefix) + std::to_string(::getpid()) + "-" + std::to_string(next++);
        const auto path = folder / name;
        if (make(path)) return path;
        const int error = errno;
        // Some folders are there and take no new files, such as /proc: then nothing is lacking.
        if (error == ENOENT && taken(folder)) fail("write in", folder, EACCES);
        if (error != EEXIST) fail("write in", folder, error);
    }
}

int open_new(const std::filesystem::path& file) noexcept {
    return ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
}

/// Locks a new file; false if somebody who clears up took it for a left one before it was locked.
bool keep(const Descriptor& file) noexcept {
    struct stat status {};
    if (::flock(file.get(), LOCK_EX) != 0 || ::fstat(file.get(), &status) != 0 || status.st_nlink != 0) return true;
    errno = EEXIST;
    return false;
}

/// Deletes `file` if nobody holds it.
void clear_if_left(const std::filesystem::path& file) noexcept {
    const Descriptor held(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (held.get() >= 0 && ::flock(held.get(), LOCK_EX | LOCK_NB) == 0) ::unlink(file.c_str());
}

}  // namespace

void fail(std::string_view verb, const std::filesystem::path& file, int error) {
    throw Error(ErrorKind::output, "cannot " + std::string(verb) + " " + file.string() + ": " +
                                       std::generic_category().message(error) + ". " + std::string(remedy_for(error)));
}

bool is_temporary_name(const std::filesystem::path& file) {
    return file.filename().string().starts_with(temporary_prefix);
}

int Descriptor::close() noexcept {
    const int fd = std::exchange(fd_, -1);
    return fd >= 0 && ::close(fd) != 0 ? errno : 0;
}

std::pair<std::filesystem::path, Descriptor> make_temporary_file(const std::filesystem::path& folder) {
    Descriptor descriptor;
    auto path = with_free_name(folder, [&](const std::filesystem::path& name) {
        descriptor = Descriptor(open_new(name));
        return descriptor.get() >= 0 && keep(descriptor);
    });
    return {std::move(path), std::move(descriptor)};
}

void clear_left_files(const std::filesystem::path& folder) {
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code ignored;
        if (is_temporary_name(entry->path()) &&
            entry->symlink_status(ignored).type() == std::filesystem::file_type::regular)
            clear_if_left(entry->path());
    }
}

std::filesystem::path make_temporary_folder(const std::filesystem::path& folder) {
    return with_free_name(folder, [](const std::filesystem::path& name) { return ::mkdir(name.c_str(), 0777) == 0; });
}

void make_folder(const std::filesystem::path& folder) {
    if (::mkdir(folder.c_str(), 0777) != 0) fail("make", folder, errno);
}

Descriptor create(const std::filesystem::path& file) {
    Descriptor descriptor(open_new(file));
    if (descriptor.get() < 0) fail("write", file, errno);
    return descriptor;
}

void write_all(const Descriptor& to, std::string_view bytes, const std::filesystem::path& file) {
    while (!bytes.empty()) {
        const auto written = ::write(to.get(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail("write", file, errno);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void send(const Descriptor& from, std::uint64_t begin, std::uint64_t count) noexcept {
    static_cast<void>(
        ::sync_file_range(from.get(), static_cast<off64_t>(begin), static_cast<off64_t>(count), SYNC_FILE_RANGE_WRITE));
}

void sync(const Descriptor& descriptor, const std::filesystem::path& file) {
    // EINVAL: a file system without fsync; the bytes are as safe as they can be there.
    if (::fsync(descriptor.get()) != 0 && errno != EINVAL) fail("write", file, errno);
}

void finish(Descriptor& descriptor, const std::filesystem::path& file) {
    sync(descriptor, file);
    if (const int error = descriptor.close()) fail("write", file, error);
}

void sync_folder(const std::filesystem::path& folder) {
    const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.get() >= 0 && ::fsync(descriptor.get()) != 0 && errno == EIO) fail("write in", folder, errno);
}

Descriptor lock(const std::filesystem::path& folder, Wait wait) noexcept {
    Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW));
    if (descriptor.get() >= 0 && ::flock(descriptor.get(), wait == Wait::yes ? LOCK_EX : LOCK_EX | LOCK_NB) != 0)
        return Descriptor();
    return descriptor;
}

bool taken(const std::filesystem::path& file) {
    struct stat status {};
    return ::lstat(file.c_str(), &status) == 0;
}

void move(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return;
    if (errno != EINVAL && errno != ENOSYS) fail("write", to, errno);
    // A file system that cannot promise not to replace: look first.
    if (taken(to)) fail("write", to, EEXIST);
    replace(from, to);
}

void replace(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (std::rename(from.c_str(), to.c_str()) != 0) fail("write", to, errno);
}

}  // namespace kamtuu::posix
