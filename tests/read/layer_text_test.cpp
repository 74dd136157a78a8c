#include "read/layer_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <kamtuu/error.hpp>

#include "read/boundary_files.hpp"
#include "read/encoded_twice.hpp"

namespace kamtuu {
namespace {

using test::Folder;
using testing::HasSubstr;

/// Two districts of which one is named in Cyrillic bytes as they are.
test::Layer raw(std::string bytes) {
    auto layer = test::two_districts();
    layer.rows[0].values[2] = std::move(bytes);
    layer.rows[1].values[2] = "";
    layer.encoding = "";
    return layer;
}

std::string name_of(const std::filesystem::path& file, const BoundaryOptions& options, Findings& findings) {
    return read_boundaries({file}, options, findings).find(*Pcode::parse("KG02205000000"))->name_ky;
}

constexpr const char* naryn_cp1251 = "\xCD\xE0\xF0\xFB\xED";
constexpr const char* naryn_cp866 = "\x8D\xA0\xE0\xEB\xAD";
constexpr const char* naryn_koi8 = "\xEE\xC1\xD2\xD9\xCE";
constexpr const char* ysyk_ptcp154 = "\xDB\xF1\xFB\xEA";  // Ысык: the Russian letters stand where CP1251 has them

struct EncodingCase {
    const char* encoding;
    const char* bytes;
    const char* text;
};

void PrintTo(const EncodingCase& tested, std::ostream* to) { *to << tested.encoding; }

class AskedEncoding : public testing::TestWithParam<EncodingCase> {};

TEST_P(AskedEncoding, IsUsed) {
    const Folder folder;
    const auto file = test::write(folder, "a.shp", raw(GetParam().bytes));
    Findings findings;
    BoundaryOptions options;
    options.encoding = GetParam().encoding;
    EXPECT_EQ(name_of(file, options, findings), GetParam().text);
}

TEST_P(AskedEncoding, IsUsedFromTheCpg) {
    const Folder folder;
    const auto file = test::write(folder, "a.shp", raw(GetParam().bytes));
    (void)folder.write("a.cpg", GetParam().encoding);
    Findings findings;
    EXPECT_EQ(name_of(file, {}, findings), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(Table, AskedEncoding,
                         testing::Values(EncodingCase{"CP1251", naryn_cp1251, "Нарын"},
                                         EncodingCase{"CP866", naryn_cp866, "Нарын"},
                                         EncodingCase{"KOI8-R", naryn_koi8, "Нарын"},
                                         EncodingCase{"ISO-8859-5", "\xBD\xD0\xE0\xEB\xDD", "Нарын"},
                                         EncodingCase{"PT154", ysyk_ptcp154, "Ысык"},
                                         EncodingCase{"RK1048", ysyk_ptcp154, "Ысык"},
                                         EncodingCase{"UTF-8", "Ысык-Көл", "Ысык-Көл"}),
                         [](const auto& tested) {
                             std::string name(tested.param.encoding);
                             std::erase(name, '-');
                             return name;
                         });

TEST(Encoding, IsNotGuessedFromStrangeBytes) {
    const Folder folder;
    EXPECT_THAT(
        test::error_of(test::write(folder, "a.shp", raw(naryn_cp1251))),
        testing::AllOf(HasSubstr("a.shp, row 1"), HasSubstr("no .cpg"), HasSubstr("--boundary-encoding CP1251")));
}

TEST(Encoding, IsAssumedForCleanUtf8) {
    const Folder folder;
    Findings findings;
    EXPECT_EQ(name_of(test::write(folder, "a.shp", raw("Ысык-Көл")), {}, findings), "Ысык-Көл");
    EXPECT_EQ(test::finding(findings, "encoding.assumed").severity, Severity::note);
    EXPECT_EQ(describe({folder / "a.shp"}, {}, findings).at(0).encoding, "UTF-8 (assumed)");
}

TEST(Encoding, OfPlainLettersNeedsNoFinding) {
    const Folder folder;
    Findings findings;
    EXPECT_EQ(name_of(test::write(folder, "a.shp", raw("Naryn")), {}, findings), "Naryn");
    EXPECT_FALSE(test::has(findings, "encoding.assumed"));
}

TEST(Encoding, OfALyingCpgIsAnError) {
    const Folder folder;
    const auto file = test::write(folder, "a.shp", raw(naryn_cp1251));
    (void)folder.write("a.cpg", "UTF-8");
    EXPECT_THAT(test::error_of(file), testing::AllOf(HasSubstr("row 1"), HasSubstr("UTF-8 (from .cpg)")));
}

TEST(Encoding, ComesFromTheLanguageDriver) {
    const Folder folder;
    const auto file = test::write(folder, "a.shp", raw(naryn_cp1251));
    auto dbf = test::bytes_of(folder / "a.dbf");
    dbf[29] = '\xC9';
    (void)folder.write("a.dbf", dbf);
    Findings findings;
    EXPECT_EQ(name_of(file, {}, findings), "Нарын");
    EXPECT_EQ(describe({file}, {}, findings).at(0).encoding, "CP1251 (from DBF language driver)");
}

TEST(Encoding, WithoutKyrgyzLettersIsAFinding) {
    const Folder folder;
    const auto file = test::write(folder, "a.shp", raw(naryn_cp1251));
    (void)folder.write("a.cpg", "ANSI 1251");
    Findings findings;
    EXPECT_EQ(name_of(file, {}, findings), "Нарын");
    EXPECT_THAT(test::finding(findings, "encoding.lacks_letters").message, HasSubstr("CP1251 (from .cpg)"));
}

TEST(Text, CutInMidCharacterIsAFinding) {
    const Folder folder;
    auto layer = raw("Иссык-Кульская");
    layer.width = 24;  // the file is made by hand so: GDAL itself cuts between characters
    layer.rows[0].values[2] = std::string("Иссык-Кульска").substr(0, 24);
    Findings findings;
    EXPECT_EQ(name_of(test::write(folder, "a.shp", layer), {}, findings), "Иссык-Кульск");
    EXPECT_EQ(test::finding(findings, "text.cut").row, 1U);
}

TEST(Text, FillingItsFieldMayBeCut) {
    const Folder folder;
    auto layer = raw("Иссык-Кульска");
    layer.width = 25;
    Findings findings;
    EXPECT_EQ(name_of(test::write(folder, "a.shp", layer), {}, findings), "Иссык-Кульска");
    EXPECT_TRUE(test::has(findings, "text.may_be_cut"));
}

TEST(Text, EncodedTwiceIsAFinding) {
    const Folder folder;
    auto layer = test::two_districts();
    layer.rows[0].values[2] = "РќР°СЂС‹РЅ";
    Findings findings;
    EXPECT_EQ(name_of(test::write(folder, "a.gpkg", layer), {}, findings), "РќР°СЂС‹РЅ");
    EXPECT_TRUE(test::has(findings, "text.encoded_twice"));
}

TEST(Text, WithQuestionMarksForLettersIsAFinding) {
    const Folder folder;
    auto layer = test::two_districts();
    layer.rows[1].values[2] = "Ысык-К?л";
    Findings findings;
    (void)read_boundaries({test::write(folder, "a.geojson", layer)}, {}, findings);
    EXPECT_EQ(test::finding(findings, "text.lost_letters").row, 2U);
}

TEST(EncodedTwice, IsUndone) {
    EXPECT_EQ(read::encoded_twice("РќР°СЂС‹РЅ"), "Нарын");
    EXPECT_EQ(read::encoded_twice("РСЃС‹Рє"), "");  // a byte was lost: nothing to undo
    for (const char* sound : {"Нарын", "Ысык-Көл", "Джети-Огузский район", "Уч-Коргон", "Naryn", "Köl", "ЁлкаЁ", ""}) {
        EXPECT_EQ(read::encoded_twice(sound), "") << sound;
    }
}

}  // namespace
}  // namespace kamtuu
