#include "write/locate_findings.hpp"

#include <algorithm>
#include <string_view>

#include "write/rows_in_words.hpp"

namespace kamtuu {

namespace {

struct Kind {
    PointFault fault;
    Severity severity;
    std::string_view code;
    std::string_view what;
    std::string_view remedy;
};

// What is said of each fault; a row without coordinates is only counted.
constexpr Kind kinds[] = {
    {PointFault::not_a_number, Severity::warning, "point.not_a_number", "a coordinate that is not a number of degrees",
     "Give decimal degrees: 74.59."},
    {PointFault::incomplete, Severity::warning, "point.incomplete", "only one coordinate", "Give both, or none."},
    {PointFault::zero, Severity::warning, "point.zero", "the point 0, 0, which stands for no place",
     "Leave coordinates empty that are not known."},
    {PointFault::swapped, Severity::warning, "point.swapped",
     "a point that lies in Kyrgyzstan only if longitude and latitude change places; they did",
     "If these columns are mixed up, name them with --lon and --lat."},
    {PointFault::out_of_range, Severity::warning, "point.out_of_range", "a point that is not on the globe",
     "If these are metres of a projection, such as UTM or Gauss-Krueger, bring them to degrees (EPSG:4326) first."},
};

}  // namespace

void LocateFindings::add(const PointRows& rows, const FirstRows& outside) {
    for (std::size_t i = 0; i < faults_.size(); ++i) take(faults_[i], rows.faults[i], rows_seen_);
    take(short_rows_, rows.short_rows, rows_seen_);
    take(outside_, outside, rows_seen_);
    points_ += rows.points.size();
    filled_ += static_cast<std::uint64_t>(std::count_if(
        rows.rows.begin(), rows.rows.end(), [](const PointRow& row) { return row.kind != PointRowKind::blank; }));
    rows_seen_ += rows.rows.size();
}

LocateCounts LocateFindings::report(const PointTableHead& head, Findings& findings) const {
    const auto find = [&](Severity severity, std::string_view code, std::optional<std::size_t> row,
                          const std::string& message) {
        findings.push_back({severity, std::string(code), file_, row, "", message});
    };
    LocateCounts counts;
    counts.rows = filled_;
    counts.outside = outside_.count;
    counts.located = points_ - outside_.count;
    counts.without = fault(PointFault::without).count;
    counts.bad = filled_ - points_ - counts.without;
    counts.lon = head.head.names[head.lon];
    counts.lat = head.head.names[head.lat];

    for (const auto& kind : kinds) {
        const auto& rows = fault(kind.fault);
        if (rows.count == 0) continue;
        find(kind.severity, kind.code, rows.first.front().row,
             rows_that(rows, kind.what) + " " + std::string(kind.remedy));
    }
    if (counts.outside > 0 && counts.located == 0)
        find(Severity::warning, "point.all_outside", outside_.first.front().row,
             rows_that(outside_, "a point outside all units, and none has one inside") +
                 " Longitude was taken from \"" + counts.lon + "\", latitude from \"" + counts.lat +
                 "\"; name them with --lon and --lat if that is wrong, and bring the points to degrees (EPSG:4326) if "
                 "they are of another system.");
    else if (counts.outside > 0)
        find(Severity::note, "point.outside", outside_.first.front().row,
             rows_that(outside_, "a point outside all units") + " Its new cells are empty.");
    if (short_rows_.count > 0)
        find(Severity::warning, "table.short_rows", short_rows_.first.front().row,
             rows_that(short_rows_, "fewer cells than the header") + " Empty cells were added.");
    if (counts.rows == 0) find(Severity::warning, "table.no_rows", {}, "The table has a header and no row under it.");
    if (!converted_from_.empty())
        find(Severity::note, "csv.converted", {},
             "The table is " + converted_from_ + "; it was written as UTF-8, which has room for all names.");
    return counts;
}

}  // namespace kamtuu
