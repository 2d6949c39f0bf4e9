internal import APIModel
internal import SwiftEmitter

/// How sure pages are of what they say, where code that people wrote may know better.
enum PlaceEvidence {
  /// Whether nothing but the order of rows says that a member stands so deep, while something speaks against it, and the code has it
  /// further out.
  ///
  /// Tables do not show where a structure ends: behind one that the samples leave out, members of the structure around it follow.
  static func isDoubtful(_ field: SurfaceField, in page: [String: Field], codedIn parent: String) -> Bool {
    guard let row = page[field.path], let structure = page[field.parent], isByOrder(row) else { return false }
    guard parent.isEmpty || field.parent.hasPrefix(parent + "."), parent != field.parent else { return false }
    return structure.members.contains { member in
      isByOrder(member) && member.location <= row.location
        && member.evidence.contains { against.contains($0.reason) }
    }
  }

  /// Whether the page says what a value is: in its table, or by a sample.
  static func tellsType(_ field: Field) -> Bool {
    if !(field.writtenType ?? "").isEmpty || field.rows.isEmpty || !field.members.isEmpty { return true }
    return field.evidence.contains { $0.reason == .sample || $0.reason == .sampleList || $0.reason == .sampleType }
  }

  /// Whether the table says what a value is, but only a sample that there are several.
  static func isListBySampleOnly(_ field: Field) -> Bool {
    !(field.writtenType ?? "").isEmpty && field.members.isEmpty
      && field.evidence.contains { $0.reason == .sampleList } && !field.evidence.contains { $0.reason == .listType }
  }

  private static func isByOrder(_ field: Field) -> Bool {
    !field.evidence.contains { !$0.reason.isContradiction && $0.reason != .position }
  }

  private static let against: Set<Evidence.Reason> = [
    .sampleElsewhere, .missingInSample, .levelMissingInSample, .usuallyRoot, .nestingMark, .duplicate,
  ]
}
