// The C API: translates and does nothing else. Each function catches all that the library throws.

#include <algorithm>
#include <exception>
#include <filesystem>
#include <memory>
#include <new>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <kamtuu/error.hpp>
#include <kamtuu/gazetteer.hpp>
#include <kamtuu/kamtuu.h>
#include <kamtuu/locator.hpp>
#include <kamtuu/nearest.hpp>
#include <kamtuu/neighbours.hpp>
#include <kamtuu/read.hpp>
#include <kamtuu/tiling.hpp>
#include <kamtuu/version.hpp>

#include "read/encoding.hpp"

using kamtuu::Boundaries;
using kamtuu::Error;
using kamtuu::ErrorKind;
using kamtuu::Unit;

/// All that can be asked, built whole.
struct kamtuu_boundaries {
    kamtuu_boundaries(Boundaries read, const kamtuu::Findings& found)
        : boundaries(std::move(read)), tiling(boundaries), locator(tiling), gazetteer(boundaries), nearest(boundaries) {
        borders.resize(boundaries.units().size());
        for (const auto& [unit, other, length_km] : kamtuu::neighbours(tiling)) {
            borders[boundaries.index_of(*unit)].push_back({position(other), length_km});
            borders[boundaries.index_of(*other)].push_back({position(unit), length_km});
        }
        for (auto& of_unit : borders)
            std::sort(of_unit.begin(), of_unit.end(), [](const auto& a, const auto& b) { return a.unit < b.unit; });
        for (const auto& f : kamtuu::sorted(found)) {
            auto text = std::string(to_string(f.severity)) + " " + f.code + " " + f.file;
            if (f.row) text += " row " + std::to_string(*f.row);
            if (!f.unit.empty()) text += " " + f.unit;
            findings.push_back(text + ": " + f.message);
        }
    }

    [[nodiscard]] kamtuu_unit position(const Unit* unit) const {
        return unit == nullptr ? KAMTUU_NO_UNIT : static_cast<kamtuu_unit>(boundaries.index_of(*unit));
    }
    /// Null if there is no such unit.
    [[nodiscard]] const Unit* unit(kamtuu_unit position) const {
        const auto units = boundaries.units();
        if (position < 0 || static_cast<std::size_t>(position) >= units.size()) return nullptr;
        return &units[static_cast<std::size_t>(position)];
    }
    [[nodiscard]] const Unit& existing(kamtuu_unit position) const {
        if (const auto* found = unit(position)) return *found;
        throw Error(ErrorKind::usage, "there is no unit " + std::to_string(position) + ": units count from 0 to " +
                                          std::to_string(boundaries.units().size() - 1) + ".");
    }

    Boundaries boundaries;
    kamtuu::Tiling tiling;
    kamtuu::Locator locator;
    kamtuu::Gazetteer gazetteer;
    kamtuu::NearestIndex nearest;
    std::vector<std::vector<kamtuu_neighbour>> borders{};  // by unit
    std::vector<std::string> findings{};
};

namespace {

static_assert(sizeof(kamtuu::Point) == 2 * sizeof(double) && std::is_standard_layout_v<kamtuu::Point>);

/// A status with its text, thrown to where calls are answered.
struct Failed {
    kamtuu_status status{};
    std::string text{};
};

std::string& last_error() {
    thread_local std::string text;
    return text;
}

kamtuu_status fail(kamtuu_status status, std::string_view text) noexcept {
    try {
        last_error() = text;
    } catch (...) {
        last_error().clear();  // no memory even for the text
    }
    return status;
}

kamtuu_status status_of(ErrorKind kind) noexcept {
    switch (kind) {
        case ErrorKind::usage:
            return KAMTUU_USAGE;
        case ErrorKind::input:
            return KAMTUU_INPUT;
        case ErrorKind::output:
        case ErrorKind::cancelled:
            break;
    }
    return KAMTUU_ERROR;
}

std::string& last_reason() {
    thread_local std::string text;
    return text;
}

kamtuu_outcome outcome_of(kamtuu::NameOutcome outcome) noexcept {
    switch (outcome) {
        case kamtuu::NameOutcome::matched:
            return KAMTUU_MATCHED;
        case kamtuu::NameOutcome::ambiguous:
            return KAMTUU_AMBIGUOUS;
        case kamtuu::NameOutcome::partly_located:
            return KAMTUU_PARTLY_LOCATED;
        case kamtuu::NameOutcome::unmatched:
            break;
    }
    return KAMTUU_UNMATCHED;
}

/// Runs `work`; whatever it throws becomes a status.
template <class Work>
kamtuu_status answer(Work work) noexcept {
    try {
        work();
        return KAMTUU_OK;
    } catch (const Failed& failed) {
        return fail(failed.status, failed.text);
    } catch (const Error& error) {
        return fail(status_of(error.kind()), error.what());
    } catch (const std::bad_alloc&) {
        return fail(KAMTUU_ERROR, "memory has run out.");
    } catch (const std::exception& error) {
        return fail(KAMTUU_ERROR, error.what());
    } catch (...) {
        return fail(KAMTUU_ERROR, "an unknown fault.");
    }
}

template <class T>
T& required(T* pointer, std::string_view name) {
    if (pointer == nullptr) throw Failed{KAMTUU_USAGE, std::string(name) + " is a null pointer."};
    return *pointer;
}

/// Writes as many as there is room for, and tells how many there are.
template <class T>
void give(std::span<const T> found, T* target, std::size_t room, std::size_t& count) {
    count = found.size();
    if (room != 0 && !found.empty()) required(target, "the array");
    for (std::size_t i = 0; i < std::min(room, found.size()); ++i) target[i] = found[i];
    if (found.size() > room)
        throw Failed{KAMTUU_TOO_SMALL, "there are " + std::to_string(found.size()) + " of them, and room for " +
                                           std::to_string(room) + "."};
}

}  // namespace

const char* kamtuu_last_error() { return last_error().c_str(); }

const char* kamtuu_version() { return kamtuu::version; }

kamtuu_status kamtuu_open(const char* const* files, size_t file_count, const char* register_folder,
                          kamtuu_boundaries** boundaries) {
    return answer([&] {
        auto& result = required(boundaries, "boundaries");
        std::vector<std::filesystem::path> paths;
        for (std::size_t i = 0; i < file_count; ++i) {
            required(files, "files");
            paths.emplace_back(&required(files[i], "a file's name"));
        }
        kamtuu::BoundaryOptions options;
        if (register_folder != nullptr) options.register_folder = register_folder;
        kamtuu::Findings findings;
        auto read = kamtuu::read_boundaries(paths, options, findings);
        result = std::make_unique<kamtuu_boundaries>(std::move(read), findings).release();
    });
}

void kamtuu_close(kamtuu_boundaries* boundaries) { const std::unique_ptr<kamtuu_boundaries> closed(boundaries); }

const char* kamtuu_finding(const kamtuu_boundaries* boundaries, size_t position) {
    if (boundaries == nullptr || position >= boundaries->findings.size()) return nullptr;
    return boundaries->findings[position].c_str();
}

size_t kamtuu_unit_count(const kamtuu_boundaries* boundaries) {
    return boundaries == nullptr ? 0 : boundaries->boundaries.units().size();
}

const char* kamtuu_unit_code(const kamtuu_boundaries* boundaries, kamtuu_unit unit) {
    const auto* found = boundaries == nullptr ? nullptr : boundaries->unit(unit);
    return found == nullptr ? nullptr : found->pcode.str().c_str();
}

const char* kamtuu_unit_name(const kamtuu_boundaries* boundaries, kamtuu_unit unit, kamtuu_language language) {
    const auto* found = boundaries == nullptr ? nullptr : boundaries->unit(unit);
    if (found == nullptr) return nullptr;
    switch (language) {
        case KAMTUU_ENGLISH:
            return found->name_en.c_str();
        case KAMTUU_KYRGYZ:
            return found->name_ky.c_str();
        case KAMTUU_RUSSIAN:
            return found->name_ru.c_str();
    }
    return "";
}

int kamtuu_unit_level(const kamtuu_boundaries* boundaries, kamtuu_unit unit) {
    const auto* found = boundaries == nullptr ? nullptr : boundaries->unit(unit);
    return found == nullptr ? -1 : static_cast<int>(found->level);
}

kamtuu_unit kamtuu_unit_parent(const kamtuu_boundaries* boundaries, kamtuu_unit unit) {
    const auto* found = boundaries == nullptr ? nullptr : boundaries->unit(unit);
    return found == nullptr ? KAMTUU_NO_UNIT : boundaries->position(boundaries->boundaries.parent(*found));
}

kamtuu_status kamtuu_unit_by_code(const kamtuu_boundaries* boundaries, const char* code, kamtuu_unit* unit) {
    return answer([&] {
        const auto& all = required(boundaries, "boundaries");
        auto& result = required(unit, "unit");
        const std::string typed = &required(code, "code");
        const auto pcode = kamtuu::Pcode::parse(typed);
        const auto* found = pcode ? all.boundaries.find(*pcode) : nullptr;
        if (found == nullptr) throw Failed{KAMTUU_NOT_FOUND, "no unit has the code '" + typed + "'."};
        result = all.position(found);
    });
}

kamtuu_status kamtuu_locate(const kamtuu_boundaries* boundaries, double lon, double lat, kamtuu_unit* unit) {
    return answer([&] {
        const auto& all = required(boundaries, "boundaries");
        required(unit, "unit") = all.position(all.locator.locate({lon, lat}));
    });
}

kamtuu_status kamtuu_locate_many(const kamtuu_boundaries* boundaries, const double* lon_lat, size_t count,
                                 kamtuu_unit* units, unsigned threads) {
    return answer([&] {
        const auto& all = required(boundaries, "boundaries");
        if (count == 0) return;
        const auto* const points = reinterpret_cast<const kamtuu::Point*>(&required(lon_lat, "lon_lat"));
        required(units, "units");
        std::vector<const Unit*> found(count);
        all.locator.locate({points, count}, found, threads);
        for (std::size_t i = 0; i < count; ++i) units[i] = all.position(found[i]);
    });
}

kamtuu_status kamtuu_find_name(const kamtuu_boundaries* boundaries, const char* name, kamtuu_unit within,
                               kamtuu_match* matches, size_t room, size_t* count) {
    return answer([&] {
        const auto& all = required(boundaries, "boundaries");
        std::vector<const Unit*> places;
        if (within != KAMTUU_NO_UNIT) places.push_back(&all.existing(within));
        std::vector<kamtuu_match> found;
        for (const auto& match : all.gazetteer.agreeing(&required(name, "name"), places))
            found.push_back({all.position(match.unit), match.score});
        give<kamtuu_match>(found, matches, room, required(count, "count"));
    });
}

kamtuu_status kamtuu_name_meaning(const kamtuu_boundaries* boundaries, const char* name, kamtuu_unit within,
                                  kamtuu_meaning* meaning) {
    return answer([&] {
        const auto& all = required(boundaries, "boundaries");
        auto& target = required(meaning, "meaning");
        const std::string_view typed = &required(name, "name");
        kamtuu::Surroundings places;
        if (within != KAMTUU_NO_UNIT) places.units.push_back(&all.existing(within));
        kamtuu::NameResult result;
        if (const auto fault = kamtuu::find_invalid_utf8(typed); fault != std::string_view::npos)
            result.reason = kamtuu::fault_at(typed.substr(fault), "UTF-8");
        else
            result = all.gazetteer.find(typed, places);
        last_reason() = std::move(result.reason);
        target = {outcome_of(result.outcome), all.position(result.unit()), result.score, last_reason().c_str()};
    });
}

kamtuu_status kamtuu_neighbours(const kamtuu_boundaries* boundaries, kamtuu_unit unit, kamtuu_neighbour* neighbours,
                                size_t room, size_t* count) {
    return answer([&] {
        const auto& all = required(boundaries, "boundaries");
        const auto& of_unit = all.borders[all.boundaries.index_of(all.existing(unit))];
        give<kamtuu_neighbour>(of_unit, neighbours, room, required(count, "count"));
    });
}

kamtuu_status kamtuu_nearest(const kamtuu_boundaries* boundaries, double lon, double lat, kamtuu_near* nearest,
                             size_t room, size_t* count) {
    return answer([&] {
        const auto& all = required(boundaries, "boundaries");
        std::vector<kamtuu_near> found;
        for (const auto& [unit, distance_m] : all.nearest.nearest(kamtuu::Point{lon, lat}, room))
            found.push_back({all.position(unit), distance_m});
        give<kamtuu_near>(found, nearest, room, required(count, "count"));
    });
}
