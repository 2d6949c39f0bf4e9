/// One kind of what is emitted: a part of an operation's file, or a file of its own.
struct Output: Sendable {
  /// Something to put into a file; parts of one file stand in it in the order of the registry.
  struct Part: Sendable {
    /// The path below the output directory.
    var path: String
    /// What the file is for; the same for all parts of a file.
    var role: EmittedFile.Role
    /// The page that the file is made from, if it is one.
    var sourceFile: String?
    /// The lines that import modules.
    var imports: [String]
    /// What it writes.
    var write: @Sendable (inout SourceWriter) -> Void
  }

  /// The name, which is also the name of the file that defines it.
  var name: String
  /// What it writes for an operation, once that is planned.
  var ofOperation: @Sendable (OperationPlan, ModulePlan) -> [Part] = { _, _ in [] }
  /// What it writes for all of them together.
  var ofClient: @Sendable (ClientOutline) -> [Part] = { _ in [] }

  /// An output that adds to the file of each operation that needs it.
  static func perOperation(
    _ name: String, where isNeeded: @escaping @Sendable (OperationPlan) -> Bool = { _ in true },
    _ write: @escaping @Sendable (OperationPlan, ModulePlan, inout SourceWriter) -> Void
  ) -> Output {
    Output(
      name: name,
      ofOperation: { operation, module in
        guard isNeeded(operation) else { return [] }
        return [
          Part(
            path: module.sourcePath(operation.fileStem), role: .source, sourceFile: operation.sourceFile,
            imports: [module.runtimeImport]
          ) { write(operation, module, &$0) }
        ]
      })
  }

  /// An output that belongs to no operation.
  static func once(_ name: String, parts: @escaping @Sendable (ClientOutline) -> [Part]) -> Output {
    Output(name: name, ofClient: parts)
  }
}

extension Output {
  /// Everything that is emitted. What shares a file stands in it in this order.
  static let all: [Output] = [
    .client, .clientMethod, .request, .response, .errorCodes, .paging, .operationTests, .testSupport,
    .packageManifest, .packageCompanions, .bundledRuntime,
  ]
}
