internal import TablatureAPIModel

/// The corrections of one operation while they are drafted.
struct OperationDrafting {
  private(set) var entries: [OverlayDraft.Entry] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let documented: Operation
  private let needsPage: Bool
  private var isCut = false
  private var corrected: CorrectedOperation

  init(_ operation: Operation, needsPage: Bool) {
    documented = operation
    self.needsPage = needsPage
    corrected = CorrectedOperation(operation)
  }

  /// All differences of one kind at one path.
  private struct Observation {
    var path: FieldPath
    var differences: [ObservedDifference]

    var type: ObservedType { ObservedType(joining: differences) }
  }

  /// Drafts corrections of all differences: types first, since they decide what can have members; structures before their members.
  mutating func draft(_ differences: [ObservedDifference]) {
    var kinds: [ObservedDifference.Kind: [FieldPath: [ObservedDifference]]] = [:]
    var parents: [FieldPath: Set<String>] = [:]
    for difference in differences where difference.kind != .error {
      guard let path = path(difference) else { continue }
      // A member whose type differed and that the page lacks by now is undocumented.
      let isMember = difference.kind == .type && corrected.field(at: path) == nil
      kinds[isMember ? .member : difference.kind, default: [:]][path, default: []].append(difference)
      var (parent, member) = (path.parent, path.last)
      while !parent.names.isEmpty, parents[parent, default: []].insert(member).inserted {
        (parent, member) = (parent.parent, parent.last)
      }
    }
    // Keys of a map are data, and no members to describe.
    let maps = Set(
      parents.filter { $0.value.count > Self.mostMembers && corrected.field(at: $0.key) == nil }.map(\.key))
    func observations(_ kind: ObservedDifference.Kind) -> [Observation] {
      (kinds[kind] ?? [:]).map { Observation(path: $0.key, differences: $0.value) }
        .sorted { $0.path.names.lexicographicallyPrecedes($1.path.names) }
    }
    for observation in observations(.type) { draftType(observation, hasMembers: parents[observation.path] != nil) }
    for observation in observations(.missing) where !isCovered(observation.path) {
      let presence = corrected.field(at: observation.path)?.presence
      guard presence == nil || presence == .required else { continue }
      make(.makeOptional, observation, because: "Responses lack this member")
    }
    for observation in observations(.value) where !isCovered(observation.path) {
      if let field = corrected.field(at: observation.path), field.values.isEmpty || field.hasOtherValues { continue }
      make(.markOpen, observation, because: "Responses have values that the page doesn't list")
    }
    for observation in observations(.member) {
      draftMember(
        observation, members: parents[observation.path]?.count ?? 0, isMap: maps.contains(observation.path))
    }
    draftErrors(differences.filter { $0.kind == .error })
  }

  // MARK: - Kinds

  private mutating func draftType(_ observation: Observation, hasMembers: Bool) {
    guard !isCovered(observation.path) else { return }
    let field = corrected.field(at: observation.path)
    var observed = observation.type
    // Members were seen in objects.
    if hasMembers, observed.innermost != .object { observed = observed.joined(with: .object) }
    // A number that the page calls an integer has a fraction, or more digits than an integer can hold: a text keeps both.
    if field?.type.innermost == .scalar(.integer), observed.innermost == .scalar(.float) {
      observed = observed.withInnermost(.scalar(.string))
    }
    let type = observed.type(hasMembers: field?.type.holdsMembers ?? false)
    if let field, field.type == type || field.type.observed.reads(observed) { return }
    if let field, !field.members.isEmpty, !type.holdsMembers {
      return undrafted(
        observation.path.text,
        "the page documents members, and responses have \(Self.described(observation))",
        "retype the member by hand if no response has the documented members")
    }
    // The correction would let values be shown that the page marks as secret.
    if field?.secret != nil, type.innermost != .scalar(.string) {
      return undrafted(
        observation.path.text, "the member is secret, and only a String can be",
        "retype the member by hand if its values may be shown")
    }
    make(
      .retype, observation, ["to": .type(type)],
      because: "Responses have \(Self.described(observation)), the page documents \(field?.type.notation ?? "no type")")
  }

  private mutating func draftMember(_ observation: Observation, members: Int, isMap: Bool) {
    guard corrected.field(at: observation.path) == nil, !isCovered(observation.path) else { return }
    var type = observation.type.type(hasMembers: members > 0)
    var reason = "Responses have this member with \(Self.described(observation)), the page lacks it"
    if isMap, type.holdsMembers {
      type = observation.type.withInnermost(.scalar(.map)).type(hasMembers: false)
      reason += "; its \(members) names seem to be keys"
    }
    make(.addMember, observation, ["type": .type(type)], because: reason)
    let name = observation.path.last.lowercased()
    if type == .scalar(.string), Secret.names.contains(where: name.hasSuffix) {
      make(.markSecret, observation, because: "The name is that of a secret")
    }
  }

  /// An undocumented object with more members is taken for a map.
  private static let mostMembers = 20

  private mutating func draftErrors(_ differences: [ObservedDifference]) {
    let known = Set(documented.errors.map(\.code))
    for difference in differences where !known.contains(difference.path) {
      guard Self.isName(difference.path), difference.path.utf8.count <= 200 else {
        undrafted(difference.path, "the error code can't be written in an overlay", "report the code to the service")
        continue
      }
      guard let status = difference.httpStatus, (100...599).contains(status) else {
        undrafted(
          difference.path, "no HTTP status was recorded for the error code",
          "add it to the overlay with 'add-error' and its status")
        continue
      }
      make(
        .addError, difference.path, [difference], ["status": .number(status)],
        at: documented.errors.last?.meanings.last?.location ?? documented.location,
        because: "The service answers with this code, the page lacks it")
    }
  }

  // MARK: - Corrections

  /// Each correction is made on a copy, so their number is limited; no client reports as many.
  private static let mostCorrections = 2_000

  private mutating func make(
    _ kind: CorrectionKind, _ observation: Observation, _ settings: [String: Setting.Value] = [:],
    because reason: String
  ) {
    let place = place(of: observation.path)
    make(kind, observation.path.text, observation.differences, settings, at: place, because: reason)
  }

  /// Makes a correction; one that can't be made becomes a diagnostic.
  private mutating func make(
    _ kind: CorrectionKind, _ subject: String, _ differences: [ObservedDifference],
    _ settings: [String: Setting.Value], at place: SourceLocation, because reason: String
  ) {
    guard entries.count < Self.mostCorrections else {
      if entries.count == Self.mostCorrections, !isCut {
        isCut = true
        undrafted(
          "response", "more than \(Self.mostCorrections) corrections of one operation", "draft again after these")
      }
      return
    }
    let correction = Correction(
      kind, Documented(subject, at: place), operation: Documented(documented.name, at: place),
      page: Documented(documented.location.file, at: place),
      reason: "\(reason); \(ObservedDifference.reports(of: differences))",
      settings: settings)
    do throws(CorrectionProblem) {
      var made = corrected
      try kind.make(correction, &made)
      corrected = made
      entries.append(OverlayDraft.Entry(correction: correction, place: place, needsPage: needsPage))
    } catch {
      switch error {
      case .unused: return
      case .unknown(let summary, _), .misfit(let summary):
        undrafted(subject, summary, "correct the page by hand, or read the pages that the client was generated from")
      }
    }
  }

  private mutating func undrafted(_ subject: String, _ summary: String, _ help: String) {
    diagnostics.append(
      Diagnostic(
        "overlay.undrafted", .warning, "no correction for \(subject.visible.quotedPath): \(summary)",
        at: documented.location, notes: [Diagnostic.Note(help)]))
  }

  // MARK: - Paths

  /// The path of a member as corrections write it; nil, with a diagnostic, for one that they can't name, and nil for one that nothing is
  /// documented of.
  private mutating func path(_ difference: ObservedDifference) -> FieldPath? {
    let names = difference.path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    // Nothing is documented of what a map has, whatever its keys are.
    if isCovered(FieldPath(section: .response, names: names)) { return nil }
    let path = FieldPath("response." + difference.path)
    guard let path, path.names == names, names.allSatisfy(Self.isName), !namesIndex(path) else {
      undrafted(
        difference.path, "an overlay can't name this member", "describe the object that has it as Map or Any by hand")
      return nil
    }
    return path
  }

  /// Whether a name that the page lacks would be taken for the index of a list.
  private func namesIndex(_ path: FieldPath) -> Bool {
    path.names.indices.dropFirst().contains { index in
      ListIndex.isIndex(path.names[index])
        && corrected.field(at: FieldPath(section: .response, names: Array(path.names[...index]))) == nil
    }
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        !$0.properties.isWhitespace && !$0.isDisruptive && !$0.properties.isNoncharacterCodePoint
      }
  }

  /// Whether a value of any type, or a map, is around the member, so that nothing is documented of it.
  private func isCovered(_ path: FieldPath) -> Bool {
    var parent = path.parent
    while !parent.names.isEmpty {
      if let type = corrected.field(at: parent)?.type.innermost {
        return type == .scalar(.any) || type == .scalar(.map)
      }
      parent = parent.parent
    }
    return false
  }

  /// The row of a member or, if the page lacks it, of what holds it.
  private func place(of path: FieldPath) -> SourceLocation {
    var documentedPath = path
    let page = CorrectedOperation(documented)
    while !documentedPath.names.isEmpty {
      if let field = page.field(at: documentedPath) { return field.location }
      documentedPath = documentedPath.parent
    }
    return documented.response.last?.location ?? documented.location
  }

  // MARK: - Texts

  private static func described(_ observation: Observation) -> String {
    let types = Set(observation.differences.map { $0.observedType ?? "null" }).sorted()
    return "JSON type \(types.joined(separator: " or "))"
  }
}
