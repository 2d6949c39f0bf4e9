import TablatureAPIModel

/// Reads sample responses in XML as pages have them.
///
/// Samples are fragments of documentation, often with ellipses or unclosed elements, which an XML parser would refuse
/// whole. Entities other than the five of the standard and numbers are never expanded, so a page cannot blow one up.
struct XMLSample {
  /// An element that is still open.
  private struct Open {
    var name: String
    var line: Int
    var column: Int
    var text: [UInt8] = []
    var members: [SampleValue.Member] = []
  }

  private static let maximumDepth = 256

  /// Reads a text that begins on a line of a page; nil where nothing in it looks like XML.
  ///
  /// The value is what stands inside the root element. A sample is balanced where each element is closed in its place,
  /// whatever else is wrong with it.
  static func read(
    _ text: String, line: Int, column: Int = 1
  ) -> (value: SampleValue, isWellFormed: Bool, isBalanced: Bool)? {
    let bytes = Array(text.utf8)
    var stack: [Open] = [Open(name: "", line: line, column: column)]
    var isWellFormed = true
    var isBalanced = true
    var place = PlaceCursor(line: line, column: column)
    var index = 0

    func close() {
      guard stack.count > 1, let element = stack.popLast() else { return }
      let text = String(decoding: element.text.droppingOuterSpaces(), as: UTF8.self)
      if !element.members.isEmpty, !text.isEmpty { isWellFormed = false }
      let value: SampleValue = element.members.isEmpty ? .string(text) : .object(element.members)
      stack[stack.count - 1].members.append(
        SampleValue.Member(element.name, value, line: element.line, column: element.column))
    }

    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        let run = bytes[index..<end]
        if stack.count > 1 {
          if !unescape(run, into: &stack[stack.count - 1].text) { isWellFormed = false }
        } else if !run.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) {
          isWellFormed = false
        }
        index = end
        continue
      }
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      let isMarkup = next == UInt8(ascii: "?") || next == UInt8(ascii: "!")
      let isComment = isMarkup && bytes[index...].starts(with: "<!--".utf8)
      guard let end = isComment ? endOfComment(in: bytes, from: index + 1) : endOfTag(in: bytes, from: index + 1) else {
        isBalanced = false
        break
      }
      let tag = bytes[(index + 1)..<end]
      place.move(to: index, in: bytes)
      index = end + (isComment ? 3 : 1)
      if isMarkup {
        // `<? xml version="1.0"? >` is what typesetting makes of a declaration.
        if tag.first == UInt8(ascii: "?"), tag.last != UInt8(ascii: "?") || tag.dropFirst().first == 0x20 {
          isWellFormed = false
        }
        continue
      }
      if tag.first == UInt8(ascii: "/") {
        let name = String(decoding: tag.dropFirst().droppingOuterSpaces(), as: UTF8.self)
        if let depth = stack.lastIndex(where: { $0.name == name }), depth > 0 {
          if depth != stack.count - 1 { isBalanced = false }
          while stack.count > depth { close() }
        } else {
          isBalanced = false
        }
        continue
      }
      let isEmpty = tag.last == UInt8(ascii: "/")
      let name = String(decoding: tag.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }, as: UTF8.self)
      guard !name.isEmpty, stack.count < maximumDepth else {
        isWellFormed = false
        continue
      }
      stack.append(Open(name: name, line: place.line, column: place.column))
      if isEmpty { close() }
    }
    if stack.count > 1 { isBalanced = false }
    while stack.count > 1 { close() }
    guard let root = stack[0].members.first else { return nil }
    if stack[0].members.count > 1 { isWellFormed = false }
    return (root.value, isWellFormed && isBalanced, isBalanced)
  }

  private static func endOfTag(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
    return index < bytes.count ? index : nil
  }

  private static func endOfComment(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 2 < bytes.count {
      if bytes[index + 2] == UInt8(ascii: ">"), bytes[index + 1] == UInt8(ascii: "-"), bytes[index] == UInt8(ascii: "-")
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// No entity that is resolved is longer.
  private static let longestEntity = 12

  /// Appends text with its entities resolved, and tells whether all of them could be.
  private static func unescape(_ run: ArraySlice<UInt8>, into text: inout [UInt8]) -> Bool {
    guard run.contains(UInt8(ascii: "&")) else {
      text.append(contentsOf: run)
      return true
    }
    var isWellFormed = true
    var index = run.startIndex
    while index < run.endIndex {
      let byte = run[index]
      index += 1
      guard byte == UInt8(ascii: "&") else {
        text.append(byte)
        continue
      }
      let rest = run[index..<min(index + longestEntity, run.endIndex)]
      if let semicolon = rest.firstIndex(of: UInt8(ascii: ";")),
        let scalar = entity(Substring(String(decoding: rest[..<semicolon], as: UTF8.self)))
      {
        text.append(contentsOf: String(scalar).utf8)
        index = semicolon + 1
      } else {
        isWellFormed = false
        text.append(byte)
      }
    }
    return isWellFormed
  }

  private static func entity(_ name: Substring) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    default:
      if name.hasPrefix("#x") {
        UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
      } else if name.hasPrefix("#") {
        UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
      } else {
        nil
      }
    }
  }
}
