internal import SwiftParser
internal import SwiftSyntax
internal import TablatureAPIModel

/// Trees that can be walked without running out of stack.
///
/// The parser makes chains such as `a.b.c` in a loop, so that a line can give a tree of any depth, and all that walks trees walks them
/// by calling itself. Statements and declarations that are too deep are blanked out and told, and the rest is parsed again.
struct SyntaxDepth {
  let tree: SourceFileSyntax
  private(set) var unread: [AuditResult.Unread] = []

  /// More than people nest: a chain of fifty calls in a closure in a closure has less.
  static let limit = 200
  /// How many places are told in a file.
  private static let told = 20
  private static let levelsPerByte = 6
  /// How deep the parser itself goes.
  private static let nesting = 50
  /// How often is parsed again: what is blanked out can change what the rest means, but not over and over.
  private static let rounds = 3

  init(_ file: SwiftFile) {
    var bytes = Array(file.text.utf8)
    let nested = NestingScan(bytes).ranges
    for range in nested.prefix(Self.told) { unread.append(Self.unread(range.lowerBound, in: bytes, of: file.path)) }
    for range in nested { Self.blank(range, in: &bytes) }
    var tree = Self.parse(bytes)
    for round in 0...Self.rounds {
      let ranges = Self.tooDeep(tree)
      guard !ranges.isEmpty else { break }
      for range in ranges.prefix(Self.told) {
        unread.append(
          .init(at: Self.place(range.start, in: bytes, of: file.path), reason: "this is nested too deeply to be read"))
      }
      if round == Self.rounds {
        tree = Self.parse([])
      } else {
        for range in ranges { Self.blank(range.start..<range.end, in: &bytes) }
        tree = Self.parse(bytes)
      }
    }
    self.tree = tree
  }

  private static func parse(_ bytes: [UInt8]) -> SourceFileSyntax {
    bytes.withUnsafeBufferPointer { Parser.parse(source: $0, maximumNestingLevel: nesting) }
  }

  // MARK: - Looking

  private struct Extent: Hashable {
    var start: Int
    var end: Int
  }

  private struct Level {
    var node: Syntax
    var children: SyntaxChildren.Iterator
  }

  /// The statements and declarations that are too deep, in order, each in another one left out.
  private static func tooDeep(_ tree: SourceFileSyntax) -> [Extent] {
    var found: [Extent] = []
    let root = Syntax(tree)
    var path = [Level(node: root, children: root.children(viewMode: .all).makeIterator())]
    while !path.isEmpty {
      guard let child = path[path.count - 1].children.next() else {
        path.removeLast()
        continue
      }
      // A byte makes some levels at most: a bracket, with the list in it, and the item in that.
      if path.count + levelsPerByte * child.totalLength.utf8Length < limit { continue }
      guard path.count >= limit else {
        path.append(Level(node: child, children: child.children(viewMode: .all).makeIterator()))
        continue
      }
      let position = path.prefix(limit / 2).lastIndex { level in
        level.node.is(CodeBlockItemSyntax.self) || level.node.is(MemberBlockItemSyntax.self)
      }
      let node = path[position ?? 0].node
      found.append(
        Extent(
          start: node.positionAfterSkippingLeadingTrivia.utf8Offset,
          end: node.endPositionBeforeTrailingTrivia.utf8Offset))
      path.removeSubrange((position ?? 0)...)
    }
    return found
  }

  // MARK: - Text

  private static func unread(_ offset: Int, in bytes: [UInt8], of path: String) -> AuditResult.Unread {
    .init(at: place(offset, in: bytes, of: path), reason: "this is nested too deeply to be read")
  }

  /// Puts spaces for everything but ends of lines, so that all that follows stays where it is.
  private static func blank(_ range: Range<Int>, in bytes: inout [UInt8]) {
    for index in range.clamped(to: 0..<bytes.count)
    where bytes[index] != UInt8(ascii: "\n") && bytes[index] != UInt8(ascii: "\r") {
      bytes[index] = UInt8(ascii: " ")
    }
  }

  /// The place of an offset, as the parser counts: columns in bytes.
  private static func place(_ offset: Int, in bytes: [UInt8], of path: String) -> Place {
    var line = 1
    var start = 0
    for index in 0..<min(offset, bytes.count) {
      let isReturn = bytes[index] == UInt8(ascii: "\r")
      let isPair = isReturn && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
      guard bytes[index] == UInt8(ascii: "\n") || isReturn && !isPair else { continue }
      line += 1
      start = index + 1
    }
    return Place(file: path, line: line, column: offset - start + 1)
  }
}
