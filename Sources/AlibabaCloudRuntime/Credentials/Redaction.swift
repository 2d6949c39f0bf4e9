/// Takes secrets out of texts that others wrote.
enum Redaction {
  /// What stands in place of a secret.
  static let mark = "<hidden>"

  /// A text in which none of the secrets appears, nor their forms that are percent-encoded once or twice.
  static func hide(_ secrets: [String], in text: String) -> String {
    var text = text
    // A secret may be a part of another one.
    for secret in secrets.sorted(by: { $0.utf8.count > $1.utf8.count }) where !secret.isEmpty {
      let encoded = PercentEncoding.encode(secret)
      for form in [PercentEncoding.encode(encoded), encoded, secret] {
        text = text.replacing(form, with: mark)
      }
    }
    return text
  }
}

/// A value that no description and no dump shows.
struct Hidden<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}

extension Hidden: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  var description: String { Redaction.mark }
  var debugDescription: String { Redaction.mark }
  var customMirror: Mirror { Mirror(self, children: []) }
}
