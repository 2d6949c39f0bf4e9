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
