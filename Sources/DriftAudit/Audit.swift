public import APIModel
public import SwiftEmitter

/// Holds Swift code against the pages that it was written after: a pure function of both.
///
/// Reading a file is the costly part, and goes file by file, so that one that changed is read again alone:
///
///     let audit = Audit(service)
///     let outlines = files.map { SourceOutline(of: $0) }
///     let result = audit.result(of: outlines)
public struct Audit: Sendable {
  /// What the pages say.
  public let service: ServiceModel
  /// How the client is made, where code was generated.
  public let options: EmitterOptions

  /// Makes an audit.
  public init(_ service: ServiceModel, options: EmitterOptions = EmitterOptions()) {
    self.service = service
    self.options = options
  }

  /// Compares.
  ///
  /// - Parameter outlines: What the files of the code declare.
  /// - Returns: All findings, those that are known or excused among them.
  public func result(of outlines: [SourceOutline]) -> AuditResult {
    AuditResult()
  }
}
