import TablatureAPIModel

/// Reads that a field is on its way out, or cannot be used yet.
enum NoticeReader {
  /// Notices are short; what is said of a value in a list, or in passing, is none.
  private static let longest = 400

  static func read(_ cell: CellText, into description: inout Description) {
    guard cell.block.level == 0 || !cell.block.beginsItem, cell.text.bytes.count <= longest || cell.block.isNote else {
      return
    }
    for match in cell.matches {
      switch match.keyword {
      case .deprecated where description.deprecation == nil:
        description.deprecation = Documented(Prose(blocks: [cell.block]), at: cell.location)
      case .unavailable
      where description.unavailability?.confidence != .certain && !cell.isConditional(at: match.range.lowerBound):
        description.unavailability = Documented(Prose(blocks: [cell.block]), at: cell.location)
      case .preview
      where description.unavailability == nil && cell.plain.utf8.count <= 120
        && !cell.isConditional(at: match.range.lowerBound):
        // What few may use is no use to the others.
        description.unavailability = Documented(Prose(blocks: [cell.block]), at: cell.location, confidence: .likely)
      default: break
      }
    }
  }
}
