/* c_consumer BOUNDARIES: opens them through the installed shared library and finds a place in them. */
#include <kamtuu/kamtuu.h>
#include <stdio.h>

int main(int argc, char** argv) {
    const char* files[] = {argc == 2 ? argv[1] : ""};
    kamtuu_boundaries* boundaries = NULL;
    if (kamtuu_open(files, 1, NULL, &boundaries) != KAMTUU_OK) {
        fprintf(stderr, "%s\n", kamtuu_last_error());
        return 1;
    }
    kamtuu_unit unit = KAMTUU_NO_UNIT;
    const kamtuu_status status = kamtuu_locate(boundaries, 77.19, 42.65, &unit);
    const char* code = kamtuu_unit_code(boundaries, unit);
    puts(code == NULL ? "nowhere" : code);
    kamtuu_close(boundaries);
    return status == KAMTUU_OK && code != NULL ? 0 : 1;
}
