// What a process that is killed, or meets a full disk, leaves of a set of files: every moment between two system calls.

#include <cerrno>
#include <gmock/gmock.h>
#include <set>
#include <string>

#include <kamtuu/bundle.hpp>

#include "write/files.hpp"
#include "write/output_file.hpp"
#include "write/output_folder.hpp"
#include "write/system_calls.hpp"

namespace kamtuu {
namespace {

namespace fs = std::filesystem;
using test::bytes_of;
using test::complaint;

std::vector<std::string> names() { return coverage_files({}); }

std::string content(const std::string& name, const std::string& set) { return name + " of " + set; }

void write_set(const fs::path& target, const std::string& set, Overwrite overwrite = Overwrite::allow) {
    OutputFolder output(target, names(), overwrite);
    for (const auto& name : names()) output.add(name, content(name, set));
    output.commit();
}

/// Folders of processes, whoever left them.
std::set<fs::path> leftovers(const fs::path& folder) {
    std::set<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().filename().string().starts_with(".kamtuu-")) found.insert(entry.path());
    return found;
}

bool holds_whole(const fs::path& target, const std::string& set) {
    for (const auto& name : names())
        if (!fs::exists(target / name) || bytes_of(target / name) != content(name, set)) return false;
    return true;
}

/// Whether every old file is where it was or among what was put aside, and nothing is torn.
void expect_nothing_lost(const fs::path& target) {
    const auto aside = leftovers(target);
    for (const auto& name : names()) {
        bool kept = fs::exists(target / name) && bytes_of(target / name) == content(name, "old");
        for (const auto& folder : aside)
            kept = kept || (fs::exists(folder / "previous" / name) &&
                            bytes_of(folder / "previous" / name) == content(name, "old"));
        EXPECT_TRUE(kept) << name << " is lost";
        if (fs::exists(target / name)) {
            EXPECT_THAT(bytes_of(target / name), testing::AnyOf(content(name, "old"), content(name, "new")));
        }
    }
}

/// Whoever finds a manifest finds the whole set that it is of.
void expect_sound(const fs::path& target) {
    if (fs::exists(target / names().back()))
        EXPECT_TRUE(holds_whole(target, "old") || holds_whole(target, "new"));
    else
        expect_nothing_lost(target);
}

TEST(Killed, AFreshFolderIsWholeOrNotThere) {
    const test::Folder counted;
    const int calls = test::count_calls([&] { write_set(counted.path() / "out", "new"); });
    ASSERT_GT(calls, static_cast<int>(2 * names().size()));
    for (int call = 1; call <= calls; ++call) {
        const test::Folder folder;
        const auto target = folder.path() / "out";
        ASSERT_TRUE(test::killed_at(call, [&] { write_set(target, "new"); }));
        EXPECT_TRUE(!fs::exists(target) || holds_whole(target, "new")) << "call " << call;
        write_set(target, "next");
        EXPECT_TRUE(holds_whole(target, "next"));
        EXPECT_EQ(leftovers(folder.path()), std::set<fs::path>{}) << "call " << call;
    }
}

TEST(Killed, AnExistingFolderHasNoManifestThatDoesNotFit) {
    const test::Folder counted;
    write_set(counted.path() / "out", "old");
    const int calls = test::count_calls([&] { write_set(counted.path() / "out", "new"); });
    ASSERT_GT(calls, static_cast<int>(4 * names().size())) << "each is written, synced, moved away and moved in";
    for (int call = 1; call <= calls; ++call) {
        SCOPED_TRACE(call);
        const test::Folder folder;
        const auto target = folder.path() / "out";
        write_set(target, "old");
        folder.put("out/notes.txt", "mine");
        ASSERT_TRUE(test::killed_at(call, [&] { write_set(target, "new"); }));
        expect_sound(target);
        write_set(target, "next");
        EXPECT_TRUE(holds_whole(target, "next"));
        EXPECT_EQ(leftovers(folder.path()), std::set<fs::path>{});
        EXPECT_EQ(bytes_of(folder.path() / "out/notes.txt"), "mine");
    }
}

TEST(Killed, EarlierResultsThatWerePutAsideAreTold) {
    const test::Folder folder;
    const auto target = folder.path() / "out";
    write_set(target, "old");
    int call = 1;
    while (fs::exists(target / names().front())) {
        fs::remove_all(target);
        write_set(target, "old");
        ASSERT_TRUE(test::killed_at(call++, [&] { write_set(target, "new"); }));
    }
    const auto said = complaint([&] { write_set(target, "next", Overwrite::no); });
    EXPECT_THAT(said, testing::HasSubstr("killed left earlier results in " + target.string()));
    EXPECT_THAT(said, testing::HasSubstr("--overwrite"));
    expect_nothing_lost(target);
}

TEST(Killed, WhatAnotherProcessIsWritingIsLeftAlone) {
    const test::Folder folder;
    OutputFolder other(folder.path() / "other", {"a"}, Overwrite::no);
    other.add("a", "1");
    write_set(folder.path() / "out", "old");
    write_set(folder.path() / "out", "new");
    other.commit();
    EXPECT_EQ(bytes_of(folder.path() / "other/a"), "1");
}

void write_one(const fs::path& file, const std::string& bytes) {
    OutputFile output(file, Overwrite::allow);
    output.write(bytes);
    output.commit();
}

TEST(Killed, AFileIsTheOldOneOrTheNewOneAndTheNextClearsUp) {
    const test::Folder counted;
    const int calls = test::count_calls([&] { write_one(counted.path() / "a.csv", "new"); });
    ASSERT_GE(calls, 4) << "it is written, synced, moved, and its folder is synced";
    for (int call = 1; call <= calls; ++call) {
        SCOPED_TRACE(call);
        const test::Folder folder;
        const auto file = folder.put("a.csv", "old");
        ASSERT_TRUE(test::killed_at(call, [&] { write_one(file, "new"); }));
        EXPECT_THAT(bytes_of(file), testing::AnyOf("old", "new"));
        write_one(folder.path() / "b.csv", "next");
        EXPECT_EQ(folder.names(), (std::set<std::string>{"a.csv", "b.csv"}));
    }
}

TEST(Killed, AFileThatIsBeingWrittenIsLeftAlone) {
    const test::Folder folder;
    OutputFile other(folder.path() / "other.csv", Overwrite::no);
    other.write("1");
    write_one(folder.path() / "a.csv", "2");
    other.commit();
    EXPECT_EQ(bytes_of(folder.path() / "other.csv"), "1");
}

TEST(Killed, OnlyFilesAreTakenForLeftOnes) {
    const test::Folder folder;
    folder.put(".kamtuu-mine/kept.txt", "mine");
    fs::create_symlink("kept.txt", folder.path() / ".kamtuu-link");
    write_one(folder.path() / "a.csv", "1");
    EXPECT_EQ(folder.names(),
              (std::set<std::string>{".kamtuu-link", ".kamtuu-mine", ".kamtuu-mine/kept.txt", "a.csv"}));
}

TEST(Failing, AnyCallLeavesTheOldSetOrTheNewOne) {
    const test::Folder counted;
    write_set(counted.path() / "out", "old");
    const int calls = test::count_calls([&] { write_set(counted.path() / "out", "new"); });
    for (const int error : {ENOSPC, EROFS}) {
        for (int call = 1; call <= calls; ++call) {
            SCOPED_TRACE(call);
            const test::Folder folder;
            const auto target = folder.path() / "out";
            write_set(target, "old");
            const auto said =
                complaint([&] { test::with_failing_call(call, error, [&] { write_set(target, "new"); }); });
            EXPECT_TRUE(holds_whole(target, said.empty() ? "new" : "old")) << said;
            if (said.empty()) continue;
            EXPECT_THAT(said, testing::ContainsRegex("Make room|Choose a place"));
        }
    }
}

TEST(Failing, ANameThatIsTooLongIsRefusedWithARemedy) {
    const test::Folder folder;
    const auto said = complaint([&] { write_set(folder.path() / std::string(300, 'x'), "new"); });
    EXPECT_THAT(said, testing::HasSubstr("Choose a shorter name"));
    EXPECT_EQ(leftovers(folder.path()), std::set<fs::path>{});
}

}  // namespace
}  // namespace kamtuu
