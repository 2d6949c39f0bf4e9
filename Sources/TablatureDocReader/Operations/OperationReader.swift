import TablatureAPIModel

/// Builds operations from the tables of all pages.
struct OperationReader: Sendable {
  /// An operation, with the problems that its trees show.
  struct Reading: Sendable {
    var operation: Operation
    var diagnostics: [Diagnostic]
    /// The paths of pages that describe types of the return data.
    var typePages: Set<String>
  }

  private let profile: CompiledProfile
  /// The types that pages describe, as pages in each dialect refer to them.
  private let types: [String: DataTypes]

  init(_ profile: CompiledProfile, types: [DataType]) {
    self.profile = profile
    self.types = Dictionary(
      profile.dialects.map { ($0.name, DataTypes(types, for: $0, profile: profile)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Builds the parameters and the return data of an operation, and reads how its requests travel.
  ///
  /// Paging and other traits are left out, since corrections may change what they follow from; see ``OperationTraits``.
  ///
  /// - Parameter dialect: The dialect of the page.
  func read(_ page: PageTables, in dialect: CompiledDialect) -> Reading {
    let types = types[dialect.name] ?? DataTypes()
    let ownTypes = types.reachable(from: page.response.lazy.flatMap(\.rows))
    let typeRows = ownTypes.map(\.rows)
    var names: Set<String> = []
    for rows in (page.request + page.response).map(\.rows) + typeRows {
      Identifier.insertForms(ofNamesIn: rows, into: &names)
    }
    let request = RequestTree.fields(
      from: requestRows(of: page), samples: page.requestSamples, dialect: dialect, file: page.location.file,
      names: names)
    let response = ResponseTree.fields(
      from: page.response, typeRows: typeRows, samples: page.responseSamples, dialect: dialect,
      rootMembers: profile.rootMembers, file: page.location.file, types: typeRows.isEmpty ? DataTypes() : types,
      names: names)
    var operation = Operation(
      name: page.name, title: page.title, summary: page.summary, product: page.product, version: page.version,
      style: page.style, dialect: page.dialect, location: page.location, request: request.fields,
      response: response.fields, errors: page.errors, requestSamples: page.requestSamples,
      responseSamples: page.responseSamples, skippedRows: page.skippedRows)
    BindingReader(evidence: page.binding).read(into: &operation)
    return Reading(
      operation: operation, diagnostics: (request.diagnostics + response.diagnostics).inOrderOfPlace(),
      typePages: Set(ownTypes.map(\.location.file)))
  }

  /// The rows of the parameters, without the one that names the operation.
  private func requestRows(of page: PageTables) -> [FieldRow] {
    let rows = RequestRows.flatten(page.request, samples: page.requestSamples)
    guard let parameter = profile.operationParameter else { return rows }
    let path = DottedName.components(of: parameter)
    return rows.filter { $0.path != path }
  }
}
