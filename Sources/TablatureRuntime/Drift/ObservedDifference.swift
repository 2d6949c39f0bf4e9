/// A difference between a response and the documentation that the client was generated from.
///
/// It holds names and types, never a value of a response. The keys of an undocumented map are names, too.
public struct ObservedDifference: Hashable, Sendable, Codable {
  /// The kind of a difference.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A member that isn't documented.
    case member
    /// A value that can't be read as the documented type.
    case type
    /// A member that is documented as required and has no value.
    case missing
    /// A value that isn't one of the documented values.
    case value
    /// An error code that isn't documented for the operation.
    case error
  }

  /// The product code, for example `Ecs`.
  public var product: String
  /// The version of the API, for example `2014-05-26`.
  public var version: String
  /// The name of the operation, for example `DescribeInstances`.
  public var operation: String
  /// The names from the root of the response to the member, without positions in lists: `Instances.Instance.Cpu`; for an error, its code.
  public var path: String
  /// The kind of the difference.
  public var kind: Kind
  /// The JSON type of the value: `string`, `integer`, `number`, `boolean`, `object`, `null`; for a list, the type of its first element
  /// that isn't null in brackets: `[string]`, `[object]`, or `[]` for a list without one. Nil without a value.
  ///
  /// XML has no numbers or booleans, so that each element with text is a `string`.
  public var observedType: String?
  /// The documented type, in the same words, or `any`. Nil for members and codes that aren't documented.
  public var documentedType: String?
  /// The HTTP status of an error; nil for the other kinds.
  public var httpStatus: Int?

  /// Creates a difference.
  public init(
    product: String, version: String, operation: String, path: String, kind: Kind, observedType: String? = nil,
    documentedType: String? = nil, httpStatus: Int? = nil
  ) {
    (self.product, self.version, self.operation, self.path) = (product, version, operation, path)
    (self.kind, self.observedType, self.documentedType) = (kind, observedType, documentedType)
    self.httpStatus = httpStatus
  }
}

extension ObservedDifference: CustomStringConvertible {
  /// One line: `DescribeInstances: undocumented member Instances.Instance.Cpu (observed integer)`.
  public var description: String {
    let subject =
      switch kind {
      case .member: "undocumented member"
      case .type: "other type of member"
      case .missing: "no value of required member"
      case .value: "undocumented value of member"
      case .error: "undocumented error code"
      }
    let details = [
      observedType.map { "observed \($0)" }, documentedType.map { "documented \($0)" }, httpStatus.map { "HTTP \($0)" },
    ].compactMap(\.self)
    return "\(operation): \(subject) \(path)" + (details.isEmpty ? "" : " (\(details.joined(separator: ", ")))")
  }
}
