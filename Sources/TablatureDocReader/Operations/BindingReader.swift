import TablatureAPIModel

/// Reads how requests of an operation travel: its binding, the form of the body, and the location of each parameter.
struct BindingReader {
  /// What the page of the operation shows.
  let evidence: BindingEvidence

  /// Adds these facts to an operation whose name and parameters are known.
  func read(into operation: inout Operation) {
    operation.unsupported = evidence.signs
    operation.binding = binding(of: operation)
    operation.requestBody = body(of: operation)
    let usual = operation.usualParameterLocation
    let inPath = Set(operation.binding.value.pathParameters.map(Self.folded))
    for index in operation.request.indices {
      operation.request[index].parameterLocation = usual ?? location(of: operation.request[index], inPath: inPath)
    }
  }

  // MARK: - Binding

  private func binding(of operation: Operation) -> Documented<OperationBinding> {
    for sign in operation.unsupported {
      guard case .requestLine(let methods, let path) = sign.value else { continue }
      return Documented(.http(method: Self.method(of: methods), path: Self.template(of: path)), at: sign.location)
    }
    // A page with other signs doesn't show the method and the path that requests need.
    return Documented(
      .action(operation.name), at: operation.location, confidence: operation.isSupported ? .certain : .likely)
  }

  /// The method to call of those that a page offers: `POST` where it is among them, else the first one.
  static func method(of methods: [String]) -> String {
    methods.contains("POST") ? "POST" : methods.first ?? "POST"
  }

  /// A path with its parameters in braces: `/instances/{InstanceId}` for `/instances/[InstanceId]`.
  ///
  /// Only what brackets, braces or angle brackets enclose is a parameter. A bracket that is never closed is text.
  static func template(of path: String) -> String {
    let bytes = Array(path.utf8)
    var template: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let closing = closings[bytes[index]] {
        let name = bytes[(index + 1)...].prefix { $0 != closing && $0 != UInt8(ascii: "/") && closings[$0] == nil }
        if !name.isEmpty, name.endIndex < bytes.count, bytes[name.endIndex] == closing {
          template += [UInt8(ascii: "{")] + name + [UInt8(ascii: "}")]
          index = name.endIndex + 1
          continue
        }
      }
      template.append(bytes[index])
      index += 1
    }
    return String(decoding: template, as: UTF8.self)
  }

  private static let closings = [
    UInt8(ascii: "["): UInt8(ascii: "]"), UInt8(ascii: "{"): UInt8(ascii: "}"), UInt8(ascii: "<"): UInt8(ascii: ">"),
  ]

  // MARK: - Body

  private func body(of operation: Operation) -> Documented<RequestBodyForm>? {
    operation.usualParameterLocation == nil ? evidence.body : Documented(.empty, at: operation.location)
  }

  // MARK: - Locations

  /// The location of a parameter: what the page states for its first row, else that of the section or the path that has it.
  private func location(of field: Field, inPath names: Set<String>) -> Field.ParameterLocation? {
    if let row = Self.firstRow(of: field) {
      if let stated = evidence.statedLocations[row.location] { return stated }
      if isInBodySection(row.location.line) { return .body }
    }
    return names.contains(Self.folded(field.name)) ? .path : nil
  }

  private func isInBodySection(_ line: Int) -> Bool {
    let bodyLines = evidence.bodyLines
    var (low, high) = (0, bodyLines.count)
    while low < high {
      let middle = (low + high) / 2
      if bodyLines[middle].upperBound <= line { low = middle + 1 } else { high = middle }
    }
    return low < bodyLines.count && bodyLines[low].contains(line)
  }

  private static func firstRow(of field: Field) -> Field.Row? {
    if let row = field.rows.first { return row }
    for member in field.members {
      if let row = firstRow(of: member) { return row }
    }
    return nil
  }

  /// A name without the marks between words and the case of letters, in which paths and tables differ.
  private static func folded(_ name: String) -> String {
    name.filter { $0 != "_" && $0 != "-" }.lowercased()
  }
}
