#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/gazetteer.hpp>

#include "names/near_keys.hpp"
#include "names/typed_name.hpp"

namespace kamtuu {

/// One name of one unit, as an index entry.
struct NameEntry {
    const Unit* unit{};
    std::string name{};
    std::string_view language{};  // "en", "ky", "ru" or empty
    const OtherName* other{};     // what is known of another name; null for the unit's own
    bool is_village{false};       // a village of the unit, and not a name of it

    [[nodiscard]] bool is_alias() const noexcept { return other != nullptr; }
};

/// Which units are asked for.
using Accepts = std::function<bool(const Unit&)>;

/// A unit that lies a few edits from a typed name.
struct NearName {
    const NameEntry* entry{};
    unsigned edits{};
    bool in_letters{true};  // so few in letters too, and not in sounds alone
};

/// The names of units by their keys. Says which units agree with a name, and how; decides nothing.
class NameIndex {
public:
    NameIndex(const Boundaries& boundaries, std::span<const Village> villages);

    /// The units that agree by the strongest rule at which any accepted unit does; by P-code, each once.
    [[nodiscard]] std::vector<NameMatch> matches(const TypedName& typed, const Accepts& accepts) const;
    /// Every unit that the name may mean where nothing but the name is known: those that agree most strongly, those
    /// that have it as another name, and the regions and districts that sound the same. "Чуй" is an aiyl aimak as
    /// written, and people mean the region.
    [[nodiscard]] std::vector<NameMatch> namesakes(const TypedName& typed, const Accepts& accepts) const;
    /// The units that have a village of this name.
    [[nodiscard]] std::vector<NameMatch> with_village(const TypedName& typed, const Accepts& accepts) const;
    /// The units with a name at most `limit` edits away, in letters or in sounds; fewest edits first, then by P-code,
    /// each unit once.
    [[nodiscard]] std::vector<NearName> near(const TypedName& typed, unsigned limit, const Accepts& accepts) const;
    /// The same in letters alone.
    [[nodiscard]] std::vector<NearName> near_in_letters(const TypedName& typed, unsigned limit,
                                                        const Accepts& accepts) const;
    /// The units with the names that look most like it, however far, at most `count`; best first.
    [[nodiscard]] std::vector<NearName> nearest(const TypedName& typed, std::size_t count,
                                                const Accepts& accepts) const;
    [[nodiscard]] bool sounds_like(const NameEntry& entry, const TypedName& typed) const;
    /// How many units have this name as written.
    [[nodiscard]] std::size_t bearers(const NameEntry& entry) const;

    [[nodiscard]] bool lies_within(const Unit& unit, std::span<const Unit* const> places) const;
    [[nodiscard]] const Boundaries& boundaries() const noexcept { return *boundaries_; }

private:
    /// Entries by a key.
    using Table = std::unordered_multimap<std::string, const NameEntry*>;
    /// The same, to be searched for keys that are a few edits away.
    struct NearTable {
        Table entries{};
        std::vector<std::string> keys{};
        NearKeys near{};
    };

    void add(const NameEntry& entry);
    void add_same_kyrgyz_name(std::vector<NameMatch>& matches, const TypedName& typed, const Accepts& accepts) const;
    static void collect(const NearTable& table, std::string_view key, unsigned limit, const Accepts& accepts,
                        std::vector<NearName>& found);

    const Boundaries* boundaries_;
    std::vector<NameEntry> entries_{};
    std::vector<std::string> fold_of_entry_{};
    Table plain_{};
    Table stems_{};
    Table villages_plain_{};
    Table villages_fold_{};
    NearTable fold_{};
    NearTable letters_{};
};

/// The match by this name.
NameMatch match_of(const NameEntry& entry, NameRule rule, double score);

/// "'Иссык-Куль' sounds as 'Ысык-Көл' (Kyrgyz)".
std::string agreement(const NameMatch& match, std::string_view typed);

}  // namespace kamtuu
