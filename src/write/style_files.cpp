// Styles as QGIS and OGC write them down.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "write/layer_style.hpp"
#include "write/layer_table.hpp"
#include "write/xml.hpp"

namespace kamtuu {

namespace {

using Kind = CellTest::Kind;

constexpr std::string_view outline = "#6e6e6e";
constexpr std::string_view outline_rgba = "110,110,110,255";

/// A kind of test as QGIS's expressions and as OGC's filters say it.
struct Words {
    Kind kind;
    std::string_view expression;
    std::string_view filter;
};
constexpr std::array comparisons{
    Words{Kind::equal, " = ", "PropertyIsEqualTo"},
    Words{Kind::unequal, " <> ", "PropertyIsNotEqualTo"},
    Words{Kind::at_least, " >= ", "PropertyIsGreaterThanOrEqualTo"},
    Words{Kind::at_most, " <= ", "PropertyIsLessThanOrEqualTo"},
    Words{Kind::below, " < ", "PropertyIsLessThan"},
};

const Words& words_of(Kind kind) { return *std::ranges::find(comparisons, kind, &Words::kind); }

std::string in_quotes(std::string_view text, char quote) {
    std::string out(1, quote);
    for (const char c : text) out += c == quote ? std::string(2, c) : std::string(1, c);
    return out + quote;
}

FieldKind kind_of(const LayerTable& layer, std::string_view field) {
    const auto found = std::ranges::find(layer.fields, field, &LayerField::name);
    return found == layer.fields.end() ? FieldKind::text : found->kind;
}

std::string expression(const CellTest& test, const LayerTable& layer) {
    const auto field = in_quotes(test.field, '"');
    if (test.kind == Kind::absent) return field + " IS NULL";
    if (test.kind == Kind::present) return field + " IS NOT NULL";
    const bool text = kind_of(layer, test.field) == FieldKind::text;
    return field + std::string(words_of(test.kind).expression) + (text ? in_quotes(test.value, '\'') : test.value);
}

std::string expression(const StyleRule& rule, const LayerTable& layer) {
    std::string any;
    for (const auto& tests : rule.any) {
        std::string all;
        for (const auto& test : tests) all += (all.empty() ? "" : " AND ") + expression(test, layer);
        any += (any.empty() ? "(" : " OR (") + all + ")";
    }
    return any;
}

std::string filter(const CellTest& test) {
    const auto field = "<ogc:PropertyName>" + xml_text(test.field) + "</ogc:PropertyName>";
    const auto null = "<ogc:PropertyIsNull>" + field + "</ogc:PropertyIsNull>";
    if (test.kind == Kind::absent) return null;
    if (test.kind == Kind::present) return "<ogc:Not>" + null + "</ogc:Not>";
    const auto name = "ogc:" + std::string(words_of(test.kind).filter);
    return "<" + name + ">" + field + "<ogc:Literal>" + xml_text(test.value) + "</ogc:Literal></" + name + ">";
}

/// OGC's And and Or take two operands at least.
std::string joined(std::string_view how, const std::vector<std::string>& operands) {
    if (operands.size() == 1) return operands.front();
    std::string out = "<ogc:" + std::string(how) + ">";
    for (const auto& operand : operands) out += operand;
    return out + "</ogc:" + std::string(how) + ">";
}

std::string filter(const StyleRule& rule) {
    std::vector<std::string> any;
    for (const auto& tests : rule.any) {
        std::vector<std::string> all;
        for (const auto& test : tests) all.push_back(filter(test));
        any.push_back(joined("And", all));
    }
    return joined("Or", any);
}

struct Property {
    std::string_view name;
    std::string value;
};

/// A layer of a symbol, for versions of QGIS from 3.18 on and for those before.
std::string fill_layer(const std::vector<Property>& properties) {
    std::string options;
    std::string older;
    for (const auto& [name, value] : properties) {
        const auto key = std::string(name);
        options += "     <Option name=\"" + key + "\" type=\"QString\" value=\"" + value + "\"/>\n";
        older += "    <prop k=\"" + key + "\" v=\"" + value + "\"/>\n";
    }
    return "   <layer class=\"SimpleFill\" enabled=\"1\" locked=\"0\" pass=\"0\">\n    <Option type=\"Map\">\n" +
           options + "    </Option>\n" + older + "   </layer>\n";
}

std::string rgba(Colour colour) {
    return std::to_string(colour.red) + "," + std::to_string(colour.green) + "," + std::to_string(colour.blue) + ",255";
}

std::string symbol(const StyleRule& rule, std::size_t number) {
    std::vector<Property> line{{"outline_color", std::string(outline_rgba)},
                               {"outline_style", "solid"},
                               {"outline_width", "0.1"},
                               {"outline_width_unit", "MM"}};
    auto plain = line;
    plain.insert(plain.begin(), {{"color", rgba(rule.fill)}, {"style", "solid"}});
    auto out = "  <symbol name=\"" + std::to_string(number) +
               "\" type=\"fill\" alpha=\"1\" clip_to_extent=\"1\" force_rhr=\"0\">\n" + fill_layer(plain);
    if (rule.hatched) {
        line.insert(line.begin(), {{"color", std::string(outline_rgba)}, {"style", "b_diagonal"}});
        out += fill_layer(line);
    }
    return out + "  </symbol>\n";
}

std::string fill(const StyleRule& rule) {
    const auto stroke = "<Stroke><CssParameter name=\"stroke\">" + std::string(outline) +
                        "</CssParameter><CssParameter name=\"stroke-width\">0.3</CssParameter></Stroke>";
    auto out = "<PolygonSymbolizer><Fill><CssParameter name=\"fill\">" + hex(rule.fill) + "</CssParameter></Fill>" +
               stroke + "</PolygonSymbolizer>\n";
    if (rule.hatched)
        out +=
            "<PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>x</WellKnownName><Stroke>"
            "<CssParameter name=\"stroke\">" +
            std::string(outline) +
            "</CssParameter></Stroke></Mark><Size>6</Size></Graphic></GraphicFill></Fill></PolygonSymbolizer>\n";
    return out;
}

}  // namespace

std::string qml(const LayerStyle& style, const LayerTable& layer) {
    std::string rules;
    std::string symbols;
    for (std::size_t i = 0; i < style.rules.size(); ++i) {
        const auto& rule = style.rules[i];
        const auto number = std::to_string(i);
        rules += "  <rule key=\"rule" + number + "\" symbol=\"" + number + "\" label=\"" + xml_text(rule.label) +
                 "\" filter=\"" + xml_text(expression(rule, layer)) + "\"/>\n";
        symbols += symbol(rule, i);
    }
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
           "<qgis version=\"3.22.0\" styleCategories=\"Symbology\">\n"
           "<renderer-v2 type=\"RuleRenderer\" symbollevels=\"0\" forceraster=\"0\" enableorderby=\"0\">\n"
           " <rules key=\"rules\">\n" +
           rules + " </rules>\n <symbols>\n" + symbols + " </symbols>\n</renderer-v2>\n</qgis>\n";
}

std::string sld(const LayerStyle& style, const LayerTable& layer) {
    std::string rules;
    for (const auto& rule : style.rules)
        rules += "<Rule>\n<Title>" + xml_text(rule.label) + "</Title>\n<ogc:Filter>" + filter(rule) +
                 "</ogc:Filter>\n" + fill(rule) + "</Rule>\n";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<StyledLayerDescriptor version=\"1.0.0\" xmlns=\"http://www.opengis.net/sld\" "
           "xmlns:ogc=\"http://www.opengis.net/ogc\">\n<NamedLayer>\n<Name>" +
           xml_text(layer.name) + "</Name>\n<UserStyle>\n<Title>" + xml_text(style.name) +
           "</Title>\n<FeatureTypeStyle>\n" + rules +
           "</FeatureTypeStyle>\n</UserStyle>\n</NamedLayer>\n</StyledLayerDescriptor>\n";
}

}  // namespace kamtuu
