import Foundation

/// Returns the names of the types in a folder that declare conformance to a protocol.
///
/// A test that compares them with a registry fails when a type isn't registered. The sources are searched as text, so a conformance has to
/// be written as `struct Name: …, Protocol {`, the same with `enum`, `class`, `actor`, or in an extension of the type.
///
/// - Parameters:
///   - folder: A folder relative to the root of the package: `Sources/TablaturePageLint/Rules`. Folders below it are searched, too.
///   - protocolName: The name of the protocol.
/// - Throws: If the folder has no Swift files.
public func typesDeclared(in folder: String, conformingTo protocolName: String) throws -> Set<String> {
  let declaration = /\b(?:struct|enum|class|actor|extension)\s+([A-Za-z_][\w.]*)(?:<[^>{]*>)?\s*:([^{]*)\{/
  var names: Set<String> = []
  for source in try swiftSources(in: folder) {
    for match in source.matches(of: declaration) {
      let inherited = match.2.replacing(/\bwhere\b.*/.dotMatchesNewlines(), with: "")
      if inherited.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") }).contains(protocolName[...]) {
        names.insert(String(match.1))
      }
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
  var names: Set<String> = []
  for source in try swiftSources(in: folder) {
    // Declarations of a file begin without indentation, and end with a brace that has none.
    for match in source.matches(of: /(?:^|\n)[a-z ]*\bextension ([\w.]+)[^{\n]*\{(.*?)\n\}/.dotMatchesNewlines())
    where match.1 == type[...] {
      for constant in match.2.matches(of: /\n  (?:(?:public|package|internal) )?static let (\w+)/) {
        names.insert(String(constant.1))
      }
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
  let source = try sourceText(of: SharedMaterial.packageRoot.appending(path: file))
  guard let start = source.firstRange(of: "static let \(constant)"),
    let value = source[start.upperBound...].firstRange(of: "="),
    // A blank line, or the end of the extension.
    let end = source[value.upperBound...].firstRange(of: /\n[ \t]*\n|\n\}/)
  else { throw MissingSources(path: "\(constant) in \(file)") }
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
  return try files.map { try sourceText(of: root.appending(path: $0)) }
}

/// The text of a file without comments to the end of a line.
private func sourceText(of file: URL) throws -> String {
  try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    .map { line in line.drop(while: \.isWhitespace).hasPrefix("//") ? "" : String(line) }.joined(separator: "\n")
}
