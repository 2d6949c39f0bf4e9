internal import TablatureAPIModel

/// Text of HTML or XML. Whatever is put into a literal is escaped, so that text of pages and code cannot become markup.
///
///     let name: Markup = "<b>\(finding.operation)</b>"
struct Markup: Hashable, Sendable {
  /// The markup, to be written into a file.
  private(set) var text: String

  /// Takes over what stands in the sources of this tool.
  init(source: StaticString) { text = source.description }

  /// The text of several lines, with its line breaks. Not for values of attributes.
  init(lines text: String) { self.text = Self.escaped(text, keepsLines: true) }

  static func += (left: inout Markup, right: Markup) { left.text += right.text }

  /// The one place where text becomes markup: marks are written as references, and what would not be seen as itself, or may not
  /// stand in XML, as an escape of Swift.
  private static func escaped(_ text: String, keepsLines: Bool) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n" where keepsLines: result += "\n"
      case "\u{FFFE}", "\u{FFFF}": result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: if scalar.isDisruptive { result += scalar.visible } else { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}

extension Markup: ExpressibleByStringInterpolation {
  /// A literal while it is put together.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ text: String) { self.text += Markup.escaped(text, keepsLines: false) }
    mutating func appendInterpolation(_ number: Int) { text += String(number) }
    mutating func appendInterpolation(_ markup: Markup) { text += markup.text }
    mutating func appendInterpolation(_ markups: [Markup]) { for markup in markups { text += markup.text } }
  }

  init(stringLiteral text: String) { self.text = text }
  init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }
}
