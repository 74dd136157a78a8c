#include "read/layer_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include <kamtuu/error.hpp>

#include "core/text.hpp"
#include "read/bytes.hpp"
#include "read/encoded_twice.hpp"
#include "read/encoding.hpp"

namespace kamtuu::read {

namespace {

struct LanguageDriver {
    std::uint32_t id;
    std::string_view encoding;
};

// Byte 29 of a DBF. 0x57, "whatever the writer's Windows was set to", says nothing.
constexpr std::array language_drivers{
    LanguageDriver{0x01, "CP437"},  LanguageDriver{0x02, "CP850"},  LanguageDriver{0x03, "CP1252"},
    LanguageDriver{0x26, "CP866"},  LanguageDriver{0x64, "CP852"},  LanguageDriver{0x65, "CP866"},
    LanguageDriver{0xC8, "CP1250"}, LanguageDriver{0xC9, "CP1251"},
};

// Cyrillic, but without ө ү ң.
constexpr std::array<std::string_view, 5> poor_encodings{"CP1251", "CP866", "KOI8-R", "KOI8-U", "ISO-8859-5"};

/// ".cpg" files hold "UTF-8", "1251", "ANSI 1251", "OEM 866", "88595", "65001".
std::string encoding_of_cpg(std::string_view text) {
    auto name = text::to_upper(text::trim(text));
    for (const std::string_view prefix : {"ANSI", "OEM"}) {
        if (name.starts_with(prefix)) name = text::trim(std::string_view(name).substr(prefix.size()));
    }
    if (name == "65001") return "UTF-8";
    const bool number = !name.empty() && std::all_of(name.begin(), name.end(), text::is_digit);
    if (number && name.starts_with("8859")) return "ISO-8859-" + name.substr(4);
    return number ? "CP" + name : name;
}

std::string encoding_of_driver(std::uint32_t id) {
    const auto* const driver = std::find_if(language_drivers.begin(), language_drivers.end(),
                                            [&](const LanguageDriver& known) { return known.id == id; });
    return driver == language_drivers.end() ? std::string() : std::string(driver->encoding);
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The fields that have a text of more than plain letters, which must be decoded and looked at: most have none. By
/// rows, as they lie in memory.
std::vector<std::size_t> unusual_fields(const VectorLayer& layer) {
    std::vector<bool> unusual(layer.fields.size());
    const auto is_usual = [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != '?'; };
    for (const auto& feature : layer.features) {
        for (std::size_t i = 0; i < feature.values.size(); ++i) {
            const auto& value = feature.values[i];
            if (!unusual[i] && !std::all_of(value.begin(), value.end(), is_usual)) unusual[i] = true;
        }
    }
    std::vector<std::size_t> fields;
    for (std::size_t i = 0; i < unusual.size(); ++i)
        if (unusual[i]) fields.push_back(i);
    return fields;
}

/// Whether the bytes from `at` are the beginning of one UTF-8 character whose rest is missing.
bool is_cut_character(std::string_view text, std::size_t at) {
    const auto lead = byte_at(text, at);
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() - at >= length) return false;
    return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 1, text.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; });
}

bool is_utf8_but_for_a_cut(std::string_view text) {
    const auto at = find_invalid_utf8(text);
    return at == std::string_view::npos || is_cut_character(text, at);
}

/// Rows of a field that something is true of.
struct Hits {
    std::size_t count{};
    std::size_t first_row{};
    std::string example{};

    void add(std::size_t row, std::string_view text) {
        if (count++ == 0) {
            first_row = row;
            example = text;
        }
    }
};

std::string texts_of(const Hits& hits, const std::string& field) {
    return std::to_string(hits.count) + " text(s) in " + field + ", first \"" + hits.example + "\", ";
}

constexpr std::string_view replacement_character = "\uFFFD";

/// A question mark or nothing but a gap where a letter stood: between two bytes of other letters.
bool has_lost_letter(std::string_view text) {
    for (auto at = text.find('?'); at != std::string_view::npos; at = text.find('?', at + 1)) {
        const auto is_word = [&](std::size_t i) {
            return i < text.size() && (byte_at(text, i) >= 0x80 || text::is_letter(text[i]));
        };
        if (at > 0 && is_word(at - 1) && is_word(at + 1)) return true;
    }
    return text.find(replacement_character) != std::string_view::npos || only_lost_letters(text);
}

struct TextCheck {
    const char* code;
    const char* message;
    bool (*fails)(std::string_view text, const VectorField& field);
};

constexpr std::array text_checks{
    TextCheck{"text.encoded_twice",
              "look as if they had been turned to UTF-8 twice. Names that read so match nothing; get the layer again "
              "with its encoding told rightly.",
              [](std::string_view text, const VectorField&) { return !encoded_twice(text).empty(); }},
    TextCheck{"text.lost_letters",
              "have question marks where letters were, as when Kyrgyz is saved in an encoding without ө, ү and ң.",
              [](std::string_view text, const VectorField&) { return has_lost_letter(text); }},
    TextCheck{"text.may_be_cut", "fill their field to the last byte and may be cut.",
              [](std::string_view text, const VectorField& field) {
                  return field.width >= 10 && field.width < 254 && !is_ascii(text) && text.size() >= field.width;
              }},
};

/// Damage that was done to a field's texts before they came here.
void check_texts(const VectorLayer& layer, std::size_t field, Findings& findings) {
    for (const auto& check : text_checks) {
        Hits hits;
        for (const auto& feature : layer.features) {
            const auto& text = feature.values[field];
            if (check.fails(text, layer.fields[field])) hits.add(feature.row, text);
        }
        if (hits.count == 0) continue;
        findings.push_back({Severity::warning,
                            check.code,
                            layer.file,
                            hits.first_row,
                            {},
                            texts_of(hits, layer.fields[field].name) + check.message});
    }
}

class Decoder {
public:
    Decoder(VectorLayer& layer, StatedEncoding stated) : layer_(layer), stated_(std::move(stated)) {}

    void run(Findings& findings) {
        if (stated_.name.empty()) assume(findings);
        utf8_ = text::to_upper(stated_.name) == "UTF-8" || text::to_upper(stated_.name) == "UTF8";
        layer_.encoding = stated_.name + " (" + (assumed_ ? "assumed" : "from " + stated_.source) + ")";
        for (auto& field : layer_.fields) field.name = decoded(field.name, 0, "a field's name", nullptr);
        const auto unusual = unusual_fields(layer_);
        for (const auto i : unusual) decode_field(i, findings);
        report_poor(findings);
        for (const auto i : unusual) check_texts(layer_, i, findings);
    }

private:
    void assume(Findings& findings) {
        bool ascii = true;
        for (const auto& feature : layer_.features) {
            for (const auto& value : feature.values) {
                ascii = ascii && is_ascii(value);
                if (!is_utf8_but_for_a_cut(value)) refuse_to_assume(feature.row);
            }
        }
        stated_.name = "UTF-8";
        assumed_ = true;
        if (ascii) return;
        findings.push_back({Severity::note,
                            "encoding.assumed",
                            layer_.file,
                            {},
                            {},
                            "It does not say how its texts are encoded; they are valid UTF-8 and were read as such."});
    }

    [[noreturn]] void refuse_to_assume(std::size_t row) const {
        throw Error(ErrorKind::input,
                    layer_.file + ", row " + std::to_string(row) +
                        ": the file does not say how its texts are encoded (no .cpg), and they are "
                        "not UTF-8. Say it: --boundary-encoding CP1251, PTCP154, KZ1048, CP866 or KOI8-R.");
    }

    void decode_field(std::size_t i, Findings& findings) {
        Hits cut;
        for (auto& feature : layer_.features) {
            if (i >= feature.values.size() || is_ascii(feature.values[i])) continue;
            feature.values[i] = decoded(feature.values[i], feature.row, layer_.fields[i].name, &cut);
        }
        if (cut.count == 0) return;
        findings.push_back({Severity::warning,
                            "text.cut",
                            layer_.file,
                            cut.first_row,
                            {},
                            texts_of(cut, layer_.fields[i].name) +
                                "end within a character: the field was too short for the name. The broken character "
                                "was dropped; the name is not whole."});
    }

    std::string decoded(const std::string& bytes, std::size_t row, const std::string& field, Hits* cut) const {
        if (is_ascii(bytes)) return bytes;
        if (utf8_ && find_invalid_utf8(bytes) == std::string_view::npos) return bytes;
        // A value may begin with the bytes of a byte order mark ("яю" in CP1251): they are letters here.
        auto result = decode("." + bytes, stated_.name);
        auto text = result.text.substr(1);
        if (!result.fault) return text;
        if (utf8_ && cut != nullptr && is_cut_character(bytes, text.size())) {
            cut->add(row, text);
            return text;
        }
        throw Error(ErrorKind::input,
                    layer_.file + (row == 0 ? "" : ", row " + std::to_string(row)) + ": " + field +
                        " is not in the encoding " + layer_.encoding + ": " + *result.fault +
                        ". Say the right one: --boundary-encoding CP1251, PTCP154, KZ1048, CP866 or KOI8-R.");
    }

    void report_poor(Findings& findings) const {
        const auto name = text::to_upper(stated_.name);
        if (std::find(poor_encodings.begin(), poor_encodings.end(), name) == poor_encodings.end()) return;
        findings.push_back(
            {Severity::warning,
             "encoding.lacks_letters",
             layer_.file,
             {},
             {},
             "Its texts are in " + layer_.encoding + ", which has no ө, ү and ң: Kyrgyz names in it cannot be right."});
    }

    VectorLayer& layer_;
    StatedEncoding stated_;
    bool utf8_{};
    bool assumed_{};
};

}  // namespace

StatedEncoding dbf_encoding(std::string_view cpg, std::uint32_t language_driver, const std::string& asked) {
    if (!asked.empty()) return {iconv_name(asked), "options"};
    if (const auto name = encoding_of_cpg(cpg); known_encoding(name)) return {name, ".cpg"};
    return {encoding_of_driver(language_driver), "DBF language driver"};
}

void decode_layer(VectorLayer& layer, const StatedEncoding& stated, Findings& findings) {
    Decoder(layer, stated).run(findings);
}

bool only_lost_letters(std::string_view text) {
    bool lost = false;
    while (!text.empty()) {
        const bool replaced = text.starts_with(replacement_character);
        if (!replaced && text.front() != '?' && !text::is_blank(text.front()) && text.front() != '-') return false;
        lost = lost || replaced || text.front() == '?';
        text.remove_prefix(replaced ? replacement_character.size() : 1);
    }
    return lost;
}

}  // namespace kamtuu::read
