import APIModel

/// Reads sample requests: an address and parameters, usually one parameter a line.
enum URLSample {
  /// Reads a text that begins on a line of a page; nil where it is no address with parameters.
  static func read(_ text: String, line: Int, column: Int = 1, file: String) -> RequestSample? {
    let trimmed = text.drop { $0.isWhitespace }
    guard trimmed.hasPrefix("http://") || trimmed.hasPrefix("https://"), let mark = trimmed.firstIndex(of: "?") else {
      return nil
    }
    var next = SourceLocation(file: file, line: line, column: column)
    func pass(_ text: Substring) {
      for scalar in text.unicodeScalars {
        if scalar == "\n" { (next.line, next.column) = (next.line + 1, column) } else { next.column += 1 }
      }
    }
    pass(text[..<trimmed.startIndex])
    let start = next
    pass(trimmed[...mark])
    var parameters: [RequestSample.Parameter] = []
    for part in trimmed[trimmed.index(after: mark)...].split(separator: "&", omittingEmptySubsequences: false) {
      let visible = part.firstIndex { !$0.isWhitespace } ?? part.endIndex
      pass(part[..<visible])
      let place = next
      pass(part[visible...])
      next.column += 1
      let pair = part.trimmingSpaces()
      guard !pair.hasPrefix("<"), let equals = pair.firstIndex(of: "=") else { continue }
      let name = pair[..<equals].trimmingSpaces()
      let value = pair[pair.index(after: equals)...].trimmingSpaces()
      guard !name.isEmpty else { continue }
      parameters.append(RequestSample.Parameter(name: decoded(name), value: decoded(value), location: place))
    }
    let endpoint = trimmed[..<mark].trimmingSpaces()
    return RequestSample(endpoint: endpoint, parameters: parameters, location: start)
  }

  /// Resolves `%XX`, where all of them are well-formed; the text as it stands otherwise.
  private static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Substring(text).utf8
    while let byte = rest.first {
      rest = rest.dropFirst()
      if byte == UInt8(ascii: "%") {
        guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
          return text
        }
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }
}
