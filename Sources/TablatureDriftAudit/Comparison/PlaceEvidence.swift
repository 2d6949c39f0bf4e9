internal import TablatureAPIModel
internal import TablatureSwiftEmitter

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

  /// Whether nothing but the order of rows says that a member is outside of a structure, and the code has it inside.
  ///
  /// Where samples leave out a member that follows those of a structure, the table doesn't show to which of both levels it belongs.
  static func isDoubtfulOutside(_ field: SurfaceField, in page: [String: Field], codedIn parent: String) -> Bool {
    let level = field.parent.isEmpty ? "" : field.parent + "."
    guard let row = page[field.path], isByOrder(row), lacksSample(row), let structure = page[parent],
      parent.hasPrefix(level), parent != field.parent, structure.location < row.location
    else { return false }
    // A member between the two that a sample shows on the outer level ends the structure.
    return !page.contains { path, other in
      path.hasPrefix(level) && !path.dropFirst(level.count).contains(".") && structure.location < other.location
        && other.location < row.location && !isByOrder(other)
    }
  }

  /// The structures of which the page lists no member, so that code can have any.
  ///
  /// A row that is in one by nothing but its order, while a sample has it elsewhere, lists no member.
  static func unlisted(_ documented: [SurfaceField], _ page: [String: Field]) -> Set<String> {
    let listed = documented.filter { field in
      guard let row = page[field.path] else { return true }
      return !isByOrder(row) || !row.evidence.contains { $0.reason == .sampleElsewhere }
    }
    let parents = Set(listed.map(\.parent))
    let structures = documented.filter { $0.kind == .structure || $0.kind == .json }
    return Set(structures.map(\.path).filter { !parents.contains($0) })
  }

  private static func lacksSample(_ field: Field) -> Bool {
    field.evidence.contains { $0.reason == .missingInSample || $0.reason == .sampleElsewhere }
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
    !field.evidence.contains { !$0.reason.isContradiction && $0.reason != .position && $0.reason != .root }
  }

  private static let against: Set<Evidence.Reason> = [
    .sampleElsewhere, .missingInSample, .levelMissingInSample, .usuallyRoot, .nestingMark, .duplicate,
  ]
}
