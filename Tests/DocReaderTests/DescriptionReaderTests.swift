import APIModel
@testable import DocReader
import Testing

@Suite("What descriptions say beyond their text")
struct DescriptionReaderTests {
  private func read(_ text: String, _ dialect: Dialect, _ type: ScalarType) -> Description {
    let prose = CommonMark.prose(text, line: 7).markingNotes(dialect.noteMarks)
    return DescriptionReader(dialect: dialect, file: "X.md").read(prose, type: .scalar(type))
  }

  @Test(
    "limits in Chinese",
    arguments: [
      ("带宽。取值范围：0~100", ScalarType.integer, [Constraint.range(minimum: 0, maximum: 100)]),
      ("取值范围：1～20。", .integer, [.range(minimum: 1, maximum: 20)]),
      ("取值：1 ~ 1,000", .integer, [.range(minimum: 1, maximum: 1000)]),
      ("最大值：50", .integer, [.range(minimum: nil, maximum: 50)]),
      ("最小值：1\n\n最大值：50", .integer, [.range(minimum: 1, maximum: 50)]),
      ("取值范围：\n\n -   小盘：1~10\n-   大盘：1~20", .integer, []),
      ("取值范围：0.5~1", .float, []),
      ("取值：2017-12-05", .integer, []),
      ("只支持ASCII字符，且不能超过64个字符。", .string, [.length(minimum: nil, maximum: 64), .ascii]),
      ("长度为2~128个英文或中文字符。", .string, [.length(minimum: 2, maximum: 128)]),
      ("取值范围：0~100", .string, []),
    ])
  func chineseLimits(text: String, type: ScalarType, expected: [Constraint]) {
    #expect(read(text, .chinese, type).constraints.map(\.value) == expected)
  }

  @Test(
    "limits in English",
    arguments: [
      ("Valid values: 1 to 100.", ScalarType.integer, [Constraint.range(minimum: 1, maximum: 100)]),
      ("Valid values: [1, 20]", .integer, [.range(minimum: 1, maximum: 20)]),
      ("Maximum value: 100. Default value: 10.", .integer, [.range(minimum: nil, maximum: 100)]),
      ("Valid values of N: 1 to 20.", .integer, []),
      ("The key must be 1 to 128 characters in length.", .string, [.length(minimum: 1, maximum: 128)]),
      (
        "It cannot exceed 64 characters and can contain only ASCII characters", .string,
        [.length(minimum: nil, maximum: 64), .ascii]
      ),
      ("Valid values: 99999999999999999999 to 100", .integer, []),
    ])
  func englishLimits(text: String, type: ScalarType, expected: [Constraint]) {
    #expect(read(text, .english, type).constraints.map(\.value) == expected)
  }

  @Test("how many elements a list may have")
  func count() {
    #expect(
      read("Key N. Valid values of N: 1 to 20.", .english, .string).count?.value == .count(minimum: 1, maximum: 20))
    #expect(read("标签。N的取值范围：1~20", .chinese, .string).count?.value == .count(minimum: 1, maximum: 20))
  }

  @Test(
    "defaults",
    arguments: [
      ("Default value: false.", ScalarType.boolean, "false"), ("Default value: PostPaid. It is", .string, "PostPaid"),
      ("Default value: 1.", .integer, "1"), ("Default value: ten.", .integer, nil),
      ("Default value: \"a\".", .string, "a"),
      ("-   If large: Default value: 3", .integer, nil), ("**Note:** Default value: 3", .integer, nil),
    ] as [(String, ScalarType, String?)])
  func defaults(text: String, type: ScalarType, expected: String?) {
    #expect(read(text, .english, type).defaultValue?.value == expected)
  }

  @Test(
    "lists of values",
    arguments: [
      ("Status. Valid values:\n\n -   Pending\n-   Running.", ["Pending", "Running"]),
      ("Valid values:\n\n-   classic: the classic network\n-   vpc: a VPC\n\nDefault value: vpc.", ["classic", "vpc"]),
      ("Valid values:\n\n-   `optional` \\(default\\): may\n-   required: must", ["optional", "required"]),
      (
        "Valid values:\n\n-   local\\_hdd\\_pro: disks\n-   **local\\_ssd\\_pro**: disks",
        ["local_hdd_pro", "local_ssd_pro"]
      ),
      ("Valid values:\n\n-   acs:ecs:x\n-   b", ["acs:ecs:x", "b"]),
      ("Valid values:\n\n-   Two words\n-   b", []), ("It may be:\n\n-   a\n-   b", []), ("Valid values: a and b.", []),
      ("Valid values:\n\n-   a: x\n\n**Note:** Beware.\n\n-   b: y", ["a", "b"]),
      ("Valid values:\n\n-   a: x\n    -   nested: y\n-   b: z", ["a", "b"]),
    ])
  func values(text: String, expected: [String]) {
    #expect(read(text, .english, .string).values.map(\.value) == expected)
  }

  @Test("a default marked in a list of values")
  func markedDefault() {
    let description = read("取值范围：\n\n -   upgrade（默认）：升级。\n-   downgrade：降配。", .chinese, .string)
    #expect(description.defaultValue?.value == "upgrade")
    #expect(description.values.map(\.isDefault) == [true, false])
    #expect(description.values.map(\.meaning.plainText) == ["升级。", "降配。"])
    #expect(description.values.map(\.location.line) == [9, 10])
  }

  @Test(
    "time formats",
    arguments: [
      ("in the yyyy-MM-ddTHH:mm:ssZ format.", "yyyy-MM-ddTHH:mm:ssZ", TimeFormat.Precision.second),
      ("格式为：yyyy-MM-ddTHH:mmZ。", "yyyy-MM-ddTHH:mmZ", .minute), ("`yyyy-MM-ddTHHZ`", "yyyy-MM-ddTHHZ", .hour),
      ("yyyy-MM-dd.", "yyyy-MM-dd", .day),
    ])
  func timeFormats(text: String, pattern: String, precision: TimeFormat.Precision) {
    #expect(read(text, .english, .string).timeFormat?.value == TimeFormat(pattern: pattern, precision: precision))
  }

  @Test("deprecation")
  func deprecation() {
    #expect(read("**Note:** This parameter will be removed in the future.", .english, .string).deprecation != nil)
    #expect(read("**说明：** 为提高兼容性，请尽量使用其他参数。", .chinese, .string).deprecation != nil)
    #expect(read("The removal date.", .english, .string).deprecation == nil)
  }

  @Test("notes, also where the asterisks are no emphasis for CommonMark")
  func notes() {
    for text in ["**说明：** 您需要。", "**说明：**您需要。", "说明：您需要。"] {
      let prose = CommonMark.prose(text, line: 1).markingNotes(Dialect.chinese.noteMarks)
      #expect(prose.blocks.map(\.isNote) == [true])
      #expect(prose.plainText == "您需要。")
    }
  }
}
