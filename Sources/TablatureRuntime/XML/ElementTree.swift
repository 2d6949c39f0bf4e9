/// An XML element with what it holds, for ``ResponseDecoder``. Attributes are not kept: responses have none that matter.
public struct ElementTree: Hashable, Sendable {
  /// The name, with its prefix.
  var name: String
  /// The text directly inside it, joined.
  var text = ""
  /// The elements directly inside it.
  var children: [ElementTree] = []

  /// Whether there is nothing inside it but white space.
  var isBlank: Bool { children.isEmpty && text.allSatisfy(\.isWhitespace) }

  /// The text as a value: white space alone, which only lays out the document, counts as none.
  var value: String { isBlank ? "" : text }

  /// The elements of the list that the element stands for, if it is a list of its own.
  ///
  /// A list may be written as repeated elements (`<Names>a</Names><Names>b</Names>`) or as an element around the others
  /// (`<Names><Name>a</Name></Names>`). Where nothing but the names tells a list of one structure from the structure
  /// itself, an element around others has to be named like their plural.
  func listElements() -> [ElementTree]? {
    guard let first = children.first, children.allSatisfy({ $0.name == first.name }) else { return nil }
    if children.count > 1 || Self.genericElementNames.contains(first.name.lowercased()) { return children }
    let (outer, inner) = (name.lowercased(), first.name.lowercased())
    let isPlural = outer == inner + "s" || outer == inner + "es" || outer == inner + "list" || outer == inner + "set"
    let isIrregularPlural = outer.hasSuffix("ies") && inner.hasSuffix("y") && outer.dropLast(3) == inner.dropLast()
    return isPlural || isIrregularPlural ? children : nil
  }

  private static let genericElementNames: Set<String> = ["member", "item", "element"]
}
