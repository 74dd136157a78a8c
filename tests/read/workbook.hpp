#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Workbooks made by hand, so that each can have just the fault that a test is about.
namespace kamtuu::test {

using Parts = std::vector<std::pair<std::string, std::string>>;

inline std::uint32_t crc32_of(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

inline std::string little(std::uint64_t value, int bytes) {
    std::string text;
    for (; bytes > 0; --bytes, value >>= 8U) text += static_cast<char>(value & 0xFFU);
    return text;
}

/// A ZIP file that packs nothing. `flags` are those of every entry: 1 is "encrypted".
inline std::string zip(const Parts& parts, std::uint16_t flags = 0) {
    std::string file;
    std::string directory;
    for (const auto& [name, bytes] : parts) {
        const auto common = little(20, 2) + little(flags, 2) + little(0, 2) + little(0, 4) +
                            little(crc32_of(bytes), 4) + little(bytes.size(), 4) + little(bytes.size(), 4) +
                            little(name.size(), 2) + little(0, 2);
        directory += "PK\x01\x02" + little(20, 2) + common + little(0, 10) + little(file.size(), 4) + name;
        file += "PK\x03\x04" + common + name + bytes;
    }
    const auto count = little(parts.size(), 2);
    return file + directory + "PK\x05\x06" + little(0, 4) + count + count + little(directory.size(), 4) +
           little(file.size(), 4) + little(0, 2);
}

inline const std::string xml = R"(<?xml version="1.0" encoding="UTF-8"?>)";
inline const std::string main_ns = R"( xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")";
inline const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of an XLSX workbook; each sheet is a name and the XML in its <worksheet>. `strings` is the XML in <sst>.
inline Parts xlsx_parts(const Parts& sheets, const std::string& strings = "") {
    std::string types;
    std::string listed;
    std::string links;
    Parts parts;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const auto n = std::to_string(i + 1);
        types += "<Override PartName=\"/xl/worksheets/sheet" + n +
                 ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>";
        listed += "<sheet name=\"" + sheets[i].first + "\" sheetId=\"" + n + "\" r:id=\"rId" + n + "\"/>";
        links += "<Relationship Id=\"rId" + n + "\" Type=\"" + office + "/worksheet\" Target=\"worksheets/sheet" + n +
                 ".xml\"/>";
        parts.emplace_back("xl/worksheets/sheet" + n + ".xml",
                           xml + "<worksheet" + main_ns + ">" + sheets[i].second + "</worksheet>");
    }
    const std::string package = "http://schemas.openxmlformats.org/package/2006/";
    parts.insert(parts.begin(),
                 {{"[Content_Types].xml",
                   xml + "<Types xmlns=\"" + package +
                       "content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override "
                       "PartName=\"/xl/workbook.xml\" "
                       "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>" +
                       types + "</Types>"},
                  {"_rels/.rels", xml + "<Relationships xmlns=\"" + package +
                                      "relationships\"><Relationship Id=\"rId1\" Type=\"" + office +
                                      "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
                  {"xl/workbook.xml", xml + "<workbook" + main_ns + " xmlns:r=\"" + office + "\"><sheets>" + listed +
                                          "</sheets></workbook>"},
                  {"xl/_rels/workbook.xml.rels",
                   xml + "<Relationships xmlns=\"" + package + "relationships\">" + links + "</Relationships>"},
                  {"xl/sharedStrings.xml", xml + "<sst" + main_ns + ">" + strings + "</sst>"}});
    return parts;
}

inline std::string inline_text(const std::string& cell, const std::string& text) {
    return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

/// Two columns: codes and names.
inline const std::string small_sheet =
    "<sheetData><row r=\"1\">" + inline_text("A1", "pcode") + inline_text("B1", "reached") + "</row><row r=\"3\">" +
    inline_text("A3", "02205000000") + "<c r=\"B3\"><v>170</v></c></row></sheetData>";

/// An ODS workbook of one sheet with these rows of XML.
inline std::string ods(const std::string& rows) {
    const std::string type = "application/vnd.oasis.opendocument.spreadsheet";
    const std::string ns = "urn:oasis:names:tc:opendocument:xmlns:";
    return zip(
        {{"mimetype", type},
         {"META-INF/manifest.xml",
          xml + "<manifest:manifest xmlns:manifest=\"" + ns +
              "manifest:1.0\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"" + type +
              "\"/><manifest:file-entry manifest:full-path=\"content.xml\" "
              "manifest:media-type=\"text/xml\"/></manifest:manifest>"},
         {"content.xml", xml + "<office:document-content xmlns:office=\"" + ns + "office:1.0\" xmlns:table=\"" + ns +
                             "table:1.0\" xmlns:text=\"" + ns +
                             "text:1.0\"><office:body><office:spreadsheet><table:table table:name=\"S\">" + rows +
                             "</table:table></office:spreadsheet></office:body></office:document-content>"}});
}

inline std::string ods_text(const std::string& text) {
    return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
}

}  // namespace kamtuu::test
