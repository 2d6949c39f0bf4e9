internal import TablatureAPIModel

/// Finds the version of the API where code gives it to all calls: in a query, in a header field, or as an argument.
struct VersionScan {
  /// The version; nil where there is none, or several.
  private(set) var version: CodeIndex.NamedText?
  /// What holds versions, in lower case.
  private let keys: Set<String>

  init(_ code: CodeIndex, leavingOut taken: Set<String>) {
    keys = code.callNames.versionKeys
    var found: [CodeIndex.NamedText] = []
    for type in code.types where !taken.contains(type.name) {
      let scope = ValueScope(code, owner: type)
      for property in type.properties {
        if let value = property.value { add(value, scope, to: &found) }
      }
      for function in type.functions { add(function, scope, to: &found) }
    }
    let scope = ValueScope(code, owner: nil)
    for property in code.globals.values { if let value = property.value { add(value, scope, to: &found) } }
    for function in code.functions { add(function, scope, to: &found) }
    guard Set(found.map(\.text)).count == 1 else { return }
    version = found.min { ($0.location.file, $0.location.line) < ($1.location.file, $1.location.line) }
  }

  private func add(_ function: OutlineFunction, _ scope: ValueScope, to found: inout [CodeIndex.NamedText]) {
    for parameter in function.parameters where isKey(parameter.label ?? parameter.name) {
      if let value = parameter.defaultValue { Self.note(value, scope, in: &found) }
    }
    for part in function.body { add(part, scope, to: &found) }
  }

  private func add(_ expression: OutlineExpression, _ scope: ValueScope, to found: inout [CodeIndex.NamedText]) {
    for part in expression.all {
      switch part {
      case .dictionary(let pairs):
        for pair in pairs where isKey(pair.key, scope) { Self.note(pair.value, scope, in: &found) }
      case .assignment(.index(_, let keys, _), let value):
        if let key = keys.first?.value, isKey(key, scope) { Self.note(value, scope, in: &found) }
      case .group(let pair) where pair.count == 2 && isKey(pair[0], scope): Self.note(pair[1], scope, in: &found)
      case .call(_, let arguments, _):
        for argument in arguments where argument.label.map(isKey) ?? false {
          Self.note(argument.value, scope, in: &found)
        }
        if arguments.contains(where: { isKey($0.value, scope) }) {
          for argument in arguments where !isKey(argument.value, scope) { Self.note(argument.value, scope, in: &found) }
        }
      default: break
      }
    }
  }

  private func isKey(_ key: OutlineExpression, _ scope: ValueScope) -> Bool {
    scope.text(of: key).map(isKey) ?? false
  }

  private func isKey(_ name: String) -> Bool {
    keys.contains(name.lowercased())
  }

  /// Keeps a text that is a version: `2014-05-26`.
  private static func note(_ value: OutlineExpression, _ scope: ValueScope, in found: inout [CodeIndex.NamedText]) {
    guard let text = scope.text(of: value), let place = scope.textPlace(of: value) ?? value.place else { return }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return }
    found.append(CodeIndex.NamedText(text: text, location: place))
  }
}
