#include <gtest/gtest.h>
#include <ostream>
#include <string>

#include <kamtuu/pcode.hpp>

namespace kamtuu {
namespace {

struct PcodeCase {
    std::string name;
    const char* typed;
    const char* code;  // null: refused
    friend std::ostream& operator<<(std::ostream& out, const PcodeCase& c) { return out << c.typed; }
};

class PcodeParse : public testing::TestWithParam<PcodeCase> {};

TEST_P(PcodeParse, GivesTheCodeOrNothing) {
    const auto code = Pcode::parse(GetParam().typed);
    ASSERT_EQ(code.has_value(), GetParam().code != nullptr);
    if (code) {
        EXPECT_EQ(code->str(), GetParam().code);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Table, PcodeParse,
    testing::Values(PcodeCase{"KeepsZeros", "CO05001", "CO05001"},
                    PcodeCase{"UpperCases", " kg02205000000\t", "KG02205000000"},
                    PcodeCase{"ThreeLetters", "KGZ02", "KGZ02"}, PcodeCase{"CountryAlone", "KG", "KG"},
                    PcodeCase{"RefusesDelimiters", "SS.01.01", nullptr},
                    PcodeCase{"RefusesBareDigits", "02205000000", nullptr},
                    PcodeCase{"RefusesOneLetter", "K02", nullptr}, PcodeCase{"RefusesFourLetters", "KGZS02", nullptr},
                    PcodeCase{"RefusesLettersAfterDigits", "KG02A", nullptr}, PcodeCase{"RefusesEmpty", "", nullptr}),
    [](const auto& tested) { return tested.param.name; });

class TypedPcodeRead : public testing::TestWithParam<PcodeCase> {};

TEST_P(TypedPcodeRead, UnderstandsOrRefuses) {
    const auto typed = read_typed_pcode(GetParam().typed);
    ASSERT_EQ(typed.pcode.has_value(), GetParam().code != nullptr) << typed.remark;
    if (typed.pcode) {
        EXPECT_EQ(typed.pcode->str(), GetParam().code);
    } else {
        EXPECT_FALSE(typed.remark.empty());
    }
}

INSTANTIATE_TEST_SUITE_P(
    Table, TypedPcodeRead,
    testing::Values(
        PcodeCase{"Plain", "KG02205000000", "KG02205000000"}, PcodeCase{"LowerCase", "kg02205000000", "KG02205000000"},
        PcodeCase{"ThreeLetterCountry", "KGZ02205000000", "KG02205000000"},
        PcodeCase{"Soate14", "41702205000000", "KG02205000000"}, PcodeCase{"Soate8", "41702205", "KG02205000000"},
        PcodeCase{"Soate11", "41702205805", "KG02205805000"}, PcodeCase{"Soate5", "41702", "KG02000000000"},
        PcodeCase{"SoateWithBlanks", "417 02 205 805 000", "KG02205805000"},
        PcodeCase{"SoateWithHyphens", "41702-205-805-00-0", "KG02205805000"},
        PcodeCase{"NoCountry", "02205000000", "KG02205000000"},
        PcodeCase{"LostLeadingZero", "2205000000", "KG02205000000"},
        PcodeCase{"CutAtABlock", "KG02205", "KG02205000000"},
        PcodeCase{"BishkekWithoutCountry", "11000000000", "KG11000000000"}, PcodeCase{"Country", "kgz", "KG"},
        PcodeCase{"AnotherCountry", "TJ01", "TJ01"}, PcodeCase{"RefusesExcelsDamage", "4.17022E+13", nullptr},
        PcodeCase{"RefusesExcelsDamageWithComma", "4,17022E+13", nullptr},
        PcodeCase{"RefusesADecimal", "41702205000000.0", nullptr}, PcodeCase{"RefusesCutInABlock", "4170220", nullptr},
        PcodeCase{"RefusesTooManyDigits", "KG022050000001", nullptr}, PcodeCase{"RefusesWords", "Bosteri", nullptr},
        PcodeCase{"RefusesEmpty", " ", nullptr}),
    [](const auto& tested) { return tested.param.name; });

TEST(TypedPcode, SaysWhatItAssumed) {
    EXPECT_EQ(read_typed_pcode("KG02205000000").remark, "");
    EXPECT_FALSE(read_typed_pcode("2205000000").remark.empty());
    EXPECT_FALSE(read_typed_pcode("41702205").remark.empty());
}

struct ParentCase {
    const char* code;
    const char* parent;
};

TEST(ParentByBlocks, ClearsTheLastBlock) {
    for (const auto& [code, parent] :
         {ParentCase{"KG02205805000", "KG02205000000"}, ParentCase{"KG02205000000", "KG02000000000"},
          ParentCase{"KG02000000000", "KG"}, ParentCase{"KG02410000010", "KG02410000000"},
          ParentCase{"KG06255000901", "KG06255000000"}}) {
        const auto above = parent_by_blocks(*Pcode::parse(code));
        ASSERT_TRUE(above) << code;
        EXPECT_EQ(above->str(), parent) << code;
    }
    EXPECT_FALSE(parent_by_blocks(*Pcode::parse("KG")));
    EXPECT_FALSE(parent_by_blocks(*Pcode::parse("TJ01001")));
}

}  // namespace
}  // namespace kamtuu
