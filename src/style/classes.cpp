#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include <kamtuu/classes.hpp>
#include <kamtuu/error.hpp>

namespace kamtuu {

namespace {

using std::size_t;

/// Different numbers, ascending, with how often each occurs.
struct Distinct {
    std::vector<double> values{};
    std::vector<size_t> counts{};
};

Distinct distinct(std::vector<double> values) {
    std::ranges::sort(values);
    Distinct result;
    for (const auto value : values) {
        if (result.values.empty() || result.values.back() != value) {
            result.values.push_back(value);
            result.counts.push_back(0);
        }
        ++result.counts.back();
    }
    return result;
}

Classes from_starts(const Distinct& numbers, const std::vector<size_t>& starts) {
    Classes classes;
    for (const auto start : starts) classes.limits.push_back(numbers.values[start]);
    classes.limits.push_back(numbers.values.back());
    return classes;
}

/// A class ends where its share of all numbers is nearest; equal numbers are never parted.
std::vector<size_t> quantile_starts(const Distinct& numbers, size_t classes) {
    size_t total = 0;
    for (const auto count : numbers.counts) total += count;
    std::vector<size_t> starts{0};
    size_t seen = 0;
    for (size_t i = 0; i + 1 < numbers.values.size() && starts.size() < classes; ++i) {
        seen += numbers.counts[i];
        const auto left = numbers.values.size() - (i + 1);
        const auto still_to_come = classes - starts.size();
        const double aim =
            static_cast<double>(total) * static_cast<double>(starts.size()) / static_cast<double>(classes);
        const double here = std::abs(static_cast<double>(seen) - aim);
        const double next = std::abs(static_cast<double>(seen + numbers.counts[i + 1]) - aim);
        if (here <= next || left == still_to_come) starts.push_back(i + 1);
    }
    return starts;
}

/// Sums of weights, values and squares up to each number, taken from the mean so that little is lost in differences.
class Deviations {
public:
    explicit Deviations(const Distinct& numbers) {
        double sum = 0;
        double weight = 0;
        for (size_t i = 0; i < numbers.values.size(); ++i) {
            sum += numbers.values[i] * static_cast<double>(numbers.counts[i]);
            weight += static_cast<double>(numbers.counts[i]);
        }
        const double mean = sum / weight;
        for (size_t i = 0; i < numbers.values.size(); ++i) {
            const double value = numbers.values[i] - mean;
            const auto count = static_cast<double>(numbers.counts[i]);
            weights_.push_back(weights_.back() + count);
            sums_.push_back(sums_.back() + count * value);
            squares_.push_back(squares_.back() + count * value * value);
        }
    }
    /// Of the numbers [first, last) from their own mean.
    [[nodiscard]] double of(size_t first, size_t last) const {
        const double sum = sums_[last] - sums_[first];
        return squares_[last] - squares_[first] - sum * sum / (weights_[last] - weights_[first]);
    }

private:
    std::vector<double> weights_{0};
    std::vector<double> sums_{0};
    std::vector<double> squares_{0};
};

/// The best last class of the first `end` numbers, for each `end` in [low, high]: its start grows with `end`, so that
/// half of the starts need not be tried (divide and conquer).
struct JenksLayer {
    const Deviations& deviations;
    const std::vector<double>& before;  // the least deviation of the first n numbers in one class less
    std::vector<double>& best;
    std::vector<size_t>& start;

    void fill(size_t low, size_t high, size_t from, size_t to) {
        if (low > high) return;
        const auto middle = low + (high - low) / 2;
        best[middle] = std::numeric_limits<double>::infinity();
        for (size_t first = from; first <= std::min(to, middle - 1); ++first) {
            const double sum = before[first] + deviations.of(first, middle);
            if (sum >= best[middle]) continue;
            best[middle] = sum;
            start[middle] = first;
        }
        if (middle > low) fill(low, middle - 1, from, start[middle]);
        fill(middle + 1, high, start[middle], to);
    }
};

std::vector<size_t> jenks_starts(const Distinct& numbers, size_t classes) {
    const auto n = numbers.values.size();
    const Deviations deviations(numbers);
    std::vector<double> before(n + 1, std::numeric_limits<double>::infinity());
    before[0] = 0;
    for (size_t i = 1; i <= n; ++i) before[i] = deviations.of(0, i);
    std::vector<std::vector<size_t>> starts{std::vector<size_t>(n + 1, 0)};
    for (size_t k = 2; k <= classes; ++k) {
        std::vector<double> best(n + 1, std::numeric_limits<double>::infinity());
        starts.emplace_back(n + 1, 0);
        JenksLayer{deviations, before, best, starts.back()}.fill(k, n, k - 1, n - 1);
        before = std::move(best);
    }
    std::vector<size_t> result;
    for (size_t k = classes, end = n; k > 0; --k) {
        end = starts[k - 1][end];
        result.insert(result.begin(), end);
    }
    return result;
}

/// Classes that would be empty are joined to the one below.
Classes equal_classes(const Distinct& numbers, size_t count) {
    const double low = numbers.values.front();
    const double high = numbers.values.back();
    Classes classes{{low}};
    for (size_t i = 1; i < count; ++i)
        classes.limits.push_back(low + (high - low) * static_cast<double>(i) / static_cast<double>(count));
    classes.limits.push_back(high);
    return classes;
}

Classes given_classes(const Distinct& numbers, const std::vector<double>& breaks) {
    Classes classes;
    classes.limits.push_back(std::min(numbers.values.front(), breaks.front()));
    classes.limits.insert(classes.limits.end(), breaks.begin(), breaks.end());
    classes.limits.push_back(std::max(numbers.values.back(), breaks.back()));
    return classes;
}

void check(const ClassOptions& options) {
    constexpr size_t most = 9;
    const auto refuse = [](const std::string& what) { throw Error(ErrorKind::usage, what); };
    if (options.method != ClassMethod::given) {
        if (options.count < 1 || options.count > most)
            refuse("There can be 1 to 9 classes, not " + std::to_string(options.count) + ".");
        return;
    }
    if (options.breaks.empty() || options.breaks.size() >= most)
        refuse("Classes at given breaks need 1 to 8 breaks, not " + std::to_string(options.breaks.size()) + ".");
    for (size_t i = 0; i < options.breaks.size(); ++i)
        if (!std::isfinite(options.breaks[i]) || (i > 0 && options.breaks[i] <= options.breaks[i - 1]))
            refuse("The breaks between classes must be numbers that ascend.");
}

}  // namespace

std::string_view to_string(ClassMethod method) noexcept {
    constexpr std::string_view names[] = {"quantile", "equal", "jenks", "given"};
    return names[static_cast<size_t>(method)];
}

std::optional<ClassMethod> class_method_from(std::string_view text) noexcept {
    for (const auto method : {ClassMethod::quantile, ClassMethod::equal, ClassMethod::jenks, ClassMethod::given})
        if (to_string(method) == text) return method;
    return {};
}

std::optional<size_t> Classes::of(double value) const noexcept {
    if (size() == 0) return {};
    const auto above = std::upper_bound(limits.begin() + 1, limits.end() - 1, value);
    return static_cast<size_t>(above - limits.begin()) - 1;
}

Classes classify(std::vector<double> values, const ClassOptions& options) {
    check(options);
    if (values.empty()) return {};
    const auto numbers = distinct(std::move(values));
    if (options.method == ClassMethod::given) return given_classes(numbers, options.breaks);
    const auto count = std::min(options.count, numbers.values.size());
    if (count == 1) return {{numbers.values.front(), numbers.values.back()}};
    if (options.method == ClassMethod::equal) return equal_classes(numbers, count);
    return from_starts(
        numbers, options.method == ClassMethod::jenks ? jenks_starts(numbers, count) : quantile_starts(numbers, count));
}

Classes classify(const Theme& theme, const ClassOptions& options) {
    std::vector<double> values;
    for (const auto& cell : theme.cells)
        if (cell.shown.kind == ShownKind::number) values.push_back(cell.shown.value.lower);
    return classify(std::move(values), options);
}

}  // namespace kamtuu
