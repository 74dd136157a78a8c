#include "write/json.hpp"

#include <gtest/gtest.h>
#include <limits>
#include <string>

#include <kamtuu/error.hpp>

#include "write/utf8.hpp"

namespace kamtuu {
namespace {

std::string quoted(std::string_view text) {
    std::string out;
    append_json_string(out, text);
    return out;
}

TEST(Json, EscapesWhatItMust) {
    EXPECT_EQ(quoted("Ak-Suu"), R"("Ak-Suu")");
    EXPECT_EQ(quoted("a\"b\\c"), R"("a\"b\\c")");
    EXPECT_EQ(quoted("\n\t\r\x01\x1f"), R"("\n\t\r\u0001\u001f")");
    EXPECT_EQ(quoted(std::string_view("\0", 1)), R"("\u0000")");
    EXPECT_EQ(quoted("Ысык-Көл 𐰋"), "\"Ысык-Көл 𐰋\"");
    EXPECT_EQ(quoted(""), R"("")");
}

struct BrokenText {
    const char* name;
    const char* bytes;
    const char* text;
};

class Utf8 : public testing::TestWithParam<BrokenText> {};

TEST_P(Utf8, ReplacesEachBrokenPartOnce) {
    std::string out;
    append_utf8(out, GetParam().bytes);
    EXPECT_EQ(out, GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(Table, Utf8,
                         testing::Values(BrokenText{"LoneContinuation", "a\x80z", "a\uFFFDz"},
                                         BrokenText{"CutThreeBytes", "a\xE2\x82z", "a\uFFFDz"},
                                         BrokenText{"Overlong", "\xC0\xAF", "\uFFFD\uFFFD"},
                                         BrokenText{"Surrogate", "\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
                                         BrokenText{"BeyondUnicode", "\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},
                                         BrokenText{"CutAtTheEnd", "a\xF0\x90\xB0", "a\uFFFD"},
                                         BrokenText{"Whole", "\u0416\u20AC\U00010C0B", "\u0416\u20AC\U00010C0B"}),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(JsonWriter, SetsCommasAndColons) {
    std::string out;
    JsonWriter json(out);
    json.begin_object().key("a").number(1.5).key("b").begin_array().count(2).null().boolean(true).end_array();
    json.key("c").begin_object().end_object().key("d").string_or_null("").key("e").raw("[1]").end_object();
    EXPECT_EQ(out, R"({"a":1.5,"b":[2,null,true],"c":{},"d":null,"e":[1]})");
}

TEST(JsonWriter, Indents) {
    std::string out;
    JsonWriter json(out, JsonWriter::Layout::indented);
    json.begin_object().key("a").begin_array().string("x").string("y").end_array();
    json.key("b").begin_array().end_array().end_object();
    EXPECT_EQ(out, "{\n  \"a\": [\n    \"x\",\n    \"y\"\n  ],\n  \"b\": []\n}");
}

TEST(JsonWriter, RefusesWhatIsNotFinite) {
    std::string out;
    EXPECT_THROW(JsonWriter(out).number(std::numeric_limits<double>::quiet_NaN()), Error);
}

}  // namespace
}  // namespace kamtuu
