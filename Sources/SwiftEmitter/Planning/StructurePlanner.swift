import APIModel

/// Decides names and types of a structure's members, and of the types that they need.
struct StructurePlanner {
  /// Where structures stand.
  enum Side: Hashable, Sendable {
    /// In what is sent.
    case request
    /// In what comes back.
    case response
  }

  /// Structures inside structures beyond this depth are JSON: no page means them, and a compiler would give up.
  private static let deepest = 10

  private let side: Side
  private let reservedTypes: Set<String>
  private let context: NamingContext
  /// What had to be decided against what the page says.
  private(set) var diagnostics: [Diagnostic] = []

  /// Makes a planner for one side of an operation, with the names of types that nested ones must not hide.
  init(side: Side, reservedTypes: Set<String>, context: NamingContext) {
    self.side = side
    self.reservedTypes = reservedTypes
    var context = context
    context.section = side == .request ? .request : .response
    self.context = context
  }

  /// Plans a request or a response.
  mutating func plan(name: String, documentation: DocComment, fields: [Field]) -> StructurePlan {
    let noun = TypeNames.noun(ofOperation: context.path.first ?? "", acronyms: context.naming.acronyms)
    return plan(name: name, noun: noun, documentation: documentation, fields: fields, context: context, depth: 0)
  }

  private mutating func plan(
    name: String, noun: String, documentation: DocComment, fields: [Field], context: NamingContext, depth: Int
  ) -> StructurePlan {
    var names = NameScope(taken: side == .response && depth == 0 ? ["requestID"] : [])
    var types = TypeNames(taken: reservedTypes, noun: noun)
    var seen: Set<String> = []
    var current: [Int] = []
    var deprecated: [Int] = []
    for (index, field) in fields.enumerated() {
      guard seen.insert(field.name).inserted else {
        diagnostics.append(
          Diagnostic(
            "swift.duplicate-member", .warning,
            "\(Escaping.quoted(field.name)) stands twice in `\(name)`; the first one counts",
            at: field.location))
        continue
      }
      if field.deprecation == nil { current.append(index) } else { deprecated.append(index) }
    }
    // What is on its way out leaves its name to what stands for it: `Tag.N.Key` is `key`, although `Tag.N.key` comes first.
    var members: [(index: Int, plan: MemberPlan)] = []
    for index in current + deprecated {
      members.append(
        (index, member(fields[index], names: &names, types: &types, context: context, depth: depth)))
    }
    members.sort { $0.index < $1.index }
    // What is said of a member names others, whose names are known only now.
    let references = MemberReferences(members.map(\.plan), path: context.path.dropFirst())
    for index in members.indices {
      members[index].plan.documentation = self.documentation(
        of: fields[members[index].index], member: members[index].plan, references)
    }
    return StructurePlan(name: name, documentation: documentation, members: members.map(\.plan))
  }

  private func documentation(of field: Field, member: MemberPlan, _ references: MemberReferences) -> DocComment {
    var comment = MemberDocumentation.comment(
      for: field,
      otherwise: [.text(side == .request ? "The parameter " : "The member "), .code(field.name), .text(".")],
      list: list(in: field), isRegion: member.isRegion, references: references)
    comment.addSource([field.location] + field.correctionPlaces + (list(in: field)?.correctionPlaces ?? []))
    return comment
  }

  /// A structure that holds nothing but a list says no more than the list.
  private func list(in field: Field) -> Field? { side == .response ? field.soleList : nil }

  private func role(depth: Int) -> NameRole {
    switch (side, depth) {
    case (.request, 0): .requestMember
    case (.request, _): .queryStructureMember
    case (.response, 0): .responseMember
    case (.response, _): .responseStructureMember
    }
  }

  private mutating func member(
    _ field: Field, names: inout NameScope, types: inout TypeNames, context: NamingContext, depth: Int
  ) -> MemberPlan {
    let name = names.claim(
      field.name, as: role(depth: depth), in: context, at: field.location, diagnostics: &diagnostics)
    let isRegion =
      side == .request && depth == 0 && field.name.lowercased() == "regionid" && field.presence == .required
      && !field.type.isList
    let list = list(in: field)
    let content = list ?? field
    let path = list.map { [field.name, $0.name] } ?? [field.name]
    let type =
      isRegion
      ? .string
      : self.type(
        of: content, at: path, types: &types, context: list == nil ? context : context.inside(field.name), depth: depth)
    return MemberPlan(
      path: path,
      name: name,
      type: type,
      isList: content.type.isList || embeddedList(in: content) != nil,
      // A list of a response is always there, be it empty.
      isRequired: field.presence == .required && !isRegion && (side == .request || !content.type.isList),
      isRegion: isRegion,
      limits: side == .request && !isRegion ? limits(of: content, type: type) : [],
      precision: type == .timestamp ? content.timeFormat?.value.precision : nil,
      notation: embeddedList(in: content)?.notation,
      deprecation: deprecation(of: content.deprecation ?? field.deprecation, name: name, names: &names),
      documentation: DocComment(),
      location: field.location,
      example: content.example ?? field.example)
  }

  /// The list that a text of a request holds, where that is sure.
  private func embeddedList(in field: Field) -> EmbeddedList? {
    guard side == .request, field.type == .scalar(.string), let list = field.embeddedList,
      list.confidence == .certain
    else { return nil }
    return list.value.notation == .jsonArray || list.value.element == .scalar(.string) ? list.value : nil
  }

  private func deprecation(
    of deprecation: Documented<Prose>?, name: String, names: inout NameScope
  ) -> MemberPlan.Deprecation? {
    guard let deprecation else { return nil }
    let storage = names.claim("stored" + name.prefix(1).uppercased() + name.dropFirst())
    let message = deprecation.value.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(200)
    return .init(message: message.isEmpty ? "The page advises against it." : String(message), storage: storage)
  }

  private mutating func type(
    of field: Field, at path: [String], types: inout TypeNames, context: NamingContext, depth: Int
  ) -> TypePlan {
    if case .list(.list) = field.type {
      return json(field, because: "is a list of lists")
    }
    switch field.type.innermost {
    case .structure:
      if field.members.isEmpty { return json(field, because: "has no documented members") }
      if depth >= StructurePlanner.deepest { return json(field, because: "is nested too deeply") }
      let name = types.claim(field, as: .structureType, in: context, diagnostics: &diagnostics)
      let comment = DocComment(
        .text(field.type.isList ? "An element of " : "What stands in "), .code(path.joined(separator: ".")), .text("."))
      return .structure(
        plan(
          name: name, noun: name, documentation: comment, fields: field.members, context: context.inside(field.name),
          depth: depth + 1))
    case .scalar(.string):
      if let list = embeddedList(in: field) { return list.element == .scalar(.string) ? .string : .json }
      if field.secret != nil { return .secret }
      return field.hasValueType ? .values(values(of: field, types: &types, context: context)) : .string
    case .scalar(.integer): return .integer
    case .scalar(.float): return .double
    case .scalar(.boolean): return .boolean
    case .scalar(.timestamp): return .timestamp
    case .scalar(.map), .scalar(.any): return .json
    case .list: return .json
    }
  }

  private mutating func json(_ field: Field, because reason: String) -> TypePlan {
    diagnostics.append(
      Diagnostic(
        "swift.json", .note, "\(Escaping.quoted(field.name)) \(reason), so it is a `JSONValue`", at: field.location))
    return .json
  }

  private mutating func values(
    of field: Field, types: inout TypeNames, context: NamingContext
  ) -> ValueListPlan {
    let name = types.claim(field, as: .valueListType, in: context, diagnostics: &diagnostics)
    var names = NameScope()
    var seen: Set<String> = []
    var values: [ValueListPlan.Value] = []
    for value in field.values where seen.insert(value.value).inserted {
      var comment = DocComment(value.meaning, otherwise: [.code(value.value)])
      if value.isDefault { comment.addParagraph([[.text("The default.")]]) }
      values.append(
        ValueListPlan.Value(
          name: names.claim(
            value.value, as: .value, in: context.inside(field.name), at: value.location, diagnostics: &diagnostics),
          wireValue: value.value, documentation: comment))
    }
    var comment = DocComment(.text("The values of "), .code(field.name), .text("."))
    comment.addParagraph([[.text("A string literal makes one that is not listed.")]])
    return ValueListPlan(name: name, documentation: comment, values: values)
  }

  private mutating func limits(of field: Field, type: TypePlan) -> [LimitPlan] {
    var limits: [LimitPlan] = []
    if let list = embeddedList(in: field) {
      return LimitPlan.Bounds(list.minimumCount, list.maximumCount).map { [.count($0)] } ?? []
    }
    // A client that refuses what the service takes is worse than one that asks, so only sure limits are checked.
    for constraint in field.constraints where constraint.confidence == .certain {
      guard let limit = LimitPlan(constraint.value) else {
        diagnostics.append(
          Diagnostic(
            "swift.empty-limit", .warning,
            "a limit of \(Escaping.quoted(field.name)) lets nothing through, so it is not checked",
            at: constraint.location))
        continue
      }
      if limit.applies(to: type, isList: field.type.isList), !limits.contains(limit) { limits.append(limit) }
    }
    return limits
  }
}

extension LimitPlan {
  /// A limit as the page has it, `nil` where nothing lies between its bounds.
  init?(_ constraint: Constraint) {
    switch constraint {
    case .range(let minimum, let maximum):
      guard let bounds = Bounds(minimum, maximum) else { return nil }
      self = .range(bounds)
    case .length(let minimum, let maximum):
      guard let bounds = Bounds(minimum, maximum) else { return nil }
      self = .length(bounds)
    case .count(let minimum, let maximum):
      guard let bounds = Bounds(minimum, maximum) else { return nil }
      self = .count(bounds)
    case .ascii: self = .ascii
    }
  }

  /// Whether the limit can be checked on values of a type.
  func applies(to type: TypePlan, isList: Bool) -> Bool {
    switch (self, type) {
    case (.count, _): isList
    case (.range, .integer), (.range, .double): true
    case (.length, .string), (.length, .values), (.length, .secret): true
    case (.ascii, .string), (.ascii, .values), (.ascii, .secret): true
    case (.range, _), (.length, _), (.ascii, _): false
    }
  }
}
