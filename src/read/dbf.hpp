#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "read/complaint.hpp"
#include "read/vector_layer.hpp"

namespace kamtuu::read {

/// A column of a DBF file.
struct DbfField {
    std::string name{};  ///< in the bytes of the file
    char letter{};       ///< its type: C, N, F, D, L …
    unsigned decimals{};
    std::size_t at{};  ///< in the row, which begins with its mark
    std::size_t length{};
    FieldType type{FieldType::text};
};

/// The table of a shapefile (dBASE III and later): a view of its bytes, which must outlive it.
///
/// The layout is that of the dBASE file structure: a header of 32 bytes, 32 for each field up to a 0x0D, then rows of
/// one length, each with a mark before its values (blank: there, `*`: deleted).
class Dbf {
public:
    /// Throws Error (input), through `complain`, if the header, the fields, or the rows do not fit into each other or
    /// into the file, or if a row's mark is none.
    Dbf(std::string_view bytes, const Complaint& complain);

    [[nodiscard]] std::size_t rows() const noexcept { return rows_; }
    [[nodiscard]] const std::vector<DbfField>& fields() const noexcept { return fields_; }
    /// The byte that says how texts are encoded; 0: nothing.
    [[nodiscard]] std::uint32_t language_driver() const noexcept;
    [[nodiscard]] bool is_deleted(std::size_t row) const noexcept { return this->row(row).front() == '*'; }

    /// A value without what fills its field up; empty where the table says null. A text is in the bytes of the file, up
    /// to the first NUL. A number is plain ("7", "-0.5"), whatever it was filled up with, as long as it is one; a date
    /// is ISO 8601; a logical value is "true" or "false".
    [[nodiscard]] std::string value(std::size_t row, const DbfField& field) const;
    /// Whether value() of a number, date or logical value is none of the kind, but what stands there.
    static bool is_bad(const DbfField& field, std::string_view value) noexcept;

private:
    [[nodiscard]] std::string_view row(std::size_t row) const noexcept {
        return bytes_.substr(header_ + row * row_length_, row_length_);
    }
    void read_fields(const Complaint& complain);

    std::string_view bytes_;
    std::size_t header_{};
    std::size_t rows_{};
    std::size_t row_length_{};
    std::vector<DbfField> fields_;
};

}  // namespace kamtuu::read
