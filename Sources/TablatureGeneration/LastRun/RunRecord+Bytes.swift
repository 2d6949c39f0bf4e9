internal import TablatureAPIModel

extension RunRecord {
  /// What every record begins with; the number is that of the form, and changes with it.
  private static let head = Array("tablature run 2\n".utf8)

  /// The record as it is kept, sealed with a digest of itself.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(key.first)
    writer.write(key.second)
    writer.write(request)
    writer.write(pages.files) { $0.write($1) }
    writer.write(pages.remarks) { $0.write($1) }
    writer.write(output.files) { $0.write($1) }
    writer.write(output.ownFolders) { $0.write($1) }
    writer.write(output.kept) { $0.write($1) }
    for count in Self.counts { writer.write(report[keyPath: count]) }
    writer.write(diagnostics) { $0.write($1) }
    writer.write(Int(status.rawValue))
    var seal = ByteWriter()
    seal.write(ContentDigest(of: writer.bytes, key: key))
    return Self.head + writer.bytes + seal.bytes
  }

  /// Reads a record; nil where the bytes are no whole record of this form.
  init?(bytes: [UInt8]) {
    guard bytes.starts(with: Self.head), let record = try? Self.read(bytes.dropFirst(Self.head.count)) else {
      return nil
    }
    self = record
  }

  private static func read(_ sealed: ArraySlice<UInt8>) throws(ByteReader.Damage) -> RunRecord {
    let content = sealed.dropLast(16)
    var seal = ByteReader(sealed.suffix(16))
    var reader = ByteReader(content)
    let key = ContentDigest.Key(first: try reader.number(), second: try reader.number())
    guard try seal.digest() == content.withUnsafeBytes({ ContentDigest(of: $0, key: key) }) else {
      throw ByteReader.Damage()
    }
    let request = try reader.digest()
    let pages = Pages(
      files: try reader.list { reader throws(ByteReader.Damage) in try reader.file() },
      remarks: try reader.list { reader throws(ByteReader.Damage) in try reader.diagnostic() })
    let output = Output(
      files: try reader.list { reader throws(ByteReader.Damage) in try reader.file() },
      ownFolders: try reader.list { reader throws(ByteReader.Damage) in try reader.text() },
      kept: try reader.list { reader throws(ByteReader.Damage) in try reader.text() })
    var report = Report()
    for count in counts { report[keyPath: count] = try reader.integer() }
    let diagnostics = try reader.list { reader throws(ByteReader.Damage) in try reader.diagnostic() }
    guard let status = RunStatus(rawValue: Int32(truncatingIfNeeded: try reader.integer())), reader.isAtEnd else {
      throw ByteReader.Damage()
    }
    return RunRecord(
      key: key, request: request, pages: pages, output: output, report: report, diagnostics: diagnostics,
      status: status)
  }

  /// What of a report is kept: what was read. What was written is another thing at the next run, and so is the time.
  private static var counts: [WritableKeyPath<Report, Int>] {
    [\.pages, \.operations, \.leftOut, \.unsupported, \.parameters, \.responseMembers, \.errorCodes]
  }
}

extension ByteWriter {
  mutating func write(_ digest: ContentDigest) {
    write(digest.first)
    write(digest.second)
  }

  fileprivate mutating func write(_ file: RunRecord.File) {
    write(file.path)
    write(file.digest)
  }

  fileprivate mutating func write(_ place: SourceLocation) {
    write(place.file)
    write(place.line)
    write(place.column)
  }

  fileprivate mutating func write(_ diagnostic: Diagnostic) {
    write(diagnostic.id)
    write(diagnostic.severity.rawValue)
    write(diagnostic.summary)
    write(diagnostic.location) { $0.write($1) }
    write(diagnostic.notes) { writer, note in
      writer.write(note.text)
      writer.write(note.location) { $0.write($1) }
    }
  }
}

extension ByteReader {
  fileprivate mutating func digest() throws(Damage) -> ContentDigest {
    ContentDigest(first: try number(), second: try number())
  }

  fileprivate mutating func file() throws(Damage) -> RunRecord.File {
    RunRecord.File(path: try text(), digest: try digest())
  }

  fileprivate mutating func place() throws(Damage) -> SourceLocation {
    SourceLocation(file: try text(), line: try integer(), column: try integer())
  }

  fileprivate mutating func diagnostic() throws(Damage) -> Diagnostic {
    let id = try text()
    guard let severity = Diagnostic.Severity(rawValue: try text()) else { throw Damage() }
    // The name is that of a diagnostic that was made from a literal; here it can only be put in its place.
    var diagnostic = Diagnostic(
      "", severity, try text(), at: try optional { reader throws(Damage) in try reader.place() },
      notes: try list { reader throws(Damage) in
        Diagnostic.Note(try reader.text(), at: try reader.optional { reader throws(Damage) in try reader.place() })
      })
    diagnostic.id = id
    return diagnostic
  }
}
