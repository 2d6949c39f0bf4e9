import TablatureAPIModel

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
  /// The parameter that names the region, in lower case.
  private let regionParameter: String?
  private let reservedTypes: Set<String>
  private let context: NamingContext
  /// What had to be decided against what the page says.
  private(set) var diagnostics = PlanDiagnostics()

  /// Makes a planner for one side of an operation, with the names of types that nested ones must not hide.
  init(side: Side, region: String?, reservedTypes: Set<String>, context: NamingContext) {
    self.side = side
    regionParameter = region?.lowercased()
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
    let fields = withoutDuplicates(fields, in: name)
    let names = memberNames(of: fields, context: context, depth: depth)
    let types = typeNames(of: fields, TypeNames(noun: noun), context: context, depth: depth)
    var storage = NameScope(taken: Set(names))
    var members: [MemberPlan] = []
    for (index, field) in fields.enumerated() {
      members.append(
        member(field, name: names[index], type: types[index], storage: &storage, context: context, depth: depth))
    }
    // What is said of a member names others, whose names are known only now.
    let references = MemberReferences(members, path: context.path.dropFirst())
    for index in members.indices {
      members[index].documentation = self.documentation(of: fields[index], member: members[index], references)
    }
    return StructurePlan(name: name, documentation: documentation, members: members)
  }

  private mutating func withoutDuplicates(_ fields: [Field], in name: String) -> [Field] {
    var seen = Set<String>(minimumCapacity: fields.count)
    for index in fields.indices { seen.insert(fields[index].name) }
    // Fields are large, so they are copied only where there is a name twice.
    if seen.count == fields.count { return fields }
    seen = []
    return fields.filter { field in
      if seen.insert(field.name).inserted { return true }
      diagnostics.append(
        Diagnostic(
          "swift.duplicate-member", .warning,
          "\(Escaping.quoted(field.name)) stands twice in `\(name)`; the first one counts",
          at: field.location))
      return false
    }
  }

  /// What is deprecated leaves its name to what replaces it: `Tag.N.Key` is `key`, although `Tag.N.key` comes first.
  private mutating func memberNames(of fields: [Field], context: NamingContext, depth: Int) -> [String] {
    // Fields are large: they are looked at where they are.
    NameAssignment.names(
      of: fields.indices.map { index in
        NamedSubject(
          wireName: fields[index].name, role: role(depth: depth), context: context,
          yields: fields[index].deprecation != nil, location: fields[index].location)
      }, taken: side == .response && depth == 0 ? ["requestID"] : [], diagnostics: &diagnostics)
  }

  /// What the type of a field is named.
  private struct TypeName {
    var name: String
    /// The name of the type that distinguishes a value list from others; users don't write it.
    var listName: String?
  }

  /// The names of the types that the fields need, nil where one needs none of its own.
  private mutating func typeNames(
    of fields: [Field], _ types: TypeNames, context: NamingContext, depth: Int
  ) -> [TypeName?] {
    let subjects = fields.indices.map { index -> NamedSubject? in
      let isRegion = isRegion(fields[index], depth: depth)
      if let list = list(in: fields[index]) {
        return typeRole(of: list, depth: depth, isRegion: isRegion).map { role in
          types.subject(list, in: fields[index], as: role, context)
        }
      }
      return typeRole(of: fields[index], depth: depth, isRegion: isRegion).map { role in
        types.subject(fields[index], in: nil, as: role, context)
      }
    }
    let named = subjects.compactMap { $0 }
    let names = NameAssignment.names(of: named, taken: reservedTypes, diagnostics: &diagnostics)
    var lists = NameScope(taken: reservedTypes.union(context.naming.reservedTypes).union(names))
    var typeNames = zip(names, named).map { name, subject in
      TypeName(name: name, listName: subject.role.isValueList ? lists.claim(name + "Values") : nil)
    }[...]
    return subjects.map { $0 == nil ? nil : typeNames.popFirst() }
  }

  /// What the type of a field is, where it is declared for the field alone.
  private func typeRole(of field: Field, depth: Int, isRegion: Bool) -> NameRole? {
    if isRegion { return nil }
    if case .list(.list) = field.type { return nil }
    switch field.type.innermost {
    case .structure:
      return field.members.isEmpty || depth >= StructurePlanner.deepest
        ? nil : .structureType(reserved: context.naming.reservedTypes)
    case .scalar(.string):
      let isText = embeddedList(in: field) != nil || field.secret != nil || !field.hasValueType
      return isText ? nil : .valueListType(reserved: context.naming.reservedTypes)
    case .scalar, .list: return nil
    }
  }

  private func isRegion(_ field: Field, depth: Int) -> Bool {
    side == .request && depth == 0 && field.presence == .required && !field.type.isList
      && field.name.lowercased() == regionParameter
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
    _ field: Field, name: String, type typeName: TypeName?, storage: inout NameScope, context: NamingContext, depth: Int
  ) -> MemberPlan {
    let isRegion = isRegion(field, depth: depth)
    let list = list(in: field)
    let content = list ?? field
    let path = list.map { [field.name, $0.name] } ?? [field.name]
    let type =
      isRegion
      ? .string
      : self.type(
        of: content, at: path, named: typeName, context: list == nil ? context : context.inside(field.name),
        depth: depth)
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
      deprecation: deprecation(of: content.deprecation ?? field.deprecation, name: name, storage: &storage),
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
    of deprecation: Documented<Prose>?, name: String, storage names: inout NameScope
  ) -> MemberPlan.Deprecation? {
    guard let deprecation else { return nil }
    let storage = names.claim("stored" + name.prefix(1).uppercased() + name.dropFirst())
    let message = deprecation.value.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(200)
    return .init(message: message.isEmpty ? "The page advises against it." : String(message), storage: storage)
  }

  private mutating func type(
    of field: Field, at path: [String], named typeName: TypeName?, context: NamingContext, depth: Int
  ) -> TypePlan {
    if case .list(.list) = field.type {
      return json(field, because: "is a list of lists")
    }
    switch field.type.innermost {
    case .structure:
      if field.members.isEmpty { return json(field, because: "has no documented members") }
      guard let name = typeName?.name else { return json(field, because: "is nested too deeply") }
      let comment = DocComment(
        .text(field.type.isList ? "An element of " : "What stands in "), .code(path.joined(separator: ".")), .text("."))
      return .structure(
        plan(
          name: name, noun: name, documentation: comment, fields: field.members, context: context.inside(field.name),
          depth: depth + 1))
    case .scalar(.string):
      if let list = embeddedList(in: field) { return list.element == .scalar(.string) ? .string : .json }
      if field.secret != nil { return .secret }
      guard let typeName, let listName = typeName.listName else { return .string }
      return .values(values(of: field, named: typeName.name, listName, context: context))
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
    of field: Field, named name: String, _ listName: String, context: NamingContext
  ) -> ValueListPlan {
    var seen: Set<String> = []
    let listed = field.values.filter { seen.insert($0.value).inserted }
    let names = NameAssignment.names(
      of: listed.map { value in
        NamedSubject(
          wireName: value.value, role: .value, context: context.inside(field.name), location: value.location)
      }, diagnostics: &diagnostics)
    let values = zip(names, listed).map { name, value in
      var comment = DocComment(value.meaning, otherwise: [.code(value.value)])
      if value.isDefault { comment.addParagraph([[.text("The default.")]]) }
      return ValueListPlan.Value(name: name, wireValue: value.value, documentation: comment)
    }
    var comment = DocComment(.text("The values of "), .code(field.name), .text("."))
    // Quick Help of an alias doesn't show the members of the type behind it, so they are listed.
    comment.blocks += zip(values, listed).map { value, documented in
      let meaning = documented.meaning.isEmpty ? [] : [.text(": ")] + value.documentation.summary
      return .init(.item(level: 1, ordinal: nil), [.code("." + value.name)] + meaning)
    }
    comment.addParagraph([[.text("A string literal makes a value that isn't listed.")]])
    return ValueListPlan(
      name: name, listName: listName, documentation: comment, values: values, isOpen: field.hasOtherValues)
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

  /// The limit as the page has it.
  var constraint: Constraint {
    switch self {
    case .range(let bounds): .range(minimum: bounds.minimum, maximum: bounds.maximum)
    case .length(let bounds): .length(minimum: bounds.minimum, maximum: bounds.maximum)
    case .count(let bounds): .count(minimum: bounds.minimum, maximum: bounds.maximum)
    case .ascii: .ascii
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
