#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <kamtuu/coverage.hpp>
#include <kamtuu/report.hpp>

#include "write/files.hpp"

/// A small country with a run over it, made by hand.

namespace kamtuu::test {

/// Two regions, a city that is one, four districts and cities, seven municipalities; names in three languages where a
/// map would have them.
Boundaries small_country();

/// A row of a table of a project.
struct TypedRow {
    std::string pcode{};
    std::string municipality{};
    std::string region{};
    std::string project{"Wells"};
    std::optional<double> reached{};
    bool sensitive{false};
};

/// Rows of one of each kind: placed, known for a region alone, of a place that nobody knows, and sensitive ones.
std::vector<TypedRow> usual_rows();

/// A run of all steps over some rows.
class Example {
public:
    explicit Example(const std::vector<TypedRow>& rows = usual_rows());
    [[nodiscard]] Coverage coverage() const;

    Findings findings{};
    std::vector<InputFile> inputs{};
    std::map<std::string, std::string> options{};
    CoverageTables tables{};

private:
    Boundaries boundaries_;
    Joined joined_{};
    std::optional<ProtectedTable> sensitive_{};
};

/// Texts that try to be anything but text.
std::vector<std::string> hostile_texts();

/// What a program prints, or nothing if it is not installed or fails; `input` is the bytes of the file that it reads.
std::optional<std::string> answer_of(const std::string& program, const std::string& options, const std::string& input);

}  // namespace kamtuu::test
