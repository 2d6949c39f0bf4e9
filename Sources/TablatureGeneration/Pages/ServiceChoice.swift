internal import TablatureAPIModel
internal import TablatureDocReader

/// Which of the services that a set of pages describes is meant.
struct ServiceChoice {
  /// The product, without regard to letter case.
  var product: Located<String>?
  /// The version of its API.
  var version: Located<String>?

  init(_ configuration: Configuration?) {
    product = configuration?.product
    version = configuration?.version
  }

  /// The services that are meant, and the others. Pages that name no product or version have the ones that are asked for.
  func sort(
    _ services: [ServiceReading.Service]
  ) -> (chosen: [ServiceReading.Service], others: [ServiceReading.Service]) {
    let chosen = services.filter(matches).map { service in
      var service = service
      service.model.product = service.model.product ?? product?.value
      service.model.version = service.model.version ?? version?.value
      return service
    }
    return (chosen, services.filter { !matches($0) })
  }

  private func matches(_ service: ServiceReading.Service) -> Bool {
    func fits(_ asked: String?, _ given: String?) -> Bool {
      asked == nil || given == nil || asked?.lowercased() == given?.lowercased()
    }
    return fits(product?.value, service.model.product) && fits(version?.value, service.model.version)
  }

  /// What to say where none of the services is meant.
  func unknown(among services: [ServiceReading.Service]) -> Diagnostic {
    let asked = [product.map { "'\($0.value.visible)'" }, version.map(\.value.visible)].compactMap { $0 }
    let hint = product.map { NearestName.hint($0.value, among: services.compactMap(\.model.product)) } ?? ""
    return Diagnostic(
      "service.unknown", .error, "no page belongs to \(asked.joined(separator: " "))\(hint)",
      at: product?.location ?? version?.location,
      notes: services.map { Diagnostic.Note("the pages describe \($0.model.title)", at: $0.firstPlace) }
        + [Diagnostic.Note("correct 'product' and 'version'")])
  }
}

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
  fileprivate var firstPlace: SourceLocation? { pages.map(\.location).min() }
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
