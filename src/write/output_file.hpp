#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <kamtuu/write.hpp>

#include "write/posix.hpp"

namespace kamtuu {

/// A file that appears under its name only when commit() has returned: it is written beside its place and moved
/// there at the end, so no reader ever sees half of it. Not committed, it leaves nothing behind. A killed process can
/// leave a file whose name begins with ".kamtuu-"; it may be deleted, and the next OutputFile in that folder does so
/// before it takes room of its own. Whoever writes keeps a lock on his, so that nobody else's is taken for a left one.
///
/// Once commit() has returned, the file and its name outlast a power cut: the bytes are brought to the disk (fsync)
/// before the file gets its name, and then the folder is. Cut before, there is the earlier file, whole, or none, or the
/// new one. A target that is a link to a file is replaced itself; what it points to stays as it is.
///
/// Every function but the destructor throws Error (output).
class OutputFile {
public:
    /// Refuses at once what could only fail later: a name that is taken, a folder that is missing.
    OutputFile(std::filesystem::path target, Overwrite overwrite);
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;
    ~OutputFile();

    void write(std::string_view bytes);
    /// Brings what is written to the disk, under no name yet.
    void sync();
    void commit();

private:
    std::filesystem::path target_;
    Overwrite overwrite_;
    std::filesystem::path temporary_;  // empty once committed
    posix::Descriptor descriptor_;     // the lock too: open until the file has its name
    std::uint64_t written_{};
    std::uint64_t sent_{};  // to the disk, early
};

/// Throws unless a file may be put at `target`: it is free, or a file that may be replaced.
void check_target(const std::filesystem::path& target, Overwrite overwrite);

/// Files that are worth nothing without each other, their names and bytes: all are on the disk before the first
/// appears, and the first of the list, which programs open, appears last. Where one cannot, those that have leave
/// again, unless they may have replaced others. Each file outlasts a power cut as OutputFile's does. An older set loses
/// its first file before the others are replaced, so that nobody takes parts of two sets for one: killed then, there is
/// no such file. Throws as OutputFile does.
void put_together(std::span<const std::pair<std::filesystem::path, std::string>> files, Overwrite overwrite);

}  // namespace kamtuu
