#include "whole/process.hpp"

#include <cstdlib>
#include <fcntl.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

#include "whole/files.hpp"

namespace kamtuu::test {

namespace {

void redirect(int stream, const std::filesystem::path& file, int flags) {
    constexpr mode_t owner_only = 0600;
    const int opened = ::open(file.c_str(), flags, owner_only);
    if (opened < 0 || ::dup2(opened, stream) < 0) ::_exit(127);
    ::close(opened);
}

[[noreturn]] void become(const std::string& program, std::vector<char*>& words,
                         const std::map<std::string, std::string>& environment, const std::filesystem::path& folder) {
    redirect(STDIN_FILENO, "/dev/null", O_RDONLY);
    redirect(STDOUT_FILENO, folder / "out", O_WRONLY | O_CREAT);
    redirect(STDERR_FILENO, folder / "err", O_WRONLY | O_CREAT);
    for (const auto& [name, value] : environment) ::setenv(name.c_str(), value.c_str(), 1);
    ::execv(program.c_str(), words.data());
    ::_exit(127);
}

}  // namespace

Process::Process(const std::string& program, const std::vector<std::string>& arguments,
                 const std::map<std::string, std::string>& environment) {
    std::vector<std::string> texts{program};
    texts.insert(texts.end(), arguments.begin(), arguments.end());
    std::vector<char*> words;
    for (auto& text : texts) words.push_back(text.data());
    words.push_back(nullptr);

    id_ = ::fork();
    if (id_ < 0) throw std::runtime_error("cannot start " + program);
    if (id_ == 0) become(program, words, environment, folder_.path());
}

Outcome Process::wait() {
    int status{};
    if (::waitpid(id_, &status, 0) != id_) throw std::runtime_error("lost process " + std::to_string(id_));
    constexpr int signalled = 128;
    return {WIFEXITED(status) ? WEXITSTATUS(status) : signalled + WTERMSIG(status), content(folder_.path() / "out"),
            content(folder_.path() / "err")};
}

Outcome run(const std::string& program, const std::vector<std::string>& arguments,
            const std::map<std::string, std::string>& environment) {
    return Process(program, arguments, environment).wait();
}

}  // namespace kamtuu::test
