import TablatureAPIModel

/// Writes what is said of a member: the page's text, then what the generator knows.
enum MemberDocumentation {
  private typealias Inline = DocComment.Inline

  /// The comment of a member; where a structure holds nothing but a list, `list` is the list.
  static func comment(
    for field: Field, otherwise summary: [DocComment.Inline], list: Field? = nil, isRegion: Bool = false,
    references: MemberReferences = MemberReferences()
  ) -> DocComment {
    var comment = DocComment(field.documentation, otherwise: summary)
    let content = list ?? field
    if let list, !list.documentation.isEmpty {
      if field.documentation.isEmpty {
        comment = DocComment(list.documentation, otherwise: summary)
      } else {
        comment.blocks += list.documentation.blocks.map(DocComment.Block.init)
      }
    }
    if let deprecation = field.deprecation ?? content.deprecation { add(deprecation.value, to: &comment) }
    let region: [Inline] = [.text("Where it is "), .code("nil"), .text(", the client's region is sent.")]
    comment.addParagraph((isRegion ? [region] : []) + facts(of: content, references))
    return comment
  }

  /// Puts a warning where the page advises against a member; a note of the same text becomes the warning.
  private static func add(_ deprecation: Prose, to comment: inout DocComment) {
    let text = deprecation.plainText
    if let index = comment.blocks.firstIndex(where: { $0.content.map(\.plainText).joined() == text }) {
      comment.blocks[index].kind = .aside("Warning")
      comment.blocks[index].content.insert(.text("Deprecated. "), at: 0)
      return
    }
    let content = Array(deprecation.blocks.map { $0.content.map(Inline.init) }.joined(separator: [.text(" ")]))
    comment.blocks.append(
      .init(.aside("Warning"), [.text("Deprecated. ")] + content))
  }

  private static func facts(of field: Field, _ references: MemberReferences) -> [[DocComment.Inline]] {
    var facts: [[Inline]] = []
    let conditions = field.conditions.map { sentence(of: $0, references) }
    if field.presence == .conditional, !field.conditions.contains(where: { $0.value.effect == .required }) {
      facts.append([.text("Whether it is needed depends on other parameters.")])
    }
    facts += conditions
    if let list = field.embeddedList {
      facts.append([.text(list.value.summary)])
    } else if let kind = jsonKind(of: field) {
      facts.append([.text("\(kind) as JSON text.")])
    }
    // First how many there are, then what each has to keep.
    let plans = field.constraints.compactMap { LimitPlan($0.value) }
    let limits = (plans.filter(\.isCount) + plans.filter { !$0.isCount }).map { $0.summary(of: field) }
    if !limits.isEmpty { facts.append([.text("Limits: \(limits.joined(separator: ", ")).")]) }
    // That a Boolean is true or false needs no words.
    if !field.values.isEmpty, ![.scalar(.string), .scalar(.boolean)].contains(field.type.innermost) {
      let values = field.values.map { [Inline.code($0.value)] }.joined(separator: [.text(", ")])
      facts.append([.text("Allowed values: ")] + values + [.text(".")])
    }
    if let format = field.timeFormat { facts.append([.text("Format: "), .code(format.value.pattern), .text(".")]) }
    let value = field.defaultValue?.value ?? field.values.first { $0.isDefault }?.value
    if let value { facts.append([.text("Default: "), .code(references.value(value, of: field.name)), .text(".")]) }
    if let example = field.example, !example.isWhitespace {
      facts.append([.text("Example: "), .code(example), .text(".")])
    }
    return facts
  }

  /// What a text holds whose example is JSON.
  private static func jsonKind(of field: Field) -> String? {
    guard field.type == .scalar(.string), field.values.isEmpty, let example = field.example else { return nil }
    // Few examples have such brackets at all.
    guard example.hasByte(UInt8(ascii: "{")) else { return nil }
    let characters = example.filter { !$0.isWhitespace }
    if characters.hasSuffix("}"), characters.hasPrefix("{\"") || characters == "{}" { return "An object" }
    return characters.hasPrefix("[{\"") && characters.hasSuffix("}]") ? "A list of objects" : nil
  }
}

extension MemberDocumentation {
  /// A condition as a sentence.
  private static func sentence(of condition: Documented<Condition>, _ references: MemberReferences) -> [Inline] {
    let others = condition.value.requirements
    func clause(_ requirement: Condition.Requirement) -> [Inline] { self.clause(requirement, references) }
    let names = others.map { [references.inline(for: $0.name)] }.joined(separator: [.text(" or ")])
    switch condition.value.effect {
    case .required:
      return [.text("Required where ")] + others.map(clause).joined(separator: [.text(" and ")]) + [.text(".")]
    case .effective:
      return [.text("Counts only where ")] + others.map(clause).joined(separator: [.text(" and ")]) + [.text(".")]
    case .exclusive:
      return [.text("Not together with ")] + names + [.text(".")]
    case .alternative:
      return [.text("This or ")] + names + [.text(" has to be given.")]
    }
  }

  private static func clause(_ requirement: Condition.Requirement, _ references: MemberReferences) -> [Inline] {
    let name = references.inline(for: requirement.name)
    switch requirement.state {
    case .equals(let values):
      let written = values.map { [Inline.code(references.value($0, of: requirement.name))] }
      return [name, .text(" is ")] + written.joined(separator: [.text(" or ")])
    case .given: return [name, .text(" is given")]
    case .absent: return [name, .text(" is not given")]
    }
  }
}

extension EmbeddedList {
  /// The list in words.
  fileprivate var summary: String {
    let name = notation == .jsonArray ? "A JSON array in a text" : "Values with commas between them"
    let limit =
      LimitPlan.Bounds(minimumCount, maximumCount).map { ", \(LimitPlan.count($0).constraint.described)" } ?? ""
    return "\(name)\(limit)."
  }
}

extension LimitPlan {
  /// Whether the limit is on how many elements a list has.
  fileprivate var isCount: Bool { if case .count = self { true } else { false } }

  /// The limit in words, as it holds for a field.
  func summary(of field: Field) -> String {
    if isCount { return constraint.described }
    if case .range(let bounds) = self, field.type.innermost == .scalar(.string) {
      return (field.type.isList ? "each " : "") + bounds.summaryOfNumber
    }
    return (field.type.isList ? "each " : "") + constraint.described
  }
}

extension LimitPlan.Bounds {
  /// The bounds of a number that a text holds, in words.
  fileprivate var summaryOfNumber: String {
    let words = Constraint.words(minimum, maximum)
    return switch self {
    case .from, .through: "a number of \(words)"
    case .between(let minimum, let maximum): minimum == maximum ? "the number \(words)" : "a number from \(words)"
    }
  }
}
