#pragma once

#include <span>
#include <unordered_map>
#include <vector>

#include <kamtuu/summary.hpp>

#include "coverage/row_facts.hpp"

namespace kamtuu {

/// The records that a summary is about, counted; the ground on which rows of any level stand. Keeps references to
/// `boundaries`, `joined` and the populations of `options`.
class CountedRecords {
public:
    CountedRecords(const Boundaries& boundaries, const Joined& joined, const SummaryOptions& options);
    CountedRecords(const CountedRecords&) = delete;
    CountedRecords& operator=(const CountedRecords&) = delete;
    ~CountedRecords() = default;

    [[nodiscard]] const Facts& facts() const noexcept { return facts_; }
    [[nodiscard]] const Boundaries& boundaries() const noexcept { return facts_.boundaries; }
    [[nodiscard]] bool is_undated(const Place& place) const noexcept { return &place >= places_.data() + dated_; }
    [[nodiscard]] bool any_undated() const noexcept { return dated_ < places_.size(); }
    [[nodiscard]] const Findings& findings() const noexcept { return findings_; }

private:
    void bound_people();

    Findings findings_{};
    Populations own_populations_;
    std::size_t dated_{};  // places_ from here on are those of undated records that are kept apart
    std::vector<Place> places_{};
    std::span<const Place> dated_places_{};
    PeopleCount people_{};
    ServedMunicipalities served_;
    ServedBounds bounds_;
    MostPeople most_people_{};
    Facts facts_;
};

/// The rows of one level, with the places dealt out to them.
class SummaryRows {
public:
    SummaryRows(const CountedRecords& counted, Level level);

    struct Row {
        RowKind kind{};
        RowFacts facts;
    };
    [[nodiscard]] const std::vector<Row>& rows() const noexcept { return rows_; }

private:
    void add_row(RowKind kind, const Unit* unit);
    [[nodiscard]] Interval served_beyond() const;
    void deal(const Place& place);
    [[nodiscard]] std::vector<std::size_t> rows_touched_by(const Place& place) const;
    void add_rows_under(const Unit& unit, std::vector<std::size_t>& touched) const;

    const CountedRecords& counted_;
    const Boundaries& boundaries_;
    Level level_;
    std::vector<Row> rows_{};
    std::unordered_map<const Unit*, std::size_t> position_{};
    std::size_t partly_{};
    std::size_t unplaced_{};
    std::size_t undated_{};
};

}  // namespace kamtuu
