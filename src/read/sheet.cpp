#include "read/sheet.hpp"

#include <algorithm>
#include <array>
#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_vsi.h>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <kamtuu/error.hpp>

#include "core/text.hpp"
#include "read/file_kind.hpp"
#include "read/gdal.hpp"
#include "read/input_file.hpp"
#include "read/zip_directory.hpp"

namespace kamtuu {

namespace {

[[noreturn]] void fail(const std::string& file, const std::string& cause_and_remedy) {
    throw Error(ErrorKind::input, file + ": " + cause_and_remedy);
}

// Headers and types are ours: every row comes as texts.
const gdal::Options all_as_text{
    {"OGR_XLSX_HEADERS", "DISABLE"}, {"OGR_XLSX_FIELD_TYPES", "STRING"},
    {"OGR_ODS_HEADERS", "DISABLE"},  {"OGR_ODS_FIELD_TYPES", "STRING"},
    {"CPL_DEBUG", "XLSX"},  // see Listener
};

// Hears what GDAL says on this thread while it reads a sheet, also what it tells only those who debug: that a shared
// string does not exist, when it gives the string's index as if that were the text.
class Listener {
public:
    Listener() { CPLPushErrorHandlerEx(listen, this); }
    ~Listener() { CPLPopErrorHandler(); }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    // Throws Error (input) if anything was said.
    void check(const std::string& file) const {
        if (complaints_.empty()) return;
        fail(file, "the workbook is damaged or unusual (" + text::join(complaints_, "; ") +
                       "). Open it in a spreadsheet program, check it and save it again.");
    }

private:
    static void listen(CPLErr level, CPLErrorNum, const char* message) {
        const std::string_view words(message);
        if (level == CE_Debug && words.find("Cannot find string") == std::string_view::npos) return;
        try {
            static_cast<Listener*>(CPLGetErrorHandlerUserData())->hear(std::string(words));
        } catch (...) {  // no exception may cross GDAL; without memory the read fails anyway
        }
    }
    void hear(std::string words) {
        const bool known = std::find(complaints_.begin(), complaints_.end(), words) != complaints_.end();
        if (!known && complaints_.size() < 5) complaints_.push_back(std::move(words));
    }
    std::vector<std::string> complaints_{};
};

const gdal::Driver& driver_for(const std::filesystem::path& path, const std::string& file) {
    const auto bytes = read::first_bytes(path, 1024);
    const auto kind = kind_of(bytes);
    if (kind == kind_xlsx) return gdal::xlsx;
    if (kind == kind_ods) return gdal::ods;
    fail(file, "this is not an XLSX or ODS workbook but " + (kind.empty() ? "something else" : std::string(kind)) +
                   ". Open it in a spreadsheet program and save it as XLSX or CSV (UTF-8).");
}

struct CloseFile {
    void operator()(VSILFILE* file) const noexcept { VSIFCloseL(file); }
};

// Which of some words an entry of a ZIP file has in it. Reads it in pieces that overlap by more than a word.
template <std::size_t count>
std::array<bool, count> words_in(const std::string& zip, const std::string& entry,
                                 const std::array<std::string_view, count>& words) {
    const std::unique_ptr<VSILFILE, CloseFile> file(VSIFOpenL(("/vsizip/{" + zip + "}/" + entry).c_str(), "rb"));
    std::array<bool, count> found{};
    std::string piece;
    std::string bytes(std::size_t{1} << 16U, '\0');
    while (file) {
        const auto length = VSIFReadL(bytes.data(), 1, bytes.size(), file.get());
        if (length == 0) break;
        piece.erase(0, piece.size() - std::min<std::size_t>(piece.size(), 32));
        piece.append(bytes, 0, length);
        for (std::size_t i = 0; i < count; ++i) found[i] = found[i] || piece.find(words[i]) != std::string::npos;
    }
    return found;
}

// What is looked at before GDAL opens a workbook.
void check_parts(const std::filesystem::path& path, const std::string& file, const SheetOptions& options,
                 Findings& findings) {
    constexpr std::array<std::string_view, 4> words{"<!DOCTYPE", "<!ENTITY", "<mergeCell ", "-rows-spanned=\"2"};
    std::uint64_t unpacked = 0;
    const auto entries = read::zip_directory(path);
    for (const auto& entry : entries) unpacked += entry.unpacked;
    if (unpacked > options.max_unpacked_bytes) {
        fail(file, "the workbook unpacks to " + std::to_string(unpacked) + " bytes, more than the " +
                       std::to_string(options.max_unpacked_bytes) +
                       " of the limit max_unpacked_bytes. Save its table as CSV (UTF-8).");
    }
    bool merged = false;
    for (const auto& entry : entries) {
        if (!entry.name.ends_with(".xml")) continue;
        const auto found = words_in(path.string(), entry.name, words);
        if (found[0] || found[1]) {
            fail(file, "its part " + entry.name +
                           " declares a document type or entities, which no spreadsheet program writes and which can "
                           "hide text. Do not trust the file; ask for a new one.");
        }
        merged = merged || found[2] || found[3];
    }
    if (!merged) return;
    findings.push_back({Severity::warning,
                        "sheet.merged_cells",
                        file,
                        {},
                        "",
                        "The workbook has merged cells. Only the first cell of a merged block has its text, the others "
                        "are absent; where a region spans several rows, repeat it in each."});
}

// Row numbers and texts of a sheet, in a form that can still grow.
struct Sheet {
    struct Row {
        std::size_t number{};
        std::vector<std::string> cells{};
    };
    std::vector<Row> rows{};
    std::size_t width{};
};

std::vector<std::string> cells_of(const OGRFeature& feature) {
    std::vector<std::string> cells;
    for (int i = 0; i < feature.GetFieldCount(); ++i) {
        cells.emplace_back(feature.IsFieldSetAndNotNull(i) ? feature.GetFieldAsString(i) : "");
    }
    while (!cells.empty() && text::trim(cells.back()).empty()) cells.pop_back();
    return cells;
}

Sheet read_rows(OGRLayer& layer, const std::string& file, const SheetOptions& options) {
    Sheet sheet;
    std::size_t number = 0;
    std::size_t cell_count = 0;
    layer.ResetReading();
    while (const gdal::Feature feature{layer.GetNextFeature()}) {
        ++number;  // the driver gives blank rows too
        auto cells = cells_of(*feature);
        cell_count += cells.size();
        if (number > options.max_rows) {
            fail(file, "the sheet has more rows than the " + std::to_string(options.max_rows) +
                           " of the limit max_rows. Save it as CSV (UTF-8).");
        }
        if (cell_count > options.max_cells) {
            fail(file, "the sheet has more cells than the " + std::to_string(options.max_cells) +
                           " of the limit max_cells. Save it as CSV (UTF-8).");
        }
        sheet.width = std::max(sheet.width, cells.size());
        if (!cells.empty()) sheet.rows.push_back({number, std::move(cells)});
    }
    return sheet;
}

Table table_of(Sheet sheet, const std::string& file) {
    sheet.rows.front().cells.resize(sheet.width);  // cells to the right of the header: columns without a name
    auto bytes = std::make_unique<std::string>();
    for (const auto& row : sheet.rows) {
        for (const auto& cell : row.cells) *bytes += cell;
    }
    std::string_view rest = *bytes;
    Table table(file, std::move(bytes));
    for (const auto& row : sheet.rows) {
        for (const auto& cell : row.cells) {
            table.add_cell(rest.substr(0, cell.size()));
            rest.remove_prefix(cell.size());
        }
        for (auto i = row.cells.size(); i < sheet.width; ++i) table.add_cell({});
        table.end_row(row.number);
    }
    return table;
}

std::vector<std::string> sheet_names(GDALDataset& workbook) {
    std::vector<std::string> names;
    for (auto* layer : workbook.GetLayers()) names.emplace_back(layer->GetName());
    return names;
}

OGRLayer* first_with_rows(GDALDataset& workbook) {
    for (auto* layer : workbook.GetLayers()) {
        if (layer->GetFeatureCount() > 0) return layer;
    }
    return nullptr;
}

OGRLayer& choose_sheet(GDALDataset& workbook, OGRLayer* first, const std::string& file, const SheetOptions& options,
                       Findings& findings) {
    const auto names = sheet_names(workbook);
    const auto listed = text::join(names, ", ");
    if (!options.sheet.empty()) {
        const auto found = std::find(names.begin(), names.end(), options.sheet);
        if (found != names.end()) return *workbook.GetLayer(static_cast<int>(found - names.begin()));
        fail(file, "there is no sheet \"" + options.sheet + "\". Sheets are: " + listed + ".");
    }
    if (first == nullptr) {
        fail(file, "no sheet has a row that can be read (sheets: " + listed +
                       "). If it does show rows in a spreadsheet program, another program wrote it in an unusual form "
                       "of XML; open it there and save it again as XLSX, or as CSV (UTF-8).");
    }
    if (names.size() > 1) {
        findings.push_back(
            {Severity::note,
             "sheet.assumed",
             file,
             {},
             "",
             "Sheet \"" + std::string(first->GetName()) + "\" was read, the first with a row, of: " + listed + "."});
    }
    return *first;
}

}  // namespace

Table read_sheet(const std::filesystem::path& path, const SheetOptions& options, Findings& findings) {
    const auto absolute = read::plain_file(path);
    const auto file = read::file_name(absolute);
    const auto& driver = driver_for(absolute, file);
    gdal::Session session(all_as_text);
    check_parts(absolute, file, options, findings);
    const auto workbook = session.open(absolute, driver);
    const Listener listener;
    auto* first = first_with_rows(*workbook);
    listener.check(file);
    auto& layer = choose_sheet(*workbook, first, file, options, findings);
    auto sheet = read_rows(layer, file, options);
    listener.check(file);
    if (sheet.rows.empty()) fail(file, "the sheet " + std::string(layer.GetName()) + " has no row. Name another one.");
    auto table = table_of(std::move(sheet), file);
    report_shape(table, findings);
    return table;
}

}  // namespace kamtuu
