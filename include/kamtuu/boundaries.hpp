#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <kamtuu/geometry.hpp>
#include <kamtuu/pcode.hpp>

#pragma GCC visibility push(default)
namespace kamtuu {

/// Administrative levels, as OCHA counts them: the country, its regions, their districts, their municipalities.
enum class Level { adm0, adm1, adm2, adm3 };

/// "country", "region", "district" or "municipality": the name of a level in tables and files.
std::string_view to_string(Level level) noexcept;

enum class UnitType {
    country,
    region,      ///< oblus
    district,    ///< raion
    city,        ///< town or city, at any level
    aiyl_aimak,  ///< rural municipality
    other,       ///< an area that no municipality governs: a lake, a forestry, "unknown"
};

/// "country", "region", "district", "city", "aiyl_aimak" or "other", as the register writes them.
std::string_view to_string(UnitType type) noexcept;
/// Empty if `text` is none of them.
std::optional<UnitType> unit_type_from(std::string_view text) noexcept;

/// Another name that a unit goes by.
struct OtherName {
    std::string text{};
    std::string kind{};      ///< "seat", "village", "former", "spelling" or "slip"
    std::string source{};    ///< who says so
    std::string language{};  ///< "en", "ky" or "ru"; empty if not known
    std::string until{};     ///< the year to which it held, if it is a former name and the year is known
};

/// One administrative unit.
struct Unit {
    Pcode pcode;
    Level level{};
    UnitType type{};
    std::string name_en{};
    std::string name_ky{};
    std::string name_ru{};
    std::vector<OtherName> other_names{};
    /// Absent for the country only.
    std::optional<Pcode> parent{};
    /// Where a label stands; not the seat, and not always inside the polygon.
    std::optional<Point> label_point{};
    std::optional<double> population{};
    /// Empty where no file gives the borders.
    MultiPolygon polygon{};
    /// Geodesic; absent where the borders are not known.
    std::optional<Area> area{};
};

/// Register and polygons: a ragged tree of units, immutable, in P-code order, lon/lat EPSG:4326.
///
/// *Ragged*: a branch may end early. Bishkek has no districts, Talas city has no municipalities. A unit without
/// children is a leaf, and a leaf stands for itself at every deeper level; sums that walk levels otherwise lose
/// more than a million people.
///
/// Built whole by its constructor and read-only after it, so any number of threads may ask it. Moving it keeps the
/// addresses of its units; pointers to units are valid as long as the Boundaries live.
class Boundaries {
public:
    /// Sorts the units and links the tree. Throws Error (input) if two units share a P-code, if a parent is
    /// missing or not of a higher level, or if there is not exactly one country. `notes` are what every result made
    /// from these boundaries must say ("approximate, for demonstration …").
    explicit Boundaries(std::vector<Unit> units, std::vector<std::string> notes = {});

    Boundaries(Boundaries&&) noexcept = default;
    Boundaries& operator=(Boundaries&&) noexcept = default;
    Boundaries(const Boundaries&) = delete;  // pointers to units would silently point into the original
    Boundaries& operator=(const Boundaries&) = delete;
    ~Boundaries() = default;

    /// All units of all levels, in P-code order.
    [[nodiscard]] std::span<const Unit> units() const noexcept { return units_; }
    [[nodiscard]] const Unit& country() const noexcept { return units_[country_]; }
    /// Position of `unit`, which must be one of units().
    [[nodiscard]] std::size_t index_of(const Unit& unit) const noexcept {
        return static_cast<std::size_t>(&unit - units_.data());
    }
    /// Null if no unit has this code. Constant time.
    [[nodiscard]] const Unit* find(const Pcode& pcode) const noexcept;
    /// Null for the country.
    [[nodiscard]] const Unit* parent(const Unit& unit) const noexcept;
    /// What `unit` lies in: its parent first, the country last. None for the country.
    [[nodiscard]] std::vector<const Unit*> ancestors(const Unit& unit) const;
    /// In P-code order.
    [[nodiscard]] std::span<const Unit* const> children(const Unit& unit) const noexcept;
    [[nodiscard]] bool is_leaf(const Unit& unit) const noexcept { return children(unit).empty(); }
    /// The leaves in and under `unit`, as the tree has them: child by child, children in P-code order. A leaf for
    /// itself.
    [[nodiscard]] std::span<const Unit* const> leaves(const Unit& unit) const noexcept;
    /// Whether `inner` is `outer` or lies under it. Constant time.
    [[nodiscard]] bool within(const Unit& inner, const Unit& outer) const noexcept;

    /// The units that stand for `level`, in P-code order: complete and free of overlap. A leaf above the level stands
    /// for itself.
    [[nodiscard]] std::vector<const Unit*> at_level(Level level) const;
    /// The one unit of at_level(level) that `unit` lies in; null if it is above that level and has children, so that it
    /// covers several.
    [[nodiscard]] const Unit* at_level(const Unit& unit, Level level) const noexcept;

    /// A leaf that somebody governs: an aiyl aimak or a city, not a lake.
    [[nodiscard]] bool is_municipality(const Unit& unit) const noexcept;

    [[nodiscard]] std::span<const std::string> notes() const noexcept { return notes_; }

private:
    void link();
    void order_leaves(std::size_t unit);

    struct Node {
        std::size_t parent{};
        std::vector<const Unit*> children{};
        std::size_t first_leaf{};  // the unit's leaves are leaves_[first_leaf .. last_leaf)
        std::size_t last_leaf{};
    };

    std::vector<Unit> units_;
    std::vector<Node> nodes_;  // by position of the unit
    std::vector<const Unit*> leaves_;
    std::unordered_map<Pcode, std::size_t> by_pcode_;
    std::vector<std::string> notes_;
    std::size_t country_{};
};

/// The name to show: English, else Kyrgyz, else Russian, else the P-code.
const std::string& display_name(const Unit& unit) noexcept;

}  // namespace kamtuu
#pragma GCC visibility pop
