// What the program asks of jemalloc, which gives it its memory: pages of 2 MB where the system has them. Borders are
// millions of vertices in thousands of rings, and to be given their memory 4 KB at a time took a fifth of reading them.
// And one arena for all threads, so that what one of them gives back the others get: fresh memory costs more than a
// lock, and small pieces do not ask the arena (two threads, borders of 8,000 municipalities: nothing slower, less
// memory). The library leaves the choice to whoever links it.

extern "C" {
extern __attribute__((visibility("default"))) const char* malloc_conf;
const char* malloc_conf = "thp:always,narenas:1";
}
