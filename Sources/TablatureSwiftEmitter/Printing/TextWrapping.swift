import TablatureAPIModel

/// Fills lines up to a width in columns, Chinese text included, which has no spaces to break at; an ideograph takes two
/// columns.
///
/// Works on bytes and scalars: most of what a client consists of goes through here.
struct TextWrapping {
  private let width: Int
  /// The lines that are full, one behind the other, and where each ends.
  private var full: [UInt8] = []
  private var ends: [Int] = []
  /// The line that is being filled.
  private var line: [UInt8] = []
  private var columns = 0
  /// The last place on the line where it may end, and whether it is a good one.
  private var place: (offset: Int, columns: Int, isStrong: Bool)?

  /// Makes lines of a width.
  init(width: Int) { self.width = width }

  /// The lines of a text.
  static func wrap(_ text: String, width: Int) -> [String] {
    var wrapping = TextWrapping(width: width)
    wrapping.add(text)
    return wrapping.finish().map { String(decoding: $0, as: UTF8.self) }
  }

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
      add(solid: bytes[...], columns: columns)
    }
  }

  /// The lines; at least one, which may be empty.
  consuming func finish() -> [ArraySlice<UInt8>] {
    while line.last == UInt8(ascii: " ") { line.removeLast() }
    // Most texts are one line.
    if ends.isEmpty { return [line[...]] }
    if !line.isEmpty { end(lineAt: line.count) }
    var start = 0
    return ends.map { end in
      defer { start = end }
      return full[start..<end]
    }
  }

  private mutating func end(lineAt count: Int) {
    full += line[..<count]
    ends.append(full.count)
  }

  // MARK: - Kinds of text

  private mutating func add(ascii bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: " ") {
      if start < index { add(solid: bytes[start..<index], columns: index - start) }
      addSpace()
      start = index + 1
    }
    if start < bytes.count { add(solid: bytes[start...], columns: bytes.count - start) }
  }

  private mutating func add(scalarsOf bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var columns = 0
    var base: UInt32?
    var cursor = ScalarCursor(bytes)
    while !cursor.isAtEnd {
      let place = cursor.offset
      let scalar = cursor.next()
      if scalar == 0x20 {
        if start < place { add(solid: bytes[start..<place], columns: columns) }
        addSpace()
        (start, columns, base) = (cursor.offset, 0, nil)
        continue
      }
      // What belongs to the character before it stays with it.
      let isBase = base == nil || !TextWrapping.extends(scalar)
      if isBase, let left = base, let opportunity = Opportunity(between: left, and: scalar) {
        add(solid: bytes[start..<place], columns: columns)
        add(opportunity)
        (start, columns) = (place, 0)
      }
      columns += TextWrapping.columns(of: scalar)
      if isBase { base = scalar }
    }
    if start < bytes.count { add(solid: bytes[start...], columns: columns) }
  }

  // MARK: - Parts of a line

  private mutating func addSpace() {
    guard let last = line.last, last != UInt8(ascii: " ") else { return }
    place = (line.count, columns, true)
    line.append(UInt8(ascii: " "))
    columns += 1
  }

  private mutating func add(_ opportunity: Opportunity) {
    let isStrong = opportunity == .strong
    if !isStrong, let place, place.isStrong, place.columns * 2 > width { return }
    place = (line.count, columns, isStrong)
  }

  private mutating func add(solid bytes: Slice<UnsafeBufferPointer<UInt8>>, columns added: Int) {
    line += bytes
    columns += added
    guard columns > width, let end = place, end.columns > 0 else { return }
    self.end(lineAt: end.offset)
    let spaces = line[end.offset...].prefix { $0 == UInt8(ascii: " ") }.count
    line.removeSubrange(..<(end.offset + spaces))
    columns -= end.columns + spaces
    place = nil
  }

  // MARK: - Scalars

  /// A place without a space where a line may end.
  private enum Opportunity {
    /// After punctuation.
    case strong
    /// Between two ideographs, at need.
    case weak

    init?(between left: UInt32, and right: UInt32) {
      let (isLeftWide, isRightWide) = (isWide(left), isWide(right))
      guard isLeftWide || isRightWide, left != 0x5C, !isClosing(right), !isOpening(left) else { return nil }
      if isClosing(left) {
        self = .strong
      } else if isLeftWide && isRightWide {
        self = .weak
      } else {
        return nil
      }
    }
  }

  private static func isWide(_ scalar: UInt32) -> Bool { columns(of: scalar) == 2 }

  private static func columns(of scalar: UInt32) -> Int { Unicode.Scalar(scalar).map(DisplayWidth.of) ?? 1 }

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
