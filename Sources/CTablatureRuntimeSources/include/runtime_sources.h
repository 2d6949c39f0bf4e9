// The source files of the runtime, as they were when this was built. The compiler puts them into the tool, which
// therefore has them wherever it is installed; a plugin would do so, too, but every user of the client would build it.
#ifndef RUNTIME_SOURCES_H
#define RUNTIME_SOURCES_H

#include <stddef.h>

struct runtime_source {
  /// The path below Sources, which begins with the module.
  const char *path;
  /// The content, not ended by a zero.
  const unsigned char *bytes;
  size_t count;
};

size_t runtime_source_count(void);
/// The file with a number below the count.
struct runtime_source runtime_source(size_t index);

#endif
