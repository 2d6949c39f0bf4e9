public import TablatureAPIModel

/// What a set of pages describes: one service, or several.
public struct ServiceReading: Hashable, Sendable {
  /// One product in one version of its API.
  public struct Service: Hashable, Sendable {
    /// The operations that count.
    public var model: ServiceModel
    /// What pages say that lost against another page of the same operation, ordered by name, then path.
    public var outvoted: [Operation]

    /// Makes a service.
    public init(model: ServiceModel, outvoted: [Operation] = []) {
      self.model = model
      self.outvoted = outvoted
    }

    /// What each page says; of pages for one operation, the one that counts comes first.
    public var pages: [Operation] { model.operations + outvoted }
  }

  /// The services, that of most pages first.
  public var services: [Service]
  /// Problems that pages show only together: those of fields, in the order of each page, then those of the set. Other problems of a page
  /// are among that page's own diagnostics.
  public var diagnostics: [Diagnostic]
  /// How requests to the services travel.
  public var wireProtocol: WireProtocol

  /// Makes a reading; by default of services whose operations have no parameters or members in common.
  public init(services: [Service], diagnostics: [Diagnostic], wireProtocol: WireProtocol = WireProtocol()) {
    self.services = services
    self.diagnostics = diagnostics
    self.wireProtocol = wireProtocol
  }

  /// Makes a reading of one service.
  public init(model: ServiceModel, outvoted: [Operation], diagnostics: [Diagnostic]) {
    self.init(
      services: [Service(model: model, outvoted: outvoted)], diagnostics: diagnostics, wireProtocol: model.wireProtocol)
  }

  /// The first service, or one without operations.
  public var model: ServiceModel {
    services.first?.model ?? ServiceModel(product: nil, version: nil, operations: [], wireProtocol: wireProtocol)
  }

  /// The pages of the first service that lost.
  public var outvoted: [Operation] { services.first?.outvoted ?? [] }
}
