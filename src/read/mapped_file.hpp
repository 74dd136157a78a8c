#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace kamtuu::read {

/// The bytes of a file where the system keeps them, without a copy. They are read-only and stay where they are for as
/// long as this lives. A file that somebody cuts short meanwhile ends the process, as the system gives no other answer;
/// one that is replaced by another (as everything here writes files) does not change.
class MappedFile {
public:
    /// No bytes.
    MappedFile() = default;
    /// Throws Error (input) if the file cannot be opened or mapped.
    explicit MappedFile(const std::filesystem::path& file);
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    [[nodiscard]] std::string_view bytes() const noexcept { return {data_, size_}; }

private:
    const char* data_{nullptr};
    std::size_t size_{};
};

}  // namespace kamtuu::read
