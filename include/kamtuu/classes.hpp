#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <kamtuu/interval.hpp>
#include <kamtuu/theme.hpp>

/// Numbers in classes, for colours and legends.

#pragma GCC visibility push(default)
namespace kamtuu {

enum class ClassMethod {
    quantile,  ///< as many units in each as can be
    equal,     ///< of the same width; one may hold nothing
    jenks,     ///< natural breaks: the least sum of squared deviations from the means of the classes
    given,     ///< at the breaks that are given
};

/// "quantile", "equal", "jenks" or "given".
std::string_view to_string(ClassMethod method) noexcept;
/// Empty if `text` is none of them.
std::optional<ClassMethod> class_method_from(std::string_view text) noexcept;

struct ClassOptions {
    ClassMethod method{ClassMethod::quantile};
    std::size_t count{5};  ///< at most, from 1 to 9; less where there are fewer different numbers
    /// `given`: the inner limits of the classes, ascending: n breaks make n + 1 classes.
    std::vector<double> breaks{};
};

/// Class i holds the numbers from `limits[i]` up to, but not including, `limits[i + 1]`; the last one that as well.
struct Classes {
    std::vector<double> limits{};  ///< one more than there are classes, ascending; empty: no class

    [[nodiscard]] std::size_t size() const noexcept { return limits.empty() ? 0 : limits.size() - 1; }
    /// The class of a number; what lies outside of all is in the nearest. Empty only where there is no class.
    [[nodiscard]] std::optional<std::size_t> of(double value) const noexcept;
};

/// Classes of the numbers. By `quantile` and `jenks` every class holds at least one of them, and a limit between two
/// classes is a number of the upper one. One number only, or equal ones: one class.
/// Jenks: W. D. Fisher, "On grouping for maximum homogeneity", 1958, exactly, by dynamic programming in
/// O(classes x n log n). The others take O(n log n). Throws Error (usage) for a count or breaks that make no sense.
Classes classify(std::vector<double> values, const ClassOptions& options = {});

/// Classes of what a theme knows exactly, 0 apart: `none` is a class of its own, as all but `number` are.
Classes classify(const Theme& theme, const ClassOptions& options = {});

}  // namespace kamtuu
#pragma GCC visibility pop
