#include "write/system_calls.hpp"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kamtuu::test {

namespace {

enum class What { nothing, count, kill, fail };

struct Watch {
    What what{What::nothing};
    int calls{0};
    int call{0};
    int error{0};
};

Watch watch;

/// Whether the call that is about to be made must fail.
bool must_fail() {
    if (watch.what == What::nothing || ++watch.calls != watch.call) return false;
    if (watch.what == What::kill) ::kill(::getpid(), SIGKILL);
    if (watch.what == What::fail) errno = watch.error;
    return watch.what == What::fail;
}

/// Makes a system call, unless it must fail.
template <typename... Arguments>
long counted(long number, Arguments... arguments) {
    if (must_fail()) return -1;
    return ::syscall(number, arguments...);
}

/// Its status as waitpid() tells it.
int in_a_process(const std::function<void()>& work) {
    const auto child = ::fork();
    if (child == 0) {
        try {
            work();
        } catch (const std::exception&) {
            ::_exit(1);
        }
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

}  // namespace

int count_calls(const std::function<void()>& work) {
    auto* calls =
        static_cast<int*>(::mmap(nullptr, sizeof(int), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
    const int status = in_a_process([&] {
        watch = {.what = What::count};
        work();
        *calls = watch.calls;
    });
    const int counted = status == 0 ? *calls : -1;
    ::munmap(calls, sizeof(int));
    return counted;
}

bool killed_at(int call, const std::function<void()>& work) {
    const int status = in_a_process([&] {
        watch = {.what = What::kill, .call = call};
        work();
    });
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}

void with_failing_call(int call, int error, const std::function<void()>& work) {
    watch = {.what = What::fail, .call = call, .error = error};
    try {
        work();
    } catch (...) {
        watch = {};
        throw;
    }
    watch = {};
}

}  // namespace kamtuu::test

// These names are the system's: the library calls them here, and not there.
using kamtuu::test::counted;
using kamtuu::test::must_fail;

extern "C" {

ssize_t write(int file, const void* bytes, size_t size) { return counted(SYS_write, file, bytes, size); }
// Nobody pulls the plug here, so nothing has to reach the disk.
int fsync(int) { return must_fail() ? -1 : 0; }
int mkdir(const char* path, mode_t mode) noexcept { return static_cast<int>(counted(SYS_mkdir, path, mode)); }
int rename(const char* from, const char* to) noexcept { return static_cast<int>(counted(SYS_rename, from, to)); }
int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) noexcept {
    return static_cast<int>(counted(SYS_renameat2, from_folder, from, to_folder, to, flags));
}
int unlink(const char* path) noexcept { return static_cast<int>(counted(SYS_unlink, path)); }
int unlinkat(int folder, const char* path, int flags) noexcept {
    return static_cast<int>(counted(SYS_unlinkat, folder, path, flags));
}
int rmdir(const char* path) noexcept { return static_cast<int>(counted(SYS_rmdir, path)); }
int remove(const char* path) noexcept {
    const auto gone = static_cast<int>(counted(SYS_unlink, path));
    return gone != 0 && errno == EISDIR ? static_cast<int>(::syscall(SYS_rmdir, path)) : gone;
}
}
