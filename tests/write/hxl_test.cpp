#include "write/hxl.hpp"

#include <gtest/gtest.h>
#include <regex>
#include <string>
#include <vector>

#include <kamtuu/read.hpp>

#include "write/cell_csv.hpp"
#include "write/country.hpp"
#include "write/files.hpp"
#include "write/spread_tables.hpp"
#include "write/tables.hpp"
#include "write/work_tables.hpp"

namespace kamtuu {
namespace {

std::vector<CellTable> all_tables() {
    return {statistics_table({}),    people_table({}),      work_table({}),    years_table({}),
            unserved_table({}),      sensitive_cells({}),   spread_table({}),  clusters_table({}),
            concentration_table({}), matches_table({}, {}), findings_table({})};
}

/// HXL tagging conventions 1.1: a hashtag and attributes of lower-case letters, digits and underscores, each beginning
/// with a letter.
const std::regex rule("#[a-z][a-z0-9_]*(\\+[a-z][a-z0-9_]*)*");
const std::regex hashtags("#(adm[123]|loc|meta|status|indicator|activity|sector|population|date|reached)\\b.*");

TEST(Hxl, TagsEveryColumnByTheRulesAndNoTwoAlike) {
    for (const auto& table : all_tables()) {
        const auto tags = hxl_row(table);
        ASSERT_EQ(tags.size(), table.columns.size()) << table.title;
        for (std::size_t i = 0; i < tags.size(); ++i) {
            const auto where = table.title + "." + table.columns[i].name;
            EXPECT_TRUE(std::regex_match(tags[i], rule)) << where << ": " << tags[i];
            EXPECT_TRUE(std::regex_match(tags[i], hashtags)) << where << ": " << tags[i];
            for (std::size_t k = 0; k < i; ++k) EXPECT_NE(tags[i], tags[k]) << where;
        }
    }
}

TEST(Hxl, SaysWhatARowIsOf) {
    EXPECT_EQ(hxl_tag("regions", "pcode"), "#adm1+code");
    EXPECT_EQ(hxl_tag("municipalities", "name_ky"), "#adm3+name+i_ky");
    EXPECT_EQ(hxl_tag("statistics", "pcode"), "#loc+code");
    EXPECT_EQ(hxl_tag("statistics", "people_f_min"), "#reached+f+min");
    EXPECT_EQ(hxl_tag("statistics", "served_share"), "#indicator+value+served_share+pct");
    EXPECT_EQ(hxl_tag("statistics", "nothing"), "");
}

TEST(Hxl, IsASecondRowThatReadRecordsKnows) {
    const test::Folder folder;
    Record record{.file = "p.csv", .row = 2};
    record.municipality = {"Chui"};
    record.project = "P";
    const auto boundaries = test::two_regions();
    const Joined joined{
        .records = {record},
        .placements = {
            {PlacementKind::unit, {boundaries.find(*Pcode::parse("KG08000000000"))}, {}, "name", 1, "As written."}}};
    const auto text = to_csv(matches_table(joined, std::vector<std::size_t>{0}), HxlRow::on);
    EXPECT_NE(text.find("\n#meta+source+file,"), std::string::npos);
    Findings findings;
    const auto read = read_records(folder.put("m.csv", text), {}, findings).records;
    ASSERT_EQ(read.size(), 1U) << "the tags are no record";
    EXPECT_EQ(read[0].pcode, std::vector<std::string>{"KG08000000000"});
    EXPECT_EQ(read[0].project, "P");
}

TEST(Hxl, IsThereOnlyOnRequest) {
    EXPECT_EQ(to_csv(findings_table({})), "severity,code,file,row,unit,message\n");
    EXPECT_EQ(to_csv({"t", {{"a"}, {"b"}}, {}}, HxlRow::on), "a,b\n") << "nothing to be tagged";
}

}  // namespace
}  // namespace kamtuu
