#include "house/include_order.hpp"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>
#include <stdexcept>

namespace kamtuu::house {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr auto small_order = R"(
# a small house
header value    1
header question 2
header kamtuu   3
room below 1
room above 2
foreign GDAL gdal*.h ogr_*.h : src/above/
foreign GEOS geos_c.h        : src/below/repair
)";

std::vector<std::string> faults_in(std::string_view path, std::string_view source) {
    return faults(parse_order(small_order), path, source);
}

TEST(IncludeOrder, AcceptsWhatPointsDown) {
    EXPECT_THAT(faults_in("include/kamtuu/question.hpp", "#include <vector>\n#include <kamtuu/value.hpp>\n"),
                IsEmpty());
    EXPECT_THAT(faults_in("src/above/file.cpp", "#include \"below/text.hpp\"\n#include <kamtuu/question.hpp>\n"),
                IsEmpty());
    EXPECT_THAT(faults_in("src/above/file.cpp", "#include <gdal_priv.h>\n#include <ogr_api.h>\n"), IsEmpty());
    EXPECT_THAT(faults_in("src/below/repair.cpp", "#include <geos_c.h>\n"), IsEmpty());
    EXPECT_THAT(faults_in("examples/one.cpp", "#include <iostream>\n#include <kamtuu/kamtuu.hpp>\n"), IsEmpty());
}

TEST(IncludeOrder, RefusesALowerHeaderThatIncludesAHigherOne) {
    EXPECT_THAT(faults_in("include/kamtuu/value.hpp", "#pragma once\n#include <kamtuu/question.hpp>\n"),
                ElementsAre("include/kamtuu/value.hpp:2 includes kamtuu/question.hpp (2) but reaches only 1"));
}

TEST(IncludeOrder, RefusesARoomThatReachesTooHigh) {
    EXPECT_THAT(faults_in("src/below/text.cpp", "#include <kamtuu/question.hpp>\n"),
                ElementsAre("src/below/text.cpp:1 includes kamtuu/question.hpp (2) but reaches only 1"));
    EXPECT_THAT(faults_in("src/below/text.cpp", "  #  include \"above/file.hpp\"  // why not\n"),
                ElementsAre("src/below/text.cpp:1 includes a header of the room above, which comes later"));
}

TEST(IncludeOrder, RefusesAForeignLibraryOutOfItsPlace) {
    EXPECT_THAT(faults_in("src/below/text.cpp", "#include <gdal.h>\n"),
                ElementsAre("src/below/text.cpp:1 includes gdal.h, but its place is not among those of GDAL"));
    EXPECT_THAT(faults_in("include/kamtuu/value.hpp", "#include <ogr_api.h>\n"),
                ElementsAre("include/kamtuu/value.hpp:1 includes ogr_api.h, but its place is not among those of GDAL"));
    EXPECT_THAT(faults_in("src/below/text.cpp", "#include <geos_c.h>\n"),
                ElementsAre("src/below/text.cpp:1 includes geos_c.h, but its place is not among those of GEOS"));
    EXPECT_THAT(faults_in("src/above/file.cpp", "#include <curl/curl.h>\n"),
                ElementsAre("src/above/file.cpp:1 includes curl/curl.h, which is of no library in the order"));
}

TEST(IncludeOrder, RefusesRoomHeadersWhereTheyAreNotInstalled) {
    EXPECT_THAT(
        faults_in("include/kamtuu/question.hpp", "#include \"below/text.hpp\"\n"),
        ElementsAre("include/kamtuu/question.hpp:1 includes a header of the room below, which is not installed"));
    EXPECT_THAT(faults_in("examples/one.cpp", "#include \"above/file.hpp\"\n"),
                ElementsAre("examples/one.cpp:1 includes a header of the room above, which is not installed"));
}

TEST(IncludeOrder, RefusesWhatItDoesNotKnow) {
    EXPECT_THAT(faults_in("src/attic/file.cpp", "#include <vector>\n"),
                ElementsAre("src/attic/file.cpp:1 stands in no line of the order"));
    EXPECT_THAT(faults_in("src/above/file.cpp", "#include <kamtuu/secret.hpp>\n"),
                ElementsAre("src/above/file.cpp:1 includes kamtuu/secret.hpp, which stands in no line of the order"));
}

TEST(IncludeOrder, SaysWhichLineOfTheTableItDoesNotUnderstand) {
    for (const auto* wrong :
         {"header value\n", "header a 1\nheader a 2\n", "cellar below 1\n", "foreign GDAL gdal.h\n"}) {
        EXPECT_THROW(parse_order(wrong), std::runtime_error) << wrong;
    }
}

TEST(IncludeOrder, RefusesALineAboutAHeaderThatIsGone) {
    EXPECT_THAT(faults_under(parse_order("header no_such_thing 1\n"), KAMTUU_SOURCE_DIR),
                testing::Contains("the order names no_such_thing.hpp, which does not exist"));
}

TEST(House, KeepsItsOrder) {
    std::ifstream table(KAMTUU_SOURCE_DIR "/tests/house/order.txt");
    const auto order = parse_order({std::string(std::istreambuf_iterator<char>(table), {})});
    ASSERT_FALSE(order.headers.empty());
    EXPECT_THAT(faults_under(order, KAMTUU_SOURCE_DIR), IsEmpty());
}

}  // namespace

}  // namespace kamtuu::house
