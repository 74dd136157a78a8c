#include "map/page_keys.hpp"

#include <map>
#include <string_view>
#include <utility>

#include "names/fold.hpp"
#include "names/unit_words.hpp"

namespace kamtuu {

namespace {

std::string key_of(std::string_view name) { return fold_key(strip_unit_words(name).name); }

/// Keys that are spellings of one name, each in one set.
class Spellings {
public:
    void unite(const std::set<std::string>& keys);
    [[nodiscard]] const std::set<std::string>& of(const std::string& key) const { return sets_[set_of_.at(key)]; }

private:
    std::vector<std::set<std::string>> sets_{};
    std::map<std::string, std::size_t> set_of_{};
};

void Spellings::unite(const std::set<std::string>& keys) {
    std::set<std::string> all = keys;
    for (const auto& key : keys)
        if (const auto found = set_of_.find(key); found != set_of_.end()) all.merge(std::set(sets_[found->second]));
    for (const auto& key : all) set_of_[key] = sets_.size();
    sets_.push_back(std::move(all));
}

std::set<std::string> own_keys(const Unit& unit) {
    std::set<std::string> keys;
    for (const auto* name : {&unit.name_en, &unit.name_ky, &unit.name_ru}) keys.insert(key_of(*name));
    keys.erase("");
    return keys;
}

}  // namespace

std::vector<std::set<std::string>> search_keys(const Boundaries& boundaries) {
    Spellings spellings;
    for (const auto& unit : boundaries.units()) spellings.unite(own_keys(unit));
    std::vector<std::set<std::string>> all;
    for (const auto& unit : boundaries.units()) {
        auto& keys = all.emplace_back();
        for (const auto& own : own_keys(unit)) keys.insert(spellings.of(own).begin(), spellings.of(own).end());
        for (const auto& other : unit.other_names) keys.insert(key_of(other.text));
        keys.erase("");
    }
    return all;
}

}  // namespace kamtuu
