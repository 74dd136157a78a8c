#pragma once

#include <filesystem>
#include <string>

#include <kamtuu/finding.hpp>
#include <kamtuu/formats.hpp>
#include <kamtuu/write.hpp>

#include "write/layer_formats.hpp"
#include "write/layer_table.hpp"

namespace kamtuu {

/// A layer on its way to a file of its own, in any format of layers.
struct LayerTarget {
    std::filesystem::path file{};
    const Format* format{};
    Overwrite overwrite{Overwrite::no};
};

/// In the format with the key `asked`; where that is empty, by the ending of `file`. Refuses at once what could only
/// fail later: a name that is taken, of the file or of one that belongs to it, and what another file of this name has
/// left, which readers would take for the new one's. Throws Error: usage for a format that there is none of, or whose
/// files need another ending; output for names that are taken.
LayerTarget layer_target(const std::filesystem::path& file, const std::string& asked, Overwrite overwrite);

/// Throws Error (usage) if `layer`, which came from the file `source`, has points and the format has no place for them.
void require_room(const LayerTarget& target, const LayerTable& layer, const std::string& source);

/// Whether write_layer() looks at the features of this format one after another and never at all of them, so that they
/// may have their borders by LayerTable::borders.
bool is_streamed(const Format& format) noexcept;

/// Writes it; a format of several files has all of them, or none. Gives what the format left out, a note each. Throws
/// Error (output) for a file that cannot be written and for what the format cannot hold.
Findings write_layer(const LayerTarget& target, const LayerTable& layer, const LayerOptions& options);

}  // namespace kamtuu
