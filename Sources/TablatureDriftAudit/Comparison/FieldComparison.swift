internal import TablatureAPIModel
internal import TablatureSwiftEmitter

/// What pages and code say of a parameter, or of a member of a response.
struct FieldComparison: Sendable {
  /// How the two belong together.
  enum Fate: Hashable, Sendable {
    /// Both have it.
    case shared
    /// Only the pages have it.
    case missing
    /// Only the code has it.
    case extra
    /// The code has it by another name.
    case renamed
    /// The code has it in another structure.
    case moved
  }

  let section: Operation.Section
  let fate: Fate
  /// What generated code has to say.
  let documented: SurfaceField?
  /// What the code says.
  let coded: SurfaceField?
  /// What the page says.
  let field: Field?
  /// The operation of the code.
  let operation: CodedOperation
  /// Whether it stands in a structure that callers can leave out.
  var isInOptionalGroup = false

  /// The path by which it is known: that of the pages, if they have it.
  var path: String { documented?.path ?? coded?.path ?? "" }
  /// What it is called in messages.
  var noun: String { section == .request ? "parameter" : "member" }
  /// Whether both have it, at the same place.
  var isShared: Bool { fate == .shared }

  /// Where the code writes or reads it by its name on the wire, which is what has to go where the page does not have it there.
  ///
  /// The vendor's own kind of client repeats each name several times, so there it is the property.
  var use: SourceLocation? { operation.isTeaModel ? nil : coded?.places.use }

  /// Where the code has it, or would have it.
  var place: SourceLocation? { coded?.location ?? operation.place(of: path, in: section) }
}

extension FieldComparison {
  /// Puts what pages and code say of an operation side by side.
  ///
  /// A structure is there as long as anything in it is, so it is never missing or extra by itself.
  static func comparisons(
    _ documented: OperationSurface, _ page: Operation?, _ coded: CodedOperation, _ wireProtocol: WireProtocol
  ) -> [FieldComparison] {
    Operation.Section.allCases.flatMap { section -> [FieldComparison] in
      // Code that ignores what comes back, or gets its parameters from elsewhere, says nothing of it.
      if !coded.isGenerated, coded.structures[section] == nil { return [] }
      let fields = page.map { pageFields(section == .request ? $0.request : section == .response ? $0.response : []) }
      return comparisons(
        documented.fields.filter { $0.section == section }, fields ?? [:],
        coded.surface.fields.filter { $0.section == section }, coded, section, wireProtocol)
    }
  }

  private static func comparisons(
    _ documented: [SurfaceField], _ page: [String: Field], _ coded: [SurfaceField], _ operation: CodedOperation,
    _ section: Operation.Section, _ wireProtocol: WireProtocol
  ) -> [FieldComparison] {
    let samples = section == .response && !operation.isGenerated ? operation.samples.map(\.value) : []
    let (coded, renamed) = aligned(coded, with: documented, samples)
    let inCode = Dictionary(coded.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let inPages = Dictionary(documented.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    func make(_ fate: Fate, _ documented: SurfaceField?, _ coded: SurfaceField?) -> FieldComparison {
      let groups = (documented ?? coded)?.ancestors ?? []
      return FieldComparison(
        section: section, fate: fate, documented: documented, coded: coded,
        field: (documented?.path).flatMap { page[$0] }, operation: operation,
        isInOptionalGroup: groups.contains { page[$0]?.presence != .required })
    }
    var comparisons: [FieldComparison] = []
    // What stands in something that is a structure on one side only goes with it.
    var unequal: Set<String> = []
    for field in documented {
      guard let other = inCode[field.path] else {
        if !operation.isGenerated, inPages[field.parent] == nil, let list = listItself(field, inCode) {
          comparisons.append(make(.moved, field, list))
          unequal.insert(list.path)
        }
        continue
      }
      comparisons.append(make(renamed[field.path] == nil ? .shared : .renamed, field, renamed[field.path] ?? other))
      if (field.kind == .structure) != (other.kind == .structure) { unequal.insert(field.path) }
      // A list in place of what holds one, or the reverse.
      if !operation.isGenerated, let isList = field.isList, let reads = other.isList, isList != reads {
        unequal.insert(field.path)
      }
    }
    func goesWithAnother(_ field: SurfaceField) -> Bool {
      field.ancestors.contains { unequal.contains($0) }
    }
    let holders = Set((documented + coded).flatMap(\.ancestors))
    func isHolder(_ field: SurfaceField) -> Bool { field.kind == .structure && holders.contains(field.path) }
    // What the code keeps without looking into it says nothing of what is inside.
    let opaque = operation.isGenerated ? [] : Set(coded.filter { $0.kind == nil || $0.kind == .json }.map(\.path))
    unequal.formUnion(opaque.intersection(holders))
    let unlisted = operation.isGenerated ? [] : PlaceEvidence.unlisted(documented, page)
    // Generated code has no parameter of its own accord, so what no page lists any more is left over from another version.
    func isExcused(_ field: SurfaceField) -> Bool {
      field.isCommon(in: wireProtocol) && !(operation.isGenerated && section == .request)
    }
    var missing = documented.filter { inCode[$0.path] == nil && !isHolder($0) && !goesWithAnother($0) }
    var extra = coded.filter {
      inPages[$0.path] == nil && !isHolder($0) && !goesWithAnother($0) && !isExcused($0)
        && !$0.ancestors.contains(where: unlisted.contains)
        && !unequal.contains($0.path) && (operation.isGenerated || !$0.belongsToErrors(of: wireProtocol))
    }
    let homes = Homes(documented, coded)
    // Names that only differ in letter case and signs first, so that another one that is like both doesn't keep them apart.
    let respelled = pairs(&missing, &extra) {
      isRespelled($0, $1) && homes.areSame($0, $1) && isAlike($0.kind, $1.kind)
    }
    for pair in respelled + pairs(&missing, &extra, where: { isRenamed($0, $1, homes) }) {
      comparisons.append(make(.renamed, pair.0, pair.1))
    }
    for pair in pairs(&missing, &extra, where: { isMoved($0, $1, homes) }) {
      if !operation.isGenerated,
        PlaceEvidence.isDoubtful(pair.0, in: page, codedIn: pair.1.parent)
          || PlaceEvidence.isDoubtfulOutside(pair.0, in: page, codedIn: pair.1.parent)
      {
        continue
      }
      comparisons.append(make(.moved, pair.0, pair.1))
    }
    // Code that takes single values out of a response leaves others alone; what is sent that nobody knows, or what the client adds to
    // every call, can be what is looked for.
    if !operation.open.contains(section), section != .request || !operation.isOpen {
      missing.removeAll {
        !operation.isGenerated
          && ($0.isHeldByClient(in: wireProtocol) || operation.clientWide.contains($0.path)
            || section == .request && operation.joined.contains($0.path))
      }
      comparisons += missing.map { make(.missing, $0, nil) }
    }
    comparisons += extra.map { make(.extra, nil, $0) }
    return comparisons
  }

  /// What the code reads as a list, where pages have the list inside of that: `Tags` for `Tags.Tag`.
  private static func listItself(_ field: SurfaceField, _ inCode: [String: SurfaceField]) -> SurfaceField? {
    guard field.section == .response, field.isList ?? false, let other = inCode[field.parent], other.isList ?? false
    else { return nil }
    return other
  }

  /// The fields of the code with structures under the names that pages give them, and those that had other names.
  ///
  /// So a structure with another name is told once, and not again with everything in it.
  private static func aligned(
    _ coded: [SurfaceField], with documented: [SurfaceField], _ samples: [SampleValue]
  ) -> (fields: [SurfaceField], renamed: [String: SurfaceField]) {
    var fields = coded
    var renamed: [String: SurfaceField] = [:]
    let inPages = Set(documented.map(\.path))
    // Structures stand before what they hold, so those around are aligned already.
    for structure in documented where structure.kind == .structure {
      if fields.contains(where: { $0.path == structure.path }) { continue }
      let homes = Homes(documented, fields)
      let candidates = fields.filter {
        $0.kind == .structure && !inPages.contains($0.path) && !structure.ancestors.contains($0.path)
          && isRenamed(structure, $0, homes)
      }
      // A page whose samples have the name that the code has is no witness against it, whatever other pages say.
      let shown = fields.filter {
        $0.kind == .structure && !inPages.contains($0.path) && $0.parent == structure.parent
          && SampleReading.show($0.path, ratherThan: structure.path, samples)
      }
      if shown.count == 1 {
        move(shown[0].path, to: structure.path, in: &fields)
        continue
      }
      guard candidates.count == 1 else { continue }
      renamed[structure.path] = candidates[0]
      move(candidates[0].path, to: structure.path, in: &fields)
    }
    return (fields, renamed)
  }

  /// Gives a structure another path, and all that it holds.
  private static func move(_ path: String, to other: String, in fields: inout [SurfaceField]) {
    let inside = path + "."
    for index in fields.indices {
      if fields[index].path == path {
        fields[index].path = other
      } else if fields[index].path.hasPrefix(inside) {
        fields[index].path = other + "." + fields[index].path.dropFirst(inside.count)
      }
    }
  }

  /// Takes out what belongs together, where nothing else could belong to either.
  private static func pairs(
    _ missing: inout [SurfaceField], _ extra: inout [SurfaceField], where isSame: (SurfaceField, SurfaceField) -> Bool
  ) -> [(SurfaceField, SurfaceField)] {
    // Quadratic, but only in what differs in one operation; whole rewrites are not guessed at.
    guard missing.count <= 100, extra.count <= 100 else { return [] }
    let found = missing.compactMap { field -> (SurfaceField, SurfaceField)? in
      let candidates = extra.filter { isSame(field, $0) }
      guard candidates.count == 1, missing.filter({ isSame($0, candidates[0]) }).count == 1 else { return nil }
      return (field, candidates[0])
    }
    let (taken, given) = (Set(found.map(\.0.path)), Set(found.map(\.1.path)))
    missing.removeAll { taken.contains($0.path) }
    extra.removeAll { given.contains($0.path) }
    return found
  }

  /// In which structures fields stand. What holds nothing but a list is none: `Disks.Disk` stands in what holds `Disks`.
  private struct Homes {
    let documented: Set<String>
    let coded: Set<String>

    init(_ documented: [SurfaceField], _ coded: [SurfaceField]) {
      self.documented = Set(documented.lazy.filter { $0.kind == .structure }.map(\.path))
      let members = Dictionary(grouping: coded, by: \.parent)
      self.coded = Set(
        coded.lazy.filter { $0.kind == .structure && !Self.holdsList(members[$0.path] ?? []) }.map(\.path))
    }

    private static func holdsList(_ members: [SurfaceField]) -> Bool { members.count == 1 && members[0].isList == true }

    func areSame(_ field: SurfaceField, _ other: SurfaceField) -> Bool {
      field.ancestors.first(where: documented.contains) == other.ancestors.first(where: coded.contains)
    }
  }

  /// The same structure and the same property, or a name that is nearly the same.
  private static func isRenamed(_ field: SurfaceField, _ other: SurfaceField, _ homes: Homes) -> Bool {
    guard homes.areSame(field, other) else { return false }
    if let name = field.name, name == other.name { return true }
    guard isAlike(field.kind, other.kind) else { return false }
    if isRespelled(field, other) { return true }
    guard field.parent == other.parent else { return false }
    let (name, given) = (letters(field.wireName), letters(other.wireName))
    return isLonger(given, than: name) || NearestName.of(name, among: [given]) != nil
  }

  private static func isRespelled(_ field: SurfaceField, _ other: SurfaceField) -> Bool {
    letters(field.path) == letters(other.path)
  }

  /// Whether a name is another one with a word behind it.
  private static func isLonger(_ name: String, than other: String) -> Bool {
    other.count > 4 && name.hasPrefix(other) && name.count < 2 * other.count
  }

  private static func isMoved(_ field: SurfaceField, _ other: SurfaceField, _ homes: Homes) -> Bool {
    !homes.areSame(field, other) && field.wireName == other.wireName
      && isAlike(field.kind, other.kind)
  }

  /// Whether values can be the same: points in time are text where code knows nothing better.
  private static func isAlike(_ kind: SurfaceField.Kind?, _ other: SurfaceField.Kind?) -> Bool {
    guard let kind, let other, kind != other else { return true }
    // Values of any kind can be written as text.
    if kind == .json, other == .string { return true }
    let texts: Set<SurfaceField.Kind> = [.string, .timestamp, .secret]
    return texts.contains(kind) && texts.contains(other)
  }

  private static func letters(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }

  /// The fields of a table by their paths, lists without a mark.
  private static func pageFields(_ fields: [Field]) -> [String: Field] {
    var found: [String: Field] = [:]
    var open = fields.map { ($0.name, $0) }
    while let (path, field) = open.popLast() {
      found[path] = field
      open += field.members.map { ("\(path).\($0.name)", $0) }
    }
    return found
  }
}

extension SurfaceField {
  /// The paths of the structures around it.
  fileprivate var ancestors: [String] {
    var paths: [String] = []
    var parent = self.parent[...]
    while !parent.isEmpty {
      paths.append(String(parent))
      parent = parent.lastIndex(of: ".").map { parent[..<$0] } ?? ""
    }
    return paths
  }
}

extension SurfaceField {
  /// Whether code may have it in any operation, though no page lists it.
  fileprivate func isCommon(in wireProtocol: WireProtocol) -> Bool {
    switch section {
    case .request: wireProtocol.commonParameters.isAcceptedEverywhere(path)
    case .response: path == wireProtocol.envelope.requestID
    case .error: false
    }
  }

  /// Whether code can leave it out although a page lists it: what clients hold in their configuration, and what they add to every call.
  fileprivate func isHeldByClient(in wireProtocol: WireProtocol) -> Bool {
    isCommon(in: wireProtocol) && !wireProtocol.commonParameters.account.contains(path)
  }

  /// Whether the service sends it in place of a response where it refuses a call.
  fileprivate func belongsToErrors(of wireProtocol: WireProtocol) -> Bool {
    section == .response && wireProtocol.envelope.errorBody.members.contains(path)
  }
}
