/// The status line and headers that a sample response may begin with.
struct HTTPHead {
  /// The status.
  var status: Int
  /// What follows the head.
  var body: String
  /// How many lines the head has, the blank ones behind it included.
  var lines: Int

  /// Splits a sample; nil where it begins with no status line.
  ///
  /// A head ends at a blank line, or, since pages leave that out, at the first line that begins a document in JSON or XML.
  init?(of text: String) {
    let bytes = Array(text.utf8)
    var start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
    guard bytes[start...].starts(with: "HTTP/".utf8) else { return nil }
    var lines = bytes[..<start].count { $0 == UInt8(ascii: "\n") }
    let first = bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
    let words = first.split { $0 <= 0x20 }
    guard words.count > 1, words[1].count == 3, let status = Int(String(decoding: words[1], as: UTF8.self)) else {
      return nil
    }
    self.status = status
    while start < bytes.count {
      let line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
      if let first = line.first(where: { $0 > 0x20 }),
        [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "<")].contains(first)
      {
        break
      }
      start = min(line.endIndex + 1, bytes.count)
      lines += 1
    }
    body = String(decoding: bytes[start...], as: UTF8.self)
    self.lines = lines
  }
}
