#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

// What a cache needs: a place that is the user's own, and files that are replaced as a whole.
extension FileStore {
  /// The folder for what programs can make again: `XDG_CACHE_HOME`, or else the usual one of the system; nil where neither is known.
  var cacheFolder: String? {
    // A relative path would be another folder wherever the tool is called; the rules for it say that it does not count.
    if let folder = Self.variable("XDG_CACHE_HOME"), folder.hasPrefix("/") { return folder }
    guard let home = Self.variable("HOME"), home.hasPrefix("/") else { return nil }
    #if canImport(Darwin)
      return "\(home)/Library/Caches"
    #else
      return "\(home)/.cache"
    #endif
  }

  /// The state of the file that the running program was started from.
  var executable: FileStatus? {
    #if canImport(Darwin)
      var size: UInt32 = 0
      _ = _NSGetExecutablePath(nil, &size)
      let path = withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(size)) { buffer -> String? in
        guard let start = buffer.baseAddress, _NSGetExecutablePath(start, &size) == 0 else { return nil }
        return String(cString: start)
      }
      return path.flatMap { try? status(of: $0) }
    #else
      return try? status(of: "/proc/self/exe")
    #endif
  }

  /// Replaces a file as a whole, with the folders that hold it made where they are not there; nobody but the user can read them.
  func replacePrivately(_ path: String, _ bytes: [UInt8]) throws(FileFailure) {
    try makeFolders(above: path)
    try replace(path, bytes, isPrivate: true)
  }

  private func makeFolders(above path: String) throws(FileFailure) {
    var prefix = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/").dropLast() {
      prefix += part
      // What is wrong with a folder that is there, the file in it will tell.
      if mkdir(prefix, 0o700) != 0 && errno != EEXIST && errno != EISDIR && errno != EROFS {
        throw FileFailure(.createFolder, prefix, code: errno)
      }
      prefix += "/"
    }
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
