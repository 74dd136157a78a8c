#include "report/html_style.hpp"

#include <utility>

namespace kamtuu::reporting {

namespace {

constexpr std::string_view sheet = R"(:root{color-scheme:light}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:@paper;color:@ink;font:1rem/1.55 "Noto Sans","Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
header,main,nav,footer{max-width:64rem;margin:0 auto;padding:0 1.5rem}
header{padding-top:3rem;padding-bottom:1.25rem}
h1,h2,h3{font-family:"Noto Serif",Georgia,"Times New Roman",serif;line-height:1.2;text-wrap:balance}
h1{font-size:2.4rem;margin:0 0 .6rem;letter-spacing:-.01em}
h2{font-size:1.55rem;margin:3rem 0 .9rem;padding-top:.9rem;border-top:2px solid @accent;color:@accent}
h3{font-size:1.12rem;margin:2rem 0 .6rem}
p,ul{max-width:46rem;margin:0 0 1rem}
ul{padding-left:1.2rem}
li{margin:.25rem 0}
.subtitle{font-size:1.15rem;color:@quiet;margin:0}
.aside,figcaption,footer{color:@quiet;font-size:.875rem}
.contents{padding-top:1rem;padding-bottom:1rem}
.contents h2{font-size:.875rem;margin:0 0 .4rem;padding:0;border:0;font-family:inherit;color:@quiet;letter-spacing:.02em}
.contents ol{margin:0;padding:0;list-style:none;columns:3 14rem;column-gap:2rem}
.contents li{margin:0;padding:.2rem 0;break-inside:avoid}
a{color:@accent;text-underline-offset:.15em;text-decoration-thickness:1px}
a:focus-visible,.scroll:focus-visible{outline:3px solid @accent;outline-offset:2px}
.headlines{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:.75rem;margin:0 0 1.5rem;padding:0}
.headlines div{background:@panel;border-left:4px solid @accent;padding:.8rem 1rem}
.headlines dt{font-size:.875rem;color:@quiet}
.headlines dd{margin:0}
.headlines .figure{font:600 1.55rem/1.25 "Noto Serif",Georgia,serif;color:@accent;font-variant-numeric:lining-nums;padding:.1rem 0}
.headlines .note{font-size:.875rem;line-height:1.4}
.box{background:@warning_panel;border-left:4px solid @warning;padding:1rem 1.25rem;margin:0 0 1.5rem;max-width:none}
.box p{color:@warning;font-weight:700;margin:0 0 .4rem}
.box ul{margin:0}
.scroll{overflow-x:auto;margin:0 0 .75rem}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.4}
.narrow{width:auto;min-width:min(26rem,100%)}
.narrow th,.narrow td{padding-right:2.5rem}
caption{text-align:left;font-weight:700;padding:.4rem 0;caption-side:top}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid @rule;overflow-wrap:break-word}
th:last-child,td:last-child{padding-right:0}
thead th{vertical-align:bottom;border-bottom:2px solid @ink;font-weight:600}
tbody th{font-weight:400}
.n{text-align:right;font-variant-numeric:tabular-nums lining-nums}
tbody .n{white-space:nowrap}
.total th,.total td{font-weight:700;border-top:2px solid @ink;border-bottom:2px solid @ink}
.bar{display:block;width:100%;min-width:5rem;height:.45rem;margin-top:.25rem}
.bar .ground{fill:@panel;stroke:@rule}
.bar .possible{fill:@possible}
.bar .certain{fill:@certain}
code{font-family:"Noto Sans Mono",Consolas,Menlo,monospace;font-size:.85em}
figure{margin:0 0 1.5rem}
figure img{display:block;width:100%;height:auto;border:1px solid @rule}
figcaption{padding-top:.4rem}
footer{margin-top:3rem;padding-top:1rem;padding-bottom:3rem;border-top:1px solid @rule}
@media (max-width:40rem){
header,main,nav,footer{padding-left:1rem;padding-right:1rem}
header{padding-top:1.5rem}
h1{font-size:1.8rem}
h2{font-size:1.3rem}
.scroll{margin-left:-1rem;margin-right:-1rem;padding:0 1rem}
.scroll table:not(.narrow){min-width:38rem}
.picture img{width:46rem;max-width:none}
}
@media print{
@page{size:A4;margin:18mm 16mm}
body{font-size:9.5pt}
header,main,nav,footer{max-width:none;padding:0}
.contents{padding:8mm 0 0}
h1{font-size:22pt}
h2{font-size:14pt;margin-top:8mm}
h2,h3,caption{break-after:avoid}
section.page{break-before:page}
.scroll{overflow:visible}
table{font-size:8pt}
thead{display:table-header-group}
tr,th,td,figure,.picture,.headlines div,.box{break-inside:avoid}
figure img{max-height:200mm;object-fit:contain}
figcaption{break-before:avoid}
a{color:inherit;text-decoration:none}
.headlines div,.box,.bar{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
)";

constexpr std::pair<std::string_view, Colour> names[] = {
    // The longer ones first: one is the beginning of another.
    {"@warning_panel", paint::warning_panel},
    {"@warning", paint::warning},
    {"@possible", paint::possible},
    {"@certain", paint::certain},
    {"@accent", paint::accent},
    {"@quiet", paint::quiet},
    {"@paper", paint::paper},
    {"@panel", paint::panel},
    {"@rule", paint::rule},
    {"@ink", paint::ink},
};

}  // namespace

std::string html_style() {
    std::string style(sheet);
    for (const auto& [name, colour] : names)
        for (auto at = style.find(name); at != std::string::npos; at = style.find(name, at))
            style.replace(at, name.size(), hex(colour));
    return style;
}

}  // namespace kamtuu::reporting
