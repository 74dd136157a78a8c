#include "coverage/place_words.hpp"

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

std::optional<std::size_t> municipalities_among(const Boundaries& boundaries, const std::vector<const Unit*>& units) {
    std::size_t count = 0;
    for (const Unit* unit : units) {
        if (!boundaries.is_leaf(*unit)) return std::nullopt;
        count += boundaries.is_municipality(*unit) ? 1 : 0;
    }
    return count > 0 ? std::optional(count) : std::nullopt;
}

}  // namespace kamtuu
