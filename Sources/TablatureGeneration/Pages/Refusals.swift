internal import TablatureAPIModel
internal import TablatureDocReader

extension PageSet {
  /// Errors for the services that are left out where only one is generated, and nobody chose which one.
  var leftOutServices: [Diagnostic] {
    guard let chosen = service.services.first else { return [] }
    return service.services.dropFirst().map { other in
      Diagnostic(
        "service.left-out", .error,
        "\(other.model.counted) of \(other.model.title) \(other.model.operations.count == 1 ? "is" : "are") left out of the client for \(chosen.model.title): \(other.model.shownNames)",
        at: other.firstPlace,
        notes: [
          Diagnostic.Note("most pages describe \(chosen.model.title)", at: chosen.firstPlace),
          Diagnostic.Note(
            "set 'product' and 'version' in tablature.yaml to choose one, or move the pages of the other"),
        ])
    }
  }
}

extension ServiceReading.Service {
  /// The first page.
  var firstPlace: SourceLocation? { pages.map(\.location).min() }
}

extension ServiceModel {
  /// The product and the version, for messages.
  var title: String {
    guard product != nil || version != nil else { return "a service without a name" }
    return [product.map { "'\($0.visible)'" }, version?.visible].compactMap { $0 }.joined(separator: " ")
  }

  fileprivate var counted: String { operations.count == 1 ? "an operation" : "\(operations.count) operations" }

  /// The names of the operations, as many as can be read at a glance.
  fileprivate var shownNames: String {
    let most = 12
    let names = operations.prefix(most).map(\.name.visible).joined(separator: ", ")
    return operations.count > most ? "\(names) and \(operations.count - most) more" : names
  }

  /// Errors for the operations that generated clients can't express.
  var refusals: [Diagnostic] {
    operations.compactMap { operation in
      guard let sign = operation.unsupported.first else { return nil }
      return Diagnostic(
        "operation.unsupported-binding", .error,
        "generated clients can't call '\(operation.name.visible)': \(sign.value.description.visible)",
        at: sign.location,
        notes: operation.unsupported.dropFirst().map { Diagnostic.Note($0.value.description.visible, at: $0.location) }
          + [Diagnostic.Note("exclude '\(operation.name.visible)' in tablature.yaml, or remove its page")])
    }
  }
}
