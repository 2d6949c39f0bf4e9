import TablatureAPIModel
@testable import TablatureDocReader
import TablatureTestSupport
import TablatureVendorProfiles
import Testing

@Suite("Descriptions of any kind can be read")
struct DescriptionPropertyTests {
  /// Pieces of which descriptions are made, and such as break readers.
  private static let pieces = [
    "取值范围：", "Valid values:", "Valid values: ", "1~100", "[1, 20]", "-1 | 1-5", "99999999999999999999", "on | off",
    "（默认）",
    " (default)", "默认值：", "Default value: ", "长度为", "个字符", " characters", "N的取值范围：", "当", "A取值为b", "时，", "该参数必选", "。",
    "This parameter is required when ", "A is set to ", "b", ", ", ". ", "\n\n", "\n-   ", "-   ", "`", "**", "[x](y)",
    "[\"a\",\"b\"]",
    "JSON array", "调用", "DescribeThings", "查询", "yyyy-MM-dd", "T", "HH:mm:ss", "Z", "不能同时指定", "X", "和", "或", "|", "、",
    "{", "}", "(",
    "）", "\"", "“", "é", "👩‍🚀", "\u{301}", "\u{0}", "\u{FEFF}", "1,", ",000", "-", ".", "...", "If ", "at the same time",
    "cannot specify ",
  ]

  @Test("Any pieces in any order", arguments: 0..<10)
  func random(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    for _ in 0..<60 {
      let text = (0..<Int.random(in: 0...24, using: &generator))
        .map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
      let example = Bool.random(using: &generator) ? nil : Self.pieces.randomElement(using: &generator)
      for type in [
        TypeReference.scalar(.string), .scalar(.integer), .scalar(.boolean), .list(.scalar(.string)), .structure,
      ] {
        for dialect in VendorProfile.standard.dialects {
          let description = Descriptions.read(text, dialect, type, example: example, names: ["A", "b"])
          for constraint in description.constraints { #expect(Self.isSound(constraint.value)) }
          #expect(Set(description.values.map(\.value)).count == description.values.count)
          #expect(description.values.allSatisfy { !$0.value.isEmpty })
          #expect(description.conditions.allSatisfy { !$0.value.requirements.isEmpty })
        }
      }
    }
  }

  private static func isSound(_ constraint: Constraint) -> Bool {
    switch constraint {
    case .range(let minimum, let maximum), .length(let minimum, let maximum), .count(let minimum, let maximum):
      (minimum != nil || maximum != nil) && (minimum ?? .min) <= (maximum ?? .max)
    case .ascii: true
    }
  }

  @Test("A piece a thousand times, which nothing but a reader of linear time gets through fast", arguments: pieces)
  func long(piece: String) {
    let text = String(repeating: piece, count: 1_000)
    let prose = Prose(text)
    for dialect in VendorProfile.standard.dialects {
      let dialect = CompiledDialect.standard(dialect)
      let reader = DescriptionReader(dialect: dialect, file: "X.md", section: .request, names: ["a", "b", "x"])
      let description = reader.read(
        prose.separatingItems().markingNotes(dialect.noteMarks),
        of: DescriptionReader.Subject(path: ["X"], example: nil, type: .scalar(.string)))
      #expect(description.values.count <= 100)
      #expect(description.constraints.count <= 32)
    }
  }
}
