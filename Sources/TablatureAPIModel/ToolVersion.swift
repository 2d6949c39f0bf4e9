/// The version of the tool.
package enum ToolVersion {
  /// As semantic versions are written.
  package static let current = "0.1.0"
}
