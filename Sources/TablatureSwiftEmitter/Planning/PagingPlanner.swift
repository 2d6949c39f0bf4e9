import TablatureAPIModel

/// Decides how the pages of an operation are gone through, from what is known of its paging and from its planned types.
struct PagingPlanner {
  private let request: StructurePlan
  private let response: StructurePlan
  private let acronyms: Acronyms
  /// Why there is no plan.
  private(set) var diagnostics: [Diagnostic] = []

  /// Makes a planner for an operation whose types are planned.
  init(request: StructurePlan, response: StructurePlan, acronyms: Acronyms) {
    self.request = request
    self.response = response
    self.acronyms = acronyms
  }

  /// Plans an operation; nil where it does not page, or something that is needed is missing.
  mutating func plan(_ operation: Operation) -> PagingPlan? {
    guard let paging = operation.paging else { return nil }
    func none(_ reason: String) -> PagingPlan? {
      diagnostics.append(
        Diagnostic(
          "swift.paging", .note, "nothing goes through the pages of \(Escaping.quoted(operation.name)): \(reason)",
          at: paging.location))
      return nil
    }
    guard let path = paging.value.entries else { return none("it is not clear which list holds the entries") }
    guard let entries = member(at: path.replacing("[]", with: "")), let list = entries.last, list.isList else {
      return none("\(Escaping.quoted(path)) is no list in Swift")
    }
    if list.type == .json { return none("it is not clear what the elements of \(Escaping.quoted(path)) are") }
    let numbers = numbers(paging.value)
    let tokens = tokens(paging.value)
    let offsets = offsets(paging.value)
    guard numbers != nil || tokens != nil || offsets != nil else {
      return none("no parameter tells which page to get")
    }
    return PagingPlan(
      numbers: numbers, tokens: tokens, offsets: offsets, entries: entries, entryType: entryType(entries),
      stateProperty: state(of: list))
  }

  private func numbers(_ paging: Paging) -> PagingPlan.Numbers? {
    guard let number = paging.pageNumber.flatMap({ parameter($0, isNumber: true) }) else { return nil }
    let total = paging.totalCount.flatMap(number(at:))
    // What is said of all pages stands in one place.
    var beside = total?.members ?? []
    if !beside.isEmpty { beside.removeLast() }
    let answered = self.number(at: (beside.flatMap(\.path) + [number.wireName]).joined(separator: "."))
    return PagingPlan.Numbers(
      number: number, size: paging.pageSize.flatMap { parameter($0, isNumber: true) }, total: total,
      answeredNumber: answered)
  }

  private func tokens(_ paging: Paging) -> PagingPlan.Tokens? {
    guard let token = paging.token.flatMap({ parameter($0, isNumber: false) }),
      let next = paging.nextToken.flatMap(member(at:)), let last = next.last, last.type == .string, !last.isList
    else { return nil }
    return PagingPlan.Tokens(
      token: token, maximumResults: paging.maximumResults.flatMap { parameter($0, isNumber: true) }, nextToken: next)
  }

  private func offsets(_ paging: Paging) -> PagingPlan.Offsets? {
    guard let offset = paging.offset.flatMap({ parameter($0, isNumber: true) }),
      let next = paging.nextOffset.flatMap(number(at:))
    else { return nil }
    return PagingPlan.Offsets(offset: offset, nextOffset: next)
  }

  /// A parameter of a type that can be set.
  private func parameter(_ wireName: String, isNumber: Bool) -> PagingPlan.Parameter? {
    guard let member = request.members.first(where: { $0.path == [wireName] }), !member.isList else { return nil }
    guard member.type == .string || isNumber && member.type == .integer else { return nil }
    return PagingPlan.Parameter(
      wireName: wireName, property: member.storageName, isNumber: isNumber, isText: member.type == .string,
      isRequired: member.isRequired)
  }

  // MARK: The response

  private func member(at path: String) -> ResponseMemberPath? {
    var found: [MemberPlan] = []
    var rest = path.split(separator: ".").map(String.init)[...]
    var plan = response
    while !rest.isEmpty {
      guard let member = plan.members.first(where: { rest.starts(with: $0.path) }) else { return nil }
      found.append(member)
      rest = rest.dropFirst(member.path.count)
      if rest.isEmpty { break }
      guard !member.isList, case .structure(let nested) = member.type else { return nil }
      plan = nested
    }
    return found.isEmpty ? nil : ResponseMemberPath(members: found)
  }

  /// A member that is one number.
  private func number(at path: String) -> ResponseMemberPath? {
    member(at: path).flatMap { $0.last?.type == .integer && $0.last?.isList == false ? $0 : nil }
  }

  private func entryType(_ entries: ResponseMemberPath) -> String {
    let isNested =
      switch entries.last?.type {
      case .structure, .values: true
      default: false
      }
    let names = entries.members.map(\.type.name)
    return isNested ? ([response.name] + names).joined(separator: ".") : names.last ?? ""
  }

  /// A member that says what state an entry is in: its name says so, and the page lists the states.
  private func state(of list: MemberPlan) -> String? {
    guard case .structure(let entry) = list.type else { return nil }
    return entry.members.first { member in
      guard !member.isList, member.deprecation == nil, case .values(let values) = member.type, values.values.count > 1
      else { return false }
      return ["status", "state"].contains(Words(member.path[0], acronyms: acronyms).words.last?.text.lowercased() ?? "")
    }?.name
  }
}
