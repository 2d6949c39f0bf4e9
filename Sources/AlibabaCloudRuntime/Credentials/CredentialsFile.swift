internal import Foundation

/// Reads small files: the only part of the runtime that touches the disk.
enum CredentialsFile {
  /// The content of a file without a byte order mark; nil where there is no file of that name.
  ///
  /// Links are followed, for containers get their tokens as links. What is no regular file is not opened: a pipe would never end.
  static func read(_ path: String, limit: Int = 1024 * 1024) throws(CredentialsError) -> Data? {
    let file = URL(filePath: path).resolvingSymlinksInPath()
    let data: Data
    do {
      let type = try FileManager.default.attributesOfItem(atPath: file.path)[.type] as? FileAttributeType
      guard type == .typeRegular else { throw CredentialsError(message: "\(path) is no regular file") }
      let handle = try FileHandle(forReadingFrom: file)
      defer { try? handle.close() }
      data = try handle.read(upToCount: limit + 1) ?? Data()
    } catch let error as CredentialsError {
      throw error
    } catch {
      if isMissing(error) { return nil }
      throw failure(path, error)
    }
    guard data.count <= limit else {
      throw CredentialsError(message: "The file \(path) has more than \(limit) bytes")
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return data.starts(with: mark) ? Data(data.dropFirst(mark.count)) : data
  }

  /// A content as text; nil where it is not in UTF-8.
  static func text(_ data: Data) -> String? { String(validUTF8: data) }

  /// What to say of a file that cannot be read. Messages of the system are not quoted, only told apart.
  static func failure(_ path: String, _ error: any Error) -> CredentialsError {
    let reason =
      switch (error as? CocoaError)?.code {
      case .fileReadNoPermission: ": permission is denied"
      case .fileReadTooLarge: ": it is too large"
      default: ""
      }
    return CredentialsError(message: "The file \(path) cannot be read\(reason)")
  }

  private static func isMissing(_ error: any Error) -> Bool {
    guard let code = (error as? CocoaError)?.code else { return false }
    return code == .fileReadNoSuchFile || code == .fileNoSuchFile
  }
}
