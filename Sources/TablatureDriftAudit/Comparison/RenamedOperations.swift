internal import TablatureAPIModel
internal import TablatureSwiftEmitter

/// Operations that code calls by a name that no page has, while its requests and methods have the name of a page.
struct RenamedOperations {
  /// Documented names in small letters.
  private let documented: [String: String]
  private let surfaces: [String: OperationSurface]
  /// Those that the code calls by their names.
  private let called: Set<String>
  /// How many names of the code no page has.
  private let unknown: Int
  private let wireProtocol: WireProtocol

  init(documented surfaces: [String: OperationSurface], coded: [CodedOperation], _ wireProtocol: WireProtocol) {
    self.wireProtocol = wireProtocol
    var folded: [String: String] = [:]
    // Of two names that only differ in letter case, neither is meant.
    for name in surfaces.keys { folded[name.lowercased()] = folded[name.lowercased()] == nil ? name : "" }
    self.documented = folded.filter { !$0.value.isEmpty }
    called = Set(coded.map(\.surface.name))
    self.surfaces = surfaces
    unknown = called.count { surfaces[$0] == nil }
  }

  /// The operation that is meant; nil where that is not clear.
  func meant(by operation: CodedOperation) -> String? {
    let names = [operation.surface.name] + operation.givenNames.flatMap(Self.stems)
    let found = Set(names.compactMap { documented[$0.lowercased()] }.filter { !called.contains($0) })
    return found.count == 1 ? found.first : found.isEmpty ? alike(operation) : nil
  }

  /// The one operation with nearly the same name, where what is sent and read is what its page has.
  private func alike(_ operation: CodedOperation) -> String? {
    // Every name is held against every other, which is not for code that has little to do with the pages.
    guard !operation.isGenerated, unknown <= 100 else { return nil }
    let name = operation.surface.name
    let others = surfaces.keys.filter { !called.contains($0) }
    var near = Set(others.filter { Self.isPart(name, of: $0) || Self.isPart($0, of: name) })
    if let nearest = NearestName.of(name, among: others) { near.insert(nearest) }
    let found = near.filter { surfaces[$0].map { fits(operation, $0) } ?? false }
    return found.count == 1 ? found.first : nil
  }

  /// Whether a name is most of another one, which goes on with a word.
  private static func isPart(_ name: String, of other: String) -> Bool {
    guard other.hasPrefix(name), 3 * name.utf8.count >= 2 * other.utf8.count else { return false }
    return other.dropFirst(name.count).first?.isUppercase ?? false
  }

  /// Whether nearly all names of the code are those of a page, and everything is sent that it asks for.
  private func fits(_ operation: CodedOperation, _ page: OperationSurface) -> Bool {
    func own(_ fields: [SurfaceField]) -> [SurfaceField] {
      fields.filter {
        $0.path != wireProtocol.envelope.requestID && !wireProtocol.commonParameters.isAcceptedEverywhere($0.path)
      }
    }
    func key(_ field: SurfaceField) -> String { "\(field.section.rawValue).\(field.path)" }
    let coded = Set(own(operation.surface.fields).map(key))
    let documented = own(page.fields)
    let shared = coded.intersection(documented.map(key))
    guard shared.count >= 4, shared.contains(where: { $0.hasPrefix("request.") }), 5 * shared.count >= 4 * coded.count
    else { return false }
    return operation.isOpen
      || documented.allSatisfy { $0.section != .request || $0.isRequired != true || coded.contains(key($0)) }
  }

  /// A name without what people put behind the name of an operation.
  private static func stems(_ name: String) -> [String] {
    var stems: [String] = []
    for part in name.split(separator: ".") {
      var stem = String(part)
      stems.append(stem)
      for _ in 0..<3 {
        guard let ending = endings.first(where: { stem.hasSuffix($0) && stem != $0 }) else { break }
        stem = String(stem.dropLast(ending.count))
        stems.append(stem)
      }
    }
    return stems
  }

  private static let endings = [
    "Request", "Input", "Parameters", "Params", "Query", "WithOptions", "Options", "Async", "Operation", "Endpoint",
    "Command", "Call", "API",
  ]
}
