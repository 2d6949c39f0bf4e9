internal import TablatureAPIModel

/// What names of keys and of locals stand for.
extension WriteScan {
  /// Gives a local name what it stands for.
  mutating func bind(_ name: String, to value: OutlineExpression, _ walk: inout Walk) {
    let (source, text, place) = (
      walk.scope.source(of: value), walk.scope.text(of: value), walk.scope.textPlace(of: value)
    )
    walk.scope.values[name] = source
    walk.scope.texts[name] = text
    walk.scope.textPlaces[name] = place
    walk.scope.locals.insert(name)
    if case .name(let callee, _) = value.unwrappedValue.called, walk.closures[callee] != nil { return }
    if isUnknownCall(value, walk.scope) {
      var source = walk.scope.values[name] ?? ValueSource(type: nil, scope: walk.scope.name)
      source.isOpen = true
      walk.scope.values[name] = source
    }
  }

  /// Gives the names of a loop what they stand for; false where what it goes over is still to be read.
  mutating func bind(_ names: [String], to sequence: OutlineExpression, _ walk: inout Walk) -> Bool {
    guard let last = names.last else { return false }
    for name in names {
      walk.scope.texts[name] = nil
      walk.scope.locals.insert(name)
    }
    if let expanded = expansion(of: sequence, walk) {
      for name in names { walk.scope.values[name] = nil }
      walk.expansions[names[0]] = expanded
      return true
    }
    for name in names.dropLast() { walk.scope.values[name] = nil }
    let element = element(of: sequence, walk.scope)
    walk.scope.values[last] = element
    // 'for (key, value) in tags', and the same behind a number.
    if names.count > 1, let element, let pair = element.type.flatMap(SwiftTypeText.tuple), pair.count == 2,
      names.count == 3 || !sequence.isNumbered
    {
      for (name, member) in zip(names.suffix(2), pair) {
        var source = element
        source.type = member.type
        source.holders = [element]
        walk.scope.values[name] = source
      }
    }
    return false
  }

  /// What something writes that a loop goes over: keys and values of a call, or of a property.
  mutating func expansion(of sequence: OutlineExpression, _ walk: Walk) -> [WireWrite]? {
    if case .name(let name, _) = sequence, let known = walk.expansions[name] { return known }
    guard callDepth < 4, steps > 0 else { return nil }
    steps -= 1
    var scan = inner()
    defer { steps = scan.steps }
    var inner = Walk(scope: walk.scope)
    if let found = walk.scope.computed(sequence) {
      guard let type = found.type, code.mayHoldPairs(type, seenFrom: found.owner?.scope ?? "") else { return nil }
      scan.follow(found.value, of: found.owner, inner)
      return scan.writes
    }
    guard case .call(let callee, let arguments, let place) = sequence else { return nil }
    scan.call(callee, arguments, place, &inner)
    if !scan.writes.isEmpty { return scan.writes }
    // 'parameters.sorted { … }', 'parameters.compactMapValues { $0 }'
    if case .member(.some(let base), _, _) = callee { return scan.expansion(of: base, walk) }
    return nil
  }

  /// A reader for something inside, which shares the steps that are left.
  func inner() -> WriteScan {
    var scan = WriteScan(code)
    (scan.callDepth, scan.steps, scan.chosen) = (callDepth + 1, steps, chosen)
    return scan
  }

  func element(of sequence: OutlineExpression, _ scope: ValueScope) -> ValueSource? {
    if case .call(let callee, let arguments, _) = sequence, callee.lastName == "zip", let last = arguments.last {
      return element(of: last.value, scope)
    }
    // Empty where there is none: 'tags ?? []'.
    return scope.source(of: sequence).map { scope.element(of: $0) }
  }

  // MARK: - Writing

  mutating func write(
    _ key: OutlineExpression, _ value: OutlineExpression, in target: OutlineExpression?, at place: Place?,
    _ walk: inout Walk
  ) {
    if let name = target?.lastName?.lowercased(), name.contains("header") { return }
    guard let place = place ?? key.place ?? value.place, !isValue else { return }
    if case .name(let name, _) = target?.unwrappedValue, walk.scope.values[name]?.isOpen ?? false {
      open.append(place)
    }
    guard let (text, keyPlace) = keyText(key, walk.scope) else {
      if let expanded = walk.expansions[key.root ?? ""] {
        writes += expanded
      } else if walk.scope.source(of: key)?.isOpen ?? false {
        open.append(place)
      }
      return
    }
    if text.hasSuffix(".\(WirePath.hole)"), let prefix = WirePath(String(text.dropLast(2))),
      let expanded = walk.expansions[key.lastHole?.root ?? ""]
    {
      prefixed += 1
      for write in expanded {
        var write = write
        write.path = prefix.appending(write.path)
        writes.append(write)
      }
      return
    }
    guard let path = WirePath(text) else {
      if text.contains(WirePath.hole), text.contains("."), !isPrefixed(key, walk) { unread.append(place) }
      return
    }
    writes.append(
      WireWrite(
        path: path, source: value.lastName.flatMap { collected[$0] } ?? writtenSource(value, walk.scope),
        constant: walk.scope.text(of: value), fallback: value.fallback, location: key.place ?? place,
        literal: keyPlace, constantLocation: walk.scope.textPlace(of: value), writer: walk.scope.owner?.name))
  }

  /// The text of a key, and where it stands, if not where it is used.
  private func keyText(_ key: OutlineExpression, _ scope: ValueScope) -> (String, Place?)? {
    if let text = scope.text(of: key) { return (text, scope.textPlace(of: key)) }
    // 'parameters[.instanceID]', where keys are cases or constants of a type.
    if case .member(nil, let name, _) = key, let named = code.namedTexts[name] { return (named.text, named.location) }
    guard case .call(let callee, let arguments, _) = key, arguments.count == 1, callee.typeText != nil else {
      return nil
    }
    return scope.text(of: arguments[0].value).map { ($0, scope.textPlace(of: arguments[0].value)) }
  }

  /// Whether a name begins with what callers give, who are read themselves.
  private func isPrefixed(_ key: OutlineExpression, _ walk: Walk) -> Bool {
    guard case .interpolated(let pieces, _) = key else { return true }
    let first = pieces.first { piece in
      if case .string("", _) = piece { false } else { true }
    }
    guard let root = first?.root else { return false }
    return walk.scope.values[root] != nil || walk.expansions[root] != nil
  }

  // MARK: - What nobody knows

  /// Notes that all of something goes to the wire whose names are not known.
  mutating func noteOpen(_ value: OutlineExpression, _ scope: ValueScope) {
    guard !isValue, let place = value.place else { return }
    if let source = scope.source(of: value), source.isOpen, case .name = value.unwrappedValue {
      open.append(place)
    } else if isUnknownCall(value, scope) {
      open.append(place)
    }
  }

  /// Whether a value comes from a function beside this one that is not in the code.
  private func isUnknownCall(_ value: OutlineExpression, _ scope: ValueScope) -> Bool {
    guard case .call(let callee, let arguments, _) = value.unwrappedValue else { return false }
    switch callee {
    // A closure that the function was given is read where it stands.
    case .name(let name, _) where name.first?.isLowercase == true && !scope.locals.contains(name): break
    case .member(.some(.name(let word, _)), _, _) where word == "self" || word == "Self" || word == "super": break
    default: return false
    }
    return CallTargets(scope).target(of: callee, arguments) == nil
  }
}

extension OutlineExpression {
  /// The name that it begins with: `pair` of `pair.key`.
  var root: String? {
    switch self {
    case .name(let name, _): name
    case .member(.some(let base), _, _): base.root
    case .group(let parts) where parts.count == 1: parts[0].root
    default: nil
    }
  }

  /// What is put in at the end of a text.
  fileprivate var lastHole: OutlineExpression? {
    switch self {
    case .interpolated(let pieces, _):
      pieces.last { piece in
        if case .string("", _) = piece { false } else { true }
      }
    case .group(let parts): parts.last
    default: nil
    }
  }

  /// What is called.
  fileprivate var called: OutlineExpression? { if case .call(let callee, _, _) = self { callee } else { nil } }

  /// The value without casts, and without what counts where there is none.
  var unwrappedValue: OutlineExpression {
    switch self {
    case .cast(let value, _): value.unwrappedValue
    case .group(let parts) where parts.count == 1: parts[0].unwrappedValue
    case .group(let parts) where parts.count == 3:
      if case .name("??", _) = parts[1] { parts[0].unwrappedValue } else { self }
    default: self
    }
  }

  /// Whether a loop over it gets numbers besides elements.
  fileprivate var isNumbered: Bool {
    guard case .call(let callee, _, _) = self else { return false }
    return callee.lastName == "enumerated" || callee.lastName == "zip"
  }
}
