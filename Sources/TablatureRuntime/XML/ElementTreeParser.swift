public import Foundation

#if canImport(FoundationXML)
  internal import FoundationXML
#endif

extension ElementTree {
  /// Why a document was not read.
  public enum ParsingError: Error, Hashable, CustomStringConvertible {
    /// It breaks the rules of XML.
    case malformed
    /// It declares a document type, which could declare entities. Responses have none.
    case documentType
    /// It is not in UTF-8.
    case encoding
    /// Its elements are nested too deep.
    case depth

    /// What is wrong, in a clause.
    public var description: String {
      switch self {
      case .malformed: "the body is not valid XML"
      case .documentType: "the XML document declares a document type"
      case .encoding: "the XML document is not in UTF-8"
      case .depth: "the elements of the XML document are nested deeper than \(ElementTree.maximumDepth)"
      }
    }
  }

  /// How deep elements may be nested. The deepest response of the service has less than ten levels.
  static let maximumDepth = 100

  /// Reads a document in UTF-8, whatever encoding it declares.
  ///
  /// The work is linear in the size of the document: it has no entities that could expand, and nothing else is fetched.
  public init(parsing document: Data) throws(ParsingError) {
    // A document type could hide behind another encoding, so nothing but UTF-8 is let in.
    guard let text = String(data: document, encoding: .utf8), !document.contains(0) else { throw .encoding }
    let body = Self.droppingDeclaration(text.utf8[...])
    if Self.declaresDocumentType(body) { throw .documentType }
    let builder = ElementTreeBuilder()
    let parser = XMLParser(data: Data(body))
    parser.shouldResolveExternalEntities = false
    parser.delegate = builder
    let isComplete = parser.parse()
    if let error = builder.error { throw error }
    guard isComplete, let root = builder.root else { throw .malformed }
    self = root
  }

  /// The document without a byte order mark and without the declaration, whose encoding is not to be believed.
  private static func droppingDeclaration(_ text: Substring.UTF8View) -> Substring.UTF8View {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let rest = (text.starts(with: byteOrderMark) ? text.dropFirst(3) : text).drop(while: isWhitespace)
    let start = rest.prefix(6)
    guard start.starts(with: "<?xml".utf8), let delimiter = start.dropFirst(5).first, isWhitespace(delimiter) else {
      return rest
    }
    return after("?>", in: rest)
  }

  /// Whether a document type stands before the root element, the one place where it is allowed.
  private static func declaresDocumentType(_ text: Substring.UTF8View) -> Bool {
    var rest = text
    while true {
      rest = rest.drop(while: isWhitespace)
      if rest.starts(with: "<!--".utf8) {
        rest = after("-->", in: rest.dropFirst(4))
      } else if rest.starts(with: "<?".utf8) {
        rest = after("?>", in: rest.dropFirst(2))
      } else {
        return rest.starts(with: "<!".utf8)
      }
    }
  }

  /// What follows the first occurrence of a mark; nothing where it does not occur.
  private static func after(_ mark: StaticString, in text: Substring.UTF8View) -> Substring.UTF8View {
    let mark = Array(mark.description.utf8)
    var rest = text
    while let start = rest.firstIndex(of: mark[0]) {
      rest = rest[start...]
      if rest.starts(with: mark) { return rest.dropFirst(mark.count) }
      rest = rest.dropFirst()
    }
    return rest.suffix(0)
  }

  private static func isWhitespace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}

/// Builds the tree from the events of the parser.
final class ElementTreeBuilder: NSObject, XMLParserDelegate {
  private(set) var root: ElementTree?
  private(set) var error: ElementTree.ParsingError?
  private var open: [ElementTree] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    guard error == nil else { return }
    if root != nil { return fail(.malformed, parser) }
    if open.count == ElementTree.maximumDepth { return fail(.depth, parser) }
    open.append(ElementTree(name: name))
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    guard error == nil, let element = open.popLast() else { return }
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].children.append(element)
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard error == nil, !open.isEmpty else { return }
    open[open.count - 1].text += text
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    self.parser(parser, foundCharacters: String(decoding: block, as: UTF8.self))
  }

  // The parser of Foundation on Linux reports what follows the root element, but calls the document complete. It goes on
  // after most mistakes, and keeps some bytes of each one for good, so it has to stop at the first.
  func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
    if error == nil { fail(.malformed, parser) }
  }

  // Not reached, because documents that declare a type are refused before; a second lock on the same door.

  func parser(_ parser: XMLParser, foundInternalEntityDeclarationWithName name: String, value: String?) {
    fail(.documentType, parser)
  }

  func parser(
    _ parser: XMLParser, foundExternalEntityDeclarationWithName name: String, publicID: String?, systemID: String?
  ) {
    fail(.documentType, parser)
  }

  private func fail(_ reason: ElementTree.ParsingError, _ parser: XMLParser) {
    error = reason
    parser.abortParsing()
  }
}
