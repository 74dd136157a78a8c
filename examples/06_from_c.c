/* From C: which unit a point lies in, who its neighbours are, what a name means, and what is nearest to a place in the lake.
 *
 *     example_06_from_c data/register data/shapefiles/kgz_municipalities.shp
 */

#include <kamtuu/kamtuu.h>
#include <stdio.h>

static int failed(void) {
    fprintf(stderr, "error: %s\n", kamtuu_last_error());
    return 1;
}

static void print_unit(const kamtuu_boundaries* boundaries, kamtuu_unit unit) {
    printf("%s %s", kamtuu_unit_code(boundaries, unit), kamtuu_unit_name(boundaries, unit, KAMTUU_ENGLISH));
    for (unit = kamtuu_unit_parent(boundaries, unit); unit != KAMTUU_NO_UNIT;
         unit = kamtuu_unit_parent(boundaries, unit))
        printf(", %s", kamtuu_unit_name(boundaries, unit, KAMTUU_ENGLISH));
}

static kamtuu_status tell_where(const kamtuu_boundaries* boundaries) {
    const double lon_lat[] = {77.19, 42.65, 74.60, 42.87, 60.0, 40.0};
    kamtuu_unit units[3];
    const kamtuu_status status = kamtuu_locate_many(boundaries, lon_lat, 3, units, 1);
    for (int i = 0; status == KAMTUU_OK && i < 3; ++i) {
        printf("%.2f E %.2f N: ", lon_lat[2 * i], lon_lat[2 * i + 1]);
        if (units[i] == KAMTUU_NO_UNIT)
            printf("in no unit");
        else
            print_unit(boundaries, units[i]);
        printf("\n");
    }
    return status;
}

static kamtuu_status tell_name(const kamtuu_boundaries* boundaries, const char* name, const char* within_code) {
    kamtuu_unit within = KAMTUU_NO_UNIT;
    kamtuu_match matches[8];
    size_t count = 0;
    kamtuu_status status = KAMTUU_OK;
    if (within_code != NULL) status = kamtuu_unit_by_code(boundaries, within_code, &within);
    if (status == KAMTUU_OK) status = kamtuu_find_name(boundaries, name, within, matches, 8, &count);
    if (status != KAMTUU_OK) return status;
    printf("'%s'%s%s may be %zu:\n", name, within_code != NULL ? " in " : "", within_code != NULL ? within_code : "",
           count);
    for (size_t i = 0; i < count; ++i) {
        printf("  ");
        print_unit(boundaries, matches[i].unit);
        printf("\n");
    }
    return KAMTUU_OK;
}

static kamtuu_status tell_neighbours(const kamtuu_boundaries* boundaries, double lon, double lat) {
    kamtuu_unit unit = KAMTUU_NO_UNIT;
    kamtuu_neighbour neighbours[32];
    size_t count = 0;
    kamtuu_status status = kamtuu_locate(boundaries, lon, lat, &unit);
    if (status == KAMTUU_OK) status = kamtuu_neighbours(boundaries, unit, neighbours, 32, &count);
    if (status != KAMTUU_OK) return status;
    printf("%s has %zu neighbours:\n", kamtuu_unit_name(boundaries, unit, KAMTUU_ENGLISH), count);
    for (size_t i = 0; i < count; ++i)
        printf("  %s, %.1f km of border\n", kamtuu_unit_name(boundaries, neighbours[i].unit, KAMTUU_ENGLISH),
               neighbours[i].border_km);
    return KAMTUU_OK;
}

static kamtuu_status tell_nearest(const kamtuu_boundaries* boundaries, double lon, double lat) {
    kamtuu_near nearest[3];
    size_t count = 0;
    const kamtuu_status status = kamtuu_nearest(boundaries, lon, lat, nearest, 3, &count);
    if (status != KAMTUU_OK) return status;
    printf("Nearest to %.2f E %.2f N:\n", lon, lat);
    for (size_t i = 0; i < count; ++i)
        printf("  %s, %.1f km\n", kamtuu_unit_name(boundaries, nearest[i].unit, KAMTUU_ENGLISH),
               nearest[i].distance_m / 1000);
    return KAMTUU_OK;
}

int main(int argc, char** argv) {
    if (argc != 3) {
        fprintf(stderr, "usage: %s REGISTER BOUNDARIES\n", argv[0]);
        return 2;
    }
    const char* files[] = {argv[2]};
    kamtuu_boundaries* boundaries = NULL;
    if (kamtuu_open(files, 1, argv[1], &boundaries) != KAMTUU_OK) return failed();
    const int bad = tell_where(boundaries) != KAMTUU_OK || tell_name(boundaries, "Jany-Jol AA", NULL) != KAMTUU_OK ||
                    tell_name(boundaries, "Jany-Jol AA", "KG03211000000") != KAMTUU_OK ||
                    tell_neighbours(boundaries, 77.19, 42.65) != KAMTUU_OK ||
                    tell_nearest(boundaries, 60.0, 40.0) != KAMTUU_OK;
    const int status = bad ? failed() : 0;
    kamtuu_close(boundaries);
    return status;
}
