// Any bytes are either a table that is passed on, rows as typed, or an Error that names it; and both are the same
// whatever the pieces that the table is worked on in.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <span>
#include <string>
#include <string_view>

#include <kamtuu/error.hpp>
#include <kamtuu/locate_table.hpp>

namespace {

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

/// One square, 74 to 75 E and 42 to 43 N.
const kamtuu::Boundaries& country() {
    static const auto made = [] {
        kamtuu::Unit country{.pcode = *kamtuu::Pcode::parse("KG")};
        country.name_en = "Kyrgyzstan";
        country.polygon = {{{{74, 42}, {75, 42}, {75, 43}, {74, 43}, {74, 42}}, {}}};
        std::vector<kamtuu::Unit> units;
        units.push_back(std::move(country));
        return kamtuu::Boundaries(std::move(units));
    }();
    return made;
}

struct Outcome {
    std::string out{};
    std::string error{};
    kamtuu::Findings findings{};
    friend bool operator==(const Outcome&, const Outcome&) = default;
};

Outcome locate(std::string_view text, kamtuu::LocateOptions options, std::size_t step) {
    static const kamtuu::Locator locator(country());
    Outcome outcome;
    const auto source = [&](std::span<char> room) {
        const auto size = text.copy(room.data(), std::min(room.size(), step));
        text.remove_prefix(size);
        return size;
    };
    const auto sink = [&](std::string_view bytes) { outcome.out += bytes; };
    options.max_row_bytes = 4096;
    try {
        kamtuu::locate_table({"fuzz.csv", source, sink}, {country(), locator}, options, outcome.findings);
    } catch (const kamtuu::Error& error) {
        outcome.error = error.what();
        require(outcome.error.find("fuzz.csv") != std::string::npos, "an error names the table");
    }
    return outcome;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    for (const char* encoding : {"", "CP1251"}) {
        for (const bool headed : {false, true}) {
            const auto table = headed ? "lon,lat\n" + text : text;
            kamtuu::LocateOptions options;
            options.columns = {"pcode"};
            options.encoding = encoding;
            options.threads = 1;
            const auto whole = locate(table, options, table.size() + 1);
            options.chunk_bytes = 1 + size % 37;
            const auto pieces = locate(table, options, 1 + size % 23);
            require(pieces.out == whole.out, "pieces give the same rows");
            require(pieces.error.empty() == whole.error.empty(), "pieces fail alike");
            require(!whole.error.empty() || pieces == whole, "pieces give the same findings");
        }
    }
    return 0;
}
