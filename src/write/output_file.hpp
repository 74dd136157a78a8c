#pragma once

#include <filesystem>
#include <string_view>

#include <kamtuu/write.hpp>

#include "write/posix.hpp"

namespace kamtuu {

/// A file that appears under its name only when commit() has returned: it is written beside its place and moved
/// there at the end, so no reader ever sees half of it. Not committed, it leaves nothing behind. A killed
/// process can leave a file whose name begins with ".kamtuu-"; it may be deleted.
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
    void commit();

private:
    std::filesystem::path target_;
    Overwrite overwrite_;
    std::filesystem::path temporary_;  // empty once committed
    posix::Descriptor descriptor_;
};

/// Throws unless a file may be put at `target`: it is free, or a file that may be replaced.
void check_target(const std::filesystem::path& target, Overwrite overwrite);

}  // namespace kamtuu
