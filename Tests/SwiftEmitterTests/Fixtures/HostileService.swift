import TablatureAPIModel
import TablatureTestSupport
import TablatureVendorProfiles

/// Makes models of text that tries to break out of what is generated.
struct HostileServices {
  private var generator: SplitMix

  init(seed: UInt64) { generator = SplitMix(seed: seed) }

  private static let pieces: [String] =
    EscapingTests.hostile + [
      "Tag", "Key", "key", "Id", "Ids", "3D", "self", "init", "Type", "Self", "Protocol", "default", "in", "None",
      "some",
      "In_Use", "In_use", "NotFound", "NOT_FOUND", "requestId", "RequestId", "RegionId", "fields", "decoder", "query",
      "operation", "encode", "String", "Error", "Response", ".", "..", "/", "../", "-", "_", "Instance", "N", "1", "2",
      "{",
      "}", "(", ")", "@main", "#if", "#endif", "import Foundation", ";", "- Returns: x", "> Note: x", "实例", "🎉",
      "\\u{0}",
      "http://a", "fatalError()", "<script>", "case x", "${x}", "%s",
    ]

  /// A service of a few operations.
  mutating func service() -> ServiceModel {
    ServiceModel(
      product: maybe { $0.text() }, version: maybe { $0.text() },
      operations: (0..<Int.random(in: 1...4, using: &generator)).map { _ in operation() },
      wireProtocol: .alibabaCloud)
  }

  private mutating func operation() -> TablatureAPIModel.Operation {
    TablatureAPIModel.Operation(
      name: text(), title: text(), summary: prose(), product: maybe { $0.text() }, version: maybe { $0.text() },
      style: text(), dialect: text(), location: location(), request: fields(depth: 0), response: fields(depth: 0),
      errors: many(6) { hostile in
        ErrorCode(
          code: hostile.text(),
          meanings: hostile.many(3) { hostile in
            .init(
              status: hostile.pick([200, 400, 403, 404, 500, -1, 9999]), message: hostile.text(),
              documentation: hostile.prose(), location: hostile.location())
          })
      },
      requestSamples: many(2) { hostile in
        RequestSample(
          endpoint: hostile.text(),
          parameters: hostile.many(8) { hostile in
            .init(name: hostile.parameterName(), value: hostile.text(), location: hostile.location())
          }, location: hostile.location())
      },
      responseSamples: many(3) { hostile in
        ResponseSample(
          format: hostile.pick([.json, .xml]), text: hostile.text(), value: hostile.sampleValue(depth: 0),
          isWellFormed: hostile.chance(80), location: hostile.location())
      })
  }

  private mutating func fields(depth: Int) -> [Field] {
    many(depth == 0 ? 6 : 3) { hostile in
      let type: TypeReference = hostile.pick(
        ScalarType.allCases.map { .scalar($0) } + ScalarType.allCases.map { .list(.scalar($0)) } + [
          .structure, .structure, .list(.structure), .list(.structure), .list(.list(.structure)),
          .list(.list(.scalar(.string))),
        ])
      return Field(
        name: hostile.text(), type: type, writtenType: hostile.text(),
        presence: hostile.pick([.required, .optional, .conditional, .unspecified]),
        example: hostile.maybe { $0.text() },
        documentation: hostile.prose(),
        defaultValue: hostile.maybe { hostile in Documented(hostile.text(), at: hostile.location()) },
        constraints: hostile.many(3) { hostile in
          let bounds = (hostile.bound(), hostile.bound())
          let constraint: Constraint = hostile.pick([
            .range(minimum: bounds.0, maximum: bounds.1), .length(minimum: bounds.0, maximum: bounds.1),
            .count(minimum: bounds.0, maximum: bounds.1), .ascii,
          ])
          return Documented(constraint, at: hostile.location())
        },
        values: hostile.chance(40)
          ? hostile.many(5) { hostile in
            DocumentedValue(
              hostile.text(), meaning: hostile.prose(), isDefault: hostile.chance(20), at: hostile.location())
          } : [],
        timeFormat: hostile.maybe { hostile in
          let precision = hostile.pick(TimeFormat.Precision.allCases)
          return Documented(TimeFormat(pattern: hostile.text(), precision: precision), at: hostile.location())
        },
        deprecation: hostile.chance(20) ? Documented(hostile.prose(), at: hostile.location()) : nil,
        rows: [], location: hostile.location(), members: depth < 3 ? hostile.fields(depth: depth + 1) : [])
    }
  }

  private mutating func sampleValue(depth: Int) -> SampleValue {
    switch Int.random(in: depth == 0 ? 0...1 : 0...7, using: &generator) {
    case 0, 1:
      .object(
        depth > 3 ? [] : many(5) { hostile in .init(hostile.text(), hostile.sampleValue(depth: depth + 1), line: 1) })
    case 2, 3: .array(depth > 3 ? [] : many(3) { hostile in hostile.sampleValue(depth: depth + 1) })
    case 4: .string(text())
    case 5: .number(pick(["1", "-1", "1.5", "1e400", "nan", "0x10", text()]))
    case 6: .boolean(chance(50))
    default: .null
    }
  }

  private mutating func prose() -> Prose {
    Prose(
      blocks: many(4) { hostile in
        Prose.Block(
          level: hostile.pick([0, 0, 1, 2, 7, -1]), beginsItem: hostile.chance(60),
          ordinal: hostile.pick([nil, 1, -3, .min, .max]), isNote: hostile.chance(15),
          content: hostile.many(4) { hostile in
            let text = hostile.text()
            return hostile.pick([.text(text), .code(text), .strong(text), .link(text, destination: hostile.text())])
          })
      })
  }

  private mutating func location() -> SourceLocation { SourceLocation(file: text(), line: pick([0, 1, -7, 99])) }
  private mutating func bound() -> Int? { pick([nil, 0, 1, 5, -1, -20, .min, .max]) }
  private mutating func parameterName() -> String { many(4) { $0.text() }.joined(separator: ".") }

  /// One to four pieces, one after the other.
  private mutating func text() -> String {
    (0..<Int.random(in: 1...4, using: &generator)).map { _ in pick(Self.pieces) }.joined()
  }

  private mutating func many<T>(_ count: Int, _ make: (inout HostileServices) -> T) -> [T] {
    (0..<Int.random(in: 0...count, using: &generator)).map { _ in make(&self) }
  }

  private mutating func maybe<T>(_ make: (inout HostileServices) -> T) -> T? { chance(60) ? make(&self) : nil }
  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
  private mutating func pick<T>(_ choices: [T]) -> T { choices[Int.random(in: 0..<choices.count, using: &generator)] }
}
