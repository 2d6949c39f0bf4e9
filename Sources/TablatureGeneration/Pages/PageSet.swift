public import TablatureAPIModel
public import TablatureDocReader
public import TablaturePageOverlay

/// What a set of pages says, and what is wrong with it.
public struct PageSet: Hashable, Sendable {
  /// What became of each page, in the order of their paths.
  public var readings: [PageReading]
  /// The services as the pages describe them, that of most pages first; where the configuration chooses a product or a version, only
  /// what it chooses.
  ///
  /// Operations lack paging and other traits, which corrections may change; see ``services``.
  public var service: ServiceReading
  /// The same services with the corrections of the configuration, which is what counts.
  public var correctedServices: [CorrectedService]
  /// All services, with corrections and traits, and the pages that lost against others.
  public var services: [ServiceReading.Service]
  /// Everything that was noticed, ordered by place.
  public var diagnostics: [Diagnostic]
  /// Paths and pages that could not be read.
  public var unreadable: Int

  /// Creates a set.
  ///
  /// - Parameters:
  ///   - corrected: A corrected service for each; without them, the services as the pages describe them are used.
  ///   - outvoted: For each service, the operations of pages that lost against others; without them, those of the service.
  init(
    readings: [PageReading], service: ServiceReading, corrected: [CorrectedService]? = nil,
    outvoted: [[TablatureAPIModel.Operation]]? = nil, diagnostics: [Diagnostic], unreadable: Int
  ) {
    self.readings = readings
    self.service = service
    correctedServices = corrected ?? service.services.map { CorrectedService($0.model) }
    services = zip(correctedServices, outvoted ?? service.services.map(\.outvoted)).map {
      ServiceReading.Service(model: $0.model, outvoted: $1)
    }
    self.diagnostics = diagnostics
    self.unreadable = unreadable
  }

  /// The service that a client is generated for: the first one.
  public var model: ServiceModel { corrected.model }

  /// The same with what else its corrections say.
  public var corrected: CorrectedService { correctedServices.first ?? CorrectedService(service.model) }

  /// Lets go of what only single pages are asked for, which is as much again as what counts.
  mutating func forgetReadings() {
    readings = []
    for index in service.services.indices { service.services[index].outvoted = [] }
    for index in services.indices { services[index].outvoted = [] }
  }

  /// Whether nothing was left out because of an error.
  public var isComplete: Bool { unreadable == 0 && !diagnostics.contains { $0.severity == .error } }

  /// How a tool that does no more than read them ends.
  public var status: RunStatus { unreadable > 0 ? .unreadablePage : isComplete ? .done : .findings }

  /// A fact for each table row of each page, also of pages that lost against another page of the same operation;
  /// ordered by operation, then page.
  public var facts: [Fact] {
    services.flatMap(\.pages).sorted {
      ($0.name, $0.location) < ($1.name, $1.location)
    }.flatMap(\.facts)
  }
}
