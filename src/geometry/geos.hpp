#pragma once

#include <geos_c.h>
#include <memory>
#include <string>
#include <vector>

#include <kamtuu/error.hpp>
#include <kamtuu/geometry.hpp>

/// The one door to GEOS: a context a thread, handles that free themselves, and the way in and out.

namespace kamtuu::geos {

/// The GEOS context of one thread. What was made on a thread is used and destroyed on that thread.
class Context {
public:
    /// The calling thread's.
    static Context& local();

    [[nodiscard]] GEOSContextHandle_t handle() const noexcept { return handle_; }

    /// The answer of a predicate; throws if GEOS could not tell (which it says with 2, and 2 is true).
    bool check(char answer, const char* operation) const {
        if (answer == 2) fail(operation);
        return answer == 1;
    }
    /// The result of an operation; throws if there is none.
    template <class T>
    T* check(T* result, const char* operation) const {
        if (result == nullptr) fail(operation);
        return result;
    }
    /// For calls that say 0 for failure and nothing else.
    void done(int status, const char* operation) const {
        if (status == 0) fail(operation);
    }

    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    Context(Context&&) = delete;
    Context& operator=(Context&&) = delete;

private:
    Context();
    ~Context();
    /// Throws Error (input) with GEOS's own words.
    [[noreturn]] void fail(const char* operation) const;

    GEOSContextHandle_t handle_;
    std::string message_;
};

struct Destroy {
    void operator()(GEOSGeometry* g) const noexcept { GEOSGeom_destroy_r(Context::local().handle(), g); }
    void operator()(GEOSCoordSequence* s) const noexcept { GEOSCoordSeq_destroy_r(Context::local().handle(), s); }
    void operator()(GEOSMakeValidParams* p) const noexcept {
        GEOSMakeValidParams_destroy_r(Context::local().handle(), p);
    }
    void operator()(char* text) const noexcept { GEOSFree_r(Context::local().handle(), text); }
};
using Geometry = std::unique_ptr<GEOSGeometry, Destroy>;
using CoordSequence = std::unique_ptr<GEOSCoordSequence, Destroy>;
using MakeValidParams = std::unique_ptr<GEOSMakeValidParams, Destroy>;
using Text = std::unique_ptr<char, Destroy>;
static_assert(sizeof(Geometry) == sizeof(void*));

/// `result`, owned; throws if it is null.
Geometry own(GEOSGeometry* result, const char* operation);

/// Every ring must be closed and have at least four points.
Geometry to_geos(const Polygon& polygon);
/// A GEOS MultiPolygon.
Geometry to_geos(const MultiPolygon& polygons);
/// A GEOS MultiPoint.
Geometry to_geos(const std::vector<Point>& points);
/// All parts in one GEOS geometry of `type` (GEOS_MULTIPOLYGON, GEOS_GEOMETRYCOLLECTION …).
Geometry collect(int type, std::vector<Geometry> parts);

/// The polygons in `geometry`, however deep in collections; points and lines are left out. Vertices to the bit.
MultiPolygon to_polygons(const GEOSGeometry& geometry);

/// Planar, in square degrees.
double planar_area(const GEOSGeometry& geometry);

}  // namespace kamtuu::geos
