public import TablatureAPIModel

/// A type of return data that a page of its own describes.
public struct DataType: Hashable, Sendable {
  /// The name: the first word of the title.
  public var name: String
  /// Where the title stands.
  public var location: SourceLocation
  /// The name of the dialect of its page.
  var dialect: String
  /// The table of its members.
  var rows: [FieldRow]
}

/// A type that a page names and does not describe, and what to say if no other page does either.
struct UnknownType: Hashable, Sendable {
  var name: String
  var diagnostic: Diagnostic
}

/// Types by name, as pages in one dialect see them.
struct DataTypes: Sendable {
  private var types: [String: DataType] = [:]
  /// The dialect of each page that describes a type.
  private var dialects: [String: CompiledDialect] = [:]

  /// Keeps each type under its name and under the name of its page, which is what links lead to; of several pages, one
  /// in the wanted dialect counts.
  init(_ types: [DataType] = [], for dialect: CompiledDialect? = nil, profile: CompiledProfile? = nil) {
    let wanted = dialect?.name
    for type in types.sorted(by: {
      ($1.dialect == wanted ? 1 : 0, $0.location) < ($0.dialect == wanted ? 1 : 0, $1.location)
    }) {
      dialects[type.location.file] = profile?.dialect(named: type.dialect)
      for name in [type.name, Self.stem(of: type.location.file)] where self.types[name] == nil {
        self.types[name] = type
      }
    }
  }

  /// The dialect of the page of a type.
  func dialect(ofPage file: String) -> CompiledDialect? { dialects[file] }

  var isEmpty: Bool { types.isEmpty }

  subscript(name: String) -> DataType? { types[name] }

  /// The type of a row: the one that its type cell names, or, where that says `Array` and no more, its description.
  func type(of row: FieldRow) -> DataType? {
    guard !types.isEmpty else { return nil }
    switch row.type {
    case .list(let name?), .reference(let name), .unknown(let name): return types[name]
    case .list(nil), .structure, .none:
      let words = row.documentation.plainText.split { !$0.isASCIIAlphanumeric && $0 != "_" }
      return words.lazy.compactMap { types[String($0)] }.first
    case .repeated, .scalar, .scalarList: return nil
    }
  }

  /// The types that rows lead to, straight or through other types.
  func reachable(from rows: some Sequence<FieldRow>) -> [DataType] {
    var found: [DataType] = []
    var seen: Set<String> = []
    var work = rows.compactMap { type(of: $0) }
    while let type = work.popLast() {
      guard seen.insert(type.name).inserted else { continue }
      found.append(type)
      work += type.rows.compactMap { self.type(of: $0) }
    }
    return found
  }

  private static func stem(of path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.hasSuffix(".md") ? file.dropLast(3) : file)
  }
}
