#include "coverage/place_words.hpp"

#include <algorithm>
#include <utility>

namespace kamtuu {

Finding about(const Record& record, Severity severity, std::string code, std::string message) {
    return {severity, std::move(code), record.file, record.row, {}, std::move(message)};
}

Finding about(const Record& record, Finding found) {
    found.file = record.file;
    found.row = record.row;
    return found;
}

bool is_elsewhere(const Boundaries& boundaries, const Gazetteer& gazetteer, const Record& record) {
    const Unit& country = boundaries.country();
    return !record.country.empty() &&
           std::none_of(record.country.begin(), record.country.end(), [&](const std::string& typed) {
               const auto code = read_typed_pcode(typed).pcode;
               if (code && *code == country.pcode) return true;
               const auto found = units_of(gazetteer.agreeing(typed, {}, Level::adm0));
               return std::find(found.begin(), found.end(), &country) != found.end();
           });
}

std::optional<std::size_t> municipalities_among(const Boundaries& boundaries, const std::vector<const Unit*>& units) {
    std::size_t count = 0;
    for (const Unit* unit : units) {
        if (!boundaries.is_leaf(*unit)) return std::nullopt;
        count += boundaries.is_municipality(*unit) ? 1 : 0;
    }
    return count > 0 ? std::optional(count) : std::nullopt;
}

}  // namespace kamtuu
