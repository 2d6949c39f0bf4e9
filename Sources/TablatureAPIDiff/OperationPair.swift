internal import TablatureAPIModel

/// An operation in two versions of a service; at least one of them has it.
struct OperationPair: Sendable {
  let name: String
  let old: Operation?
  let new: Operation?
  /// Parameters and members, where both versions have the operation.
  let fields: [FieldPair]
  /// Error codes, where both versions have the operation.
  let errors: Pairing<ErrorCode, ErrorCode>

  init(name: String, old: Operation?, new: Operation?) {
    self.name = name
    self.old = old
    self.new = new
    if let old, let new {
      fields =
        FieldPair.pairs(.request, old: old.request, new: new.request)
        + FieldPair.pairs(.response, old: old.response, new: new.response)
      errors = Pairing(old.errors, by: \.code, new.errors, by: \.code)
    } else {
      fields = []
      errors = Pairing()
    }
  }

  /// Parameters and members that are the same under another name: the path of the newer version by that of the older one, each behind its table.
  var renamed: [String: String] {
    Dictionary(
      fields.compactMap { pair in
        guard pair.fate == .renamed, let old = pair.old, let new = pair.new else { return nil }
        return ("\(pair.section.rawValue) \(old.path)", "\(pair.section.rawValue) \(new.path)")
      }, uniquingKeysWith: { first, _ in first })
  }
}
