/// A place in a response, in JSON or XML: what both have in common.
enum ResponseNode: Sendable {
  /// A value.
  case json(JSONNode)
  /// The elements that stand for one value: one, or all with the same name beside one another.
  case xml([ElementTree])

  /// Whether there is null, blank text or, in XML, nothing at all.
  var isBlank: Bool {
    switch self {
    case .json(let node): node.kind == .null || node.text?.isBlank == true
    case .xml(let elements): elements.allSatisfy(\.isBlank)
    }
  }

  /// Whether members can be asked for.
  var isStructure: Bool {
    switch self {
    case .json(let node): node.kind == .object
    case .xml(let elements): elements.first.map { !$0.children.isEmpty || $0.isBlank } ?? false
    }
  }

  /// What a member holds.
  func member(_ name: String) -> ResponseNode? {
    switch self {
    case .json(let node): return node.member(name).map(ResponseNode.json)
    case .xml(let elements):
      let members = elements.first?.children.filter { $0.name == name } ?? []
      return members.isEmpty ? nil : .xml(members)
    }
  }

  /// Whether a list may stand inside it under a name of its own.
  var mayHoldList: Bool {
    switch self {
    case .json: isStructure
    case .xml(let elements): elements.count == 1 && isStructure
    }
  }

  /// The elements of the list that stands here; nil where something else does.
  var listElements: [ResponseNode]? {
    switch self {
    case .json(let node): return node.elements?.map(ResponseNode.json)
    case .xml(let elements):
      if elements.count == 1, let list = elements[0].listElements() { return list.map { .xml([$0]) } }
      return isBlank ? [] : elements.map { .xml([$0]) }
    }
  }

  /// The text, if it is text. Every scalar in XML is.
  var text: String? {
    switch self {
    case .json(let node): node.text
    case .xml(let elements): elements.first.flatMap { $0.children.isEmpty ? $0.value : nil }
    }
  }

  /// The JSON value, in a response in JSON.
  var json: JSONNode? { if case .json(let node) = self { node } else { nil } }
}
