import Foundation

/// Returns the names of the types in a folder that declare conformance to a protocol.
///
/// A test that compares them with a registry fails when a type isn't registered.
///
/// - Parameters:
///   - folder: A folder relative to the root of the package: `Sources/TablaturePageLint/Rules`. Folders below it are searched, too.
///   - protocolName: The name of the protocol.
/// - Throws: If the folder has no Swift files.
public func typesDeclared(in folder: String, conformingTo protocolName: String) throws -> Set<String> {
  try swiftSources(in: folder).reduce(into: []) {
    $0.formUnion(typesDeclared(inSource: $1, conformingTo: protocolName))
  }
}

/// Returns the names of the types in Swift source that declare conformance to a protocol.
///
/// The source is searched as text, so a conformance has to be written as `struct Name: …, Protocol {`, the same with `enum`, `class`,
/// `actor`, or in an extension of the type. A nested type is found by its own name.
///
/// - Parameters:
///   - source: The source.
///   - protocolName: The name of the protocol.
public func typesDeclared(inSource source: String, conformingTo protocolName: String) -> Set<String> {
  let declaration = /\b(?:struct|enum|class|actor|extension)\s+([A-Za-z_][\w.]*)(?:<[^{]*>)?\s*:([^{]*)\{/
  var names: Set<String> = []
  for match in withoutCommentLines(source).matches(of: declaration) {
    let inherited = match.2.replacing(/\bwhere\b.*/.dotMatchesNewlines(), with: "").replacing(/<[^{]*>/, with: "")
    if inherited.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") }).contains(protocolName[...]) {
      names.insert(String(match.1))
    }
  }
  return names
}

/// Returns the names of the static constants that extensions of a type declare in a folder.
///
/// It is for registries of values: `extension AuditCheck { static let extra = [ … ] }`. Private constants are left out.
///
/// - Parameters:
///   - folder: A folder relative to the root of the package. Folders below it are searched, too.
///   - type: The name of the type.
/// - Throws: If the folder has no Swift files.
public func constantsDeclared(in folder: String, extending type: String) throws -> Set<String> {
  try swiftSources(in: folder).reduce(into: []) { $0.formUnion(constantsDeclared(inSource: $1, extending: type)) }
}

/// Returns the names of the static constants that extensions of a type declare in Swift source.
///
/// The source is searched as text that the formatter has laid out: a declaration of a file begins without indentation and ends on the same
/// line, or with a brace that has none. Constants of nested types and private constants are left out.
///
/// - Parameters:
///   - source: The source.
///   - type: The name of the type.
public func constantsDeclared(inSource source: String, extending type: String) -> Set<String> {
  let source = withoutCommentLines(source)
  var names: Set<String> = []
  for match in source.matches(of: /(?:^|\n)([a-z ]*)\bextension ([\w.]+)[^{}]*\{/)
  where match.2 == type[...] && !match.1.contains("private") {
    let rest = source[match.range.upperBound...]
    let line = rest.prefix { $0 != "\n" }
    let isOneLine = line.count { $0 == "}" } > line.count { $0 == "{" }
    let body = isOneLine ? line : rest[..<(rest.firstRange(of: "\n}")?.lowerBound ?? rest.endIndex)]
    for constant in body.matches(of: /(?:^ *|; *|\n  )(?:(?:public|package|internal) )?static let (\w+)/) {
      names.insert(String(constant.1))
    }
  }
  return names
}

/// Returns the names in the initial value of a registry.
///
/// - Parameters:
///   - constant: The name of the registry: `all` of `static let all: [AuditCheck] = [ … ]`.
///   - file: The path of its file relative to the root of the package.
/// - Throws: If the file doesn't declare the registry.
public func namesRegistered(in constant: String, of file: String) throws -> Set<String> {
  let source = try String(contentsOf: SharedMaterial.packageRoot.appending(path: file), encoding: .utf8)
  guard let names = namesRegistered(in: constant, ofSource: source) else {
    throw MissingSources(path: "\(constant) in \(file)")
  }
  return names
}

/// Returns the names in the initial value of a registry in Swift source, which ends with a blank line or the extension.
///
/// - Parameters:
///   - constant: The name of the registry.
///   - source: The source.
/// - Returns: `nil` if the source doesn't declare the registry.
public func namesRegistered(in constant: String, ofSource source: String) -> Set<String>? {
  let source = withoutCommentLines(source)
  let declarations = source.ranges(of: "static let \(constant)")
  guard
    let start = declarations.first(where: { range in
      !(source[range.upperBound...].first.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false)
    }), let value = source[start.upperBound...].firstRange(of: "="),
    let end = source[value.upperBound...].firstRange(of: /\n[ \t]*\n|\n\}/)
  else { return nil }
  return Set(source[value.upperBound..<end.lowerBound].matches(of: /[A-Za-z_]\w*/).map { String($0.0) })
}

/// Thrown where a folder or file doesn't have what a test looks for.
private struct MissingSources: Error, CustomStringConvertible {
  let path: String
  var description: String { "there are no Swift sources for \(path)" }
}

private func swiftSources(in folder: String) throws -> [String] {
  let root = SharedMaterial.packageRoot.appending(path: folder, directoryHint: .isDirectory)
  let files = (FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? [])
    .filter { $0.hasSuffix(".swift") }.sorted()
  guard !files.isEmpty else { throw MissingSources(path: folder) }
  return try files.map { try String(contentsOf: root.appending(path: $0), encoding: .utf8) }
}

/// Source without lines that are comments.
private func withoutCommentLines(_ source: String) -> String {
  source.split(separator: "\n", omittingEmptySubsequences: false)
    .filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }.joined(separator: "\n")
}
