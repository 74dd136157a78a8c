#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/gazetteer.hpp>

#include "names/name_index.hpp"
#include "names/typed_name.hpp"

namespace kamtuu {

/// What a Gazetteer is made of. Decides what one name means; knows nothing of lists.
class NameSearch {
public:
    NameSearch(const Boundaries& boundaries, GazetteerOptions options);

    /// As Gazetteer::agreeing.
    [[nodiscard]] std::vector<NameMatch> agreeing(const TypedName& typed, std::span<const Unit* const> within,
                                                  std::optional<Level> level) const;
    /// A name, a code, or an address of several parts.
    [[nodiscard]] NameResult find(std::string_view typed, const Surroundings& within, std::optional<Level> level) const;
    [[nodiscard]] Surroundings surroundings(const NameContext& context) const;
    [[nodiscard]] const NameIndex& names() const noexcept { return names_; }

private:
    [[nodiscard]] NameResult decide(const TypedName& typed, const Surroundings& within,
                                    std::optional<Level> level) const;
    [[nodiscard]] std::optional<NameResult> reading(const TypedName& typed, const Surroundings& place,
                                                    std::optional<Level> level) const;
    void add_typed_kind_elsewhere(std::vector<NameMatch>& found, const TypedName& typed, const Surroundings& place,
                                  std::optional<Level> level) const;
    [[nodiscard]] std::vector<NameMatch> mended_readings(const TypedName& typed, const Surroundings& place,
                                                         std::optional<Level> level) const;
    [[nodiscard]] NameResult if_sure_enough(NameResult result, const Surroundings& place) const;
    [[nodiscard]] static NameResult only_the_place(std::string reason, const Surroundings& place);
    [[nodiscard]] Findings told_of(const NameResult& result, const std::string& typed) const;
    [[nodiscard]] NameResult find_code(const std::string& typed, const Surroundings& within) const;
    [[nodiscard]] NameResult find_village(const std::string& village, const Surroundings& within) const;
    [[nodiscard]] NameResult one_or_several(std::vector<NameMatch> found, const TypedName& typed,
                                            const Surroundings& within) const;
    [[nodiscard]] NameResult not_known(const TypedName& typed, const Surroundings& within,
                                       std::optional<Level> level) const;
    [[nodiscard]] NameResult known_elsewhere(std::vector<NameMatch> elsewhere, const TypedName& typed,
                                             const Surroundings& within) const;
    [[nodiscard]] std::vector<NameMatch> mended(const TypedName& typed, const Surroundings& within,
                                                std::optional<Level> level) const;
    void add_rivals(std::vector<NameMatch>& found, const TypedName& typed, const Surroundings& within) const;
    [[nodiscard]] Accepts within(const Surroundings& place) const;
    [[nodiscard]] std::vector<const Unit*> around_all(const std::vector<NameMatch>& candidates) const;

    [[nodiscard]] std::vector<NameMatch> place(const std::string& typed, const Surroundings& known,
                                               std::optional<Level> level) const;
    void narrow(Surroundings& known, const std::vector<std::string>& alternatives, std::optional<Level> level) const;
    void narrow_to(Surroundings& known, std::vector<const Unit*> units) const;
    [[nodiscard]] std::vector<const Unit*> common_to(const std::vector<const Unit*>& a,
                                                     const std::vector<const Unit*>& b) const;

    const Boundaries* boundaries_;
    GazetteerOptions options_;
    NameIndex names_;
};

}  // namespace kamtuu
