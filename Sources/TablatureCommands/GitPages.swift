import Foundation
import TablatureDocReader

/// Pages as a repository of Git has them in one of its versions: `git:REV:PATH`.
///
/// Nothing is checked out, and nothing of the repository is run: objects are listed and read.
struct GitPages {
  /// Why pages could not be read.
  struct Failure: Error, Hashable {
    /// One line without a full stop.
    var message: String
  }

  /// What the argument begins with.
  static let prefix = "git:"

  /// The version, as Git names it: a commit, a tag, a branch.
  let revision: String
  /// The page or folder, from the top of the repository on; empty for all of it.
  let path: String

  /// Reads an argument; nil where it is a path.
  init?(_ argument: String) {
    guard argument.hasPrefix(Self.prefix) else { return nil }
    let rest = argument.dropFirst(Self.prefix.count)
    guard let colon = rest.firstIndex(of: ":") else {
      (revision, path) = (String(rest), "")
      return
    }
    revision = String(rest[..<colon])
    path = rest[rest.index(after: colon)...].split(separator: "/").joined(separator: "/")
  }

  /// The pages, shown as `git:REV:PATH`, in order of their paths.
  func sources(likelyDialect: String?) throws(Failure) -> [PageSource] {
    // The revision must not be taken for an option, nor a path for a pattern.
    let tree = try git("rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{tree}")
    guard let name = String(data: tree, encoding: .utf8)?.split(separator: "\n").first.map(String.init) else {
      throw Failure(message: "the repository has no version '\(revision)'")
    }
    let listing = try git(
      "--literal-pathspecs", "ls-tree", "-r", "-z", "--full-tree", name, "--", path.isEmpty ? "." : path)
    guard path.isEmpty || !listing.isEmpty else {
      throw Failure(message: "the version '\(revision)' has no '\(path)'")
    }
    let entries = listing.split(separator: 0).compactMap(Self.entry).filter { $0.path == path || Self.isPage($0.path) }
    let contents = try objects(entries.map(\.object))
    return zip(entries, contents).map { entry, bytes in
      PageSource(path: "\(Self.prefix)\(revision):\(entry.path)", bytes: bytes, likelyDialect: likelyDialect)
    }
  }

  /// `100644 blob HASH<tab>PATH`; links and modules of other repositories are no pages.
  private static func entry(_ line: Data) -> (object: String, path: String)? {
    guard let tab = line.firstIndex(of: 0x09), let head = String(data: line[..<tab], encoding: .utf8),
      let path = String(data: line[line.index(after: tab)...], encoding: .utf8)
    else { return nil }
    let words = head.split(separator: " ")
    guard words.count == 3, words[0].hasPrefix("100"), words[1] == "blob" else { return nil }
    return (String(words[2]), path)
  }

  private static func isPage(_ path: String) -> Bool {
    path.hasSuffix(".md") && !path.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  /// The contents of objects, with one run of Git: `HASH blob SIZE`, a line break, the bytes, a line break.
  private func objects(_ names: [String]) throws(Failure) -> [[UInt8]] {
    let answer = try git("cat-file", "--batch", input: Data(names.map { $0 + "\n" }.joined().utf8))
    var contents: [[UInt8]] = []
    var rest = answer[...]
    for name in names {
      guard let end = rest.firstIndex(of: 0x0A), let head = String(data: rest[..<end], encoding: .utf8),
        let size = head.split(separator: " ").last.flatMap({ Int($0) }), rest.count >= end - rest.startIndex + size + 2
      else { throw Failure(message: "git does not give the object \(name)") }
      let start = rest.index(after: end)
      contents.append([UInt8](rest[start..<start + size]))
      rest = rest[(start + size + 1)...]
    }
    return contents
  }

  private func git(_ arguments: String..., input: Data = Data()) throws(Failure) -> Data {
    let process = Process()
    let (incoming, outgoing, errors) = (Pipe(), Pipe(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.standardInput = incoming
    process.standardOutput = outgoing
    process.standardError = errors
    do { try process.run() } catch { throw Failure(message: "git cannot be run: \(error.localizedDescription)") }
    // Beside reading: where both sides waited for the other to read, neither would end.
    DispatchQueue.global().async {
      try? incoming.fileHandleForWriting.write(contentsOf: input)
      try? incoming.fileHandleForWriting.close()
    }
    let output = outgoing.fileHandleForReading.readDataToEndOfFile()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let line = String(decoding: said, as: UTF8.self).split(separator: "\n").first.map(String.init)
      throw Failure(message: line ?? "the repository has no version '\(revision)'")
    }
    return output
  }
}
