import TablatureAPIModel

/// The names of things beside each other, each of them once.
///
/// The name of a thing follows from the service's name of it, as long as no other thing could have the same. Where one could, neither has
/// it: each has the first of its spelled names that no other thing could have. So what is added to a page can take a name away, but what is
/// added, left out or moved never makes a name mean another thing.
struct NameAssignment {
  /// Which things could have a name: one, or more, of which two are remembered.
  private struct Claim {
    var first: Int
    var second: Int?

    /// Another thing that could have the name.
    func rival(of index: Int) -> Int? { first == index ? second : first }
  }

  /// How far naming a thing is.
  private struct State {
    /// The name that the service's name gives.
    let plain: String
    /// The name where nothing else could have it.
    var first: String
    /// All names, best first, as soon as the first one is in doubt.
    var candidates: [String]?
    /// Candidates that would be misread beside another thing.
    var skipped = 0
    /// The thing that could have the first name, too.
    var rival: Int?
    /// Whether the service's name gives a name that is taken in Swift.
    var isReserved: Bool
    /// Whether the service's name gives no name.
    var isMadeUp: Bool
  }

  private let subjects: [NamedSubject]
  private let taken: Set<String>
  private var states: [State]
  private var names: [String]
  /// Names that could belong to what was named before.
  private var earlier: [String: Claim] = [:]
  private var claims: [String: Claim] = [:]
  private var doubtful: [Int] = []

  /// Names things.
  ///
  /// - Parameters:
  ///   - subjects: The things.
  ///   - taken: Names that something else has.
  ///   - diagnostics: Receives what is to be said of names that are not the ones to expect.
  static func names(
    of subjects: [NamedSubject], taken: Set<String> = [], diagnostics: inout PlanDiagnostics
  ) -> [String] {
    var assignment = NameAssignment(subjects, taken: taken)
    assignment.name(subjects.indices.filter { !subjects[$0].yields })
    assignment.name(subjects.indices.filter { subjects[$0].yields })
    let chosen = ChosenNames(subjects, names: assignment.names, taken: taken)
    diagnostics.refuse(chosen.diagnostics)
    for index in subjects.indices where chosen.overrides[index] == nil {
      if let diagnostic = assignment.diagnostic(of: index) { diagnostics.append(diagnostic) }
    }
    return chosen.names
  }

  private init(_ subjects: [NamedSubject], taken: Set<String>) {
    self.subjects = subjects
    self.taken = taken
    names = subjects.map { _ in "" }
    // Subjects are large: they are looked at where they are.
    states = subjects.indices.map { index in
      let plain = subjects[index].plain
      return State(
        plain: plain.name, first: subjects[index].preferred ?? plain.name, isReserved: plain.isReserved,
        isMadeUp: plain.isMadeUp)
    }
  }

  private mutating func name(_ indices: [Int]) {
    guard !indices.isEmpty else { return }
    claims = Dictionary(minimumCapacity: indices.count)
    for index in indices {
      claim(states[index].first, for: index)
      if !isFree(states[index].first) { doubtful.append(index) }
    }
    readOpposites(indices)
    while let index = doubtful.popLast() {
      guard states[index].candidates == nil else { continue }
      let candidates = subjects[index].candidates
      states[index].candidates = candidates
      for name in candidates { claim(name, for: index) }
    }
    var unnamed: [Int] = []
    for index in indices {
      let first = states[index].first
      // Nearly all things are the only ones that could have their names.
      if states[index].candidates == nil, let claim = claims[first], claim.second == nil, isFree(first) {
        names[index] = first
        continue
      }
      let state = states[index]
      states[index].rival =
        state.rival ?? claims[state.first]?.rival(of: index) ?? earlier[state.first]?.rival(of: index)
      let name = (state.candidates ?? [state.first]).dropFirst(state.skipped).first { name in
        isFree(name) && claims[name]?.second == nil
      }
      if let name { names[index] = name } else { unnamed.append(index) }
    }
    number(unnamed)
    if earlier.isEmpty { earlier = claims } else { earlier.merge(claims) { first, _ in first } }
  }

  /// Reads the hyphen of `GMT-1` as a minus beside `GMT+1`.
  private mutating func readOpposites(_ indices: [Int]) {
    let hasPlus = subjects.indices.contains { index in
      subjects[index].role.marks == .signs && subjects[index].wireName.hasByte(UInt8(ascii: "+"))
    }
    guard hasPlus else { return }
    let positives = Dictionary(indices.map { (subjects[$0].wireName, $0) }, uniquingKeysWith: { first, _ in first })
    for index in indices {
      guard let opposite = subjects[index].opposite, let rival = positives[opposite.wireName], rival != index,
        opposite.name != states[index].first
      else { continue }
      let candidates = [states[index].first, opposite.name] + subjects[index].candidates
      states[index].candidates = candidates
      states[index].skipped = 1
      states[index].rival = rival
      for name in candidates { claim(name, for: index) }
    }
  }

  private mutating func claim(_ name: String, for index: Int) {
    guard var claim = claims[name] else {
      claims[name] = Claim(first: index)
      return
    }
    if claim.first != index {
      if states[claim.first].first == name { doubtful.append(claim.first) }
      if states[index].first == name { doubtful.append(index) }
      claim.second = claim.second ?? index
      claims[name] = claim
    }
  }

  private func isFree(_ name: String) -> Bool { !taken.contains(name) && earlier[name] == nil }

  /// Numbers what has no name of its own, like things of the same name, in their order.
  private mutating func number(_ indices: [Int]) {
    guard !indices.isEmpty else { return }
    var scope = NameScope(taken: taken.union(earlier.keys).union(claims.keys))
    for index in indices { names[index] = scope.claim(states[index].plain) }
  }

  private func diagnostic(of index: Int) -> Diagnostic? {
    let state = states[index]
    let name = names[index]
    // Nearly all names are what the service's name gives.
    if name == state.plain, !state.isReserved, !state.isMadeUp { return nil }
    let subject = subjects[index]
    let wireName = Escaping.quoted(subject.wireName)
    if state.isReserved, name == state.first || name == state.plain {
      return Diagnostic(
        "swift.reserved-name", .note, "`\(name)` stands for \(wireName), whose own name is taken in Swift",
        at: subject.location)
    }
    if name == subject.preferred { return nil }
    if name != state.plain {
      let reason =
        state.rival.map { "could also be the name of \(Escaping.quoted(subjects[$0].wireName))" } ?? "is taken in Swift"
      return Diagnostic(
        "swift.renamed", .note, "\(wireName) is named `\(name)`, because `\(state.first)` \(reason)",
        at: subject.location)
    }
    guard state.isMadeUp else { return nil }
    return Diagnostic(
      "swift.renamed", .note, "`\(name)` stands for \(wireName), which has no letters that Swift names have",
      at: subject.location)
  }
}
