// Loaded into a server by LD_PRELOAD: writes down, in order, what was read from sockets, what was synced to disk,
// and which answers left. Each line is one call: "read <fd>", "sync <file>", "answer <fd> <status>".
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static int log_file() {
  static int file = -1;
  if (file == -1) {
    const char *path = getenv("SYNC_ORDER_LOG");
    file = path == nullptr ? -2 : open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  }
  return file;
}

// Straight to the kernel: one call appends one line, so the file has the lines in the order of the calls.
static void note(const char *text, int size) {
  int file = log_file();
  if (file >= 0 && size > 0) syscall(SYS_write, file, text, (size_t)size);
}

static bool is_socket(int fd) {
  struct stat about;
  return fstat(fd, &about) == 0 && S_ISSOCK(about.st_mode);
}

static void note_read(int fd, ssize_t got) {
  if (got <= 0 || !is_socket(fd)) return;
  char line[64];
  note(line, snprintf(line, sizeof line, "read %d\n", fd));
}

static void note_answer(int fd, const void *data, size_t size) {
  if (size < 12 || memcmp(data, "HTTP/1.1 ", 9) != 0 || !is_socket(fd)) return;
  char line[64];
  note(line, snprintf(line, sizeof line, "answer %d %.3s\n", fd, (const char *)data + 9));
}

static void note_sync(int fd) {
  char link[64], path[512], line[600];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t size = readlink(link, path, sizeof path - 1);
  if (size <= 0) return;
  path[size] = 0;
  note(line, snprintf(line, sizeof line, "sync %s\n", path));
}

template <typename F> static F real(const char *name) { return reinterpret_cast<F>(dlsym(RTLD_NEXT, name)); }

extern "C" {

ssize_t read(int fd, void *buffer, size_t size) {
  static auto next = real<ssize_t (*)(int, void *, size_t)>("read");
  ssize_t got = next(fd, buffer, size);
  note_read(fd, got);
  return got;
}

ssize_t recv(int fd, void *buffer, size_t size, int flags) {
  static auto next = real<ssize_t (*)(int, void *, size_t, int)>("recv");
  ssize_t got = next(fd, buffer, size, flags);
  note_read(fd, got);
  return got;
}

ssize_t recvmsg(int fd, struct msghdr *message, int flags) {
  static auto next = real<ssize_t (*)(int, struct msghdr *, int)>("recvmsg");
  ssize_t got = next(fd, message, flags);
  note_read(fd, got);
  return got;
}

int fsync(int fd) {
  static auto next = real<int (*)(int)>("fsync");
  int result = next(fd);
  if (result == 0) note_sync(fd);
  return result;
}

int fdatasync(int fd) {
  static auto next = real<int (*)(int)>("fdatasync");
  int result = next(fd);
  if (result == 0) note_sync(fd);
  return result;
}

ssize_t write(int fd, const void *data, size_t size) {
  static auto next = real<ssize_t (*)(int, const void *, size_t)>("write");
  note_answer(fd, data, size);
  return next(fd, data, size);
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  static auto next = real<ssize_t (*)(int, const struct iovec *, int)>("writev");
  if (count > 0) note_answer(fd, parts[0].iov_base, parts[0].iov_len);
  return next(fd, parts, count);
}

ssize_t send(int fd, const void *data, size_t size, int flags) {
  static auto next = real<ssize_t (*)(int, const void *, size_t, int)>("send");
  note_answer(fd, data, size);
  return next(fd, data, size, flags);
}

ssize_t sendmsg(int fd, const struct msghdr *message, int flags) {
  static auto next = real<ssize_t (*)(int, const struct msghdr *, int)>("sendmsg");
  if (message->msg_iovlen > 0) note_answer(fd, message->msg_iov[0].iov_base, message->msg_iov[0].iov_len);
  return next(fd, message, flags);
}
}
