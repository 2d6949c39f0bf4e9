internal import Foundation

/// A value of a response body in JSON or XML, which ``ResponseFields`` and ``ResponseScalar`` read.
enum ResponseNode: Sendable {
  case null
  case boolean(Bool)
  /// A number as JSON writes it.
  case number(String)
  case text(String)
  case list([ResponseNode])
  /// Members in their order. Of several with one name the first one is read.
  case object([Member])
  /// The XML elements of one name in one place, at least one. Only what is asked for decides what they are: text, a structure (both are
  /// read from the first element), or a list.
  case elements([ElementTree])

  /// A named value.
  struct Member: Sendable {
    let name: String
    let value: ResponseNode
  }

  /// Reads a body.
  init(parsing body: Data, _ format: ResponseFormat) throws {
    switch format {
    case .json: self = try JSONParser.parse(body)
    case .xml: self = .elements([try ElementTree(parsing: body)])
    }
  }
}

extension ResponseNode {
  /// Whether it is a structure, or can be read as one.
  var isStructure: Bool {
    switch self {
    case .object: true
    case .elements(let elements): elements.first.map { !$0.children.isEmpty || $0.isBlank } ?? false
    default: false
    }
  }

  /// Whether it is several XML elements.
  var isSeveral: Bool { if case .elements(let elements) = self { elements.count > 1 } else { false } }

  /// Whether there is nothing in it, so that it may stand for a structure or list that is absent.
  var isBlank: Bool {
    switch self {
    case .null: true
    case .text(let text): text.isBlank
    case .elements(let elements): elements.allSatisfy(\.isBlank)
    default: false
    }
  }

  /// The elements, if it is a list or can be read as one.
  var list: [ResponseNode]? {
    switch self {
    case .list(let elements): return elements
    case .elements(let elements):
      let only = elements.count == 1 ? elements.first : nil
      if only?.isBlank == true { return [] }
      return (only?.listElements() ?? elements).map { .elements([$0]) }
    default: return nil
    }
  }

  /// All members. XML elements of one name are one member.
  var members: [Member] {
    switch self {
    case .object(let members): members
    case .elements(let elements):
      Dictionary(grouping: elements.first?.children ?? [], by: \.name).map {
        Member(name: $0.key, value: .elements($0.value))
      }
    default: []
    }
  }

  /// The member of a name.
  subscript(name: String) -> ResponseNode? { member(name) { _ in } }

  /// The member of a name.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - found: Gets the position of the member among ``memberCount``; of XML elements with the name, of each.
  @inline(__always) func member(_ name: String, _ found: (_ index: Int) -> Void) -> ResponseNode? {
    let length = name.utf8.count
    switch self {
    case .object(let members):
      // Most names already differ in length, which is cheaper to compare.
      for index in members.indices where members[index].name.utf8.count == length && members[index].name == name {
        found(index)
        return members[index].value
      }
      return nil
    case .elements(let elements):
      guard let children = elements.first?.children else { return nil }
      var inner: [ElementTree] = []
      for index in children.indices where children[index].name.utf8.count == length && children[index].name == name {
        found(index)
        inner.append(children[index])
      }
      return inner.isEmpty ? nil : .elements(inner)
    default: return nil
    }
  }

  /// How many members there are, each of several with one name included.
  var memberCount: Int {
    switch self {
    case .object(let members): members.count
    case .elements(let elements): elements.first?.children.count ?? 0
    default: 0
    }
  }

  /// Visits all members in their order, with their positions. XML elements of one name are visited once, all together.
  func forEachMember(_ visit: (_ index: Int, _ name: String, _ value: ResponseNode) -> Void) {
    switch self {
    case .object(let members):
      for (index, member) in members.enumerated() { visit(index, member.name, member.value) }
    case .elements(let elements):
      let children = elements.first?.children ?? []
      var groups = Dictionary(grouping: children, by: \.name)
      for (index, child) in children.enumerated() {
        if let group = groups.removeValue(forKey: child.name) { visit(index, child.name, .elements(group)) }
      }
    default: break
    }
  }
}

/// The kind of a value of a response.
enum ObservedType: String, Sendable {
  case null, text, boolean, integer, list, object
  case fraction = "number with a fraction"
  case outOfRange = "number out of range"

  /// Looks at a value.
  init(_ node: ResponseNode) {
    self =
      switch node {
      case .null: .null
      case .boolean: .boolean
      case .text: .text
      case .list: .list
      case .object: .object
      case .elements(let elements):
        elements.count > 1 ? .list : elements.allSatisfy(\.children.isEmpty) ? .text : .object
      case .number(let digits):
        if JSONNumber.integer(digits) != nil {
          .integer
        } else if let number = JSONNumber.double(digits), number.rounded() != number {
          .fraction
        } else {
          .outOfRange
        }
      }
  }

  /// The type that an overlay gives a member to read such a value.
  var overlayType: String {
    switch self {
    case .text, .outOfRange: "String"
    case .boolean: "Boolean"
    case .integer: "Integer"
    case .fraction: "Float"
    case .null, .list, .object: "Any"
    }
  }
}
