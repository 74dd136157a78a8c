#include "core/formula_guard.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <string>
#include <vector>

namespace kamtuu {
namespace {

TEST(FormulaGuard, DisarmsWhatBeginsAsAFormulaDoes) {
    for (const std::string text :
         {"=cmd|'/c calc'!A1", "+1+1",     "-1+1",     "@SUM(1)",  "\tx",    "\rx",  "\nx",     " =1",
          "\u00A0=1",          "\u2003=1", "\u200B=1", "\uFEFF=1", "\x01=1", "\"=1", "\" =1\"", "\uFF1D1",
          "\uFF0B1",           "\uFF0D1",  "\uFF20A",  " \uFF1D1"})
        EXPECT_EQ(guarded(text, ','), "'" + text);
}

TEST(FormulaGuard, LeavesAloneWhatIsNone) {
    for (const std::string text : {"", "Ak-Suu", "a=1", "'", "say \"no\"", "wells; pumps", "a,b-c", "\u041E\u0448",
                                   "…=", "'text", "2\u20133", "x \uFF1D y"})
        EXPECT_EQ(guarded(text, ','), text);
}

TEST(FormulaGuard, KnowsThatOtherSettingsCutCellsElsewhere) {
    EXPECT_EQ(guarded("wells;=1", ','), "wells;'=1");
    EXPECT_EQ(guarded("wells; \"=1", ','), "wells;' \"=1");
    EXPECT_EQ(guarded("wells\n=1\t@x", ','), "wells\n'=1\t'@x");
    EXPECT_EQ(guarded("\t=1", ','), "'\t'=1");
    EXPECT_EQ(guarded("wells,=1", ','), "wells,=1") << "quoted in its own file";
    EXPECT_EQ(guarded("wells,=1;=1", ';'), "wells,'=1;=1");
}

TEST(FormulaGuard, IsTakenBack) {
    for (const char separator : {',', ';', '\t'})
        for (const std::string text :
             {"=1", "a;=1", "a,=1", "a\t+1\n@", "\"=1", "\t", "Ak-Suu", "it's", "\uFF1D1;\uFF1D"})
            EXPECT_EQ(unguarded(guarded(text, separator)), text);
}

/// What a spreadsheet with another list separator sees as cells: cut at each of these, the quotes not understood.
std::vector<std::string> cut(const std::string& text) {
    std::vector<std::string> cells{""};
    for (const char c : text)
        if (c == ';' || c == '\t' || c == '\n' || c == '\r')
            cells.emplace_back();
        else
            cells.back() += c;
    return cells;
}

RC_GTEST_PROP(FormulaGuardProperties, LeavesNoCellThatRuns, ()) {
    const auto letters = rc::gen::element('a', '=', '+', '-', '@', ' ', '"', ';', ',', '\t', '\n', '\r', '\'');
    const auto text = *rc::gen::container<std::string>(letters);
    const auto safe = guarded(text, ',');
    for (const auto& cell : cut(safe)) {
        const auto first = cell.find_first_not_of(" \"");
        if (first != std::string::npos) RC_ASSERT(std::string("=+-@").find(cell[first]) == std::string::npos);
    }
    RC_ASSERT(unguarded(safe) == unguarded(text));
}

}  // namespace
}  // namespace kamtuu
