// Any bytes are either a table of which every row is counted once, or an Error that names it; and both are the same
// whatever the pieces that the table is worked on in and the threads that do it.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>

#include <kamtuu/error.hpp>
#include <kamtuu/tally_table.hpp>

namespace {

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

const kamtuu::Boundaries& country() {
    static const auto made = [] {
        kamtuu::Unit country{.pcode = *kamtuu::Pcode::parse("KG")};
        country.name_en = "Kyrgyzstan";
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
    std::uint64_t rows{};
    friend bool operator==(const Outcome&, const Outcome&) = default;
};

Outcome tally(std::string_view text, kamtuu::TallyOptions options, std::size_t step) {
    Outcome outcome;
    const auto source = [&](std::span<char> room) {
        const auto size = text.copy(room.data(), std::min(room.size(), step));
        text.remove_prefix(size);
        return size;
    };
    const auto sink = [&](std::string_view bytes) { outcome.out += bytes; };
    options.max_row_bytes = 4096;
    try {
        const auto counts = kamtuu::tally_table({"fuzz.csv", source, sink}, country(), options, outcome.findings);
        outcome.rows = counts.rows;
        require(counts.placed + counts.unplaced == counts.rows, "rows are placed or not");
        require(counts.groups <= counts.rows, "a group has rows");
    } catch (const kamtuu::Error& error) {
        outcome.error = error.what();
        require(outcome.out.empty(), "an error writes nothing");
        require(outcome.error.find("fuzz.csv") != std::string::npos, "an error names the table");
    }
    return outcome;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    for (const char* encoding : {"", "CP1251"}) {
        for (const bool headed : {false, true}) {
            const auto table = headed ? "pcode,reached,project\n" + text : text;
            kamtuu::TallyOptions options;
            if (headed) options.by = {"project"};
            options.encoding = encoding;
            options.threads = 1;
            const auto whole = tally(table, options, table.size() + 1);
            options.chunk_bytes = 1 + size % 37;
            options.threads = 1 + static_cast<unsigned>(size % 3);
            const auto pieces = tally(table, options, 1 + size % 23);
            require(pieces.error.empty() == whole.error.empty(), "pieces fail alike");
            require(!whole.error.empty() || pieces == whole, "pieces give the same");
        }
    }
    return 0;
}
