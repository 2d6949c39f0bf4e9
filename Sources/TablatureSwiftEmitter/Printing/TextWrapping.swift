import TablatureAPIModel

/// Fills lines up to a width in columns, Chinese text included, which has no spaces to break at; an ideograph takes two
/// columns.
///
/// Works on bytes and scalars: most of what a client consists of goes through here.
struct TextWrapping {
  private var width: Int
  /// The lines that are full, one behind the other, and where each ends.
  private var full: [UInt8] = []
  private var ends: [Int] = []
  /// The line that is being filled.
  private var line: [UInt8] = []
  private var columns = 0
  /// The last place on the line where it may end, and whether it is a good one.
  private var place: (offset: Int, columns: Int, isStrong: Bool)?

  /// Makes lines of a width.
  init(width: Int) {
    self.width = width
    line.reserveCapacity(2 * max(width, 0))
  }

  /// The lines of a text.
  static func wrap(_ text: String, width: Int) -> [String] {
    var wrapping = TextWrapping(width: width)
    wrapping.add(text)
    var lines: [String] = []
    wrapping.finish { lines.append(String(decoding: $0, as: UTF8.self)) }
    return lines
  }

  /// Begins with another text; the one before has to be finished.
  mutating func begin(width: Int) { self.width = width }

  /// Adds text that may be broken at spaces and between ideographs.
  mutating func add(_ text: String) {
    text.withBytes { bytes in
      if bytes.allSatisfy({ $0 < 0x80 }) { add(ascii: bytes) } else { add(scalarsOf: bytes) }
    }
  }

  /// Adds characters that stay together.
  mutating func add(solid text: String) {
    text.withBytes { bytes in
      var columns = 0
      var cursor = ScalarCursor(bytes)
      while !cursor.isAtEnd { columns += TextWrapping.columns(of: cursor.next()) }
      add(solid: bytes, columns: columns)
    }
  }

  /// Calls something with each line; there is at least one, which may be empty. Then nothing is left, and another text can begin.
  mutating func finish(_ body: (ArraySlice<UInt8>) -> Void) {
    while line.last == UInt8(ascii: " ") { line.removeLast() }
    var start = 0
    for end in ends {
      body(full[start..<end])
      start = end
    }
    if !line.isEmpty || ends.isEmpty { body(line[...]) }
    full.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    line.removeAll(keepingCapacity: true)
    columns = 0
    place = nil
  }

  private mutating func end(lineAt count: Int) {
    full += line[..<count]
    ends.append(full.count)
  }

  // MARK: - Kinds of text

  private mutating func add(ascii bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in 0..<bytes.count where bytes[index] == UInt8(ascii: " ") {
      add(solid: UnsafeBufferPointer(rebasing: bytes[start..<index]), columns: index - start)
      addSpace()
      start = index + 1
    }
    add(solid: UnsafeBufferPointer(rebasing: bytes[start...]), columns: bytes.count - start)
  }

  private mutating func add(scalarsOf bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var columns = 0
    var base: MeasuredScalar?
    var cursor = ScalarCursor(bytes)
    while !cursor.isAtEnd {
      let place = cursor.offset
      let sign = MeasuredScalar(cursor.next())
      if sign.scalar == 0x20 {
        add(solid: UnsafeBufferPointer(rebasing: bytes[start..<place]), columns: columns)
        addSpace()
        (start, columns, base) = (cursor.offset, 0, nil)
        continue
      }
      // What belongs to the character before it stays with it.
      let isBase = base == nil || !TextWrapping.extends(sign.scalar)
      if isBase, let left = base, let opportunity = Opportunity(between: left, and: sign) {
        // What fits is added later, with what follows it.
        if self.columns + columns > width {
          add(solid: UnsafeBufferPointer(rebasing: bytes[start..<place]), columns: columns)
          (start, columns) = (place, 0)
        }
        add(opportunity, behind: place - start, columns: columns)
      }
      columns += sign.columns
      if isBase { base = sign }
    }
    add(solid: UnsafeBufferPointer(rebasing: bytes[start...]), columns: columns)
  }

  // MARK: - Parts of a line

  private mutating func addSpace() {
    guard let last = line.last, last != UInt8(ascii: " ") else { return }
    place = (line.count, columns, true)
    line.append(UInt8(ascii: " "))
    columns += 1
  }

  /// Remembers a place behind bytes that will be added to the line.
  private mutating func add(_ opportunity: Opportunity, behind count: Int, columns added: Int) {
    let isStrong = opportunity == .strong
    if !isStrong, let place, place.isStrong, place.columns * 2 > width { return }
    place = (line.count + count, columns + added, isStrong)
  }

  private mutating func add(solid bytes: UnsafeBufferPointer<UInt8>, columns added: Int) {
    if bytes.isEmpty { return }
    line.append(contentsOf: bytes)
    columns += added
    guard columns > width, let end = place, end.columns > 0 else { return }
    self.end(lineAt: end.offset)
    let spaces = line[end.offset...].prefix { $0 == UInt8(ascii: " ") }.count
    line.removeSubrange(..<(end.offset + spaces))
    columns -= end.columns + spaces
    place = nil
  }

  // MARK: - Scalars

  /// A scalar and the columns that it takes.
  private struct MeasuredScalar {
    let scalar: UInt32
    let columns: Int

    init(_ scalar: UInt32) {
      self.scalar = scalar
      columns = TextWrapping.columns(of: scalar)
    }

    var isWide: Bool { columns == 2 }
    /// Whether it is one of the most frequent ideographs, none of which is punctuation.
    var isIdeograph: Bool { scalar >= 0x4E00 && scalar <= 0x9FFF }
  }

  /// A place without a space where a line may end.
  private enum Opportunity {
    /// After punctuation.
    case strong
    /// Between two ideographs, at need.
    case weak

    init?(between left: MeasuredScalar, and right: MeasuredScalar) {
      guard left.isWide || right.isWide, left.scalar != 0x5C else { return nil }
      guard right.isIdeograph || !isClosing(right.scalar) else { return nil }
      guard left.isIdeograph || !isOpening(left.scalar) else { return nil }
      if !left.isIdeograph, isClosing(left.scalar) {
        self = .strong
      } else if left.isWide && right.isWide {
        self = .weak
      } else {
        return nil
      }
    }
  }

  private static func columns(of scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : Unicode.Scalar(scalar).map(DisplayWidth.of) ?? 1
  }

  private static func isClosing(_ scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar) {
    case "，", "。", "、", "；", "：", "？", "！", "）", "】", "」", "』", "》", "〉", "”", "’": true
    default: false
    }
  }

  private static func isOpening(_ scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar) {
    case "（", "【", "「", "『", "《", "〈", "“", "‘": true
    default: false
    }
  }

  /// Whether a scalar is shown as part of the character before it.
  private static func extends(_ scalar: UInt32) -> Bool {
    switch scalar {
    // ASCII, ideographs and what stands between them, which is nearly everything, are not looked up.
    case 0..<0x300, 0x2010...0x2027, 0x3000...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF5E: false
    default:
      Unicode.Scalar(scalar).map { $0.properties.isGraphemeExtend || $0.properties.isEmojiModifier } ?? false
    }
  }
}
