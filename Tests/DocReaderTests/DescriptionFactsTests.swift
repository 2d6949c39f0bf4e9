import TablatureAPIModel
@testable import TablatureDocReader
import TablatureVendorProfiles
import Testing

@Suite("Sources, secrets, notices, times and lists in descriptions")
struct DescriptionFactsTests {
  private static let sourcesCases: [(String, Dialect, [String])] = [
    ("您可以调用[DescribeRegions](~~1~~)查看列表。", Dialect.chinese, ["operation DescribeRegions ~~1~~"]),
    ("您可以调用 DescribeVpcs 查询。", .chinese, ["operation DescribeVpcs "]),
    ("调用 [ListThings](a b/c.md#) 获取列表。", .chinese, ["operation ListThings a b/c.md#"]),
    ("修改后，请调用[RebootInstance](~~1~~)使修改生效。", .chinese, []), ("如果过多，请调用[ListTags](~~1~~)查询。", .chinese, []),
    ("取值请参见[实例规格族](~~2~~)。", .chinese, ["page 实例规格族 ~~2~~"]), ("更多信息，请参见[限制](~~2~~)。", .chinese, []),
    (
      "You can call the [DescribeRegions](~~1~~) operation to query the list.", .english,
      ["operation DescribeRegions ~~1~~"]
    ),
    ("See [Families](x.md) or call the [ListTypes](y.md) operation.", .english, ["operation ListTypes y.md"]),
    ("Call the [DeleteX](~~1~~) operation to release it.", .english, []),
    ("For information about the valid values, see [Families](x.md).", .english, ["page Families x.md"]),
  ]

  @Test(
    "which operation or page gives the values",
    arguments: sourcesCases)
  func sources(text: String, dialect: Dialect, expected: [String]) {
    let sources = Descriptions.read(text, dialect).valueSources.map(\.value)
    #expect(sources.map { "\($0.kind.rawValue) \($0.name) \($0.destination ?? "")" } == expected)
    #expect(Descriptions.read(text, dialect, section: .response).valueSources.isEmpty)
  }

  private static let secretsCases: [(String, String, ScalarType, Secret?)] = [
    ("Password", "The password of the instance.", ScalarType.string, Secret.password),
    ("VncPassword", "连接密码。", .string, .password),
    ("PrivateKeyBody", "The private key of the pair.", .string, .key), ("Body", "密钥对的私钥。", .string, .key),
    ("PasswordName", "The name of the password.", .string, nil),
    ("PasswordInherit", "Whether to keep the password.", .boolean, nil),
    ("Password", "是否重置用户名密码。", .string, .password), ("UserData", "不要传入密码。", .string, nil),
    ("KeyPairName", "The name of the key pair.", .string, nil),
    ("Finger", "The fingerprint of the private key.", .string, nil),
  ]

  @Test(
    "what is a password or a key",
    arguments: secretsCases)
  func secrets(name: String, text: String, type: ScalarType, expected: Secret?) {
    let dialect: Dialect = text.utf8.contains { $0 >= 0x80 } ? .chinese : .english
    #expect(Descriptions.read(text, dialect, .scalar(type), name: name).secret?.value == expected)
  }

  private static let listsCases: [(String, Dialect, String?, EmbeddedList?)] = [
    (
      "取值可以由多个ID组成一个JSON数组，最多支持100个ID，ID之间用半角逗号（,）隔开。", Dialect.chinese, nil,
      EmbeddedList(.jsonArray, maximumCount: 100)
    ),
    ("最多100台实例，[\"i-1\",\"i-2\"]。", .chinese, nil, EmbeddedList(.jsonArray, maximumCount: 100)),
    ("支持最多100个实例，ID以英文逗号分隔。", .chinese, nil, EmbeddedList(.commaSeparated, maximumCount: 100)),
    (
      "A JSON array that consists of up to 50 instance IDs.", .english, nil,
      EmbeddedList(.jsonArray, maximumCount: 50)
    ),
    ("A JSON array of up to 50, with commas.", .english, nil, EmbeddedList(.jsonArray, maximumCount: 50)),
    ("The servers.", .english, "[{\"Id\":\"1\"}]", EmbeddedList(.jsonArray, of: .structure)),
    ("The name, at most 64 characters.", .english, nil, nil),
  ]

  @Test(
    "lists in one text",
    arguments: listsCases)
  func lists(text: String, dialect: Dialect, example: String?, expected: EmbeddedList?) {
    #expect(Descriptions.read(text, dialect, example: example).embeddedList?.value == expected)
    #expect(Descriptions.read(text, dialect, .list(.scalar(.string)), example: example).embeddedList == nil)
  }

  private static let timeFormatsCases: [(String, String, TimeFormat.Precision)] = [
    ("in the yyyy-MM-ddTHH:mm:ssZ format.", "yyyy-MM-ddTHH:mm:ssZ", TimeFormat.Precision.second),
    ("格式为：yyyy-MM-ddTHH:mmZ。", "yyyy-MM-ddTHH:mmZ", .minute), ("`yyyy-MM-ddTHHZ`", "yyyy-MM-ddTHHZ", .hour),
    ("yyyy-MM-dd.", "yyyy-MM-dd", .day), ("YYYY-MM-DDTHH:MM:SSZ", "YYYY-MM-DDTHH:MM:SSZ", .second),
    ("yyyy-mm-ddThh :mm :ssZ", "yyyy-mm-ddThh:mm:ssZ", .second), ("yyyy-MM", "yyyy-MM", .month),
    ("yyyy-MM-ddTHH:mm:ss.SSSZ", "yyyy-MM-ddTHH:mm:ss.SSSZ", .millisecond),
  ]

  @Test(
    "time formats, whatever letters they use",
    arguments: timeFormatsCases)
  func timeFormats(text: String, pattern: String, precision: TimeFormat.Precision) {
    #expect(Descriptions.read(text).timeFormat?.value == TimeFormat(pattern: pattern, precision: precision))
  }

  private static let noticesCases: [(String, Dialect, Bool, Bool)] = [
    ("**Note:** This parameter will be removed in the future.", Dialect.english, true, false),
    ("**说明：** 为提高兼容性，请尽量使用其他参数。", .chinese, true, false), ("该参数即将被弃用。", .chinese, true, false),
    ("The removal date.", .english, false, false), ("-   Old: This parameter is deprecated.", .english, false, false),
    ("This parameter is unavailable.", .english, false, true), ("该参数暂未开放使用。", .chinese, false, true),
    ("If the image is unavailable, it fails.", .english, false, false),
  ]

  @Test(
    "what is on its way out, and what is not there yet",
    arguments: noticesCases)
  func notices(text: String, dialect: Dialect, isDeprecated: Bool, isUnavailable: Bool) {
    let description = Descriptions.read(text, dialect)
    #expect((description.deprecation != nil) == isDeprecated)
    #expect((description.unavailability != nil) == isUnavailable)
  }

  @Test("what only few may use is likely to be out of reach")
  func preview() {
    #expect(Descriptions.read("该功能正在邀测中。", .chinese).unavailability?.confidence == .likely)
  }

  @Test("notes, also where the asterisks are no emphasis for CommonMark")
  func notes() {
    for text in ["**说明：** 您需要。", "**说明：**您需要。", "说明：您需要。"] {
      let prose = CommonMark.prose(text, line: 1).markingNotes(CompiledDialect.standard(.chinese).noteMarks)
      #expect(prose.blocks.map(\.isNote) == [true])
      #expect(prose.plainText == "您需要。")
    }
  }

  @Test(
    "items of lists in the middle of a line",
    arguments: [
      ("Values:-   a: x\n-   b", ["0 Values:", "1 a: x", "1 b"]), ("-   x: -   a -   b", ["1 x:", "2 a", "2 b"]),
      ("A - b.", ["0 A - b."]), ("`-   a`", ["0 -   a"]),
    ])
  func gluedItems(text: String, expected: [String]) {
    let prose = CommonMark.prose(text, line: 1).separatingItems()
    #expect(prose.blocks.map { "\($0.level) \($0.plainText)" } == expected)
  }
}
