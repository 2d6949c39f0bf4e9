internal import TablatureAPIModel

/// A service in two versions of a set of pages; one of them may have no operation of it.
struct ServicePair: Sendable {
  let old: ServiceModel
  let new: ServiceModel

  /// Pairs the services of two sets of pages, the most important first on both sides.
  static func pairs(_ old: [ServiceModel], _ new: [ServiceModel]) -> [ServicePair] {
    var newer = new
    var pairs: [ServicePair] = []
    var gone: [ServiceModel] = []
    for service in old {
      if let index = newer.firstIndex(where: { $0.isSameService(as: service) }) {
        pairs.append(ServicePair(old: service, new: newer.remove(at: index)))
      } else {
        gone.append(service)
      }
    }
    if pairs.isEmpty, !gone.isEmpty, !newer.isEmpty {
      pairs.append(ServicePair(old: gone.removeFirst(), new: newer.removeFirst()))
    }
    pairs += gone.map { ServicePair(old: $0, new: $0.withoutOperations) }
    return pairs + newer.map { ServicePair(old: $0.withoutOperations, new: $0) }
  }
}

extension ServiceModel {
  fileprivate func isSameService(as other: ServiceModel) -> Bool {
    product?.lowercased() == other.product?.lowercased() && version == other.version
  }

  fileprivate var withoutOperations: ServiceModel {
    with(operations: [])
  }
}
