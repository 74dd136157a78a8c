#include "read/dbf.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/number.hpp"
#include "core/text.hpp"
#include "read/bytes.hpp"

namespace kamtuu::read {

namespace {

constexpr std::size_t header_length = 32;
constexpr std::size_t field_length = 32;
constexpr char end_of_fields = '\r';
constexpr std::string_view deleted_or_not = "* ";

std::string_view without_blanks(std::string_view text) noexcept {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::string_view up_to_nul(std::string_view text) noexcept { return text.substr(0, text.find('\0')); }

FieldType type_of(char letter, unsigned decimals) noexcept {
    switch (letter) {
        case 'N':
            return decimals == 0 ? FieldType::whole : FieldType::number;
        case 'F':
            return FieldType::number;
        case 'D':
            return FieldType::date;
        case 'L':
            return FieldType::yes_no;
        default:
            return FieldType::text;
    }
}

bool all_digits(std::string_view text) noexcept {
    return !text.empty() && std::all_of(text.begin(), text.end(), text::is_digit);
}

/// "+007.50" to "7.5": digits stay those that were written. Empty if it is no plain decimal number.
std::string plain_decimal(std::string_view text) {
    const bool minus = text.starts_with('-');
    if (minus || text.starts_with('+')) text.remove_prefix(1);
    const auto point = std::min(text.find('.'), text.size());
    auto whole = text.substr(0, point);
    auto fraction = point == text.size() ? std::string_view() : text.substr(point + 1);
    if (whole.empty() && fraction.empty()) return {};
    if ((!whole.empty() && !all_digits(whole)) || (!fraction.empty() && !all_digits(fraction))) return {};
    whole.remove_prefix(std::min(whole.find_first_not_of('0'), whole.size()));
    fraction = fraction.substr(0, fraction.find_last_not_of('0') + 1);
    if (whole.empty() && fraction.empty()) return "0";
    auto result = std::string(minus ? "-" : "") + (whole.empty() ? "0" : std::string(whole));
    return fraction.empty() ? result : result + "." + std::string(fraction);
}

/// "1.25e+03" to "1250". Empty if it is no number, or none that a double can hold.
std::string from_exponent(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    double value{};
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return {};
    std::string result;
    append_number(result, value);
    return result;
}

/// Asterisks are what dBASE writes for a number that its field has no room for, and others for null.
bool is_null_number(std::string_view text) noexcept {
    return text.find_first_not_of('*') == std::string_view::npos || text == "NULL";
}

std::string number(std::string_view text) {
    if (is_null_number(text)) return {};
    if (auto plain = plain_decimal(text); !plain.empty()) return plain;
    auto value = from_exponent(text);
    return value.empty() ? std::string(text) : value;
}

std::string date(std::string_view text) {
    if (text.find_first_not_of('0') == std::string_view::npos) return {};
    if (text.size() != 8 || !all_digits(text)) return std::string(text);
    return std::string(text.substr(0, 4)) + '-' + std::string(text.substr(4, 2)) + '-' + std::string(text.substr(6));
}

std::string yes_or_no(std::string_view text) {
    if (text == "?" || text.empty()) return {};
    if (text == "T" || text == "t" || text == "Y" || text == "y") return "true";
    if (text == "F" || text == "f" || text == "N" || text == "n") return "false";
    return std::string(text);
}

}  // namespace

Dbf::Dbf(std::string_view bytes, const Complaint& complain) : bytes_(bytes) {
    if (bytes.size() < header_length) complain("its .dbf has no header. Get it again.");
    rows_ = little32(bytes, 4);
    header_ = little16(bytes, 8);
    row_length_ = little16(bytes, 10);
    if (header_ <= header_length || row_length_ == 0) complain("the header of its .dbf is broken. Get it again.");
    if (const auto promised = header_ + rows_ * row_length_; promised > bytes.size()) {
        complain("its .dbf is cut short: " + std::to_string(promised) + " bytes promised, " +
                 std::to_string(bytes.size()) + " there. Get it again from where it came from.");
    }
    read_fields(complain);
    for (std::size_t i = 0; i < rows_; ++i) {
        if (deleted_or_not.find(row(i).front()) == std::string_view::npos) {
            complain.row(i + 1,
                         "its .dbf has no mark there that says whether the row is deleted, so rows are not as "
                         "long as its header says");
        }
    }
}

void Dbf::read_fields(const Complaint& complain) {
    std::size_t in_row = 1;  // behind the mark
    for (auto at = header_length; bytes_[at] != end_of_fields; at += field_length) {
        if (at + field_length >= header_) complain("the fields of its .dbf do not fit into its header. Get it again.");
        DbfField field{std::string(without_blanks(up_to_nul(bytes_.substr(at, 11)))), bytes_[at + 11],
                       byte_at(bytes_, at + 17), in_row, byte_at(bytes_, at + 16)};
        field.type = type_of(field.letter, field.decimals);
        in_row += field.length;
        fields_.push_back(std::move(field));
    }
    if (in_row > row_length_) {
        complain("the fields of its .dbf need " + std::to_string(in_row) + " bytes, and its rows have " +
                 std::to_string(row_length_) + ". Get it again.");
    }
}

std::uint32_t Dbf::language_driver() const noexcept { return byte_at(bytes_, 29); }

std::string Dbf::value(std::size_t row, const DbfField& field) const {
    const auto text = without_blanks(up_to_nul(this->row(row).substr(field.at, field.length)));
    switch (field.type) {
        case FieldType::whole:
        case FieldType::number:
            return number(text);
        case FieldType::date:
            return date(text);
        case FieldType::yes_no:
            return yes_or_no(text);
        default:
            return std::string(text);
    }
}

bool Dbf::is_bad(const DbfField& field, std::string_view value) noexcept {
    if (value.empty() || field.type == FieldType::text) return false;
    if (field.type == FieldType::yes_no) return value != "true" && value != "false";
    if (field.type == FieldType::date) return value.size() != 10 || value[4] != '-' || value[7] != '-';
    double read{};
    const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), read);
    return fault != std::errc{} || end != value.data() + value.size() || !std::isfinite(read);
}

}  // namespace kamtuu::read
