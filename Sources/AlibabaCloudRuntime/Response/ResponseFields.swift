/// Reads the members of one structure of a response, from JSON or XML, leniently.
///
/// What is absent, null or, for anything but text, empty gives nil or an empty list. Numbers may be written as text and
/// the other way round; a single element may stand where a list is documented; a list may stand without the object
/// around it. Members that nobody asks for are ignored.
public struct ResponseFields: Sendable {
  private let node: ResponseNode
  private let fallbackRequestID: String

  /// Opens a structure.
  ///
  /// - Throws: ``ResponseDecodingError`` where there is none.
  init(_ node: ResponseNode, requestID: String = "") throws {
    guard node.isStructure else { throw ResponseScalar(node).mismatch("a structure") }
    self.node = node
    fallbackRequestID = requestID
  }

  /// The id of the call: the member `RequestId`, else what the header of the response says, else empty.
  public func requestID() -> String {
    if let id: String = (try? string("RequestId")) ?? nil, !id.isEmpty { id } else { fallbackRequestID }
  }

  // MARK: - Scalars

  /// A text, if there is one.
  ///
  /// - Throws: ``ResponseDecodingError`` where there is neither a text nor another scalar.
  public func string(_ name: String) throws -> String? { try value(name) }

  /// A number without a fraction, if there is one.
  ///
  /// - Throws: ``ResponseDecodingError`` where the value cannot be read as one.
  public func integer(_ name: String) throws -> Int? { try value(name) }

  /// A number, if there is one.
  ///
  /// - Throws: ``ResponseDecodingError`` where the value cannot be read as one.
  public func double(_ name: String) throws -> Double? { try value(name) }

  /// A boolean, if there is one.
  ///
  /// - Throws: ``ResponseDecodingError`` where the value cannot be read as one.
  public func boolean(_ name: String) throws -> Bool? { try value(name) }

  /// A point in time, if there is one.
  ///
  /// - Throws: ``ResponseDecodingError`` where there is neither a text nor another scalar.
  public func timestamp(_ name: String) throws -> Timestamp? { try value(name) }

  /// A scalar of any other type, if there is one.
  ///
  /// - Throws: ``ResponseDecodingError`` where the value cannot be read as this type.
  public func value<V: ResponseValue>(_ name: String) throws -> V? {
    guard let member = node.member(name) else { return nil }
    do { return try V(ResponseScalar(member)) } catch { throw ResponseDecodingError(error, below: name) }
  }

  /// A value out of a documented list, if there is one: a text, or a number or boolean as its text.
  ///
  /// - Throws: ``ResponseDecodingError`` where there is neither a text nor another scalar.
  public func openValue<V: OpenValue>(_ name: String) throws -> V? { try string(name).map(V.init(rawValue:)) }

  // MARK: - Structures

  /// A structure, if there is one.
  ///
  /// - Throws: ``ResponseDecodingError`` where something else stands there, or a member cannot be read.
  public func structure<S: ResponseStructure>(_ name: String) throws -> S? {
    guard let member = node.member(name) else { return nil }
    do { return try Self.structure(member) } catch { throw ResponseDecodingError(error, below: name) }
  }

  private static func structure<S: ResponseStructure>(_ node: ResponseNode) throws -> S? {
    node.isBlank ? nil : try S(from: ResponseFields(node))
  }

  // MARK: - Lists

  /// The elements of a list of texts.
  ///
  /// - Parameters:
  ///   - name: The name of the list, or of the object around it.
  ///   - inner: The name of the list inside an object that holds nothing else.
  /// - Throws: ``ResponseDecodingError`` where an element cannot be read as text.
  public func strings(_ name: String, _ inner: String? = nil) throws -> [String] { try values(name, inner) }

  /// The elements of a list of values out of a documented list.
  ///
  /// - Parameters:
  ///   - name: The name of the list, or of the object around it.
  ///   - inner: The name of the list inside an object that holds nothing else.
  /// - Throws: ``ResponseDecodingError`` where an element cannot be read as text.
  public func openValues<V: OpenValue>(_ name: String, _ inner: String? = nil) throws -> [V] {
    try strings(name, inner).map(V.init(rawValue:))
  }

  /// The elements of a list of scalars.
  ///
  /// - Parameters:
  ///   - name: The name of the list, or of the object around it.
  ///   - inner: The name of the list inside an object that holds nothing else.
  /// - Throws: ``ResponseDecodingError`` where an element cannot be read as this type.
  public func values<V: ResponseValue>(_ name: String, _ inner: String? = nil) throws -> [V] {
    try elements(name, inner) { try V(ResponseScalar($0)) }
  }

  /// The elements of a list of structures.
  ///
  /// - Parameters:
  ///   - name: The name of the list, or of the object around it.
  ///   - inner: The name of the list inside an object that holds nothing else.
  /// - Throws: ``ResponseDecodingError`` where an element is something else, or a member of it cannot be read.
  public func structures<S: ResponseStructure>(_ name: String, _ inner: String? = nil) throws -> [S] {
    try elements(name, inner, Self.structure)
  }

  private func elements<E>(_ name: String, _ inner: String?, _ read: (ResponseNode) throws -> E?) throws -> [E] {
    guard var list = node.member(name) else { return [] }
    var path = name
    if let inner, list.mayHoldList {
      guard let innerList = list.member(inner) else { return [] }
      (list, path) = (innerList, "\(name).\(inner)")
    }
    guard let nodes = list.listElements else {
      if list.isBlank { return [] }
      do { return try read(list).map { [$0] } ?? [] } catch { throw ResponseDecodingError(error, below: path) }
    }
    var elements: [E] = []
    elements.reserveCapacity(nodes.count)
    for (index, node) in nodes.enumerated() {
      do {
        if let element = try read(node) { elements.append(element) }
      } catch {
        throw ResponseDecodingError(error, below: "\(path)[\(index)]")
      }
    }
    return elements
  }
}
