import TablatureAPIModel

/// Reads patterns of times: `yyyy-MM-ddTHH:mm:ssZ`.
enum TimeFormatReader {
  static func read(_ cell: CellText) -> Documented<TimeFormat>? {
    guard let match = cell.matches.first(where: { $0.keyword == .time }) else { return nil }
    var pattern: [UInt8] = []
    var index = match.range.lowerBound
    let text = cell.text
    while index < text.bytes.count, pattern.count < 40 {
      let byte = text.bytes[index]
      if letters.contains(byte) {
        pattern.append(byte)
      } else if byte == UInt8(ascii: " "), text.byte(at: index + 1) == UInt8(ascii: ":") {
        // `yyyy-mm-ddThh :mm :ssZ`
      } else {
        break
      }
      index += 1
    }
    while let last = pattern.last, ".:-'".utf8.contains(last) { pattern.removeLast() }
    guard let precision = precision(of: pattern) else { return nil }
    return Documented(
      TimeFormat(pattern: String(decoding: pattern, as: UTF8.self), precision: precision), at: cell.location)
  }

  private static let letters = Set("yYMmdDHhsSTtZz:-.'".utf8)

  /// Letters mean one thing on one page and another on the next (`MM`, `mm`), so parts are counted.
  private static func precision(of pattern: [UInt8]) -> TimeFormat.Precision? {
    let parts = pattern.split(whereSeparator: { $0 | 0x20 == UInt8(ascii: "t") }, maxSplits: 1)
    guard let date = parts.first else { return nil }
    guard parts.count > 1 else {
      return date.count { $0 == UInt8(ascii: "-") } >= 2 ? .day : .month
    }
    let time = parts[1]
    if time.contains(UInt8(ascii: ".")) { return .millisecond }
    return switch time.count(where: { $0 == UInt8(ascii: ":") }) {
    case 0: .hour
    case 1: .minute
    default: .second
    }
  }
}

extension Array<UInt8> {
  fileprivate func split(whereSeparator isSeparator: (UInt8) -> Bool, maxSplits: Int) -> [ArraySlice<UInt8>] {
    split(maxSplits: maxSplits, omittingEmptySubsequences: false, whereSeparator: isSeparator)
  }
}
