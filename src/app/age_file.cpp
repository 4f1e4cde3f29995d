#include "app/age_file.h"

#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>
#include <utility>

namespace chorus {
namespace {

constexpr std::size_t kMostSaid = 400;  // bytes of what the program says

// What posix_spawn needs to give a program its three standard streams.
class Streams {
 public:
  Streams(int input, int output, int errors) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_adddup2(&actions_, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, errors, STDERR_FILENO);
  }
  Streams(const Streams&) = delete;
  Streams& operator=(const Streams&) = delete;
  ~Streams() { posix_spawn_file_actions_destroy(&actions_); }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

std::string reason(int number) {
  return std::generic_category().message(number);
}

Error not_started(const char* program, int number) {
  if (number != ENOENT)
    return {Fault::io, program, "the file cannot be encrypted: " + reason(number)};
  return {Fault::not_found, program,
          "the program age, which encrypts exports, is not there: install the package \"age\""};
}

// The first line that the program said, without its name.
std::string first_line(int descriptor) {
  std::string said(kMostSaid, '\0');
  const ssize_t size = pread(descriptor, said.data(), said.size(), 0);
  said.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
  said = said.substr(0, said.find('\n'));
  constexpr std::string_view kName = "age: error: ";
  return said.starts_with(kName) ? said.substr(kName.size()) : said;
}

}  // namespace

AgeFile::AgeFile(NewFile file, std::string path) : file_(std::move(file)), path_(std::move(path)) {}

AgeFile::AgeFile(AgeFile&& other) noexcept
    : file_(std::move(other.file_)),
      path_(std::move(other.path_)),
      input_(std::exchange(other.input_, -1)),
      errors_(std::exchange(other.errors_, -1)),
      program_(std::exchange(other.program_, -1)) {}

AgeFile::~AgeFile() {
  if (input_ >= 0) ::close(input_);
  if (program_ > 0) {
    kill(program_, SIGKILL);
    waitpid(program_, nullptr, 0);
  }
  if (errors_ >= 0) ::close(errors_);
}

Result<AgeFile> AgeFile::create(const std::string& path, const std::vector<std::string>& recipients,
                                const char* program) {
  require(!recipients.empty(), "a file is encrypted to somebody");
  auto file = NewFile::create(path);
  if (!file) return file.error();
  AgeFile encrypted(std::move(*file), path);
  if (const Done started = encrypted.start(program, recipients); !started) return started.error();
  return encrypted;
}

// A pair of sockets and not a pipe: a write to a program that has ended is an error then, and not a
// signal to all of Chorus. Nothing of ours is left open in the program.
Done AgeFile::start(const char* program, const std::vector<std::string>& recipients) {
  std::array<int, 2> ends{};
  errors_ = memfd_create("age", MFD_CLOEXEC);
  if (errors_ < 0) return not_started(program, errno);
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
    return not_started(program, errno);
  input_ = ends[0];
  std::vector<std::string> words = {program, "--encrypt"};
  for (const std::string& key : recipients) {
    words.emplace_back("--recipient");
    words.push_back(key);
  }
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  std::array<char*, 1> environment = {nullptr};
  const Streams streams(ends[1], file_.descriptor(), errors_);
  const int problem =
      posix_spawn(&program_, program, streams.get(), nullptr, arguments.data(), environment.data());
  ::close(ends[1]);
  if (problem == 0) return done();
  program_ = -1;
  return not_started(program, problem);
}

Error AgeFile::failed() {
  const std::string said = first_line(errors_);
  return {Fault::io, path_,
          "the file cannot be encrypted: " + (said.empty() ? "the program age ended early" : said)};
}

Done AgeFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = send(input_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0) {
      const Done ended = close();
      return ended ? failed() : ended.error();
    }
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return done();
}

Done AgeFile::close() {
  if (program_ < 0) return failed();  // it has ended badly before
  ::close(std::exchange(input_, -1));
  int status = 0;
  while (waitpid(program_, &status, 0) < 0) {
    if (errno != EINTR) break;
  }
  program_ = -1;
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return done();
  return failed();
}

Done AgeFile::finish() {
  return file_.finish();
}

}  // namespace chorus
