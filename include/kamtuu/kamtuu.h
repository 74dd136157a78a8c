#ifndef KAMTUU_KAMTUU_H
#define KAMTUU_KAMTUU_H

/* kamtuu for C, and for every language that calls C: boundaries, points to units, names to codes, neighbours, the nearest
 * units.
 *
 * Handles are opaque. A unit is its position among the units of its boundaries, in P-code order, from 0; KAMTUU_NO_UNIT
 * stands for none. Every function that can fail returns a status and leaves a text for kamtuu_last_error(); what it was to
 * write is left as it was then. No C++ exception comes out of any function. Texts are UTF-8 and end with 0; those that are
 * returned live as long as the boundaries, unless it says otherwise.
 *
 * Threads: open, use and close different boundaries on different threads freely. One kamtuu_boundaries may be asked by any
 * number of threads at once, but must not be closed while one of them asks. Everything is built by kamtuu_open(), so no
 * question waits for another.
 *
 *     kamtuu_boundaries* boundaries = NULL;
 *     const char* files[] = {"kgz_municipalities.shp"};
 *     if (kamtuu_open(files, 1, NULL, &boundaries) != KAMTUU_OK) { puts(kamtuu_last_error()); return 1; }
 *     kamtuu_unit unit = KAMTUU_NO_UNIT;
 *     kamtuu_locate(boundaries, 77.19, 42.65, &unit);
 *     if (unit != KAMTUU_NO_UNIT) puts(kamtuu_unit_name(boundaries, unit, KAMTUU_ENGLISH));
 *     kamtuu_close(boundaries);
 */

#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define KAMTUU_C_API __attribute__((visibility("default")))
#else
#define KAMTUU_C_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* What became of a call. The numbers do not change between versions. */
typedef enum kamtuu_status {
    KAMTUU_OK = 0,
    KAMTUU_ERROR = 1,     /* none of those below: memory has run out, a fault in kamtuu */
    KAMTUU_USAGE = 2,     /* an argument makes no sense: a null pointer, a unit that is none */
    KAMTUU_INPUT = 3,     /* a file cannot be read, or must not be believed */
    KAMTUU_NOT_FOUND = 4, /* no unit has this code */
    KAMTUU_TOO_SMALL = 5  /* the caller's array is too small; `count` says how many there are */
} kamtuu_status;

/* Why the last call on this thread that did not return KAMTUU_OK failed, for people to read. Lives until the next call of
 * this thread. Never null. */
KAMTUU_C_API const char* kamtuu_last_error(void);

/* "0.2.0". */
KAMTUU_C_API const char* kamtuu_version(void);

typedef struct kamtuu_boundaries kamtuu_boundaries;

typedef int32_t kamtuu_unit;
#define KAMTUU_NO_UNIT ((kamtuu_unit)-1)

/* Reads boundary files (shapefile, also zipped, GeoPackage, GeoJSON, FlatGeobuf; one or several levels) and builds all
 * that is needed to ask. `register_folder` may be null. `*boundaries` is to be closed by the caller. */
KAMTUU_C_API kamtuu_status kamtuu_open(const char* const* files, size_t file_count, const char* register_folder,
                                       kamtuu_boundaries** boundaries);
/* Null is allowed. */
KAMTUU_C_API void kamtuu_close(kamtuu_boundaries* boundaries);

/* What was wrong or assumed in the files, one text each: "warning crs.assumed my.shp: …". Null past the last one. */
KAMTUU_C_API const char* kamtuu_finding(const kamtuu_boundaries* boundaries, size_t position);

KAMTUU_C_API size_t kamtuu_unit_count(const kamtuu_boundaries* boundaries);

typedef enum kamtuu_language { KAMTUU_ENGLISH = 0, KAMTUU_KYRGYZ = 1, KAMTUU_RUSSIAN = 2 } kamtuu_language;

/* "KG02205000000". Null if `unit` is none of the boundaries. */
KAMTUU_C_API const char* kamtuu_unit_code(const kamtuu_boundaries* boundaries, kamtuu_unit unit);
/* Empty if the unit has no name in this language. Null if `unit` is none of the boundaries. */
KAMTUU_C_API const char* kamtuu_unit_name(const kamtuu_boundaries* boundaries, kamtuu_unit unit,
                                          kamtuu_language language);
/* 0 for the country to 3 for municipalities; -1 if `unit` is none of the boundaries. */
KAMTUU_C_API int kamtuu_unit_level(const kamtuu_boundaries* boundaries, kamtuu_unit unit);
/* KAMTUU_NO_UNIT for the country, and if `unit` is none of the boundaries. */
KAMTUU_C_API kamtuu_unit kamtuu_unit_parent(const kamtuu_boundaries* boundaries, kamtuu_unit unit);

/* The unit with this P-code, in any spelling of it. KAMTUU_NOT_FOUND if there is none. */
KAMTUU_C_API kamtuu_status kamtuu_unit_by_code(const kamtuu_boundaries* boundaries, const char* code,
                                               kamtuu_unit* unit);

/* The lowest unit that covers a point in degrees, WGS 84, exactly; on a shared border the first in P-code order.
 * KAMTUU_NO_UNIT (and KAMTUU_OK) if none does. */
KAMTUU_C_API kamtuu_status kamtuu_locate(const kamtuu_boundaries* boundaries, double lon, double lat,
                                         kamtuu_unit* unit);
/* The same for `count` points: lon, lat, lon, lat …; `units` has room for `count`. On `threads` threads (0: as many as
 * there are cores). */
KAMTUU_C_API kamtuu_status kamtuu_locate_many(const kamtuu_boundaries* boundaries, const double* lon_lat, size_t count,
                                              kamtuu_unit* units, unsigned threads);

/* A unit that a name may mean. */
typedef struct kamtuu_match {
    kamtuu_unit unit;
    double score; /* 0 to 1 */
} kamtuu_match;

/* The units that a typed name may mean, in P-code order: all that fit equally well; one is certain, several are a
 * question. `within` keeps those in or under it; KAMTUU_NO_UNIT: anywhere. `*count` becomes their number, and the first
 * `room` of them are written; KAMTUU_TOO_SMALL if there are more. `matches` may be null if `room` is 0. */
KAMTUU_C_API kamtuu_status kamtuu_find_name(const kamtuu_boundaries* boundaries, const char* name, kamtuu_unit within,
                                            kamtuu_match* matches, size_t room, size_t* count);

/* What became of a name. The numbers do not change between versions. */
typedef enum kamtuu_outcome {
    KAMTUU_MATCHED = 0,        /* one unit */
    KAMTUU_AMBIGUOUS = 1,      /* one of several that fit equally well: kamtuu_find_name() lists them */
    KAMTUU_PARTLY_LOCATED = 2, /* the name is not known or not sure, `within` is */
    KAMTUU_UNMATCHED = 3       /* nothing is known of its place */
} kamtuu_outcome;

/* What a name means, and why that is believed. */
typedef struct kamtuu_meaning {
    kamtuu_outcome outcome;
    kamtuu_unit unit;   /* the one that it means; KAMTUU_NO_UNIT unless it is matched */
    double score;       /* 0 to 1: how sure that is; 0 where there is nothing to be sure of */
    const char* reason; /* in words, UTF-8; lives until this thread asks for the next meaning */
} kamtuu_meaning;

/* What one typed name means, as `kamtuu match` decides it: misspelt ones too, codes, "X village of Y". `within` as in
 * kamtuu_find_name(). A name that is not UTF-8 is unmatched. */
KAMTUU_C_API kamtuu_status kamtuu_name_meaning(const kamtuu_boundaries* boundaries, const char* name,
                                               kamtuu_unit within, kamtuu_meaning* meaning);

typedef struct kamtuu_neighbour {
    kamtuu_unit unit;
    double border_km; /* length of the shared border, geodesic */
} kamtuu_neighbour;

/* The units of the lowest level that share border with `unit`, in P-code order. `room` and `count` as in
 * kamtuu_find_name(). */
KAMTUU_C_API kamtuu_status kamtuu_neighbours(const kamtuu_boundaries* boundaries, kamtuu_unit unit,
                                             kamtuu_neighbour* neighbours, size_t room, size_t* count);

typedef struct kamtuu_near {
    kamtuu_unit unit;
    double distance_m; /* to its border, geodesic; 0 inside */
} kamtuu_near;

/* The `room` nearest units of the lowest level to a point, nearest first; `*count` of them are written, which is fewer
 * where there are fewer. */
KAMTUU_C_API kamtuu_status kamtuu_nearest(const kamtuu_boundaries* boundaries, double lon, double lat,
                                          kamtuu_near* nearest, size_t room, size_t* count);

#ifdef __cplusplus
}
#endif

#endif
