/* Stands between the program and the system: counts the calls that touch files below one folder, and at a chosen
   one kills the program, refuses the call, or from then on finds the disk full. Loaded before everything else. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum { NOTHING, KILL, REFUSE, FULL };

static char folder[PATH_MAX];
static size_t folder_length;
static int what, refusal;
static long at, count, room;

void fault_arm(const char *path, int kind, int error, long when) {
    strncpy(folder, path, sizeof folder - 1);
    folder_length = strlen(folder);
    what = kind, refusal = error, at = when, room = when, count = 0;
}

long fault_count(void) { return count; }

static int below(const char *path) {
    char here[PATH_MAX];
    if (!folder_length || !path) return 0;
    if (path[0] != '/') {
        if (!getcwd(here, sizeof here)) return 0;
        return strncmp(here, folder, folder_length) == 0;
    }
    return strncmp(path, folder, folder_length) == 0;
}

static int held_below(int fd) {
    char link[64], path[PATH_MAX];
    if (!folder_length) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return strncmp(path, folder, folder_length) == 0;
}

/* Whether this call is to fail; `grows` says that it asks for room of that many bytes. */
static int fails(int is_ours, long grows) {
    if (!is_ours) return 0;
    count++;
    if (what == KILL && count == at) kill(getpid(), SIGKILL);
    if (what == REFUSE && count == at) { errno = refusal; return 1; }
    if (what == FULL && grows > 0) {
        if (grows > room) { room = 0; errno = ENOSPC; return 1; }
        room -= grows;
    }
    return 0;
}

#define REAL(name) \
    static __typeof__(&name) real; \
    if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

#define OPENS(name) \
    int name(const char *path, int flags, ...) { \
        REAL(name); \
        va_list more; va_start(more, flags); mode_t mode = va_arg(more, mode_t); va_end(more); \
        if (fails(below(path) && (flags & (O_WRONLY | O_RDWR | O_CREAT)), 0)) return -1; \
        return real(path, flags, mode); \
    }
OPENS(open)
OPENS(open64)

ssize_t write(int fd, const void *data, size_t size) {
    REAL(write);
    return fails(held_below(fd), size) ? -1 : real(fd, data, size);
}

#define WRITES(name, place) \
    ssize_t name(int fd, const void *data, size_t size, place offset) { \
        REAL(name); \
        struct stat now; \
        long grows = fstat(fd, &now) == 0 && offset + (long)size > now.st_size ? offset + (long)size - now.st_size : 0; \
        return fails(held_below(fd), grows) ? -1 : real(fd, data, size, offset); \
    }
WRITES(pwrite, off_t)
WRITES(pwrite64, off64_t)

#define CUTS(name, place) \
    int name(int fd, place size) { REAL(name); return fails(held_below(fd), 0) ? -1 : real(fd, size); }
CUTS(ftruncate, off_t)
CUTS(ftruncate64, off64_t)

#define SYNCS(name) int name(int fd) { REAL(name); return fails(held_below(fd), 0) ? -1 : real(fd); }
SYNCS(fsync)
SYNCS(fdatasync)

int rename(const char *from, const char *to) { REAL(rename); return fails(below(to), 0) ? -1 : real(from, to); }
int unlink(const char *path) { REAL(unlink); return fails(below(path), 0) ? -1 : real(path); }
int mkdir(const char *path, mode_t mode) { REAL(mkdir); return fails(below(path), 0) ? -1 : real(path, mode); }
