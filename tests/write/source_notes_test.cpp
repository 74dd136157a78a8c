#include <filesystem>
#include <gmock/gmock.h>
#include <string>

#include <kamtuu/error.hpp>
#include <kamtuu/source_note.hpp>

#include "write/files.hpp"
#include "write/sha256.hpp"

namespace kamtuu {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string head = "file\tpublisher\ttitle\tvintage\tlicence\tlink\n";

class SourceNotes : public testing::Test {
protected:
    std::vector<SourceNote> notes(const std::filesystem::path& input, const std::filesystem::path& known = {}) {
        return source_notes(input, known, findings_);
    }
    /// A table of known files with one that has these bytes.
    std::filesystem::path known(const std::string& bytes) {
        const auto print = fingerprint(bytes);
        return folder_.put("known/known_files.tsv", "bytes\tsha256\tpublisher\ttitle\tvintage\tlicence\tlink\n" +
                                                        std::to_string(print.bytes) + "\t" + print.sha256 +
                                                        "\tOCHA\tCOD-AB\t2018-11-19\tCC BY-IGO\t\n");
    }

    test::Folder folder_;
    Findings findings_;
};

TEST_F(SourceNotes, AreTheRowsAboutTheFile) {
    folder_.put("sources.tsv", head + "a.shp\tNatural Earth\toutlines\t\tpublic domain\thttps://x.org\n" +
                                   "b.shp\tNobody\t\t\t\t\na.shp\tOCHA, \"COD\"\tnames\t2018\t\t\n");
    EXPECT_THAT(notes(folder_.put("a.shp", "")),
                ElementsAre(SourceNote{"Natural Earth", "outlines", "", "public domain", "https://x.org"},
                            SourceNote{"OCHA, \"COD\"", "names", "2018", "", ""}));
    EXPECT_THAT(notes(folder_.put("c.shp", "")), IsEmpty());
}

TEST_F(SourceNotes, OfARegisterAreThoseOfItsUnits) {
    folder_.put("register/sources.tsv",
                head + "units.csv\tOpen Admin Data\t\t\tCC BY 4.0\t\npopulation.csv\tNSC\t\t2021\t\t\n");
    for (const auto* name : {"register", "register/"})
        EXPECT_THAT(notes(folder_.path() / name), ElementsAre(SourceNote{"Open Admin Data", "", "", "CC BY 4.0", ""}));
    EXPECT_EQ(notes(folder_.path() / "register/population.csv").front().vintage, "2021");
}

TEST_F(SourceNotes, KnowAFileByItsBytesOnly) {
    const auto table = known("the borders");
    EXPECT_THAT(notes(folder_.put("other_name.geojson", "the borders"), table),
                ElementsAre(SourceNote{"OCHA", "COD-AB", "2018-11-19", "CC BY-IGO", ""}));
    EXPECT_THAT(notes(folder_.put("cod_ab_adm2.geojson", "the Borders"), table), IsEmpty()) << "as long, and another";
    EXPECT_THAT(notes(folder_.put("other_name.geojson", "the borders"), "/nowhere/known_files.tsv"), IsEmpty());
}

TEST_F(SourceNotes, BelieveTheTableBesideTheFileFirst) {
    const auto table = known("the borders");
    folder_.put("sources.tsv", head + "a.geojson\tOurs\t\t\t\t\n");
    EXPECT_EQ(notes(folder_.put("a.geojson", "the borders"), table).front().publisher, "Ours");
}

TEST_F(SourceNotes, RefuseATableThatLacksAColumn) {
    folder_.put("sources.tsv", "file\tpublisher\na.csv\tNSC\n");
    try {
        (void)notes(folder_.put("a.csv", ""));
        ADD_FAILURE() << "it has no licence";
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), HasSubstr("sources.tsv: has no column title"));
    }
}

TEST_F(SourceNotes, OfWhatComesWithKamtuuNameItsPublishers) {
    const std::filesystem::path data = KAMTUU_SOURCE_DIR "/data";
    EXPECT_EQ(notes(data / "shapefiles/kgz_municipalities.shp").size(), 2U);
    EXPECT_EQ(notes(data / "register").front().licence, "CC BY 4.0");
    EXPECT_EQ(notes(data / "register/population.csv").front().vintage, "2021-01-01");
    EXPECT_EQ(notes(data / "projects/psi.csv").front().publisher, "Helvetas Kyrgyzstan");
    EXPECT_THAT(findings_, IsEmpty());
}

}  // namespace
}  // namespace kamtuu
