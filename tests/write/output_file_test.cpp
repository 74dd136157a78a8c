#include "write/output_file.hpp"

#include <gmock/gmock.h>
#include <set>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>

#include "write/files.hpp"

namespace kamtuu {
namespace {

using test::bytes_of;
using test::complaint;
using testing::HasSubstr;
using Names = std::set<std::string>;

void write_file(const std::filesystem::path& path, std::string_view bytes, Overwrite overwrite = Overwrite::no) {
    OutputFile file(path, overwrite);
    file.write(bytes);
    file.commit();
}

TEST(OutputFile, AppearsOnlyWhenCommitted) {
    const test::Folder folder;
    OutputFile file(folder.path() / "a.csv", Overwrite::no);
    file.write("one ");
    file.write("two");
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "a.csv"));
    file.commit();
    EXPECT_EQ(bytes_of(folder.path() / "a.csv"), "one two");
    EXPECT_EQ(folder.names(), Names{"a.csv"});
}

TEST(OutputFile, LeavesNothingWithoutCommit) {
    const test::Folder folder;
    { OutputFile(folder.path() / "a.csv", Overwrite::no).write("half"); }
    EXPECT_EQ(folder.names(), Names{});
}

TEST(OutputFile, ReplacesOnlyWhenAllowed) {
    const test::Folder folder;
    const auto path = folder.put("a.csv", "old");
    EXPECT_THAT(complaint([&] { write_file(path, "new"); }), HasSubstr("a.csv exists already"));
    EXPECT_EQ(bytes_of(path), "old");
    write_file(path, "new", Overwrite::allow);
    EXPECT_EQ(bytes_of(path), "new");
}

TEST(OutputFile, DoesNotReplaceAFileThatAppearsMeanwhile) {
    const test::Folder folder;
    OutputFile file(folder.path() / "a.csv", Overwrite::no);
    file.write("mine");
    folder.put("a.csv", "theirs");
    EXPECT_THAT(complaint([&] { file.commit(); }), HasSubstr("a.csv"));
    EXPECT_EQ(bytes_of(folder.path() / "a.csv"), "theirs");
}

TEST(OutputFile, RefusesWhatIsNoPlaceForAFile) {
    const test::Folder folder;
    const auto file = folder.put("file", "");
    EXPECT_THAT(complaint([&] { write_file(folder.path(), "x", Overwrite::allow); }), HasSubstr("is not a file"));
    EXPECT_THAT(complaint([&] { write_file("/dev/full", "x", Overwrite::allow); }), HasSubstr("is not a file"));
    EXPECT_THAT(complaint([&] { write_file(folder.path() / "none" / "a", "x"); }), HasSubstr("Make the folder"));
    EXPECT_THAT(complaint([&] { write_file(file / "a", "x"); }), HasSubstr("Not a directory"));
    EXPECT_EQ(folder.names(), Names{"file"});
}

TEST(OutputFile, LeavesTheOldFileWhenTheDiskIsFull) {
    const test::Folder folder;
    const auto path = folder.put("a.csv", "old");
    const test::SmallDisk disk(100);
    EXPECT_THAT(complaint([&] { write_file(path, std::string(101, 'x'), Overwrite::allow); }), HasSubstr("a.csv"));
    EXPECT_EQ(bytes_of(path), "old");
    EXPECT_EQ(folder.names(), Names{"a.csv"});
}

TEST(OutputFile, NeedsAFolderThatCanBeWrittenTo) {
    if (::geteuid() == 0) GTEST_SKIP() << "root may write anywhere";
    const test::Folder folder;
    std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_read);
    EXPECT_THAT(complaint([&] { write_file(folder.path() / "a", "x"); }), HasSubstr("may write to"));
    std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_all);
}

TEST(OutputFile, LacksNoFolderWhereOneTakesNoFiles) {
    if (!std::filesystem::exists("/proc/self")) GTEST_SKIP() << "there is no such folder here";
    EXPECT_THAT(complaint([&] { write_file("/proc/a", "x"); }), HasSubstr("may write to"));
}

TEST(OutputFile, GetsTheModeThatTheUserWants) {
    const test::Folder folder;
    const auto before = ::umask(027);
    write_file(folder.path() / "a", "x");
    ::umask(before);
    using std::filesystem::perms;
    EXPECT_EQ(std::filesystem::status(folder.path() / "a").permissions(),
              perms::owner_read | perms::owner_write | perms::group_read);
}

TEST(PutTogether, PutsAllOrNone) {
    const test::Folder folder;
    const std::vector<std::pair<std::filesystem::path, std::string>> files{
        {folder.path() / "a.shp", "1"}, {folder.path() / "a.dbf", "2"}, {folder.path() / "a.shx", "3"}};
    folder.put("a.dbf", "theirs");
    EXPECT_THAT(complaint([&] { put_together(files, Overwrite::no); }), HasSubstr("a.dbf exists already"));
    EXPECT_EQ(folder.names(), Names{"a.dbf"});
    put_together(files, Overwrite::allow);
    EXPECT_EQ(folder.names(), (Names{"a.dbf", "a.shp", "a.shx"}));
    EXPECT_EQ(bytes_of(folder.path() / "a.dbf"), "2");
}

TEST(PutTogether, TakesBackWhatAppearedBeforeOneCouldNot) {
    const test::Folder folder;
    const std::vector<std::pair<std::filesystem::path, std::string>> files{{folder.path() / "a.shp", "1"},
                                                                           {folder.path() / "same", "2"},
                                                                           {folder.path() / "b", "3"},
                                                                           {folder.path() / "same", "4"}};
    EXPECT_THAT(complaint([&] { put_together(files, Overwrite::no); }), HasSubstr("same"));
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "a.shp"));
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "b"));
}

}  // namespace
}  // namespace kamtuu
