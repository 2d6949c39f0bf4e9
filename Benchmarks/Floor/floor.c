/* What no generator can do without: reads pages, parses each with libcmark, writes as many bytes into as many files.

   Usage: floor PAGES FILES OUTPUT
   PAGES holds a path on each line; FILES holds a size and a path below OUTPUT on each line. */
#include <cmark.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static char *contents(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  struct stat info;
  if (!file || fstat(fileno(file), &info) != 0) fail(path);
  *size = (size_t)info.st_size;
  char *bytes = malloc(*size + 1);
  if (!bytes || fread(bytes, 1, *size, file) != *size) fail(path);
  bytes[*size] = 0;
  fclose(file);
  return bytes;
}

/* Makes the folders on the way to a file. */
static void make_folders(char *path) {
  for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
    *slash = 0;
    if (mkdir(path, 0777) != 0 && errno != EEXIST) fail(path);
    *slash = '/';
  }
}

int main(int count, char **arguments) {
  if (count != 4) {
    fprintf(stderr, "usage: floor PAGES FILES OUTPUT\n");
    return 2;
  }
  size_t size;
  char *rest;
  for (char *page = strtok_r(contents(arguments[1], &size), "\n", &rest); page; page = strtok_r(NULL, "\n", &rest)) {
    char *bytes = contents(page, &size);
    cmark_node_free(cmark_parse_document(bytes, size, CMARK_OPT_DEFAULT));
    free(bytes);
  }

  char path[4096];
  for (char *line = strtok_r(contents(arguments[2], &size), "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
    char *name;
    size_t length = strtoul(line, &name, 10);
    char *bytes = malloc(length + 1);
    if (!bytes || snprintf(path, sizeof path, "%s/%s", arguments[3], name + 1) >= (int)sizeof path) fail(line);
    memset(bytes, 'x', length);
    make_folders(path);
    FILE *file = fopen(path, "wb");
    if (!file || fwrite(bytes, 1, length, file) != length || fclose(file) != 0) fail(path);
    free(bytes);
  }
  return 0;
}
