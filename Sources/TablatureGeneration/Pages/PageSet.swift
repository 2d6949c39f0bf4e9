public import TablatureAPIModel
public import TablatureDocReader
public import TablaturePageOverlay

/// What a set of pages says, and what is wrong with it.
public struct PageSet: Hashable, Sendable {
  /// How many pages were read.
  public var pageCount: Int
  /// The parameters and members that all operations have, according to the pages.
  public var common: CommonMembers
  /// The services as the pages describe them, that of most pages first; where the configuration chooses a product or a version, only
  /// what it chooses.
  ///
  /// Operations lack paging and other traits, which corrections may change; see ``services``.
  public var service: ServiceReading
  /// The same services with the corrections of the configuration, and with traits.
  public var services: [ServiceReading.Service]
  /// Names in Swift that the corrections choose for the first service.
  public var names: [ChosenName]
  /// Everything that was noticed, ordered by place.
  public var diagnostics: [Diagnostic]
  /// Paths and pages that could not be read.
  public var unreadable: Int

  /// Creates a set.
  ///
  /// - Parameter services: The services with corrections and traits; without them, the services as the pages describe them are used.
  init(
    pageCount: Int = 0, common: CommonMembers = CommonMembers(), service: ServiceReading,
    services: [ServiceReading.Service]? = nil, names: [ChosenName] = [], diagnostics: [Diagnostic], unreadable: Int
  ) {
    self.pageCount = pageCount
    self.common = common
    self.service = service
    self.services = services ?? service.services
    self.names = names
    self.diagnostics = diagnostics
    self.unreadable = unreadable
  }

  /// The service that a client is generated for: the first one.
  public var model: ServiceModel { services.first?.model ?? service.model }

  /// Releases pages that lost against others, which a client isn't generated from.
  mutating func forgetOutvoted() {
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
