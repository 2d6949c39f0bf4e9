/// Operations on paths as texts: how they are shown in diagnostics and generated files, and where they lead.
enum PathText {
  /// The path with `/` between its parts and without parts that say nothing.
  ///
  /// An absolute path below the current directory becomes a relative one, so that what is generated does not depend on
  /// where the pages lie on a machine. A part `..` stays: without the disk, nobody knows where it leads.
  ///
  /// - Parameter currentDirectories: The current directory, under each name that it has.
  static func shown(_ path: String, currentDirectories: [String]) -> String {
    let isAbsolute = path.hasPrefix("/")
    var parts = path.split(separator: "/").filter { $0 != "." }
    if isAbsolute && !parts.contains("..") {
      for directory in currentDirectories {
        let prefix = directory.split(separator: "/")
        if !prefix.isEmpty && parts.starts(with: prefix) {
          parts.removeFirst(prefix.count)
          return joined(parts, isAbsolute: false)
        }
      }
    }
    return joined(parts, isAbsolute: isAbsolute)
  }

  /// The path of an entry of a folder.
  static func entry(_ name: String, of folder: String) -> String {
    if folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// A path that starts at the folder of a file, as it is shown.
  static func inFolder(of file: String, _ path: String) -> String {
    guard !path.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return shown(path, currentDirectories: []) }
    return shown(file[...slash] + path, currentDirectories: [])
  }

  /// Whether a relative path leads to no other place than into the folder where it starts.
  static func staysInFolder(_ path: String) -> Bool {
    guard !path.hasPrefix("/") else { return false }
    var depth = 0
    for part in path.split(separator: "/") where part != "." {
      depth += part == ".." ? -1 : 1
      if depth < 0 { return false }
    }
    return depth > 0
  }

  /// The path without `.` and `..`, from the top of the disk.
  static func absolute(_ path: String, currentDirectory: String) -> String {
    var parts: [Substring] = []
    for part in (path.hasPrefix("/") ? path : "\(currentDirectory)/\(path)").split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return joined(parts, isAbsolute: true)
  }

  /// The path as it is written in a file of a folder: `../../runtime`.
  static func relative(_ path: String, from folder: String, currentDirectory: String) -> String {
    let target = absolute(path, currentDirectory: currentDirectory).split(separator: "/")
    let start = absolute(folder, currentDirectory: currentDirectory).split(separator: "/")
    let common = zip(target, start).prefix { $0 == $1 }.count
    return joined(start.dropFirst(common).map { _ in ".." } + target.dropFirst(common), isAbsolute: false)
  }

  private static func joined(_ parts: [Substring], isAbsolute: Bool) -> String {
    let path = (isAbsolute ? "/" : "") + parts.joined(separator: "/")
    return path.isEmpty ? "." : path
  }
}
