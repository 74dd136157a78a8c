#include "read/unpacked.hpp"

#include <cpl_conv.h>
#include <cpl_vsi.h>
#include <memory>

#include "read/gdal.hpp"

namespace kamtuu::read {

namespace {

constexpr GIntBig most_bytes = GIntBig{4} << 30U;

struct FreeBytes {
    void operator()(GByte* bytes) const noexcept { VSIFree(bytes); }
};

}  // namespace

std::string unpacked(const std::string& path) {
    const gdal::Session quiet;  // a missing part is told by others, better
    GByte* read = nullptr;
    vsi_l_offset size = 0;
    if (VSIIngestFile(nullptr, path.c_str(), &read, &size, most_bytes) == FALSE) return {};
    const std::unique_ptr<GByte, FreeBytes> bytes(read);
    return {reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
}

}  // namespace kamtuu::read
