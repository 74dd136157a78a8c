#include <gmock/gmock.h>
#include <regex>
#include <string>

#include "report/example.hpp"
#include "report/html_style.hpp"
#include "report/html_writer.hpp"
#include "write/sha256.hpp"

namespace kamtuu::reporting {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

std::string hexadecimal(std::string_view base64) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bits;
    for (const char c : base64)
        if (const auto value = digits.find(c); value != std::string_view::npos)
            for (unsigned bit = 6; bit-- > 0;) bits += (value >> bit & 1U) != 0 ? '1' : '0';
    std::string text;
    for (std::size_t i = 0; i + 4 <= bits.size(); i += 4)
        text += "0123456789abcdef"[std::stoul(bits.substr(i, 4), nullptr, 2)];
    return text.substr(0, 64);
}

std::string between(const std::string& text, const std::string& before, const std::string& after) {
    const auto begin = text.find(before) + before.size();
    return text.substr(begin, text.find(after, begin) - begin);
}

TEST(HtmlReport, AllowsItsOwnStyleAndNothingElse) {
    const auto html = to_html({.title = "x"});
    const auto policy = between(html, "Content-Security-Policy\" content=\"", "\"");
    EXPECT_THAT(policy, testing::StartsWith("default-src 'none'; style-src 'sha256-"));
    const auto style = between(html, "<style>", "</style>");
    EXPECT_EQ(hexadecimal(between(policy, "'sha256-", "'")), fingerprint(style).sha256);
    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html, Not(HasSubstr("style=")));
    EXPECT_THAT(style, Not(HasSubstr("url(")));
    EXPECT_THAT(style, Not(HasSubstr("@import")));
}

TEST(HtmlReport, LeavesWhatSomebodyTypedAsItIs) {
    EXPECT_EQ(html_text("<b a=\"1\">&amp;</b>\n "), "&lt;b a=&quot;1&quot;&gt;&amp;amp;&lt;/b&gt;");
    Document document{.title = "</title><script>", .subtitle = {"</bdi><script>", Manner::typed}};
    document.sections = {{"s",
                          "</h2><script>",
                          {Table{"\"><script>", {{"</th><script>"}}, {{{Line("</td><script>")}}}},
                           Figure{"</figcaption><script>", "\"><script>", "<svg><script/>\"</svg>", ""}}}};
    const auto html = to_html(document);
    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html, HasSubstr("<img alt=\"&quot;&gt;&lt;script&gt;\" "
                                "src=\"data:image/svg+xml,%3Csvg%3E%3Cscript/%3E%22%3C/svg%3E\"/>"));
}

TEST(HtmlReport, HasPicturesOfPixelsInItself) {
    Document document;
    document.sections = {{"maps", "Maps", {Figure{"A caption.", "A map", "\x89PNG", "", "", PictureKind::png}}}};
    EXPECT_THAT(to_html(document), HasSubstr("<img alt=\"A map\" src=\"data:image/png;base64,iVBORw==\"/>"));
}

TEST(HtmlReport, CanBeReadByEverybody) {
    for (const auto& lettering : letterings)
        EXPECT_GE(contrast(lettering.letters, lettering.ground), 4.5) << lettering.what;
    EXPECT_GE(contrast(paint::ink, paint::paper), 7);
    // What is certain and what is possible are told apart without colours.
    EXPECT_GE(contrast(paint::certain, paint::possible), 3);
    EXPECT_THAT(html_style(), Not(ContainsRegex("@(ink|quiet|accent|paper|panel|warning|rule|certain|possible)")));
}

TEST(HtmlReport, IsWellFormed) {
    std::vector<test::TypedRow> rows = test::usual_rows();
    for (const auto& text : test::hostile_texts()) rows.push_back({.municipality = text, .project = text});
    rows.push_back({.municipality = "\xff\x02\xe2\x80\xae", .project = std::string("a\0b", 3)});
    const test::Example run(rows);
    for (const auto language : languages) {
        const auto answer = test::answer_of("xmllint", "--noout", report_html(run.coverage(), {.language = language}));
        if (!answer) GTEST_SKIP() << "xmllint is not installed: nobody judges the page.";
        EXPECT_EQ(*answer, "");
    }
}

TEST(HtmlReport, NamesWhatATableIsAndWhatItsCellsAreOf) {
    Document document{.language = Language::ky};
    document.sections = {
        {"s", "S", {Table{"Caption", {{"A"}, {"B", ColumnKind::number}}, {{{Line("x"), Line("1")}}}}}}};
    const auto html = to_html(document);
    EXPECT_THAT(html, HasSubstr("<html lang=\"ky\">"));
    EXPECT_THAT(html, HasSubstr("<caption>Caption</caption>"));
    EXPECT_THAT(html, HasSubstr("<th scope=\"col\">A</th><th scope=\"col\" class=\"n\">B</th>"));
    EXPECT_THAT(html, HasSubstr("<th scope=\"row\">x</th><td class=\"n\">1</td>"));
    EXPECT_THAT(html, HasSubstr("<li><a href=\"#s\">S</a></li>"));
    EXPECT_THAT(html, HasSubstr("<section id=\"s\" aria-labelledby=\"s-title\">"));
}

TEST(HtmlReport, MarksWhatIsEnglish) {
    Document document{.language = Language::ru};
    document.sections = {{"s", "S", {Paragraph{Line("A & b.", Manner::english)}}}};
    EXPECT_THAT(to_html(document), HasSubstr("<p><span lang=\"en\">A &amp; b.</span></p>"));
}

}  // namespace
}  // namespace kamtuu::reporting
