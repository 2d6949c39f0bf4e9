internal import TablatureAPIModel
internal import TablatureDocReader

/// Which of the services that a set of pages describes is meant.
struct ServiceChoice {
  /// The product, without regard to letter case.
  var product: Located<String>?
  /// The version of its API.
  var version: Located<String>?

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
