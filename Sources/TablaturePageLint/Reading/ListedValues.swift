import TablatureAPIModel

/// The values that a page lists for a field, as far as they forbid others.
struct ListedValues {
  private let field: Field
  private let values: Set<String>

  init(_ field: Field) {
    self.field = field
    values = Set(field.values.map(\.value))
  }

  /// Whether the list of a field can forbid a value.
  ///
  /// One value is no choice. Where numbers are wanted and words are listed, the list says what the numbers depend on.
  static func areJudged(_ field: Field) -> Bool {
    guard field.values.count > 1 else { return false }
    switch field.type.innermost {
    case .scalar(.integer), .scalar(.float): return field.values.allSatisfy { Double($0.value) != nil }
    default: return true
    }
  }

  /// Whether the list leaves room for a value: by naming it, by a range beside it, or because it is turned round and names
  /// the value where meanings stand (`Chinese: zh-CN`).
  func allows(_ text: String) -> Bool {
    if isListed(text) || DocumentedLimits.isWithinRange(text, of: field) || text.hasPrefix("[") { return true }
    let parts = text.split { ",; \u{3001}".contains($0) }
    if parts.count > 1, parts.allSatisfy({ isListed(String($0)) }) { return true }
    return field.values.contains { value in
      value.meaning.plainText.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }.contains { $0 == text }
    }
  }

  private func isListed(_ text: String) -> Bool {
    if values.contains(text) { return true }
    // The service does not tell `True` from `true`.
    return field.type.innermost == .scalar(.boolean) && inOtherLetterCase(text) != nil
  }

  /// The listed value that differs in nothing but letter case.
  func inOtherLetterCase(_ text: String) -> String? {
    field.values.map(\.value).first { $0 != text && $0.lowercased() == text.lowercased() }
  }
}
