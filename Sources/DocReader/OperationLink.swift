/// The link of the section for debugging, which names product, operation, style and version.
struct OperationLink {
  var operation: String
  var product: String?
  var style: String?
  var version: String?

  /// The first link of a page that names an operation: `https://…/#product=Ecs&api=X&type=RPC&version=2014-05-26`.
  static func first(in destinations: [String]) -> OperationLink? {
    for destination in destinations {
      guard let mark = destination.lastIndex(where: { $0 == "#" || $0 == "?" }) else { continue }
      var values: [String: String] = [:]
      for pair in destination[destination.index(after: mark)...].split(separator: "&") {
        let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
        if parts.count == 2, values[parts[0]] == nil { values[parts[0]] = parts[1] }
      }
      if let operation = values["api"], let product = values["product"], isName(operation) {
        return OperationLink(operation: operation, product: product, style: values["type"], version: values["version"])
      }
    }
    return nil
  }

  /// Whether a text can be the name of an operation.
  static func isName(_ text: String) -> Bool {
    guard let first = text.first, first.isASCII, first.isLetter, text.utf8.count <= 128 else { return false }
    return text.allSatisfy { $0.isASCIIAlphanumeric || $0 == "_" }
  }
}
