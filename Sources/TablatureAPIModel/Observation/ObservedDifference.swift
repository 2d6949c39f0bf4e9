/// A difference between a response of a service and its documentation, as a running client recorded it.
public struct ObservedDifference: Hashable, Sendable {
  /// What differs.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The response has a member that the documentation lacks.
    case member
    /// A member has another type than the documentation specifies.
    case type
    /// A member that must be present is missing.
    case missing
    /// A member has a value that the documentation doesn't list.
    case value
    /// The service answered with an error code that the documentation lacks.
    case error
  }

  /// The product code, for example `Ecs`.
  public var product: String
  /// The version of the API, for example `2014-05-26`.
  public var version: String
  /// The operation.
  public var operation: String
  /// The names on the wire, joined by dots, without marks of lists; the error code for ``Kind/error``.
  public var path: String
  /// What differs.
  public var kind: Kind
  /// The JSON type in the response: `string`, `[object]`.
  public var observedType: String?
  /// The JSON type in the documentation.
  public var documentedType: String?
  /// The HTTP status of an error response.
  public var httpStatus: Int?
  /// How often it was observed.
  public var count: Int
  /// When it was first observed, as the file has it: `yyyy-MM-ddTHH:mm:ssZ`.
  public var firstSeen: String
  /// When it was last observed.
  public var lastSeen: String

  /// Creates a difference.
  public init(
    product: String, version: String, operation: String, path: String, kind: Kind, observedType: String? = nil,
    documentedType: String? = nil, httpStatus: Int? = nil, count: Int = 1, firstSeen: String, lastSeen: String
  ) {
    self.product = product
    self.version = version
    self.operation = operation
    self.path = path
    self.kind = kind
    self.observedType = observedType
    self.documentedType = documentedType
    self.httpStatus = httpStatus
    self.count = count
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
  }
}

extension ObservedDifference {
  /// Merges equal entries: counts add up, and the earliest and the latest time remain.
  ///
  /// - Returns: The differences, ordered by service, operation, path, kind, type and status.
  public static func merging(_ differences: [ObservedDifference]) -> [ObservedDifference] {
    var merged: [Key: ObservedDifference] = [:]
    for difference in differences { merged[Key(difference), default: difference.withoutCount].add(difference) }
    let entries: [(key: Key, value: ObservedDifference)] = merged.map { ($0.key, $0.value) }
    return entries.sorted { $0.key < $1.key }.map(\.value)
  }

  /// What equal entries have in common.
  private struct Key: Hashable, Comparable {
    var texts: [String]
    var status: Int

    init(_ difference: ObservedDifference) {
      texts = [
        difference.product, difference.version, difference.operation, difference.path, difference.kind.rawValue,
        difference.observedType ?? "",
      ]
      status = difference.httpStatus ?? 0
    }

    static func < (left: Key, right: Key) -> Bool {
      left.texts == right.texts ? left.status < right.status : left.texts.lexicographicallyPrecedes(right.texts)
    }
  }

  private var withoutCount: ObservedDifference {
    var difference = self
    difference.count = 0
    return difference
  }

  private mutating func add(_ other: ObservedDifference) {
    let (sum, overflow) = count.addingReportingOverflow(other.count)
    count = overflow ? .max : sum
    if other.lastSeen >= lastSeen { documentedType = other.documentedType ?? documentedType }
    firstSeen = min(firstSeen, other.firstSeen)
    lastSeen = max(lastSeen, other.lastSeen)
  }
}
