/// A setting of a ``ClientConfiguration`` that a vendor's runtime adds.
///
/// ```swift
/// private struct WorkspaceKey: ClientConfigurationKey {
///   static var defaultValue: String? { nil }
/// }
///
/// extension ClientConfiguration {
///   public var workspace: String? {
///     get { self[WorkspaceKey.self] }
///     set { self[WorkspaceKey.self] = newValue }
///   }
/// }
/// ```
public protocol ClientConfigurationKey {
  /// The type of the setting.
  associatedtype Value: Sendable

  /// The value of the setting where none is set.
  static var defaultValue: Value { get }
}

extension ClientConfiguration {
  /// The value of a vendor's setting.
  public subscript<Key: ClientConfigurationKey>(key: Key.Type) -> Key.Value {
    get { vendorSettings[ObjectIdentifier(key)] as? Key.Value ?? Key.defaultValue }
    set { vendorSettings[ObjectIdentifier(key)] = newValue }
  }
}
