internal import TablatureAPIModel

/// A service in two versions of a set of pages; one of them may have no operation of it.
struct ServicePair: Sendable {
  let old: ServiceModel
  let new: ServiceModel

  /// Pairs the services of two sets of pages, the most important first on both sides.
  static func pairs(_ old: [ServiceModel], _ new: [ServiceModel]) -> [ServicePair] {
    let pairing = Pairing(old, by: \.key, new, by: \.key)
    var pairs = pairing.pairs.map { ServicePair(old: $0.left, new: $0.right) }
    var (gone, added) = (pairing.onlyLeft[...], pairing.onlyRight[...])
    if pairs.isEmpty, let old = gone.first, let new = added.first {
      pairs.append(ServicePair(old: old, new: new))
      (gone, added) = (gone.dropFirst(), added.dropFirst())
    }
    pairs += gone.map { ServicePair(old: $0, new: $0.withoutOperations) }
    return pairs + added.map { ServicePair(old: $0.withoutOperations, new: $0) }
  }
}

extension ServiceModel {
  /// The product and the API version, which are the same for two versions of one service.
  fileprivate var key: [String?] { [product?.lowercased(), version] }

  fileprivate var withoutOperations: ServiceModel {
    with(operations: [])
  }
}
