internal import TablatureAPIModel

/// Where a fact stands on the pages, how it came to its place in the tree, and what speaks against that.
public struct Explanation: Sendable {
  /// Why there is nothing to explain.
  public enum Failure: Error, Hashable, Sendable {
    /// No page describes the operation; another name may be meant.
    case noOperation(String, nearest: String?)
    /// The operation has no such parameter, member or error code; another path may be meant.
    case noFact(String, operation: String, nearest: String?)
  }

  /// What one page says.
  struct Account {
    var operation: Operation
    /// Whether another page of the operation counts instead.
    var isOutvoted: Bool
    /// The field, and the fields around it from the outside, each with its path; empty where the page lacks it.
    var fields: [(path: String, field: Field)] = []
    var section = Operation.Section.request
    var error: ErrorCode?

    var isEmpty: Bool { fields.isEmpty && error == nil }
  }

  let accounts: [Account]
  /// Whether an operation alone does not tell which service is meant.
  let hasSeveralServices: Bool
  let path: String

  /// Looks a fact up.
  ///
  /// - Parameters:
  ///   - path: Names joined by dots, without regard to `[]` and `N`: `Tag.N.Key`, `Instances.Instance.Cpu`; or an error code.
  ///   - operation: The name of the operation.
  ///   - pages: What the pages say.
  public init(of path: String, in operation: String, pages: PageSet) throws(Failure) {
    self.path = path
    let services = pages.services
    let pages = services.flatMap { service in
      service.model.operations.filter { $0.name == operation }.map { ($0, false) }
        + service.outvoted.filter { $0.name == operation }.map { ($0, true) }
    }
    guard !pages.isEmpty else {
      let names = services.flatMap { $0.model.operations.map(\.name) }
      throw .noOperation(operation, nearest: NearestName.of(operation, among: names))
    }
    hasSeveralServices = services.count > 1
    let found = pages.flatMap { Self.accounts(of: path, in: $0.0, isOutvoted: $0.1) }
    guard found.contains(where: { !$0.isEmpty }) else {
      let known = pages.flatMap { Self.paths($0.0) }
      throw .noFact(
        path, operation: operation,
        nearest: NearestName.of(Self.withoutIndices(Self.parts(path)).joined(separator: "."), among: known))
    }
    accounts = found
  }

  /// What a page says of a path: of a parameter and of a member, where both have that name.
  private static func accounts(of path: String, in operation: Operation, isOutvoted: Bool) -> [Account] {
    var accounts: [Account] = []
    for (section, fields) in [(Operation.Section.request, operation.request), (.response, operation.response)] {
      let chain = chain(parts(path)[...], in: fields)
      guard !chain.isEmpty else { continue }
      accounts.append(Account(operation: operation, isOutvoted: isOutvoted, fields: chain, section: section))
    }
    if let error = operation.errors.first(where: { $0.code == path }) {
      accounts.append(Account(operation: operation, isOutvoted: isOutvoted, section: .error, error: error))
    }
    return accounts.isEmpty ? [Account(operation: operation, isOutvoted: isOutvoted)] : accounts
  }

  /// The fields that a path leads through; the case of letters matters only where two names differ in nothing else.
  private static func chain(_ parts: ArraySlice<String>, in fields: [Field]) -> [(path: String, field: Field)] {
    var chain: [(path: String, field: Field)] = []
    var fields = fields
    for part in parts {
      guard
        let field = fields.first(where: { $0.name == part })
          ?? fields.first(where: { $0.name.lowercased() == part.lowercased() })
      else {
        // A member may be called `N`, so only what is no name can be an index.
        if !chain.isEmpty, ListIndex.isIndex(part) { continue }
        return []
      }
      chain.append((chain.last.map { "\($0.path).\(field.pathComponent)" } ?? field.pathComponent, field))
      fields = field.members
    }
    return chain
  }

  /// The names of a path, without marks of lists.
  private static func parts(_ path: String) -> [String] {
    path.split(separator: ".").map { $0.hasSuffix("[]") ? String($0.dropLast(2)) : String($0) }.filter { !$0.isEmpty }
  }

  private static func withoutIndices(_ parts: [String]) -> [String] {
    parts.enumerated().filter { $0.offset == 0 || !ListIndex.isIndex($0.element) }.map(\.element)
  }

  private static func paths(_ operation: Operation) -> [String] {
    func paths(_ fields: [Field], below parent: String) -> [String] {
      fields.flatMap { field in
        let path = parent.isEmpty ? field.name : "\(parent).\(field.name)"
        return [path] + paths(field.members, below: path)
      }
    }
    return paths(operation.request, below: "") + paths(operation.response, below: "") + operation.errors.map(\.code)
  }
}

extension Explanation.Failure: CustomStringConvertible {
  /// One line that says what is missing, and what may be meant.
  public var description: String {
    let (text, nearest) =
      switch self {
      case .noOperation(let name, let nearest): ("no page describes an operation '\(name)'", nearest)
      case .noFact(let path, let operation, let nearest): ("'\(operation)' has no '\(path)'", nearest)
      }
    return text + (nearest.map { "; did you mean '\($0)'?" } ?? "")
  }
}
