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
    get { vendorSettings.values[ObjectIdentifier(key)] as? Key.Value ?? Key.defaultValue }
    set { vendorSettings.values[ObjectIdentifier(key)] = newValue }
  }
}

/// The settings that a vendor's runtime adds to a configuration, by the types of their keys.
struct VendorSettings: Sendable, CustomReflectable {
  var values: [ObjectIdentifier: any Sendable] = [:]

  /// Nothing: a setting may hold a secret.
  var customMirror: Mirror { Mirror(self, children: []) }
}
