extension RandomAccessCollection<UInt8> where Index == Int {
  /// How many bytes the white space takes that begins at a place of a UTF-8 text; 0 where there is none.
  func spaceWidth(at index: Int) -> Int {
    let byte = self[index]
    if byte < 0x80 { return byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) ? 1 : 0 }
    guard byte == 0xC2 || (byte >= 0xE1 && byte <= 0xE3), index + 1 < endIndex else { return 0 }
    let second = self[index + 1]
    if byte == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
    guard index + 2 < endIndex else { return 0 }
    return isWideSpace(byte, second, self[index + 2]) ? 3 : 0
  }

  /// How many bytes the white space takes that ends before a place of a UTF-8 text; 0 where there is none.
  func spaceWidth(before index: Int) -> Int {
    let last = self[index - 1]
    if last < 0x80 { return last == 0x20 || (last >= 0x09 && last <= 0x0D) ? 1 : 0 }
    guard last < 0xC0, index - 2 >= startIndex else { return 0 }
    let middle = self[index - 2]
    if middle == 0xC2 { return last == 0x85 || last == 0xA0 ? 2 : 0 }
    guard index - 3 >= startIndex else { return 0 }
    return isWideSpace(self[index - 3], middle, last) ? 3 : 0
  }

  /// The bytes of a UTF-8 text without the white space at its ends.
  func droppingOuterSpaces() -> SubSequence {
    self[leadingSpacesEnd..<endIndex].droppingTrailingSpaces()
  }

  /// The bytes of a UTF-8 text without the white space at its end.
  fileprivate func droppingTrailingSpaces() -> SubSequence {
    var end = endIndex
    while end > startIndex {
      let width = spaceWidth(before: end)
      if width == 0 { break }
      end -= width
    }
    return self[startIndex..<end]
  }

  /// Where the white space at the beginning of a UTF-8 text ends.
  var leadingSpacesEnd: Int {
    var start = startIndex
    while start < endIndex {
      let width = spaceWidth(at: start)
      if width == 0 { break }
      start += width
    }
    return start
  }

  /// U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F and U+3000.
  private func isWideSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE1, 0x9A): third == 0x80
    case (0xE2, 0x80): third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF
    case (0xE2, 0x81): third == 0x9F
    case (0xE3, 0x80): third == 0x80
    default: false
    }
  }

  /// The text in lower case, its white space folded; nil where it has letters whose lower case bytes alone do not tell.
  fileprivate func foldedBytes() -> String? {
    var index = startIndex
    while index < endIndex {
      let byte = self[index]
      // Beyond ASCII, from U+3000 to U+9FFF and among the full-width signs nothing has two cases.
      if byte < 0x80 {
        index += 1
      } else if (byte >= 0xE3 && byte <= 0xE9) || (byte == 0xEF && self[index + 1] == 0xBC && self[index + 2] < 0xA1) {
        index += 3
      } else {
        return nil
      }
    }
    return String(unsafeUninitializedCapacity: count) { folded in
      var length = 0
      var index = startIndex
      var isBehindSpace = false
      while index < endIndex {
        let width = spaceWidth(at: index)
        if width > 0 {
          isBehindSpace = true
          index += width
          continue
        }
        if isBehindSpace, length > 0 {
          folded[length] = 0x20
          length += 1
        }
        isBehindSpace = false
        let byte = self[index]
        folded[length] = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
        length += 1
        index += 1
      }
      return length
    }
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  func trimmingSpaces() -> String {
    String(decoding: Array(utf8).droppingOuterSpaces(), as: UTF8.self)
  }

  /// The text in lower case, its white space folded: how titles of sections and columns are compared.
  func foldedTitle() -> String {
    if let folded = utf8.withContiguousStorageIfAvailable({ $0.foldedBytes() }) ?? nil { return folded }
    return lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension String {
  /// The text without white space at its ends.
  func trimmingSpaces() -> String { keeping { $0.droppingOuterSpaces() } }

  /// The text without white space at its beginning.
  func trimmingLeadingSpaces() -> String { keeping { $0[$0.leadingSpacesEnd...] } }

  /// The text without white space at its end.
  func trimmingTrailingSpaces() -> String { keeping { $0.droppingTrailingSpaces() } }

  /// A part of the text; the text itself where that is all of it.
  private func keeping(_ part: (UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>>) -> String {
    var text = self
    return text.withUTF8 { bytes in
      let kept = part(bytes)
      return kept.count == bytes.count ? nil : String(decoding: kept, as: UTF8.self)
    } ?? self
  }
}

extension Character {
  /// A letter or a digit of ASCII.
  var isASCIIAlphanumeric: Bool { isASCII && (isLetter || isNumber) }
}

extension UInt8 {
  /// A letter of ASCII.
  var isASCIILetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }

  /// A digit of ASCII.
  var isASCIIDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// A letter or a digit of ASCII.
  var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
}
