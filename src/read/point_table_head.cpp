#include "read/point_table_head.hpp"

#include <map>
#include <utility>

#include <kamtuu/error.hpp>

#include "core/text.hpp"

namespace kamtuu {

namespace {

[[noreturn]] void fail_without_coordinates(const Layout& layout, const std::string& file) {
    throw Error(ErrorKind::input, file + ": no two columns are known to be longitude and latitude. Columns found: " +
                                      text::join(layout.names, ", ") + ". Say which ones are: --lon NAME --lat NAME.");
}

}  // namespace

PointTableHead read_point_table_head(TextSource& source, const TableHeadOptions& options,
                                     const ChosenCoordinates& chosen, Findings& findings) {
    std::map<std::string, std::string> names;
    if (!chosen.lon.empty()) names["lon"] = chosen.lon;
    if (!chosen.lat.empty()) names["lat"] = chosen.lat;
    PointTableHead result;
    const auto find_columns = [&](const TableBeginning& beginning, Findings& found) {
        const auto columns = find_coordinates(beginning.layout, names, beginning.table, found);
        if (columns.lon && columns.lat) {
            result.lon = *columns.lon;
            result.lat = *columns.lat;
            return true;
        }
        if (beginning.look == Look::last) fail_without_coordinates(beginning.layout, options.file);
        return false;
    };
    result.head = read_table_head(source, options, find_columns, findings);
    return result;
}

}  // namespace kamtuu
