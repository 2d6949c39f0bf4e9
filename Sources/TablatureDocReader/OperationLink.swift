import TablatureAPIModel

/// The link of the section for debugging, which names product, operation, style and version.
struct OperationLink {
  var operation: String
  var product: String?
  var style: String?
  var version: String?

  /// The first link of a page that names an operation and a product, as values of keys behind `#` or `?`.
  static func first(in destinations: [String], keys: PageConventions.OperationLinkKeys) -> OperationLink? {
    for destination in destinations {
      let bytes = destination.utf8
      guard let mark = bytes.lastIndex(where: { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") }) else { continue }
      let pairs = bytes[bytes.index(after: mark)...].split(separator: UInt8(ascii: "&"))
      func value(_ name: String) -> String? {
        for pair in pairs where pair.starts(with: name.utf8) {
          let rest = pair.dropFirst(name.utf8.count)
          if rest.first == UInt8(ascii: "="), rest.count > 1 { return String(rest.dropFirst()) }
        }
        return nil
      }
      if let operation = value(keys.operation), let product = value(keys.product), isName(operation) {
        return OperationLink(
          operation: operation, product: product, style: value(keys.style), version: value(keys.version))
      }
    }
    return nil
  }

  /// Whether a text can be the name of an operation.
  static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, first.isASCIILetter, text.utf8.count <= 128 else { return false }
    return text.utf8.allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_") }
  }
}
