#include "write/output_folder.hpp"

#include <gmock/gmock.h>
#include <set>
#include <stdexcept>
#include <string>

#include "write/files.hpp"

namespace kamtuu {
namespace {

using test::bytes_of;
using test::complaint;
using testing::HasSubstr;
using Names = std::set<std::string>;

void write_set(const std::filesystem::path& path, const std::string& bytes, Overwrite overwrite = Overwrite::no) {
    OutputFolder output(path, {"a", "manifest"}, overwrite);
    output.add("a", bytes);
    output.add("manifest", "of " + bytes);
    output.commit();
}

TEST(OutputFolder, AppearsWholeWhenCommitted) {
    const test::Folder folder;
    OutputFolder output(folder.path() / "out", {"a", "b"}, Overwrite::no);
    output.add("a", "1");
    output.add("b", "2");
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "out"));
    output.commit();
    EXPECT_EQ(folder.names(), (Names{"out", "out/a", "out/b"}));
    EXPECT_EQ(bytes_of(folder.path() / "out/b"), "2");
}

TEST(OutputFolder, TakesATrailingSlash) {
    const test::Folder folder;
    write_set(folder.path() / "out/", "1");
    EXPECT_EQ(bytes_of(folder.path() / "out/manifest"), "of 1");
}

TEST(OutputFolder, LeavesNothingWithoutCommit) {
    const test::Folder folder;
    { OutputFolder(folder.path() / "out", {"a"}, Overwrite::no).add("a", "1"); }
    EXPECT_EQ(folder.names(), Names{});
}

TEST(OutputFolder, WantsEveryFile) {
    const test::Folder folder;
    OutputFolder output(folder.path() / "out", {"a", "b"}, Overwrite::no);
    output.add("a", "1");
    EXPECT_THROW(output.commit(), std::logic_error);
}

TEST(OutputFolder, LeavesOtherPeoplesFilesAlone) {
    const test::Folder folder;
    folder.put("out/notes.txt", "mine");
    write_set(folder.path() / "out", "1");
    EXPECT_EQ(bytes_of(folder.path() / "out/notes.txt"), "mine");
    EXPECT_EQ(folder.names(), (Names{"out", "out/a", "out/manifest", "out/notes.txt"}));
}

TEST(OutputFolder, RefusesBeforeAnyWork) {
    const test::Folder folder;
    folder.put("out/manifest", "old");
    const auto said = complaint([&] { OutputFolder(folder.path() / "out", {"a", "manifest"}, Overwrite::no); });
    EXPECT_THAT(said, HasSubstr("out/manifest exists already"));
    EXPECT_THAT(said, HasSubstr("--overwrite"));
    EXPECT_EQ(folder.names(), (Names{"out", "out/manifest"}));
}

TEST(OutputFolder, ReplacesItsOwnFilesWhenAllowed) {
    const test::Folder folder;
    folder.put("out/notes.txt", "mine");
    write_set(folder.path() / "out", "1");
    write_set(folder.path() / "out", "2", Overwrite::allow);
    EXPECT_EQ(bytes_of(folder.path() / "out/a"), "2");
    EXPECT_EQ(bytes_of(folder.path() / "out/manifest"), "of 2");
    EXPECT_EQ(folder.names(), (Names{"out", "out/a", "out/manifest", "out/notes.txt"}));
}

TEST(OutputFolder, RefusesWhatIsNoPlaceForAFolder) {
    const test::Folder folder;
    folder.put("file", "");
    std::filesystem::create_directories(folder.path() / "out/a");
    EXPECT_THAT(complaint([&] { write_set(folder.path() / "file", "1"); }), HasSubstr("is not a folder"));
    EXPECT_THAT(complaint([&] { write_set(folder.path() / "none/out", "1"); }), HasSubstr("does not exist"));
    EXPECT_THAT(complaint([&] { write_set(folder.path() / "out", "1", Overwrite::allow); }),
                HasSubstr("is not a file"));
    EXPECT_NE(complaint([] { write_set("", "1"); }, ErrorKind::usage), "");
}

TEST(OutputFolder, LeavesNothingWhenTheDiskIsFull) {
    const test::Folder folder;
    const test::SmallDisk disk(100);
    EXPECT_NE(complaint([&] { write_set(folder.path() / "out", std::string(99, 'x')); }), "");  // "of " is too much
    EXPECT_EQ(folder.names(), Names{});
}

TEST(OutputFolder, KeepsTheOldSetWhenTheDiskIsFull) {
    const test::Folder folder;
    write_set(folder.path() / "out", "1");
    const test::SmallDisk disk(100);
    EXPECT_NE(complaint([&] { write_set(folder.path() / "out", std::string(99, 'x'), Overwrite::allow); }), "");
    EXPECT_EQ(bytes_of(folder.path() / "out/manifest"), "of 1");
    EXPECT_EQ(folder.names(), (Names{"out", "out/a", "out/manifest"}));
}

TEST(OutputFolder, PutsEverythingBackWhenAMoveFails) {
    const test::Folder folder;
    folder.put("out/a", "old a");
    folder.put("out/b", "old b");
    // Named twice, the second move of "a" finds it gone: a failure after all of the set is in place.
    OutputFolder output(folder.path() / "out", {"a", "b", "a"}, Overwrite::allow);
    output.add("a", "new a");
    output.add("b", "new b");
    EXPECT_NE(complaint([&] { output.commit(); }), "");
    EXPECT_EQ(bytes_of(folder.path() / "out/a"), "old a");
    EXPECT_EQ(bytes_of(folder.path() / "out/b"), "old b");
}

TEST(OutputFolder, DoesNotReplaceAFolderOfAFilesName) {
    const test::Folder folder;
    write_set(folder.path() / "out", "1");
    OutputFolder output(folder.path() / "out", {"a", "manifest"}, Overwrite::allow);
    output.add("a", "2");
    output.add("manifest", "of 2");
    std::filesystem::remove(folder.path() / "out/manifest");
    std::filesystem::create_directory(folder.path() / "out/manifest");
    EXPECT_THAT(complaint([&] { output.commit(); }), HasSubstr("manifest is not a file"));
    EXPECT_EQ(bytes_of(folder.path() / "out/a"), "1");
}

TEST(OutputFolder, DoesNotReplaceAFolderThatAppearsMeanwhile) {
    const test::Folder folder;
    OutputFolder output(folder.path() / "out", {"a"}, Overwrite::no);
    output.add("a", "mine");
    folder.put("out/a", "theirs");
    EXPECT_NE(complaint([&] { output.commit(); }), "");
    EXPECT_EQ(bytes_of(folder.path() / "out/a"), "theirs");
}

}  // namespace
}  // namespace kamtuu
