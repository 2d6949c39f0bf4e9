import TablatureAPIModel

/// Reads sample requests: an address and parameters, usually one parameter a line.
enum URLSample {
  /// Reads a text that begins on a line of a page; nil where it is no address with parameters.
  static func read(_ text: String, line: Int, column: Int = 1, file: String) -> RequestSample? {
    let bytes = Array(text.utf8)
    let trimmed = bytes.droppingOuterSpaces()
    guard trimmed.starts(with: "http://".utf8) || trimmed.starts(with: "https://".utf8),
      let mark = trimmed.firstIndex(of: UInt8(ascii: "?"))
    else { return nil }
    var cursor = PlaceCursor(line: line, column: column)
    func location(of index: Int) -> SourceLocation {
      cursor.move(to: index, in: bytes)
      return SourceLocation(file: file, line: cursor.line, column: cursor.column)
    }
    let start = location(of: trimmed.startIndex)
    var parameters: [RequestSample.Parameter] = []
    for part in bytes[(mark + 1)...].split(separator: UInt8(ascii: "&")) {
      let pair = part.droppingOuterSpaces()
      guard pair.first != UInt8(ascii: "<"), let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = pair[..<equals].droppingOuterSpaces()
      guard !name.isEmpty else { continue }
      let value = pair[(equals + 1)...].droppingOuterSpaces()
      parameters.append(
        RequestSample.Parameter(
          name: decoded(name), value: decoded(value), location: location(of: pair.startIndex)))
    }
    let endpoint = String(decoding: trimmed[..<mark].droppingOuterSpaces(), as: UTF8.self)
    return RequestSample(endpoint: endpoint, parameters: parameters, location: start)
  }

  /// Resolves `%XX`, where all of them are well-formed; the text as it stands otherwise.
  private static func decoded(_ text: ArraySlice<UInt8>) -> String {
    guard text.contains(UInt8(ascii: "%")) else { return String(decoding: text, as: UTF8.self) }
    var bytes: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index] == UInt8(ascii: "%") else {
        bytes.append(text[index])
        index += 1
        continue
      }
      guard index + 2 < text.endIndex,
        let value = UInt8(String(decoding: text[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      else { return String(decoding: text, as: UTF8.self) }
      bytes.append(value)
      index += 3
    }
    return String(validUTF8: bytes) ?? String(decoding: text, as: UTF8.self)
  }
}
