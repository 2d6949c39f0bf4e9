internal import TablatureDocReader

/// Keeps records of the last runs, one for each output directory and configuration, so that a run that has nothing to do is short.
///
/// A record counts only where everything is as it was: the tool, what was asked for, each page, and each file that was written. Then
/// nothing is read but that, and nothing is written. Anything else, and anything odd about the record, means an ordinary run.
public struct RunCache: Sendable {
  /// The folder of the records.
  let folder: String
  /// What the tool is, so that a record of another one does not count.
  let tool: [String]
  /// What else decides what is generated, besides the configuration: the words of the command line.
  let words: [String]

  /// Makes a cache.
  ///
  /// - Parameters:
  ///   - folder: Where the records are; it is made when the first one is kept.
  ///   - tool: What identifies the tool.
  ///   - words: What was asked for, beyond what the files of the configuration say.
  init(folder: String, tool: [String], words: [String]) {
    self.folder = folder
    self.tool = tool
    self.words = words
  }

  /// The cache of the running tool; nil where the user has no place for it.
  ///
  /// - Parameters:
  ///   - version: The version of the tool. Beside it, the file that the tool was started from counts, so that it can be built anew
  ///     under the same version.
  ///   - words: What was asked for, beyond what the files of the configuration say.
  public init?(version: String, words: [String], store: FileStore = FileStore()) {
    guard let folder = store.cacheFolder, let executable = store.executable else { return nil }
    self.init(
      folder: "\(folder)/tablature", tool: [version, PageReader.parserVersion] + executable.version.words, words: words)
  }

  /// The place for the record of one output directory and configuration.
  struct Entry {
    /// The file.
    let path: String
    /// Everything that was asked for.
    let request: [UInt8]
  }

  /// The place for what a run asks for.
  func entry(
    _ paths: [String], output: String, configuration: Configuration?, currentDirectories: [String]
  ) -> Entry {
    let here = currentDirectories.first ?? "/"
    var name = ByteWriter()
    name.write(PagePath.absolute(output, currentDirectory: here))
    name.write(configuration.map { PagePath.absolute($0.file, currentDirectory: here) }) { $0.write($1) }
    var request = ByteWriter()
    request.write(name.bytes)
    for texts in [tool, words, paths, currentDirectories] { request.write(texts) { $0.write($1) } }
    request.write(configuration?.sources ?? []) { writer, source in
      writer.write(source.path)
      writer.write(source.bytes)
    }
    let digest = ContentDigest(of: name.bytes, key: .known)
    return Entry(path: "\(folder)/\(digest.hexadecimal).run", request: request.bytes)
  }
}

extension RunCache.Entry {
  /// The record of the last run, if it was asked for the same.
  func record(in store: FileStore) -> RunRecord? {
    guard let bytes = try? store.read(path), let record = RunRecord(bytes: bytes),
      record.request == ContentDigest(of: request, key: record.key)
    else { return nil }
    return record
  }

  /// Keeps the record of a run instead of that of the one before.
  func keep(_ record: RunRecord, in store: FileStore) throws(FileFailure) {
    try store.replacePrivately(path, record.bytes)
  }
}

extension FileStatus.Version {
  /// The version as words.
  fileprivate var words: [String] {
    ["\(seconds)", "\(nanoseconds)", "\(size)", "\(identity.device)", "\(identity.number)"]
  }
}
