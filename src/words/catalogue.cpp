#include "words/catalogue.hpp"

namespace kamtuu {

std::string_view Phrase::in(Language language) const noexcept {
    switch (language) {
        case Language::ky:
            return ky;
        case Language::ru:
            return ru;
        case Language::en:
            break;
    }
    return en;
}

std::vector<std::span<const Phrase>> catalogue() {
    return {
        finding_phrases(),       finding_file_phrases(), finding_unit_phrases(), finding_record_phrases(),
        kind_phrases(),          layer_phrases(),        map_phrases(),          measure_phrases(),
        note_phrases(),          page_phrases(),         reason_phrases(),       report_phrases(),
        report_source_phrases(), source_phrases(),       spread_phrases(),       statistic_phrases(),
        table_phrases(),         unit_phrases(),
    };
}

}  // namespace kamtuu
