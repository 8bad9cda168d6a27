/*
** replay.c - runs a fuzz target on files instead of mutations: the seed corpus and past crashes.
** For compilers without libFuzzer, and for valgrind.
**
** usage: TARGET FILE|DIRECTORY...
*/
#define _POSIX_C_SOURCE 200809L
#include <dirent.h>
#include <sys/stat.h>

#include "fuzz.h"

static long replay_runs;
static int replay_failed;

/* Each input gets a block of its own size, so that reading behind it is noticed. */
static void replay_file(const char *path) {
    FILE *file = fopen(path, "rb");
    struct stat about;
    if (file == NULL || stat(path, &about) != 0) {
        replay_failed++;
        fprintf(stderr, "replay: cannot read %s\n", path);
    } else {
        size_t n = (size_t)about.st_size;
        uint8_t *data = malloc(n > 0 ? n : 1);
        if (data != NULL && fread(data, 1, n, file) == n) {
            LLVMFuzzerTestOneInput(data, n);
            replay_runs++;
        }
        free(data);
    }
    if (file != NULL) {
        fclose(file);
    }
}

static void replay_path(const char *path) {
    DIR *directory = opendir(path);
    if (directory == NULL) {
        replay_file(path);
        return;
    }
    for (struct dirent *entry = readdir(directory); entry != NULL; entry = readdir(directory)) {
        char name[1024];
        int n = snprintf(name, sizeof(name), "%s/%s", path, entry->d_name);
        if (entry->d_name[0] != '.' && n > 0 && (size_t)n < sizeof(name)) {
            replay_file(name);
        }
    }
    closedir(directory);
}

int main(int argc, char **argv) {
    for (int i = 1; i < argc; i++) {
        replay_path(argv[i]);
    }
    int failed = replay_failed + (replay_runs == 0);
    printf("replay: %ld passed, %d failed\n", replay_runs, failed);
    return failed > 0;
}
