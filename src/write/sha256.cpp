#include "write/sha256.hpp"

#include <fstream>
#include <memory>
#include <openssl/evp.h>
#include <stdexcept>
#include <vector>

#include <kamtuu/error.hpp>

namespace kamtuu {

namespace {

struct Free {
    void operator()(EVP_MD_CTX* context) const noexcept { EVP_MD_CTX_free(context); }
};

/// OpenSSL answers 1 for success; all else here would be a broken library.
void check(int result) {
    if (result != 1) throw std::runtime_error("SHA-256 failed in OpenSSL");
}

class Sha256 {
public:
    Sha256() { check(EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr)); }
    void add(std::string_view bytes) {
        check(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()));
        bytes_ += bytes.size();
    }
    Fingerprint finish();

private:
    std::unique_ptr<EVP_MD_CTX, Free> context_{EVP_MD_CTX_new()};
    std::uintmax_t bytes_{0};
};

Fingerprint Sha256::finish() {
    constexpr char hex[] = "0123456789abcdef";
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    check(EVP_DigestFinal_ex(context_.get(), digest, &size));
    std::string text;
    for (unsigned i = 0; i < size; ++i) {
        text += hex[digest[i] >> 4U];
        text += hex[digest[i] & 15U];
    }
    return {bytes_, text};
}

}  // namespace

Fingerprint fingerprint(std::string_view bytes) {
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

Fingerprint fingerprint_of_file(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    Sha256 hash;
    std::vector<char> buffer(1U << 16U);
    while (stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size())) || stream.gcount() > 0)
        hash.add({buffer.data(), static_cast<std::size_t>(stream.gcount())});
    if (!stream.eof())
        throw Error(ErrorKind::input, "cannot read " + file.string() + " again for the manifest. Was it moved?");
    return hash.finish();
}

}  // namespace kamtuu
