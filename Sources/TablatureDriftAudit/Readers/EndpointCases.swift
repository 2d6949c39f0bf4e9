internal import TablatureAPIModel

/// An enum whose cases are operations, with properties that say for each of them what is called, and with what.
struct EndpointCases {
  /// The cases that stand for operations.
  private(set) var actions: [(item: OutlineCase, found: CodeIndex.NamedText)] = []

  private let type: CodeIndex.JoinedType
  private let code: CodeIndex
  /// What gives names and values.
  private let writers: [OutlineExpression]

  init(_ type: CodeIndex.JoinedType, _ names: HandWrittenActions) {
    (self.type, code) = (type, names.code)
    let code = names.code
    func writes(_ text: String?) -> Bool {
      text.map { code.mayHoldPairs($0, seenFrom: type.name) } ?? false
    }
    writers =
      type.properties.filter { $0.isComputed && writes($0.type) }.compactMap(\.value)
      + type.functions.filter { writes($0.returnType) || $0.parameters.contains { $0.type.hasPrefix("inout ") } }
      .map { .group($0.body) }
    let scope = ValueScope(code, owner: type)
    let asked =
      type.properties.filter { code.callNames.operations.contains($0.name.lowercased()) || $0.type == "String" }
      .compactMap(\.value) + type.functions.filter { $0.returnType == "String" }.map { .group($0.body) }
    for item in type.cases {
      let chosen = ChosenCase(item: item, type: type.name)
      let told = asked.lazy.compactMap { Self.text(in: $0, chosen, scope) }.filter {
        names.documented.contains($0.text)
      }
      if let found = told.first {
        actions.append((item, found))
      } else if !writers.isEmpty {
        // 'case describeRegions(language: String?)'
        let name = item.name.prefix(1).uppercased() + item.name.dropFirst()
        if names.documented.contains(name) { actions.append((item, .init(text: name, location: item.location))) }
      }
    }
    guard !actions.isEmpty else { return }
    // What says the names of most cases says those of the others, too.
    let known = Set(actions.map(\.item.name))
    for value in asked where 2 * actions.count > type.cases.count {
      for item in type.cases where !known.contains(item.name) && !actions.contains(where: { $0.item.name == item.name })
      {
        let found = Self.text(in: value, ChosenCase(item: item, type: type.name), scope)
        guard let found, HandWrittenActions.isName(found.text) else { continue }
        let isActionProperty = actions.contains { action in
          Self.text(in: value, ChosenCase(item: action.item, type: type.name), scope)?.text == action.found.text
        }
        if isActionProperty { actions.append((item, found)) }
      }
    }
  }

  /// What is sent for a case; nil where the enum does not say it.
  func scan(of item: OutlineCase) -> WriteScan? {
    guard !writers.isEmpty else { return nil }
    var scan = WriteScan(code)
    scan.chosen = ChosenCase(item: item, type: type.name)
    for value in writers { scan.read([value], in: ValueScope(code, owner: type)) }
    addLimits(of: scan.chosen, to: &scan)
    return scan
  }

  /// Adds what functions check that write nothing: `func validate() throws`.
  private func addLimits(of chosen: ChosenCase?, to scan: inout WriteScan) {
    var checks = WriteScan(code)
    checks.chosen = chosen
    checks.steps = scan.steps
    for function in type.functions where function.returnType.map({ $0 == "Bool" || $0 == "Void" }) ?? true {
      guard !function.body.isEmpty, !function.parameters.contains(where: { $0.type.hasPrefix("inout ") }) else {
        continue
      }
      var scope = ValueScope(code, owner: type)
      scope.locals.formUnion(function.parameters.map(\.name))
      checks.read(function.body, in: scope)
    }
    scan.steps = checks.steps
    scan.limits.merge(checks.limits) { known, found in known + found.filter { !known.contains($0) } }
  }

  /// A case as a function that makes the call.
  func function(of item: OutlineCase) -> OutlineFunction {
    OutlineFunction(
      name: item.name, parameters: item.parameters, body: [], isDeprecated: item.isDeprecated, location: item.location)
  }

  /// The text that a `switch` gives for a case.
  private static func text(
    in value: OutlineExpression, _ chosen: ChosenCase, _ scope: ValueScope
  ) -> CodeIndex.NamedText? {
    for part in value.all {
      guard case .selection(let subject, let branches) = part, let branch = chosen.branch(subject, branches),
        branch.body.count == 1, let text = scope.text(of: branch.body[0])
      else { continue }
      return .init(text: text, location: scope.textPlace(of: branch.body[0]) ?? chosen.item.location)
    }
    return nil
  }
}
