#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <utility>

/// The few system calls that make a file appear whole. Each failure is an Error (output) that names the file, the
/// system's reason and what can be done.

namespace kamtuu::posix {

/// Throws the Error for `error`, an errno: "cannot <verb> <file>: <reason>. <remedy>".
[[noreturn]] void fail(std::string_view verb, const std::filesystem::path& file, int error);

/// Whether `file` is called as temporary files and folders are.
bool is_temporary_name(const std::filesystem::path& file);

/// Owns an open file.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int fd) noexcept : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~Descriptor() { close(); }

    [[nodiscard]] int get() const noexcept { return fd_; }
    /// The error number that closing gave, or 0.
    int close() noexcept;

private:
    int fd_{-1};
};

/// A new file of its own beside others in `folder`; its name begins with ".kamtuu-". It is locked as long as it is
/// open, so that clear_left_files() can tell it from what a killed process left.
std::pair<std::filesystem::path, Descriptor> make_temporary_file(const std::filesystem::path& folder);
/// A new folder of that kind; lock() it.
std::filesystem::path make_temporary_folder(const std::filesystem::path& folder);
/// Deletes the temporary files in `folder` that no process holds any more. What cannot be deleted stays.
void clear_left_files(const std::filesystem::path& folder);

void make_folder(const std::filesystem::path& folder);
/// A new file; that it is new is made sure of.
Descriptor create(const std::filesystem::path& file);
void write_all(const Descriptor& to, std::string_view bytes, const std::filesystem::path& file);
/// Lets these bytes of a file go to the disk now rather than at the end, so that finish() has less to wait for. It
/// promises nothing: what goes wrong is told by finish().
void send(const Descriptor& from, std::uint64_t begin, std::uint64_t count) noexcept;
/// Makes the bytes last through a power cut.
void sync(const Descriptor& descriptor, const std::filesystem::path& file);
/// The same, then closes.
void finish(Descriptor& descriptor, const std::filesystem::path& file);
/// Makes the names in a folder last; a file system that cannot is forgiven.
void sync_folder(const std::filesystem::path& folder);

enum class Wait : bool { no, yes };
/// Holds `folder` until it is closed or the process ends, however it does; empty if somebody else does, where it does
/// not wait for them, or if nobody can.
Descriptor lock(const std::filesystem::path& folder, Wait wait = Wait::no) noexcept;

/// Whether a name is taken, be it by a dangling link.
bool taken(const std::filesystem::path& file);
/// Gives `from` the name `to`, which nobody must have.
void move(const std::filesystem::path& from, const std::filesystem::path& to);
/// Gives `from` the name `to`, taking it from any file that has it.
void replace(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace kamtuu::posix
