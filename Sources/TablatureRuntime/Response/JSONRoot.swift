public import Foundation

/// The values of some members at the root of a JSON body, found without reading the rest.
///
/// One linear pass over the bytes, which is a small part of what decoding costs. It accepts more than JSON; a body that is
/// not JSON fails when it is decoded.
public struct JSONRoot: Sendable {
  private let names: [StaticString]
  private var values: [String?]

  /// Looks through a body; nil if it is not an object.
  ///
  /// - Parameters:
  ///   - body: The body.
  ///   - names: The names of the members. The case of ASCII letters is ignored.
  public init?(_ body: Data, members names: StaticString...) {
    self.names = names
    values = Array(repeating: nil, count: names.count)
    let isObject = body.withUnsafeBytes { bytes in
      let start = JSONRoot.afterWhitespace(bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
      guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return false }
      scan(bytes, from: start + 1)
      return true
    }
    guard isObject else { return nil }
  }

  private mutating func scan(_ bytes: UnsafeRawBufferPointer, from start: Int) {
    var position = start
    var depth = 1
    var isBeforeName = true
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        let end = Self.endOfString(bytes, from: position + 1)
        if isBeforeName, depth == 1 {
          isBeforeName = false
          note(bytes, name: position + 1..<end)
        }
        position = end
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return }
      case UInt8(ascii: ","): if depth == 1 { isBeforeName = true }
      default: break
      }
      position += 1
    }
  }

  /// The member at a position among the names, if it is text or a number and not empty: as it is written, without quotation marks. Of
  /// several members whose names differ in letter case only, the first that isn't empty.
  ///
  /// Nil doesn't mean that the member is absent: an object, a list, true and false give nil, too.
  public subscript(index: Int) -> String? { values.indices.contains(index) ? values[index] : nil }

  /// Keeps the value of a member, if its name is one of those looked for.
  private mutating func note(_ bytes: UnsafeRawBufferPointer, name: Range<Int>) {
    for (index, wanted) in names.enumerated() where values[index] == nil && Self.matches(bytes[name], wanted) {
      let value = Self.scalar(bytes, after: name.upperBound)
      values[index] = value?.isEmpty == false ? value : nil
    }
  }

  private static func matches(_ bytes: Slice<UnsafeRawBufferPointer>, _ name: StaticString) -> Bool {
    guard bytes.count == name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { zip(bytes, $0).allSatisfy { lowercased($0) == lowercased($1) } }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// The text or number that follows the end of a name; nil for anything else, such as null.
  private static func scalar(_ bytes: UnsafeRawBufferPointer, after end: Int) -> String? {
    var start = afterWhitespace(bytes, from: end + 1)
    guard start < bytes.count, bytes[start] == UInt8(ascii: ":") else { return nil }
    start = afterWhitespace(bytes, from: start + 1)
    guard start < bytes.count else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "\""):
      return String(decoding: bytes[start + 1..<endOfString(bytes, from: start + 1)], as: UTF8.self)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      let digits = bytes[start...].prefix { ![0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x5D, 0x7D].contains($0) }
      return String(decoding: digits, as: UTF8.self)
    default: return nil
    }
  }

  /// The position of the quotation mark that ends a string, or the end of the bytes.
  private static func endOfString(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var position = start
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""): return position
      case UInt8(ascii: "\\"): position += 2
      default: position += 1
      }
    }
    return bytes.count
  }

  private static func afterWhitespace(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var position = start
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
    return position
  }
}
