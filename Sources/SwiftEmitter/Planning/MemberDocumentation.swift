import APIModel

/// Writes what is said of a member: the page's text, then what the generator knows.
enum MemberDocumentation {
  private typealias Inline = DocComment.Inline

  /// The comment of a member; where a structure holds nothing but a list, `list` is the list.
  static func comment(
    for field: Field, otherwise summary: [DocComment.Inline], list: Field? = nil, isRegion: Bool = false
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
    comment.addParagraph((isRegion ? [region] : []) + facts(of: content))
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

  private static func facts(of field: Field) -> [[DocComment.Inline]] {
    var facts: [[Inline]] = []
    let conditions = field.conditions.map(sentence(of:))
    if field.presence == .conditional, !field.conditions.contains(where: { $0.value.effect == .required }) {
      facts.append([.text("Whether it is needed depends on other parameters.")])
    }
    facts += conditions
    if let list = field.embeddedList { facts.append([.text(list.value.summary)]) }
    let limits = field.constraints.compactMap { LimitPlan($0.value)?.summary }
    if !limits.isEmpty { facts.append([.text("Limits: \(limits.joined(separator: ", ")).")]) }
    // That a Boolean is true or false needs no words.
    if !field.values.isEmpty, ![.scalar(.string), .scalar(.boolean)].contains(field.type.innermost) {
      let values = field.values.map { [Inline.code($0.value)] }.joined(separator: [.text(", ")])
      facts.append([.text("Allowed values: ")] + values + [.text(".")])
    }
    if let format = field.timeFormat { facts.append([.text("Format: "), .code(format.value.pattern), .text(".")]) }
    let value = field.defaultValue?.value ?? field.values.first { $0.isDefault }?.value
    if let value { facts.append([.text("Default: "), .code(value), .text(".")]) }
    if let example = field.example, !example.allSatisfy(\.isWhitespace) {
      facts.append([.text("Example: "), .code(example), .text(".")])
    }
    return facts
  }
}

extension MemberDocumentation {
  /// A condition as a sentence.
  private static func sentence(of condition: Documented<Condition>) -> [Inline] {
    let others = condition.value.requirements
    switch condition.value.effect {
    case .required:
      return [.text("Required where ")] + others.map(clause).joined(separator: [.text(" and ")]) + [.text(".")]
    case .effective:
      return [.text("Counts only where ")] + others.map(clause).joined(separator: [.text(" and ")]) + [.text(".")]
    case .exclusive:
      return [.text("Not together with ")] + others.map { [.code($0.name)] }.joined(separator: [.text(" or ")])
        + [.text(".")]
    case .alternative:
      return [.text("This or ")] + others.map { [.code($0.name)] }.joined(separator: [.text(" or ")])
        + [.text(" has to be given.")]
    }
  }

  private static func clause(_ requirement: Condition.Requirement) -> [Inline] {
    switch requirement.state {
    case .equals(let values):
      [.code(requirement.name), .text(" is ")] + values.map { [.code($0)] }.joined(separator: [.text(" or ")])
    case .given: [.code(requirement.name), .text(" is given")]
    case .absent: [.code(requirement.name), .text(" is not given")]
    }
  }
}

extension EmbeddedList {
  /// The list in words.
  fileprivate var summary: String {
    let name = notation == .jsonArray ? "A JSON array in a text" : "Values with commas between them"
    let limit = LimitPlan.Bounds(minimumCount, maximumCount).map { ", \($0.summary(of: "element"))" } ?? ""
    return "\(name)\(limit)."
  }
}

extension LimitPlan {
  /// The limit in words.
  var summary: String {
    switch self {
    case .range(let bounds): bounds.summary
    case .length(let bounds): bounds.summary(of: "character")
    case .count(let bounds): bounds.summary(of: "element")
    case .ascii: "ASCII characters only"
    }
  }
}

extension LimitPlan.Bounds {
  /// The bounds on a number of things in words: `at most 1 element`.
  func summary(of thing: String) -> String {
    switch self {
    case .from(1), .through(1), .between(1, 1): "\(summary) \(thing)"
    case .from, .through, .between: "\(summary) \(thing)s"
    }
  }

  /// The bounds in words.
  var summary: String {
    switch self {
    case .from(let minimum): "at least \(minimum)"
    case .through(let maximum): "at most \(maximum)"
    case .between(let minimum, let maximum): minimum == maximum ? "\(minimum)" : "\(minimum) to \(maximum)"
    }
  }
}
