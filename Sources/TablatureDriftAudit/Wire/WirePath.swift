internal import TablatureAPIModel

/// The names that lead to a value on the wire: `Tag`, which is a list, then `Key`.
struct WirePath: Hashable, Sendable {
  /// A name.
  struct Part: Hashable, Sendable {
    var name: String
    /// Whether an index stands behind it.
    var isList = false
  }

  var parts: [Part]

  init(_ parts: [Part] = []) { self.parts = parts }

  /// Reads `Temporary.StartTime`, `Tag.N.Key` and `InstanceIds.1`; `hole` stands for what is put in.
  ///
  /// Nil where it cannot be a name: header fields, sentences, texts that begin with something unknown.
  init?(_ text: String) {
    var parts: [Part] = []
    for piece in text.split(separator: ".", omittingEmptySubsequences: false) {
      let name = piece.filter { $0 != Self.hole }
      if name.isEmpty || ListIndex.isIndex(name) {
        guard !parts.isEmpty, !piece.isEmpty else { return nil }
        parts[parts.count - 1].isList = true
        continue
      }
      guard name.utf8.allSatisfy(Self.isNameByte), parts.count < 32 else { return nil }
      parts.append(Part(name: name, isList: name.count != piece.count))
    }
    guard !parts.isEmpty else { return nil }
    self.parts = parts
  }

  /// What stands in a text where a value is put in.
  static let hole: Character = "\u{0}"

  /// The names with dots between them.
  var text: String { parts.map(\.name).joined(separator: ".") }

  func appending(_ other: WirePath) -> WirePath { WirePath(parts + other.parts) }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"):
      true
    default: byte >= 0x80
    }
  }
}
