// Loaded into a server by LD_PRELOAD: while the file named by BROKEN_DISK exists, writing to the database fails with the
// error number that the file contains, as on a disk that is full (28) or read-only (30), or that fails (5).
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static int trouble() {
  const char *path = getenv("BROKEN_DISK");
  if (path == nullptr) return 0;
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  char text[16];
  ssize_t size = read(file, text, sizeof text - 1);
  close(file);
  if (size <= 0) return 0;
  text[size] = 0;
  return atoi(text);
}

static bool is_database(int fd) {
  char link[64], path[512];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t size = readlink(link, path, sizeof path - 1);
  if (size <= 0) return false;
  path[size] = 0;
  return strstr(path, "parley.db") != nullptr;
}

static bool fails(int fd) {
  int error = trouble();
  if (error == 0 || !is_database(fd)) return false;
  errno = error;
  return true;
}

template <typename F> static F real(const char *name) { return reinterpret_cast<F>(dlsym(RTLD_NEXT, name)); }

extern "C" {

ssize_t pwrite(int fd, const void *data, size_t size, off_t offset) {
  static auto call = real<ssize_t (*)(int, const void *, size_t, off_t)>("pwrite");
  return fails(fd) ? -1 : call(fd, data, size, offset);
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t offset) {
  static auto call = real<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
  return fails(fd) ? -1 : call(fd, data, size, offset);
}

int ftruncate64(int fd, off64_t size) {
  static auto call = real<int (*)(int, off64_t)>("ftruncate64");
  return fails(fd) ? -1 : call(fd, size);
}
}
