internal import Foundation

/// A file of observed differences.
///
/// ```json
/// {
///   "differences": [
///     {
///       "count": 3, "firstSeen": "2026-12-01T00:00:00Z", "kind": "member", "lastSeen": "2026-12-01T00:00:00Z", "observedType": "string",
///       "operation": "DescribeInstances", "path": "Instances.Instance.Foo", "product": "Ecs", "version": "2014-05-26"
///     }
///   ],
///   "schemaVersion": 1
/// }
/// ```
///
/// Members that this version doesn't know are kept.
struct DriftFile {
  static let schemaVersion = 1
  /// How many entries a file can have. It is read and written as a whole.
  static let limit = 10_000

  /// What is the same for differences that are one entry.
  struct Key: Hashable, Sendable {
    /// The texts in the order in which entries are sorted.
    let texts: [String]

    init(_ difference: ObservedDifference) {
      texts = [
        difference.product, difference.version, difference.operation, difference.path, difference.kind.rawValue,
        difference.observedType ?? "",
      ]
    }
  }

  /// A difference, how many clients reported it, and when the first and the last of them met it.
  struct Entry: Sendable {
    var difference: ObservedDifference
    var count: Int
    var firstSeen: Timestamp
    var lastSeen: Timestamp

    /// A difference that one client reported.
    init(_ difference: ObservedDifference, at date: Date) {
      (self.difference, count) = (difference, 1)
      (firstSeen, lastSeen) = (Timestamp(date), Timestamp(date))
    }

    /// The same entry with a count of zero.
    var empty: Entry {
      var entry = self
      entry.count = 0
      return entry
    }

    /// Adds other reports of the same difference.
    mutating func add(_ other: Entry) {
      difference.documentedType = other.difference.documentedType ?? difference.documentedType
      difference.httpStatus = other.difference.httpStatus ?? difference.httpStatus
      // A count that a file makes up must not end the process.
      let (sum, overflow) = count.addingReportingOverflow(other.count)
      count = overflow ? .max : sum
      firstSeen = min(firstSeen, other.firstSeen)
      lastSeen = max(lastSeen, other.lastSeen)
    }
  }

  private let file: URL

  /// Names a file. A link is followed, so that it isn't replaced.
  init(_ file: URL) { self.file = file.resolvingSymlinksInPath() }

  /// Adds entries to those of the file.
  ///
  /// - Returns: The number of entries that the file has no room for.
  func add(_ entries: [Key: Entry]) throws(DriftRecorderError) -> Int {
    let lock = try FileLock(for: file)
    defer { lock.unlock() }
    var content = try read()
    var positions: [Key: Int] = [:]
    for (position, entry) in content.entries.enumerated() { positions[Key(entry.known.difference)] = position }
    var lostCount = 0
    for (key, entry) in entries {
      if let position = positions[key] {
        content.entries[position].known.add(entry)
      } else if content.entries.count < Self.limit {
        content.entries.append(StoredEntry(known: entry))
      } else {
        lostCount += 1
      }
    }
    try write(content)
    return lostCount
  }

  // MARK: - Content

  /// An entry with all members that the file has for it.
  private struct StoredEntry {
    var known: DriftFile.Entry
    var members: [String: Any] = [:]

    init(known: DriftFile.Entry) { self.known = known }

    /// Reads an entry; nil if it isn't one.
    init?(_ members: [String: Any]) {
      func text(_ name: String) -> String? { members[name] as? String }
      func time(_ name: String) -> Timestamp? {
        text(name).map(Timestamp.init(rawValue:)).flatMap { $0.date == nil ? nil : $0 }
      }
      guard let product = text("product"), let version = text("version"), let operation = text("operation"),
        let path = text("path"), let kind = text("kind").flatMap(ObservedDifference.Kind.init(rawValue:)),
        let count = members["count"] as? Int, count >= 0, let firstSeen = time("firstSeen"),
        let lastSeen = time("lastSeen"),
        ["observedType", "documentedType"].allSatisfy({ members[$0] == nil || text($0) != nil }),
        members["httpStatus"] == nil || members["httpStatus"] is Int
      else { return nil }
      let difference = ObservedDifference(
        product: product, version: version, operation: operation, path: path, kind: kind,
        observedType: text("observedType"), documentedType: text("documentedType"),
        httpStatus: members["httpStatus"] as? Int)
      known = DriftFile.Entry(difference, at: Date())
      (known.count, known.firstSeen, known.lastSeen) = (count, firstSeen, lastSeen)
      self.members = members
    }

    /// All members.
    var json: [String: Any] {
      let difference = known.difference
      var json = members
      json["product"] = difference.product
      json["version"] = difference.version
      json["operation"] = difference.operation
      json["path"] = difference.path
      json["kind"] = difference.kind.rawValue
      if let type = difference.observedType { json["observedType"] = type }
      if let type = difference.documentedType { json["documentedType"] = type }
      if let status = difference.httpStatus { json["httpStatus"] = status }
      json["count"] = known.count
      json["firstSeen"] = known.firstSeen.rawValue
      json["lastSeen"] = known.lastSeen.rawValue
      return json
    }
  }

  private struct Content {
    var entries: [StoredEntry] = []
    var members: [String: Any] = [:]
  }

  private func read() throws(DriftRecorderError) -> Content {
    let data: Data
    do { data = try Data(contentsOf: file) } catch CocoaError.fileReadNoSuchFile {
      return Content()
    } catch {
      throw DriftRecorderError(.system, file, "the file can't be read: \(error.localizedDescription)")
    }
    guard let json = try? JSONSerialization.jsonObject(with: data), let members = json as? [String: Any],
      let version = members["schemaVersion"] as? Int
    else { throw damaged("isn't a JSON object with a 'schemaVersion'") }
    guard version == Self.schemaVersion else {
      throw DriftRecorderError(
        .unsupportedVersion, file,
        "the schema version \(version) isn't supported; use another file, or a newer version of the runtime")
    }
    guard let differences = members["differences"] as? [Any] else { throw damaged("has no list 'differences'") }
    var content = Content(members: members)
    for (position, difference) in differences.enumerated() {
      guard let members = difference as? [String: Any], let entry = StoredEntry(members) else {
        throw damaged("has an invalid entry 'differences[\(position)]'")
      }
      content.entries.append(entry)
    }
    return content
  }

  private func damaged(_ what: String) -> DriftRecorderError {
    DriftRecorderError(.damaged, file, "the file \(what); move it, or use another file")
  }

  private func write(_ content: Content) throws(DriftRecorderError) {
    let entries = content.entries.map { (key: Key($0.known.difference), json: $0.json) }
      .sorted { $0.key.texts.lexicographicallyPrecedes($1.key.texts) }
    var json = content.members
    json["schemaVersion"] = Self.schemaVersion
    json["differences"] = entries.map(\.json)
    let new = file.appendingPathExtension("new")
    do {
      var data = try JSONSerialization.data(
        withJSONObject: json, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
      data.append(UInt8(ascii: "\n"))
      try write(data, to: new)
    } catch {
      throw DriftRecorderError(.system, file, "the file can't be written: \(error.localizedDescription)")
    }
    guard rename(new.path, file.path) == 0 else {
      throw DriftRecorderError(.system, file, "the file can't be replaced: \(String(cString: strerror(errno)))")
    }
  }

  /// Writes a file that takes the place of the file of differences, with the same permissions.
  ///
  /// Only the holder of the lock uses it. What is there was left by a process that was ended, or is a link to something else.
  private func write(_ data: Data, to new: URL) throws {
    unlink(new.path)
    var status = stat()
    let mode: mode_t? = stat(file.path, &status) == 0 ? status.st_mode & 0o7777 : nil
    let descriptor = open(
      new.path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode.map { $0 & 0o777 } ?? 0o666)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    if let mode, fchmod(descriptor, mode) != 0 { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    try handle.write(contentsOf: data)
    try handle.close()
  }
}

/// The lock of a file, which one thread of one process holds. The system gives it back when that process ends.
private struct FileLock {
  /// How long to wait for the lock.
  private static let patience = Duration.seconds(10)

  private let descriptor: Int32

  /// Waits for the lock.
  init(for file: URL) throws(DriftRecorderError) {
    // The file itself is replaced, so that its lock would be lost.
    let location = file.appendingPathExtension("lock")
    let descriptor = open(location.path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw DriftRecorderError(
        .system, file, "the lock '\(location.path)' can't be opened: \(String(cString: strerror(errno)))")
    }
    let clock = ContinuousClock()
    let end = clock.now + Self.patience
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      guard code == EWOULDBLOCK || code == EINTR, clock.now < end else {
        close(descriptor)
        throw DriftRecorderError(
          code == EWOULDBLOCK ? .locked : .system, file,
          "the lock '\(location.path)' can't be acquired: \(String(cString: strerror(code)))")
      }
      usleep(2000)
    }
    self.descriptor = descriptor
  }

  /// Gives the lock back.
  func unlock() { close(descriptor) }
}
