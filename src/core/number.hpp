#pragma once

#include <cstdint>
#include <string>

/// Numbers as text, for every format: never a locale, never an exponent where people read, never "-0".

namespace kamtuu {

/// The shortest digits that read back as the same double: "12", "0.1", "1e+21". Plain decimals from a millionth to
/// 10^21. Throws Error (output) for what is not finite: no format here can hold it, and dropping it would be silent.
void append_number(std::string& out, double value);

/// At most `decimals` decimals, correctly rounded, without zeros at the end.
void append_number(std::string& out, double value, int decimals);

/// Degrees in units of the seventh decimal, about a centimetre: the grid on which layers are written. Rounds to
/// nearest, ties to even, exactly as the decimal expansion of the double says.
std::int64_t to_grid(double degrees) noexcept;

/// "74.6", "-0.0000001": a number of the grid in degrees.
void append_degrees(std::string& out, std::int64_t grid);

}  // namespace kamtuu
