#include <kamtuu/kamtuu.h>

const char* c_program(void) { return kamtuu_version(); }
