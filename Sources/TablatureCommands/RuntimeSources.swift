import CTablatureRuntimeSources
import TablatureSwiftEmitter

/// The sources of the runtime that the tool holds.
enum RuntimeSources {
  /// The files of all modules of the runtime, in the order of their paths.
  static var all: [RuntimeFile] {
    (0..<runtime_source_count()).compactMap { index in
      let source = runtime_source(index)
      guard let path = source.path else { return nil }
      let bytes = UnsafeBufferPointer(start: source.bytes, count: source.count)
      return RuntimeFile(path: String(cString: path), contents: String(decoding: bytes, as: UTF8.self))
    }
  }
}
