#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <kamtuu/finding.hpp>

#include "read/vector_layer.hpp"

namespace kamtuu::read {

/// What is said about the encoding of texts, and by whom.
struct StatedEncoding {
    std::string name{};    ///< as people write it; empty: nobody says
    std::string source{};  ///< ".cpg", "DBF language driver", "options", "format"
};

/// What a shapefile says: `asked`, else the text of its .cpg, else the language driver of its .dbf.
StatedEncoding dbf_encoding(std::string_view cpg, std::uint32_t language_driver, const std::string& asked);

/// Brings field names and values of `layer` to UTF-8. Where nobody states an encoding, texts that are UTF-8 are
/// taken as such ("encoding.assumed"). A character cut at the end of a text goes ("text.cut"). Throws Error (input),
/// with row and field, for bytes that are not of the encoding, and where nothing is stated and the bytes are not UTF-8.
///
/// Then looks for texts that were damaged before they came here: encoded twice ("text.encoded_twice"), letters lost to
/// question marks ("text.lost_letters"), filling their field to the last byte ("text.may_be_cut").
void decode_layer(VectorLayer& layer, const StatedEncoding& stated, Findings& findings);

/// Whether `text` is nothing but question marks (or U+FFFD), blanks and hyphens, at least one of the first.
bool only_lost_letters(std::string_view text);

}  // namespace kamtuu::read
