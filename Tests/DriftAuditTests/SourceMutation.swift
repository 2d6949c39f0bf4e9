import TablatureDriftAudit
import TablatureTestSupport
import Testing

/// An edit of a generated source, and what an audit has to say of it.
///
/// Edits work on the lines of the text, so that they owe nothing to how the audit reads it.
struct SourceMutation: Sendable, CustomTestStringConvertible {
  /// What people do to sources.
  enum Kind: String, CaseIterable, Sendable {
    case dropParameter, dropEncoding, dropMember, renameProperty, retype, makeOptional, makeRequired, dropValue,
      dropListedValue, dropError,
      changeWireName
  }

  var kind: Kind
  var file: String
  /// The source after the edit.
  var text: String
  /// The checks, one of which has to find it.
  var checks: Set<String>
  /// The last name of the paths, or a name in them where a structure is edited.
  var name: String
  /// Lines in which the finding has to stand.
  var lines: ClosedRange<Int>

  var testDescription: String { "\(kind) of \(name) in \(file):\(lines.lowerBound)" }
}

/// A generated source, line by line.
struct MutableSource {
  let file: SwiftFile
  private let lines: [Substring]

  init(_ file: SwiftFile) {
    self.file = file
    lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// All edits of a kind that the source has a place for.
  func mutations(_ kind: SourceMutation.Kind) -> [SourceMutation] {
    lines.indices.compactMap { index in
      switch kind {
      case .dropParameter: coding(index, "query.").flatMap { drop($0) }
      case .dropMember: coding(index, "fields.").flatMap { drop($0) }
      case .dropEncoding: coding(index, "query.").flatMap { dropCoding($0) }
      case .renameProperty: anyCoding(index).flatMap { rename($0) }
      case .retype: anyCoding(index).flatMap { retype($0) }
      case .makeOptional: coding(index, "query.").flatMap { changePresence($0, toRequired: false) }
      case .makeRequired: coding(index, "query.").flatMap { changePresence($0, toRequired: true) }
      case .changeWireName: anyCoding(index).flatMap { changeWireName($0) }
      case .dropValue: dropValue(index)
      case .dropListedValue: dropListedValue(index)
      case .dropError: dropError(index)
      }
    }
  }

  // MARK: - Where things stand

  /// A line that says what a property is on the wire.
  private struct Coding {
    var line: Int
    var isRequest: Bool
    var method: String
    var wireName: String
    var property: String
    /// The struct around it.
    var structure: ClosedRange<Int>
    /// How far its members are indented.
    var indentation: Int
    /// The declaration of the property.
    var declaration: Int
    var type: String
  }

  private func anyCoding(_ index: Int) -> Coding? { coding(index, "query.") ?? coding(index, "fields.") }

  private func coding(_ index: Int, _ coder: String) -> Coding? {
    let line = lines[index]
    let text = line.drop { $0 == " " }
    let isRequest = coder == "query."
    guard let start = text.firstRange(of: coder), isRequest == text.hasPrefix(coder),
      !text.contains("fields.required("),
      let open = text[start.upperBound...].firstIndex(of: "("), text.last == ")"
    else { return nil }
    let method = String(text[start.upperBound..<open])
    let arguments = text[text.index(after: open)...].dropLast().components(separatedBy: ", ")
    guard let first = arguments.first, first.hasPrefix("\""), first.hasSuffix("\"") else { return nil }
    let property: String
    if isRequest {
      guard arguments.count > 1 else { return nil }
      property = arguments[1]
    } else {
      guard let equals = text.firstRange(of: " = try ") else { return nil }
      property = String(text[..<equals.lowerBound])
    }
    let name = property.filter { $0 != "`" }
    guard !name.hasPrefix("stored"), !name.hasPrefix("self.") else { return nil }
    let indentation = line.prefix { $0 == " " }.count - 2
    guard let structure = structure(around: index, indentation: indentation - 2),
      let declaration = structure.first(where: { isDeclaration($0, of: property, indentation) }),
      let colon = lines[declaration].lastIndex(of: ":")
    else { return nil }
    return Coding(
      line: index, isRequest: isRequest, method: method, wireName: String(first.dropFirst().dropLast()),
      property: property, structure: structure, indentation: indentation, declaration: declaration,
      type: lines[declaration][lines[declaration].index(colon, offsetBy: 2)...].description)
  }

  private func structure(around index: Int, indentation: Int) -> ClosedRange<Int>? {
    guard indentation >= 0 else { return nil }
    let space = String(repeating: " ", count: indentation)
    guard let first = lines[..<index].lastIndex(where: { $0.hasPrefix(space + "public struct ") }),
      let last = lines[index...].firstIndex(where: { $0 == space + "}" })
    else { return nil }
    return first...last
  }

  private func isDeclaration(_ index: Int, of property: String, _ indentation: Int) -> Bool {
    let space = String(repeating: " ", count: indentation)
    return ["var", "let"].contains { lines[index].hasPrefix("\(space)public \($0) \(property): ") }
      && !lines[index].hasSuffix("{")
  }

  /// A declaration with its comment and its attributes.
  private func withComment(_ declaration: Int) -> ClosedRange<Int> {
    var first = declaration
    while first > 0 {
      let text = lines[first - 1].drop { $0 == " " }
      guard text.hasPrefix("///") || text.hasPrefix("@") else { break }
      first -= 1
    }
    return first...declaration
  }

  /// Where the initializer for callers takes a property: the line, and whether other parameters stand in it too.
  private func parameter(of coding: Coding) -> (line: Int, text: String)? {
    let label = "\(coding.property): \(coding.type)"
    for index in coding.structure {
      let text = lines[index].drop { $0 == " " }
      let depth = lines[index].count - text.count
      if depth == coding.indentation, text.hasPrefix("public init("), text.hasSuffix("{"), !text.contains("from fields")
      {
        for suffix in [" = nil", " = []", ""]
        where text.contains("(\(label)\(suffix))") || text.contains("(\(label)\(suffix), ")
          || text.contains(", \(label)\(suffix),") || text.contains(", \(label)\(suffix))")
        {
          return (index, label + suffix)
        }
      }
      if depth == coding.indentation + 2, text.hasPrefix(label), !text.contains("(") {
        let rest = text.dropFirst(label.count)
        for suffix in [" = nil", " = []", ""] where rest == suffix || rest == suffix + "," {
          return (index, label + suffix)
        }
      }
    }
    return nil
  }

  // MARK: - Edits

  private func mutation(
    _ kind: SourceMutation.Kind, _ changed: [Int: String], removing removed: Set<Int> = [], checks: Set<String>,
    name: String, lines place: ClosedRange<Int>
  ) -> SourceMutation? {
    var text: [String] = []
    // Numbers of lines move with what goes before them.
    var (first, last) = (place.lowerBound, place.upperBound)
    for (index, line) in lines.enumerated() {
      if removed.contains(index) {
        if index < place.lowerBound { first -= 1 }
        if index < place.upperBound { last -= 1 }
        continue
      }
      text.append(changed[index] ?? String(line))
    }
    guard first <= last else { return nil }
    return SourceMutation(
      kind: kind, file: file.path, text: text.joined(separator: "\n"), checks: checks, name: name,
      lines: (first + 1)...(last + 1))
  }

  private func drop(_ coding: Coding) -> SourceMutation? {
    guard let parameter = parameter(of: coding) else { return nil }
    var changed: [Int: String] = [:]
    var removed: Set<Int> = [coding.line]
    removed.formUnion(withComment(coding.declaration))
    let line = String(lines[parameter.line])
    if line.contains("public init(") {
      var text = line.replacing(", \(parameter.text)", with: "")
      if text == line { text = line.replacing("\(parameter.text), ", with: "") }
      if text == line { text = line.replacing(parameter.text, with: "") }
      changed[parameter.line] = text
    } else {
      removed.insert(parameter.line)
    }
    for index in coding.structure
    where lines[index].hasSuffix(" = \(coding.property)") && lines[index].contains("self.") {
      removed.insert(index)
    }
    return mutation(
      coding.isRequest ? .dropParameter : .dropMember, changed, removing: removed,
      checks: coding.isRequest ? ["parameter.missing", "parameter.missing-required"] : ["member.missing"],
      name: coding.wireName, lines: coding.structure)
  }

  private func dropCoding(_ coding: Coding) -> SourceMutation? {
    mutation(
      .dropEncoding, [:], removing: [coding.line], checks: ["parameter.missing", "parameter.missing-required"],
      name: coding.wireName, lines: coding.structure)
  }

  private func rename(_ coding: Coding) -> SourceMutation? {
    guard !coding.property.contains("`"), let parameter = parameter(of: coding) else { return nil }
    let (old, new) = (coding.property, coding.property + "Renamed")
    var changed = [
      coding.declaration: String(lines[coding.declaration]).replacing(" \(old): ", with: " \(new): "),
      parameter.line: String(lines[parameter.line]).replacing(
        parameter.text, with: "\(new)\(parameter.text.dropFirst(old.count))"),
    ]
    let line = String(lines[coding.line])
    changed[coding.line] =
      coding.isRequest
      ? line.replacing(", \(old))", with: ", \(new))").replacing(", \(old), ", with: ", \(new), ")
      : line.replacing("\(old) = try", with: "\(new) = try")
    for index in coding.structure where lines[index].hasSuffix("self.\(old) = \(old)") {
      changed[index] = String(lines[index]).replacing("\(old) = \(old)", with: "\(new) = \(new)")
    }
    return mutation(
      .renameProperty, changed, checks: ["source.property"], name: coding.wireName,
      lines: coding.declaration...coding.declaration)
  }

  private func retype(_ coding: Coding) -> SourceMutation? {
    let types = [
      ("Int?", "integer", "Bool?", "boolean"), ("Bool?", "boolean", "Int?", "integer"),
      ("String?", "string", "Int?", "integer"), ("Timestamp?", "timestamp", "Double?", "double"),
    ]
    guard let change = types.first(where: { $0.0 == coding.type && $0.1 == coding.method }),
      let parameter = parameter(of: coding)
    else { return nil }
    let line = String(lines[coding.line])
    return mutation(
      .retype,
      [
        coding.declaration: String(lines[coding.declaration]).replacing(": \(change.0)", with: ": \(change.2)"),
        parameter.line: String(lines[parameter.line]).replacing(
          parameter.text, with: parameter.text.replacing(": \(change.0)", with: ": \(change.2)")),
        coding.line: line.replacing(".\(change.1)(", with: ".\(change.3)("),
      ], checks: coding.isRequest ? ["parameter.type"] : ["member.type", "sample.decode"], name: coding.wireName,
      lines: coding.declaration...coding.declaration)
  }

  private func changePresence(_ coding: Coding, toRequired: Bool) -> SourceMutation? {
    guard let parameter = parameter(of: coding), coding.method != "region", coding.type.hasSuffix("?") == toRequired,
      !coding.type.hasPrefix("[")
    else { return nil }
    let type = toRequired ? String(coding.type.dropLast()) : coding.type + "?"
    let text = "\(coding.property): \(type)" + (toRequired ? "" : " = nil")
    return mutation(
      toRequired ? .makeRequired : .makeOptional,
      [
        coding.declaration: String(lines[coding.declaration]).replacing(": \(coding.type)", with: ": \(type)"),
        parameter.line: String(lines[parameter.line]).replacing(parameter.text, with: text),
      ], checks: [toRequired ? "parameter.optional" : "parameter.required"], name: coding.wireName,
      lines: coding.declaration...coding.declaration)
  }

  private func changeWireName(_ coding: Coding) -> SourceMutation? {
    let line = String(lines[coding.line]).replacing("\"\(coding.wireName)\"", with: "\"\(coding.wireName)Changed\"")
    return mutation(
      .changeWireName, [coding.line: line],
      checks: coding.isRequest ? ["parameter.renamed"] : ["member.renamed"], name: coding.wireName,
      lines: coding.line...coding.line)
  }

  private func dropValue(_ index: Int) -> SourceMutation? {
    let line = lines[index]
    let text = line.drop { $0 == " " }
    let head = "public static var "
    guard text.hasPrefix(head), text.contains(": Self { \""), text.hasSuffix("\" }"),
      let value = text.components(separatedBy: "\"").dropFirst().first
    else { return nil }
    // The finding stands where the property does that has the values.
    return mutation(
      .dropValue, [:], removing: Set(withComment(index)),
      checks: ["parameter.value-missing", "member.value-missing"], name: value, lines: 0...(lines.count - 1))
  }

  /// Drops the last value of a list on one line, whose member stays.
  private func dropListedValue(_ index: Int) -> SourceMutation? {
    let head = "public static var values: [String] {"
    let line = lines[index]
    let isList =
      line.contains("\(head) [\"") || (index > 0 && line.contains(" [\"") && lines[index - 1].hasSuffix(head))
    guard isList, let start = line.ranges(of: ", \"").last, let end = line.ranges(of: "\"]").last else { return nil }
    return mutation(
      .dropListedValue, [index: "\(line[..<start.lowerBound])\(line[line.index(after: end.lowerBound)...])"],
      checks: ["parameter.value-missing", "member.value-missing"],
      name: String(line[start.upperBound..<end.lowerBound]),
      lines: 0...(lines.count - 1))
  }

  private func dropError(_ index: Int) -> SourceMutation? {
    let text = lines[index].drop { $0 == " " }
    guard text.hasPrefix("case "), text.hasSuffix("\""), lines[index].hasPrefix("  case "),
      let code = text.components(separatedBy: "\"").dropFirst().first,
      let list = lines[..<index].lastIndex(where: { $0.hasPrefix("public enum ") })
    else { return nil }
    return mutation(
      .dropError, [:], removing: Set(withComment(index)), checks: ["error.missing"], name: code, lines: list...list)
  }
}

extension Substring {
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
