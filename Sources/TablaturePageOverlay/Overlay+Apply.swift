public import TablatureAPIModel

/// A name in Swift that an overlay chooses for a parameter or a member.
public struct ChosenName: Hashable, Sendable {
  /// The table.
  public var section: Operation.Section
  /// The names on the wire, joined by dots, from the operation on.
  public var subject: String
  /// The name in Swift.
  public var name: String
  /// Where it was chosen.
  public var location: SourceLocation
}

/// A service with the corrections of an overlay.
public struct CorrectedService: Hashable, Sendable {
  /// The service.
  public var model: ServiceModel
  /// Names in Swift, which the model does not know.
  public var names: [ChosenName] = []
  /// Corrections that were not made, in their order.
  public var diagnostics: [Diagnostic] = []

  /// A service that needs no corrections.
  public init(_ model: ServiceModel) { self.model = model }
}

extension Overlay {
  /// Makes the corrections on several services: each on the one whose page it names, else on the first that has the operation.
  public func apply(to services: [ServiceModel]) -> [CorrectedService] {
    guard services.count > 1 else { return services.map { apply(to: $0) } }
    var byPage: [String: Int] = [:]
    var byOperation: [String: Int] = [:]
    for (index, service) in services.enumerated() {
      for operation in service.operations {
        byPage[operation.location.file] = index
        if byOperation[operation.name] == nil { byOperation[operation.name] = index }
      }
    }
    let parts = Dictionary(grouping: corrections) { correction in
      correction.page.flatMap { byPage[$0.value] } ?? correction.operation.flatMap { byOperation[$0.value] } ?? 0
    }
    return services.enumerated().map { index, service in
      Overlay(file: file, corrections: parts[index] ?? []).apply(to: service)
    }
  }

  /// Makes the corrections: a pure function of the service.
  ///
  /// A correction that cannot be made, or that changes nothing, is a warning and stops no other.
  public func apply(to service: ServiceModel) -> CorrectedService {
    var result = CorrectedService(service)
    guard !corrections.isEmpty else { return result }
    var indices: [String: Int] = [:]
    var pages: [String: Int] = [:]
    for (index, operation) in service.operations.enumerated() {
      indices[operation.name] = index
      pages[operation.location.file] = index
    }
    for correction in corrections {
      do throws(CorrectionProblem) {
        let index = try correction.target(indices: indices, pages: pages, in: service)
        var corrected = CorrectedOperation(result.model.operations[index])
        try correction.kind.make(correction, &corrected)
        result.model.operations[index] = corrected.operation
        result.names += corrected.names
      } catch {
        result.diagnostics.append(correction.diagnostic(error))
      }
    }
    return result
  }
}

extension Correction {
  /// The operation that it is about.
  fileprivate func target(
    indices: [String: Int], pages: [String: Int], in service: ServiceModel
  ) throws(CorrectionProblem) -> Int {
    if let operation {
      guard let index = indices[operation.value] else {
        throw .unknown(
          "no page describes an operation '\(operation.value.visible)'"
            + NearestName.hint(operation.value, among: indices.keys), at: operation.location)
      }
      let file = service.operations[index].location.file
      if let page, page.value != file {
        throw .unknown(
          "'\(operation.value.visible)' is described by '\(file.visible)', not by '\(page.value.visible)'",
          at: page.location)
      }
      return index
    }
    guard let page, let index = pages[page.value] else {
      let path = page?.value ?? ""
      throw .unknown(
        "no page '\(path.visible)' describes an operation that counts" + NearestName.hint(path, among: pages.keys),
        at: page?.location)
    }
    return index
  }

  fileprivate func diagnostic(_ problem: CorrectionProblem) -> Diagnostic {
    let reason = Diagnostic.Note("the reason given for the correction: \(reason.visible)")
    return switch problem {
    case .unused(let summary):
      Diagnostic(
        "overlay.unused", .warning, "\(summary); '\(kind.key)' changes nothing", at: location,
        notes: [reason, Diagnostic.Note("remove the correction, if the page is right now")])
    case .unknown(let summary, let place):
      Diagnostic("overlay.unknown", .warning, summary, at: place ?? location, notes: [reason])
    case .misfit(let summary):
      Diagnostic("overlay.misfit", .warning, summary, at: location, notes: [reason])
    }
  }
}
