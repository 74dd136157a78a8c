#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <ios>
#include <stdexcept>
#include <string>
#include <vector>

// What the timed programs share: their input as prepare.py wrote it, a watch, and the line that `run` reads.
namespace peer {

struct Point {
    double lon;
    double lat;
};
using Ring = std::vector<Point>;
using Polygon = std::vector<Ring>;  // outer ring first

/// Units come in P-code order; `region` counts from 0.
struct Unit {
    std::int32_t region;
    std::vector<Polygon> polygons;
};

/// The unit that a point is in, by its position; -1 for none.
using Answers = std::vector<std::int32_t>;

template <class T>
T next(std::istream& in) {
    T value;
    if (!in.read(reinterpret_cast<char*>(&value), sizeof value)) throw std::runtime_error("the file is too short");
    return value;
}

template <class T>
std::vector<T> next(std::istream& in, std::size_t count) {
    std::vector<T> values(count);
    if (!in.read(reinterpret_cast<char*>(values.data()), static_cast<std::streamsize>(count * sizeof(T))))
        throw std::runtime_error("the file is too short");
    return values;
}

inline std::ifstream open(const char* path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error(std::string("cannot open ") + path);
    return in;
}

/// A count, then each unit: its region, then parts, rings and points, each after its count.
inline std::vector<Unit> read_units(const char* path) {
    auto in = open(path);
    const auto count = [&in] { return static_cast<std::size_t>(next<std::int32_t>(in)); };
    std::vector<Unit> units(count());
    for (Unit& unit : units) {
        unit.region = next<std::int32_t>(in);
        unit.polygons.resize(count());
        for (Polygon& polygon : unit.polygons) {
            polygon.resize(count());
            for (Ring& ring : polygon) ring = next<Point>(in, count());
        }
    }
    return units;
}

inline std::vector<Point> read_points(const char* path) {
    auto in = open(path);
    in.seekg(0, std::ios::end);
    const auto count = static_cast<std::size_t>(in.tellg()) / sizeof(Point);
    in.seekg(0);
    return next<Point>(in, count);
}

inline void write_answers(const Answers& answers, const char* path) {
    std::ofstream out(path, std::ios::binary);
    out.write(reinterpret_cast<const char*>(answers.data()),
              static_cast<std::streamsize>(answers.size() * sizeof(answers[0])));
    out.close();
    if (!out) throw std::runtime_error(std::string("cannot write ") + path);
}

/// The smaller of the time that passed and the processor's: what it takes on a machine that nobody else uses.
class Watch {
public:
    double seconds() const {
        const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start_;
        return std::min(passed.count(), static_cast<double>(std::clock() - processor_) / CLOCKS_PER_SEC);
    }

private:
    std::chrono::steady_clock::time_point start_{std::chrono::steady_clock::now()};
    std::clock_t processor_{std::clock()};
};

/// `what` is "build" or "run"; `answer` a number to compare, or nothing.
inline void report(const std::string& name, const char* what, double seconds, const std::string& answer = "") {
    std::printf("%s\t%s\t%.9f\t%s\n", name.c_str(), what, seconds, answer.c_str());
}

}  // namespace peer
