#include "house/include_order.hpp"

#include <algorithm>
#include <optional>
#include <regex>
#include <sstream>
#include <stdexcept>

#include "house/house_files.hpp"

namespace kamtuu::house {

namespace fs = std::filesystem;

namespace {

struct Include {
    std::string name{};
    std::size_t line{};
};

std::vector<Include> includes_of(std::string_view source) {
    static const std::regex pattern(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"].*$)");
    std::vector<Include> found;
    std::istringstream lines{std::string(source)};
    std::string line;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        if (std::smatch match; std::regex_match(line, match, pattern)) found.push_back({match[1], number});
    }
    return found;
}

bool fits(std::string_view name, std::string_view pattern) {
    const auto star = pattern.find('*');
    if (star == std::string_view::npos) return name == pattern;
    const auto end = pattern.substr(star + 1);
    return name.size() >= pattern.size() - 1 && name.starts_with(pattern.substr(0, star)) && name.ends_with(end);
}

bool is_standard(std::string_view name) { return name.find_first_of("./") == std::string_view::npos; }

std::string without_ending(std::string_view name) { return std::string(name.substr(0, name.rfind('.'))); }

/// The part of `path` up to its first slash.
std::string first_folder(std::string_view path) { return std::string(path.substr(0, path.find('/'))); }

/// "boundaries" for "include/kamtuu/boundaries.hpp", else empty.
std::optional<std::string> public_header(std::string_view path) {
    constexpr std::string_view folder = "include/kamtuu/";
    if (!path.starts_with(folder)) return {};
    return without_ending(path.substr(folder.size()));
}

/// "read" for "src/read/csv.cpp", else empty.
std::optional<std::string> room_of(std::string_view path) {
    constexpr std::string_view folder = "src/";
    if (!path.starts_with(folder)) return {};
    return first_folder(path.substr(folder.size()));
}

/// What one file may include.
class Judge {
public:
    Judge(const Order& order, std::string_view path) : order_(order), path_(path), room_(room_of(path)) {
        if (const auto header = public_header(path)) {
            reach_ = number(*header);
        } else if (room_ && order.reach.contains(*room_)) {
            reach_ = order.reach.at(*room_);
        } else if (!room_) {
            reach_ = everything;  // examples
        }
    }

    /// Empty if the file may include `name`.
    [[nodiscard]] std::string fault(const std::string& name) const {
        if (!reach_) return "stands in no line of the order";
        if (is_standard(name)) return {};
        if (name.starts_with("kamtuu/")) return fault_of_public(name);
        if (std::find(order_.rooms.begin(), order_.rooms.end(), first_folder(name)) != order_.rooms.end()) {
            return fault_of_room(first_folder(name));
        }
        return fault_of_foreign(name);
    }

private:
    static constexpr int everything = 1000;

    [[nodiscard]] std::optional<int> number(const std::string& header) const {
        const auto found = order_.headers.find(header);
        return found == order_.headers.end() ? std::nullopt : std::optional(found->second);
    }

    [[nodiscard]] std::string fault_of_public(const std::string& name) const {
        const auto theirs = number(without_ending(name.substr(name.find('/') + 1)));
        if (!theirs) return "includes " + name + ", which stands in no line of the order";
        if (*theirs <= *reach_) return {};
        return "includes " + name + " (" + std::to_string(*theirs) + ") but reaches only " + std::to_string(*reach_);
    }

    [[nodiscard]] std::string fault_of_room(const std::string& theirs) const {
        if (!room_) return "includes a header of the room " + theirs + ", which is not installed";
        const auto place = [&](const std::string& room) {
            return std::find(order_.rooms.begin(), order_.rooms.end(), room);
        };
        if (place(theirs) <= place(*room_)) return {};
        return "includes a header of the room " + theirs + ", which comes later";
    }

    [[nodiscard]] std::string fault_of_foreign(const std::string& name) const {
        for (const auto& library : order_.foreign) {
            const auto is_header = [&](const std::string& pattern) { return fits(name, pattern); };
            const auto is_place = [&](const std::string& place) { return path_.starts_with(place); };
            if (std::none_of(library.headers.begin(), library.headers.end(), is_header)) continue;
            if (std::any_of(library.places.begin(), library.places.end(), is_place)) return {};
            return "includes " + name + ", but its place is not among those of " + library.name;
        }
        return "includes " + name + ", which is of no library in the order";
    }

    const Order& order_;
    std::string_view path_;
    std::optional<std::string> room_;
    std::optional<int> reach_{};
};

void parse_foreign(std::istream& words, Foreign& library) {
    words >> library.name;
    auto* list = &library.headers;
    for (std::string word; words >> word;) {
        if (word == ":") {
            list = &library.places;
        } else {
            list->push_back(word);
        }
    }
}

/// Whether `line` could be understood.
bool parse_line(const std::string& line, Order& order) {
    std::istringstream words(line);
    std::string kind;
    if (!(words >> kind) || kind.starts_with('#')) return true;
    if (kind == "foreign") {
        parse_foreign(words, order.foreign.emplace_back());
        return !order.foreign.back().headers.empty() && !order.foreign.back().places.empty();
    }
    std::string name;
    int number{};
    if (!(words >> name >> number)) return false;
    if (kind == "header") return order.headers.emplace(name, number).second;
    order.rooms.push_back(name);
    return kind == "room" && order.reach.emplace(name, number).second;
}

}  // namespace

Order parse_order(std::string_view text) {
    Order order;
    std::istringstream lines{std::string(text)};
    std::string line;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        if (!parse_line(line, order)) {
            throw std::runtime_error("line " + std::to_string(number) + " of the order is not understood: " + line);
        }
    }
    return order;
}

std::vector<std::string> faults(const Order& order, std::string_view path, std::string_view source) {
    const Judge judge(order, path);
    std::vector<std::string> result;
    for (const auto& include : includes_of(source)) {
        if (const auto fault = judge.fault(include.name); !fault.empty()) {
            result.push_back(std::string(path) + ':' + std::to_string(include.line) + ' ' + fault);
        }
    }
    return result;
}

std::vector<std::string> faults_under(const Order& order, const fs::path& root) {
    std::vector<std::string> result;
    for (const auto& [header, number] : order.headers) {
        if (fs::exists(root / "include/kamtuu" / (header + ".hpp"))) continue;
        if (fs::exists(root / "cmake" / (header + ".hpp.in"))) continue;
        result.push_back("the order names " + header + ".hpp, which does not exist");
    }
    for (const auto& file : cpp_files(root, {"include", "src", "examples"})) {
        if (const auto header = public_header(file); header && !order.headers.contains(*header)) {
            result.push_back(file + " stands in no line of the order");
        }
        const auto found = faults(order, file, content_of(root / file));
        result.insert(result.end(), found.begin(), found.end());
    }
    return result;
}

}  // namespace kamtuu::house
