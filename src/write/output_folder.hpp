#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/write.hpp>

#include "write/posix.hpp"

namespace kamtuu {

/// A set of files that appear in a folder together or not at all.
///
/// They are written to a folder of their own whose name begins with ".kamtuu-": beside the target if that does not
/// exist yet, and then the whole folder gets the target's name in one step; else inside it, which is on the same
/// file system even if the target is a mount or a link. Into a folder that exists the files are moved in the order
/// given, after those that they replace were moved away, the last one first: give the manifest last, and whoever
/// finds a manifest finds a whole set, even after a power cut. If a move fails, all is put back. Other people's
/// files in the folder are never touched, and of an earlier set only what is replaced or `obsolete` names.
///
/// Between the first move and the last, some milliseconds, nobody can put back for a process that is killed (SIGKILL, a
/// power cut): the target then has no manifest, and the old files lie in its ".kamtuu-*/previous". Signals that can
/// be held back are best held back by the program while it writes. Exchanging whole folders would leave no such moment,
/// and could not be done where the folder holds other files, is a link or a mount, or a shell stands in it.
///
/// Once commit() has returned, the set outlasts a power cut: each file is brought to the disk (fsync) before it gets
/// its name, and the folders after that.
///
/// Whoever writes keeps a lock on its folder, so what a killed one left can be told from what another one is writing;
/// and while files are moved, one on the target, so that of two runs into one folder the second waits and then, if it
/// may, replaces the whole set of the first. The next set that goes to the same place takes it away once it is whole
/// itself; where earlier results are among it, only if it may replace them, and is refused otherwise.
///
/// Every function but the destructor throws Error (output).
class OutputFolder {
public:
    /// Gives the files in a folder that belong to the set that is replaced and have no successor.
    using Obsolete = std::function<std::vector<std::string>(const std::filesystem::path& folder)>;

    /// `names` are all the files to come, in order. Refuses at once what could only fail later. `obsolete` is asked
    /// when no other run can write there any more, and only if files may be replaced.
    OutputFolder(std::filesystem::path target, std::vector<std::string> names, Overwrite overwrite,
                 Obsolete obsolete = {});
    OutputFolder(const OutputFolder&) = delete;
    OutputFolder& operator=(const OutputFolder&) = delete;
    ~OutputFolder();

    /// Writes one of the files, where nobody looks yet.
    void add(const std::string& name, std::string_view bytes);
    /// Makes all of them appear. Throws std::logic_error if one was not added.
    void commit();

    /// Throws if a set of files could not go to `target`, before any work is done for it.
    static void check(const std::filesystem::path& target, const std::vector<std::string>& names, Overwrite overwrite);

private:
    void make_staging();
    void appear();
    void exchange();
    void move_in();
    void move_away(const std::vector<std::string>& obsolete);
    void put_back() noexcept;

    std::filesystem::path target_;
    std::vector<std::string> names_;
    Overwrite overwrite_;
    Obsolete obsolete_;
    bool target_exists_;
    std::filesystem::path staging_;          // gone once committed
    posix::Descriptor lock_{};               // on it, as long as this lives
    std::vector<std::string> moved_away_{};  // old files that lie in staging_/previous
    std::vector<std::string> moved_in_{};
};

}  // namespace kamtuu
