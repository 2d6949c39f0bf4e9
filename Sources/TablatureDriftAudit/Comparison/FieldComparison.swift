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
      let fields = page.map { section == .request ? $0.request : section == .response ? $0.response : [] } ?? []
      return comparisons(
        documented.fields.filter { $0.section == section },
        Dictionary(FieldTree(fields).fields.lazy.map { ($0.path, $0.field) }, uniquingKeysWith: { first, _ in first }),
        coded.surface.fields.filter { $0.section == section }, coded, section, wireProtocol)
    }
  }

  private static func comparisons(
    _ documented: [SurfaceField], _ page: [String: Field], _ coded: [SurfaceField], _ operation: CodedOperation,
    _ section: Operation.Section, _ wireProtocol: WireProtocol
  ) -> [FieldComparison] {
    let samples = section == .response && !operation.isGenerated ? operation.samples.map(\.value) : []
    let (coded, renamed) = aligned(coded, with: documented, samples)
    var pairing = Pairing(documented, by: \.path, coded, by: \.path)
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
    for pair in pairing.pairs {
      let (field, other) = (pair.left, pair.right)
      comparisons.append(make(renamed[field.path] == nil ? .shared : .renamed, field, renamed[field.path] ?? other))
      if (field.kind == .structure) != (other.kind == .structure) { unequal.insert(field.path) }
      // A list in place of what holds one, or the reverse.
      if !operation.isGenerated, let isList = field.isList, let reads = other.isList, isList != reads {
        unequal.insert(field.path)
      }
    }
    if !operation.isGenerated {
      for (field, list) in listsThemselves(pairing.onlyLeft, documented, coded) {
        comparisons.append(make(.moved, field, list))
        unequal.insert(list.path)
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
    pairing.removeUnpaired {
      isHolder($0) || goesWithAnother($0)
    } right: {
      isHolder($0) || goesWithAnother($0) || isExcused($0) || unequal.contains($0.path)
        || $0.ancestors.contains(where: unlisted.contains)
        || !operation.isGenerated && $0.belongsToErrors(of: wireProtocol)
    }
    let homes = Homes(documented, coded)
    func documentedHome(_ field: SurfaceField) -> (home: String?, kind: SurfaceField.Kind?) {
      (homes.ofDocumented(field), field.kind)
    }
    func codedHome(_ field: SurfaceField) -> (home: String?, kind: SurfaceField.Kind?) {
      (homes.ofCoded(field), field.kind)
    }
    // Names that only differ in letter case and signs first, so that another one that is like both doesn't keep them apart.
    pairing.pair(
      as: .renamed, by: \.path.lettersAndDigits, \.path.lettersAndDigits, comparing: documentedHome, codedHome
    ) { $0.home == $1.home && isAlike($0.kind, $1.kind) }
    pairing.pair(
      as: .renamed, by: homes.ofDocumented, homes.ofCoded, comparing: NameEvidence.init, NameEvidence.init
    ) { $0.isRenamed(to: $1) }
    pairing.pair(as: .moved, by: \.wireName, \.wireName, comparing: documentedHome, codedHome) {
      $0.home != $1.home && isAlike($0.kind, $1.kind)
    }
    for pair in pairing.pairs {
      switch pair.relation {
      case .same: break
      case .renamed: comparisons.append(make(.renamed, pair.left, pair.right))
      case .moved:
        let isDoubtful =
          !operation.isGenerated
          && (PlaceEvidence.isDoubtful(pair.left, in: page, codedIn: pair.right.parent)
            || PlaceEvidence.isDoubtfulOutside(pair.left, in: page, codedIn: pair.right.parent))
        if !isDoubtful { comparisons.append(make(.moved, pair.left, pair.right)) }
      }
    }
    // Code that takes single values out of a response leaves others alone; what is sent that nobody knows, or what the client adds to
    // every call, can be what is looked for.
    if !operation.open.contains(section), section != .request || !operation.isOpen {
      let missing = pairing.onlyLeft.filter {
        operation.isGenerated
          || !($0.isHeldByClient(in: wireProtocol) || operation.clientWide.contains($0.path)
            || section == .request && operation.joined.contains($0.path))
      }
      comparisons += missing.map { make(.missing, $0, nil) }
    }
    comparisons += pairing.onlyRight.map { make(.extra, nil, $0) }
    return comparisons
  }

  /// What the code reads as a list, where pages have the list inside of that: `Tags` for `Tags.Tag`.
  private static func listsThemselves(
    _ unpaired: [SurfaceField], _ documented: [SurfaceField], _ coded: [SurfaceField]
  ) -> [(field: SurfaceField, list: SurfaceField)] {
    let inPages = Set(documented.map(\.path))
    let lists = Dictionary(
      coded.lazy.filter { $0.isList ?? false }.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    return unpaired.compactMap { field in
      guard field.section == .response, field.isList ?? false, !inPages.contains(field.parent) else { return nil }
      return lists[field.parent].map { (field, $0) }
    }
  }

  /// The fields of the code with structures under the names that pages give them, and those that had other names.
  ///
  /// So a structure with another name is reported once, and not again with everything in it. The API diff has no such step: clients of
  /// another version have to change each path in the structure, and samples and Swift names don't identify a structure of the older version.
  private static func aligned(
    _ coded: [SurfaceField], with documented: [SurfaceField], _ samples: [SampleValue]
  ) -> (fields: [SurfaceField], renamed: [String: SurfaceField]) {
    var fields = coded
    var renamed: [String: SurfaceField] = [:]
    let inPages = Set(documented.map(\.path))
    var paths = Set(fields.map(\.path))
    func isStray(_ field: SurfaceField) -> Bool { field.kind == .structure && !inPages.contains(field.path) }
    func isMissing(_ field: SurfaceField) -> Bool { field.kind == .structure && !paths.contains(field.path) }
    // Each missing structure is compared with each stray one, unless all of them were rewritten.
    guard
      documented.count(where: isMissing) * coded.count(where: isStray)
        <= Pairing<SurfaceField, SurfaceField>.mostComparisons
    else { return (coded, [:]) }
    // What the structures are compared by. It is recomputed after a structure gets another path.
    var current: (homes: Homes, strays: [(field: SurfaceField, home: String?, evidence: NameEvidence)])?
    func comparable() -> (homes: Homes, strays: [(field: SurfaceField, home: String?, evidence: NameEvidence)]) {
      if let current { return current }
      let homes = Homes(documented, fields)
      let made = (
        homes, fields.filter(isStray).map { (field: $0, home: homes.ofCoded($0), evidence: NameEvidence($0)) }
      )
      current = made
      return made
    }
    func align(_ path: String, with other: String) {
      move(path, to: other, in: &fields)
      paths = Set(fields.map(\.path))
      current = nil
    }
    // Structures are before what they hold, so those around are aligned already.
    for structure in documented where isMissing(structure) {
      let (homes, strays) = comparable()
      // A page whose samples have the name that the code has is no witness against it, whatever other pages say.
      let shown = strays.filter {
        $0.field.parent == structure.parent && SampleReading.show($0.field.path, ratherThan: structure.path, samples)
      }
      if shown.count == 1 {
        align(shown[0].field.path, with: structure.path)
        continue
      }
      let (around, home, evidence) = (
        Set(structure.ancestors), homes.ofDocumented(structure), NameEvidence(structure)
      )
      let candidates = strays.filter {
        $0.home == home && !around.contains($0.field.path) && evidence.isRenamed(to: $0.evidence)
      }
      guard candidates.count == 1 else { continue }
      renamed[structure.path] = candidates[0].field
      align(candidates[0].field.path, with: structure.path)
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

  /// The structures that fields are in. One that holds nothing but a list is ignored: `Disks.Disk` is in the structure that holds `Disks`.
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

    func ofDocumented(_ field: SurfaceField) -> String? { field.ancestors.first(where: documented.contains) }

    func ofCoded(_ field: SurfaceField) -> String? { field.ancestors.first(where: coded.contains) }
  }

  /// What identifies a field that has another name in the same structure.
  private struct NameEvidence {
    private let property: String?
    private let kind: SurfaceField.Kind?
    private let parent: String
    private let pathLetters: String
    private let nameLetters: String

    init(_ field: SurfaceField) {
      property = field.name
      kind = field.kind
      parent = field.parent
      pathLetters = field.path.lettersAndDigits
      nameLetters = field.wireName.lettersAndDigits
    }

    /// Whether another field of the structure has the same property, or nearly the same name.
    func isRenamed(to other: NameEvidence) -> Bool {
      if let property, property == other.property { return true }
      guard isAlike(kind, other.kind) else { return false }
      if pathLetters == other.pathLetters { return true }
      guard parent == other.parent else { return false }
      return isLonger(other.nameLetters, than: nameLetters)
        || NearestName.of(nameLetters, among: CollectionOfOne(other.nameLetters)) != nil
    }
  }

  /// Whether a name is another one with a word behind it.
  private static func isLonger(_ name: String, than other: String) -> Bool {
    other.count > 4 && name.hasPrefix(other) && name.count < 2 * other.count
  }

  /// Whether values can be the same: points in time are text where code knows nothing better.
  private static func isAlike(_ kind: SurfaceField.Kind?, _ other: SurfaceField.Kind?) -> Bool {
    guard let kind, let other, kind != other else { return true }
    // Values of any kind can be written as text.
    if kind == .json, other == .string { return true }
    let texts: Set<SurfaceField.Kind> = [.string, .timestamp, .secret]
    return texts.contains(kind) && texts.contains(other)
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
