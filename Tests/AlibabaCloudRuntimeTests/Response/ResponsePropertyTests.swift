import AlibabaCloudRuntime
import Foundation
import TablatureTestSupport
import Testing

/// However a service lays out a response, the same is read from it.
@Suite struct ResponsePropertyTests {
  @Test(arguments: 0..<200) func everyLayoutReadsTheSame(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let shape = AnyShape.random(using: &random)
    for _ in 0..<10 {
      var layout = Layout(random: random)
      let body = layout.json(shape)
      random = layout.random
      #expect(try ResponseDecoder().decode(AnyShape.self, from: Data(body.utf8)) == shape, "\(body)")
    }
  }

  /// What no service should send gives a response or an error of the documented type, and never more.
  @Test(arguments: 0..<100) func randomBodiesGiveAResponseOrAnError(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let names = ["RequestId", "Text", "Number", "Flag", "Time", "Any", "Part", "Names", "WrappedNames", "WrappedParts"]
    for _ in 0..<20 {
      let members = names.map { "\"\($0)\": \(RandomJSON.text(using: &random))" }
      var body = Array("{\(members.joined(separator: ","))}".utf8)
      if Bool.random(using: &random) { body = RandomJSON.changed(body, using: &random) }
      do {
        _ = try ResponseDecoder(requestID: "head").decode(AnyShape.self, from: Data(body))
      } catch {
        #expect(error.requestID == "head")
        #expect(!error.reason.isEmpty)
      }
    }
  }
}

/// One of the ways in which services write the same response.
private struct Layout {
  var random: SplitMix

  mutating func json(_ shape: AnyShape) -> String {
    var members = [(String, String)]()
    members.append(("RequestId", quoted(shape.requestID)))
    members.append(("Text", shape.text.map(quoted) ?? "null"))
    members.append(("Number", number(shape.number.map(String.init))))
    members.append(("Fraction", number(shape.fraction.map { "\($0)" })))
    members.append(("Flag", flag(shape.flag)))
    members.append(("Time", shape.time.map { quoted($0.rawValue) } ?? either("null", "\"\"")))
    members.append(("Part", shape.part.map { part($0) } ?? either("null", "\" \"")))
    members.append(("Names", list(shape.names.map(quoted))))
    members.append(("Numbers", list(shape.numbers.map { either("\($0)", "\"\($0)\"") })))
    members.append(("WrappedNames", wrapped(list(shape.wrappedNames.map(quoted)), "WrappedName")))
    members.append(("Parts", list(shape.parts.map { part($0) })))
    members.append(("WrappedParts", wrapped(list(shape.wrappedParts.map { part($0) }), "WrappedPart")))
    return object(members)
  }

  private mutating func part(_ part: AnyShape.Part) -> String {
    object([
      ("Name", part.name.map(quoted) ?? "null"), ("Parts", wrapped(list(part.parts.map { self.part($0) }), "Part")),
    ])
  }

  private mutating func number(_ digits: String?) -> String {
    guard let digits else { return either("null", "\"\"") }
    return either(digits, "\"\(digits)\"")
  }

  private mutating func flag(_ flag: Bool?) -> String {
    switch flag {
    case nil: either("null", "\"\"")
    case true?: either(either("true", "1"), either("\"True\"", "\"1\""))
    case false?: either(either("false", "0"), either("\"false\"", "\"0\""))
    }
  }

  /// No elements may be nothing or an empty text, one may stand alone.
  private mutating func list(_ elements: [String]) -> String {
    let list = "[\(elements.joined(separator: ", "))]"
    return switch elements.count {
    case 0: either(list, either("null", "\"\""))
    case 1 where !elements[0].hasPrefix("\"\""): either(list, elements[0])
    default: list
    }
  }

  private mutating func wrapped(_ list: String, _ name: String) -> String {
    // A structure that stands alone cannot be told from the object around a list.
    list.hasPrefix("{") || Bool.random(using: &random) ? "{\"\(name)\": \(list)}" : list
  }

  /// The members in any order, what is null perhaps left out, with members that nobody knows.
  private mutating func object(_ members: [(String, String)]) -> String {
    var members = members.filter { $0.1 != "null" || Bool.random(using: &random) }
    members.append(("Unknown", RandomJSON.text(using: &random)))
    members.shuffle(using: &random)
    let space = either("", "\n  ")
    return "{\(members.map { "\(space)\"\($0.0)\":\(space)\($0.1)" }.joined(separator: ","))\(space)}"
  }

  private func quoted(_ text: String) -> String { JSONValue.string(text).description }

  private mutating func either(_ first: String, _ second: String) -> String {
    Bool.random(using: &random) ? first : second
  }
}

extension AnyShape {
  /// Any values, but no `any`, whose text a layout may not change.
  static func random(using random: inout SplitMix) -> AnyShape {
    let texts = ["a", "Running", "2018-01-01T12:05Z", "12", " x ", "\"\\\n", "中文 😀", "{}", "null"]
    func text() -> String { texts.randomElement(using: &random) ?? "" }
    func maybe<T>(_ value: @autoclosure () -> T) -> T? { Bool.random(using: &random) ? value() : nil }
    func few<T>(_ value: () -> T) -> [T] { (0..<Int.random(in: 0...3, using: &random)).map { _ in value() } }
    return AnyShape {
      $0.requestID = text()
      $0.text = maybe(text())
      $0.number = maybe(Int.random(in: .min ... .max, using: &random))
      $0.fraction = maybe(Double.random(in: -1e9...1e9, using: &random))
      $0.flag = maybe(Bool.random(using: &random))
      $0.time = maybe(Timestamp(rawValue: text()))
      $0.part = maybe(Part(maybe(text()), few { Part(maybe(text())) }))
      $0.names = few(text)
      $0.wrappedNames = few(text)
      $0.numbers = few { Int.random(in: -1000...1000, using: &random) }
      $0.parts = few { Part(text(), few { Part(text()) }) }
      $0.wrappedParts = few { Part(text(), few { Part(text()) }) }
    }
  }
}
