import TablatureAPIModel
@testable import TablatureDocReader
import TablatureVendorProfiles
import Testing

@Suite("Limits in descriptions")
struct LimitReaderTests {
  private typealias Case = (text: String, type: ScalarType, expected: [Constraint])

  private static let chineseCases: [(String, ScalarType, [Constraint])] = [
    ("带宽。取值范围：0~100", .integer, [.range(minimum: 0, maximum: 100)]),
    ("取值范围：1～20。", .integer, [.range(minimum: 1, maximum: 20)]),
    ("取值：1 ~ 1,000", .integer, [.range(minimum: 1, maximum: 1000)]),
    ("取值范围：[1,100]默认值：10", .integer, [.range(minimum: 1, maximum: 100)]),
    ("取值范围：[1,000, 2,000]", .integer, []),
    ("时间，取值范围为1-180秒，默认值为60秒。", .integer, [.range(minimum: 1, maximum: 180)]),
    ("取值：**1-300**（秒）。", .integer, [.range(minimum: 1, maximum: 300)]),
    ("取值：**-1 | 1-5120**。", .integer, [.range(minimum: -1, maximum: 5120)]),
    ("取值：-   1-65535：端口。", .integer, [.range(minimum: 1, maximum: 65535)]),
    ("取值范围：正整数", .integer, [.range(minimum: 1, maximum: nil)]),
    ("最大值：50", .integer, [.range(minimum: nil, maximum: 50)]),
    ("最小值：1\n\n最大值：50", .integer, [.range(minimum: 1, maximum: 50)]),
    ("取值范围：\n\n -   小盘：1~10\n-   大盘：1~20", .integer, []),
    ("取值范围：Max{20, 大小}~500", .integer, []), ("当甲为乙时，取值范围：1~5", .integer, []),
    ("取值范围：1~5，当甲为乙时为1~9。", .integer, []), ("取值范围：0.5~1", .float, []), ("取值：2017-12-05", .integer, []),
    ("只支持ASCII字符，且不能超过64个字符。", .string, [.length(minimum: nil, maximum: 64), .ascii]),
    ("长度为2~128个英文或中文字符。", .string, [.length(minimum: 2, maximum: 128)]),
    ("长度为[2, 128]个字符。", .string, [.length(minimum: 2, maximum: 128)]),
    ("支持长度为8至30个字符。", .string, [.length(minimum: 8, maximum: 30)]),
    ("长度限制为1-80，只能使用字母。", .string, [.length(minimum: 1, maximum: 80)]),
    ("不允许为空字符串。最多支持64个字符。", .string, [.length(minimum: 1, maximum: 64)]),
    ("每段不能超过64个字符。", .string, []), ("长度为1~64个字节。", .string, []), ("内容不能超过16KB。", .string, []),
    ("长度为2~64个字符。长度为2~128个字符。", .string, []), ("取值范围：0~100", .string, [.range(minimum: 0, maximum: 100)]),
  ]

  @Test(
    "in Chinese",
    arguments: chineseCases)
  func chinese(text: String, type: ScalarType, expected: [Constraint]) {
    #expect(Descriptions.read(text, .chinese, .scalar(type)).constraints.map(\.value) == expected)
  }

  private static let englishCases: [(String, ScalarType, [Constraint])] = [
    ("Valid values: 1 to 100.", .integer, [.range(minimum: 1, maximum: 100)]),
    ("Valid values: [1, 20]", .integer, [.range(minimum: 1, maximum: 20)]),
    ("Valid value: [0,100]The default value is 100.", .integer, [.range(minimum: 0, maximum: 100)]),
    ("Valid values: 5 GiB to 500 GiB.", .integer, [.range(minimum: 5, maximum: 500)]),
    ("Valid values: 1 minute to 2 hours.", .integer, []), ("Valid values: 1 to 10 or the size.", .integer, []),
    ("Valid values: 1 to 10 if A is set to B.", .integer, []),
    ("Maximum value: 100. Default value: 10.", .integer, [.range(minimum: nil, maximum: 100)]),
    ("Valid values of N: 1 to 20.", .integer, []),
    ("Valid values: greater than or equal to 2.", .integer, [.range(minimum: 2, maximum: nil)]),
    ("The key must be 1 to 128 characters in length.", .string, [.length(minimum: 1, maximum: 128)]),
    ("The name can contain from 2 to 128 characters.", .string, [.length(minimum: 2, maximum: 128)]),
    (
      "The key cannot be an empty string. It can be up to 64 characters.", .string, [.length(minimum: 1, maximum: 64)]
    ),
    (
      "It cannot exceed 64 characters and can contain only ASCII characters", .string,
      [.length(minimum: nil, maximum: 64), .ascii]
    ),
    ("It can contain a maximum of 64 ASCII characters.", .string, [.length(minimum: nil, maximum: 64), .ascii]),
    ("Each segment can be up to 63 characters in length.", .string, []),
    ("Valid values: 99999999999999999999 to 100", .integer, []),
    ("The valid value is 1-60s and the default value is 15s.", .string, [.range(minimum: 1, maximum: 60)]),
  ]

  @Test(
    "in English",
    arguments: englishCases)
  func english(text: String, type: ScalarType, expected: [Constraint]) {
    #expect(Descriptions.read(text, .english, .scalar(type)).constraints.map(\.value) == expected)
  }

  private static let countsCases: [(String, Dialect, Constraint, String?)] = [
    ("Key N. Valid values of N: 1 to 20.", Dialect.english, Constraint.count(minimum: 1, maximum: 20), nil),
    ("标签。N的取值范围：1~20", .chinese, .count(minimum: 1, maximum: 20), nil),
    ("n 的取值范围 [1, 29]。", .chinese, .count(minimum: 1, maximum: 29), nil),
    ("地址。目前，N的取值范围仅支持1。", .chinese, .count(minimum: nil, maximum: 1), nil),
    ("描述。Disk.N的N取值不能大于1。", .chinese, .count(minimum: nil, maximum: 1), "Disk"),
    ("Set the value of N to 1.", .english, .count(minimum: nil, maximum: 1), nil),
  ]

  @Test(
    "the number of elements, and of which list",
    arguments: countsCases)
  func counts(text: String, dialect: Dialect, expected: Constraint, list: String?) {
    let description = Descriptions.read(text, dialect, name: "Disk.N.Key")
    #expect(description.count?.value == expected)
    #expect(description.countedList == list)
  }

  @Test("a number of things counts the elements of a list, and is no more than likely")
  func things() {
    let count = Descriptions.read("You can specify up to 50 instance IDs.", .english, .list(.scalar(.string))).count
    #expect(
      count
        == Documented(
          .count(minimum: nil, maximum: 50), at: count?.location ?? .init(file: "", line: 0), confidence: .likely))
    #expect(Descriptions.read("Up to 50 characters each.", .english, .list(.scalar(.string))).count == nil)
  }

  private static let confidenceCases: [(String, ScalarType, String?, Confidence)] = [
    ("Valid values: 1 to 100.", ScalarType.integer, nil, Confidence.certain),
    ("Valid values: 1 to 100.", .integer, "100", .certain), ("Valid values: 1 to 100.", .integer, "500", .likely),
    ("Valid values: 1 to 100.", .string, nil, .likely), ("起始值：1", .integer, nil, .likely),
    ("It can be up to 3 characters.", .string, "abcd", .likely), ("ASCII characters only.", .string, "é", .likely),
  ]

  @Test(
    "how sure a limit is",
    arguments: confidenceCases)
  func confidence(text: String, type: ScalarType, example: String?, expected: Confidence) {
    let dialect: Dialect = text.utf8.first.map { $0 < 0x80 } ?? true ? .english : .chinese
    #expect(
      Descriptions.read(text, dialect, .scalar(type), example: example).constraints.map(\.confidence) == [expected])
  }
}
