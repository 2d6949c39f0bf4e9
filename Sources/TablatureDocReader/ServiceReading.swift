public import TablatureAPIModel

/// What a set of pages describes: one service, or several.
public struct ServiceReading: Hashable, Sendable {
  /// One product in one version of its API.
  public struct Service: Hashable, Sendable {
    /// The operations that count.
    public var model: ServiceModel
    /// What pages say that lost against another page of the same operation, ordered by name, then path.
    public var outvoted: [Operation]
    /// Problems that the pages of the service show only together: those of fields, in the order of each page, then those of spellings
    /// and of pages for one operation. A problem of a type's page appears once, however many operations use the type.
    public var diagnostics: [Diagnostic]
    /// The paths of pages that describe types of the return data.
    public var typePages: Set<String>

    /// Makes a service.
    public init(
      model: ServiceModel, outvoted: [Operation] = [], diagnostics: [Diagnostic] = [], typePages: Set<String> = []
    ) {
      self.model = model
      self.outvoted = outvoted
      self.diagnostics = diagnostics
      self.typePages = typePages
    }

    /// What each page says; of pages for one operation, the one that counts comes first.
    public var pages: [Operation] { model.operations + outvoted }
  }

  /// The services, that of most pages first.
  public var services: [Service]
  /// Problems of the set that belong to none of the services.
  public var commonDiagnostics: [Diagnostic]
  /// How requests to the services travel.
  public var wireProtocol: WireProtocol

  /// Makes a reading; by default of services whose operations have no parameters or members in common.
  ///
  /// - Parameter diagnostics: Problems that belong to none of the services.
  public init(services: [Service], diagnostics: [Diagnostic], wireProtocol: WireProtocol = WireProtocol()) {
    self.services = services
    commonDiagnostics = diagnostics
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

  /// Problems that pages show only together: those of each service, then those of the set. Other problems of a page are among that
  /// page's own diagnostics.
  public var diagnostics: [Diagnostic] {
    var filter = RepetitionFilter()
    return services.flatMap { service in
      service.diagnostics.filter { filter.isFirst($0, typePages: service.typePages) }
    } + commonDiagnostics
  }
}

/// Recognizes problems of a type's page that several operations or services show.
struct RepetitionFilter {
  private struct Problem: Hashable {
    var id: String
    var location: SourceLocation
    var summary: String
  }

  private var known: Set<Problem> = []

  /// Returns whether a diagnostic isn't of a type's page, or is the first one of its id, location and summary.
  mutating func isFirst(_ diagnostic: Diagnostic, typePages: Set<String>) -> Bool {
    guard let location = diagnostic.location, typePages.contains(location.file) else { return true }
    return known.insert(Problem(id: diagnostic.id, location: location, summary: diagnostic.summary)).inserted
  }
}
