import TablatureAPIModel

/// What many pages agree about, held against each of them.
///
/// Pages are written by hand, one by one: a member that one page begins with a small letter and all others with a capital, or a list whose
/// element one page calls by the name of the list, is a slip. Only what no sample of the page itself shows is mended,
/// and only where the other pages agree.
struct Consensus {
  /// A name in one spelling must stand on this many other pages to be right.
  private static let fewestPages = 2

  /// How many pages have a spelling, by the spelling in lower case.
  private var spellings: [String: [String: Int]] = [:]
  /// How many pages call the elements of a list by a name.
  private var elements: [String: [String: Int]] = [:]

  init(of operations: [Operation]) {
    for operation in operations {
      var names: Set<String> = []
      var pairs: Set<[String]> = []
      Self.visit(operation.response) { name, element in
        names.insert(name)
        if let element { pairs.insert([name, element]) }
      }
      for name in names { spellings[name.lowercased(), default: [:]][name, default: 0] += 1 }
      for pair in pairs { elements[pair[0], default: [:]][pair[1], default: 0] += 1 }
    }
  }

  /// Mends the return data of an operation.
  func mend(_ operation: inout Operation) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var fields = operation.response
    mend(&fields, samples: operation.responseSamples, &diagnostics)
    if !diagnostics.isEmpty { operation.response = fields }
    return diagnostics
  }

  private func mend(_ fields: inout [Field], samples: [ResponseSample], _ diagnostics: inout [Diagnostic]) {
    for index in fields.indices {
      let field = fields[index]
      if let name = rightSpelling(of: field.name), !fields.contains(where: { $0.name == name }),
        !samples.contains(where: { $0.value.hasMember(field.name) })
      {
        diagnostics.append(
          Diagnostic(
            "name.letter-case", .warning,
            "all other pages write '\(name)' for '\(field.name)', and no sample here shows it; they count",
            at: field.location))
        fields[index].name = name
      }
      if let element = Self.soleElement(of: field), element.name == field.name, let name = rightElement(of: field.name)
      {
        diagnostics.append(
          Diagnostic(
            "name.list-element", .warning,
            "the samples call the elements of '\(field.name)' by the name of the list; it is '\(name)' on other pages, which counts",
            at: field.location))
        fields[index].members[0].name = name
      }
      mend(&fields[index].members, samples: samples, &diagnostics)
    }
  }

  /// The spelling of all other pages, if they agree on one that differs in nothing but the case of the first letter.
  private func rightSpelling(of name: String) -> String? {
    guard let known = spellings[name.lowercased()], known.count == 2, known[name] == 1,
      let right = known.first(where: { $0.key != name && $0.value >= Self.fewestPages })?.key,
      right.dropFirst() == name.dropFirst()
    else { return nil }
    return right
  }

  /// The element that other pages have for a list whose element one page names like the list.
  private func rightElement(of list: String) -> String? {
    guard let known = elements[list], known.count == 2 else { return nil }
    guard let right = known.first(where: { $0.key != list }), right.key == Names.singular(of: list),
      right.value >= known[list] ?? 0
    else { return nil }
    return right.key
  }

  private static func soleElement(of field: Field) -> Field? {
    guard field.members.count == 1, field.members[0].type.isList, !field.type.isList else { return nil }
    return field.members[0]
  }

  /// Visits each field by its name and that of the one list that it holds. Fields are large: they are looked at where
  /// they stand.
  private static func visit(_ fields: [Field], _ body: (_ name: String, _ element: String?) -> Void) {
    for index in fields.indices {
      let holdsList =
        fields[index].members.count == 1 && fields[index].members[0].type.isList && !fields[index].type.isList
      body(fields[index].name, holdsList ? fields[index].members[0].name : nil)
      visit(fields[index].members, body)
    }
  }
}

extension SampleValue {
  /// Whether an object anywhere in the value has a member of that name.
  fileprivate func hasMember(_ name: String) -> Bool {
    var work = [self]
    while let value = work.popLast() {
      switch value {
      case .object(let members):
        if members.contains(where: { $0.name == name }) { return true }
        work += members.map(\.value)
      case .array(let elements): work += elements
      default: continue
      }
    }
    return false
  }
}
