#include "read/mapped_file.hpp"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include <kamtuu/error.hpp>

namespace kamtuu::read {

namespace {

[[noreturn]] void fail(const std::filesystem::path& file) {
    throw Error(ErrorKind::input, file.filename().string() + ": cannot be read: " +
                                      std::generic_category().message(errno) + ". Check its permissions.");
}

#ifdef MAP_POPULATE
constexpr int how = MAP_PRIVATE | MAP_POPULATE;  // all pages at once, instead of a fault for each
#else
constexpr int how = MAP_PRIVATE;
#endif

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) fail(file);
    struct stat status {};
    void* memory = nullptr;
    bool failed = ::fstat(descriptor, &status) != 0;
    const auto size = failed ? std::size_t{0} : static_cast<std::size_t>(status.st_size);
    if (size > 0) {  // no bytes cannot be mapped
        memory = ::mmap(nullptr, size, PROT_READ, how, descriptor, 0);
        failed = memory == MAP_FAILED;
    }
    const int cause = errno;
    ::close(descriptor);
    errno = cause;
    if (failed) fail(file);
    data_ = static_cast<const char*>(memory);
    size_ = size;
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    return *this;
}

MappedFile::~MappedFile() {
    if (data_ != nullptr) ::munmap(const_cast<char*>(data_), size_);
}

}  // namespace kamtuu::read
