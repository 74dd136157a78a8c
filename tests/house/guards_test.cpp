#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "house/bare_conditions.hpp"
#include "house/house_files.hpp"
#include "house/type_names.hpp"

namespace kamtuu::house {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(CodeAlone, BlanksCommentsAndLiterals) {
    EXPECT_EQ(code_alone("a // b\nc"), "a     \nc");
    EXPECT_EQ(code_alone("a /* b\n c */ d"), "a     \n      d");
    EXPECT_EQ(code_alone(R"(f("x\"y", '"', 1'000))"), "f(      ,    , 1'000)");
    EXPECT_EQ(code_alone("R\"x(a)\" \")x\" + 1"), std::string(12, ' ') + " + 1");
    EXPECT_EQ(code_alone("\"never closed"), std::string(13, ' '));
}

TEST(Closing, CountsBracketsOfAllKinds) {
    EXPECT_EQ(closing("f(a[i], {b}) + (c)", 1), 11U);
    EXPECT_EQ(closing("f(a", 1), 3U);
}

std::vector<std::string> conditions_in(std::string_view source) { return bare_conditions("t.cpp", source); }

TEST(BareConditions, AreTold) {
    EXPECT_THAT(conditions_in("RC_ASSERT(a || b);"),
                ElementsAre("t.cpp:1 has && or || in RC_ASSERT without brackets of its own"));
    EXPECT_THAT(conditions_in("\n  RC_PRE(f(x)\n  && b);"),
                ElementsAre("t.cpp:2 has && or || in RC_PRE without brackets of its own"));
    EXPECT_THAT(conditions_in("RC_ASSERT((a) && (b)); RC_ASSERT_FALSE(a || b);"), testing::SizeIs(2));
}

TEST(BareConditions, MayStandInBracketsOfTheirOwn) {
    EXPECT_THAT(conditions_in("RC_ASSERT((a || b)); RC_ASSERT(any(v, [](auto&& x) { return x && y; }));"), IsEmpty());
    EXPECT_THAT(conditions_in("EXPECT_TRUE(a || b); // RC_ASSERT(a || b)\nRC_ASSERT(text == \"||\"); a || b;"),
                IsEmpty());
}

std::vector<std::string> types_in(std::string_view first, std::string_view second) {
    TypePlaces known;
    EXPECT_THAT(twice_defined("a.hpp", first, known), IsEmpty());
    return twice_defined("b.hpp", second, known);
}

TEST(TypeNames, AreToldWhenTheyAreTwice) {
    EXPECT_THAT(types_in("namespace k {\nstruct A { int a; };\n}", "namespace k { class A final : public B::C { }; }"),
                ElementsAre("b.hpp:1 defines k::A, as a.hpp:2 does"));
    EXPECT_THAT(types_in("namespace k API {\nenum class A : int { a };\n}",
                         "namespace k { namespace { int f() {} }\nvoid g() { if (x) { } }\nstruct A {}; }"),
                ElementsAre("b.hpp:3 defines k::A, as a.hpp:2 does"));
    EXPECT_THAT(types_in("namespace k::m { enum A { a }; }", "namespace k { namespace m { struct A : B { }; } }"),
                ElementsAre("b.hpp:1 defines k::m::A, as a.hpp:1 does"));
    EXPECT_THAT(types_in("template <class T> struct A { };", "template <typename T>\nclass [[nodiscard]] A { };"),
                ElementsAre("b.hpp:2 defines A, as a.hpp:1 does"));
}

TEST(TypeNames, MayBeTheSameWhereNobodyElseSeesThem) {
    const std::string here = "namespace k { struct A { struct B { }; }; }";
    for (const auto* there : {
             "namespace m { struct A { }; }",
             "namespace k { namespace { struct A { }; } }",
             "namespace k { struct A; class A* f(struct A& a); enum class E : int; }",
             "namespace k { void f() { struct A { } a; } struct C { struct A { }; }; struct B { }; }",
             "namespace k { // struct A { };\nconst char* text = \"struct A { };\"; }",
             "namespace k { template <class A> struct D { }; template <> struct A<int> { }; }",
         })
        EXPECT_THAT(types_in(here, there), IsEmpty()) << there;
}

TEST(House, HasNoBareConditions) { EXPECT_THAT(bare_conditions_under(KAMTUU_SOURCE_DIR), IsEmpty()); }

TEST(House, HasEachTypeOnce) {
    EXPECT_GT(cpp_files(KAMTUU_SOURCE_DIR, {"include", "src"}).size(), 100U);
    EXPECT_THAT(twice_defined_under(KAMTUU_SOURCE_DIR), IsEmpty());
}

}  // namespace

}  // namespace kamtuu::house
