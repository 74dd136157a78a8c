#include "write/sha256.hpp"

#include <gtest/gtest.h>
#include <string>

#include <kamtuu/error.hpp>

#include "write/files.hpp"

namespace kamtuu {
namespace {

// FIPS 180-2, appendix B.
TEST(Sha256, GivesTheStandardsExamples) {
    EXPECT_EQ(fingerprint("abc").sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(fingerprint("").sha256, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(fingerprint(std::string(1'000'000, 'a')).sha256,
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, OfAFileIsThatOfItsBytes) {
    const test::Folder folder;
    const std::string bytes(200'000, 'k');
    const auto file = folder.put("big", bytes);
    EXPECT_EQ(fingerprint_of_file(file).sha256, fingerprint(bytes).sha256);
    EXPECT_EQ(fingerprint_of_file(file).bytes, 200'000U);
    EXPECT_EQ(fingerprint_of_file(folder.put("empty", "")).bytes, 0U);
}

TEST(Sha256, SaysWhichFileIsGone) {
    const test::Folder folder;
    EXPECT_THROW(fingerprint_of_file(folder.path() / "none"), Error);
    EXPECT_THROW(fingerprint_of_file(folder.path()), Error);
}

}  // namespace
}  // namespace kamtuu
