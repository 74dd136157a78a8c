#include <gmock/gmock.h>
#include <string>

#include "report/example.hpp"
#include "report/html_writer.hpp"
#include "report/markdown_writer.hpp"

namespace kamtuu::reporting {
namespace {

using testing::HasSubstr;

constexpr auto options = "--unsafe -e table -e autolink -e strikethrough -e tasklist --to html";

/// What GitHub's own parser makes of it, without the empty comments that part addresses of mail.
std::optional<std::string> parsed(const std::string& markdown) {
    auto html = test::answer_of("cmark-gfm", options, markdown);
    constexpr std::string_view comment = "<!-- -->";
    if (html)
        for (auto at = html->find(comment); at != std::string::npos; at = html->find(comment))
            html->erase(at, comment.size());
    return html;
}

TEST(Markdown, LeavesWhatSomebodyTypedAsItIs) {
    for (const auto& text : test::hostile_texts()) {
        const auto html = parsed(markdown_text(text) + "\n");
        if (!html) GTEST_SKIP() << "cmark-gfm is not installed: nobody judges the Markdown.";
        EXPECT_EQ(*html, "<p>" + html_text(text) + "</p>\n") << markdown_text(text);
    }
}

TEST(Markdown, LetsNoTextOutOfItsCell) {
    for (const auto& text : test::hostile_texts()) {
        Document document{.title = text, .subtitle = {text, Manner::strong}};
        document.sections = {{"s", text, {Table{text, {{text}, {text}}, {{{Line(text), Line("x")}}}}}}};
        const auto html = parsed(to_markdown(document));
        if (!html) GTEST_SKIP() << "cmark-gfm is not installed: nobody judges the Markdown.";
        const auto expected = html_text(text);
        EXPECT_THAT(*html, HasSubstr("<h1>" + expected + "</h1>\n<p><strong>" + expected + "</strong></p>"));
        EXPECT_THAT(*html, HasSubstr("<h2>" + expected + "</h2>\n<p><strong>" + expected + "</strong></p>\n<table>"));
        EXPECT_THAT(*html, HasSubstr("<th>" + expected + "</th>\n<th>" + expected + "</th>"));
        EXPECT_THAT(*html, HasSubstr("<td>" + expected + "</td>\n<td>x</td>"));
    }
}

TEST(Markdown, MakesOneLineOfSeveral) {
    EXPECT_EQ(markdown_text("  a\r\n\r\n# b\t c "), "a \\# b c");
    EXPECT_EQ(markdown_text("a\x01\xe2\x80\xae"
                            "b\xff"),
              "a\uFFFD\uFFFDb\uFFFD");
}

TEST(Markdown, WritesPicturesAsFiles) {
    Document document;
    document.sections = {{"maps", "Maps", {Figure{"A caption.", "What is to be seen", "<svg/>", "map.png"}}}};
    EXPECT_THAT(to_markdown(document), HasSubstr("\n![What is to be seen](<map.png>)\n\n*A caption.*\n"));
    document.sections = {
        {"maps", "Maps", {Figure{"A caption.", "What is to be seen", "<svg/>", "", "It is elsewhere."}}}};
    EXPECT_THAT(to_markdown(document), HasSubstr("\n*A caption.* It is elsewhere.\n"));
}

}  // namespace
}  // namespace kamtuu::reporting
