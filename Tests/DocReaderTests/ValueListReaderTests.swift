import TablatureAPIModel
@testable import TablatureDocReader
import TablatureVendorProfiles
import Testing

@Suite("Lists of values in descriptions")
struct ValueListReaderTests {
  private static let itemsCases: [(String, [String])] = [
    ("Status. Valid values:\n\n -   Pending\n-   Running.", ["Pending", "Running"]),
    ("Valid values:\n\n-   classic: the classic network\n-   vpc: a VPC\n\nDefault value: vpc.", ["classic", "vpc"]),
    ("Valid values:\n\n-   `optional` \\(default\\): may\n-   required: must", ["optional", "required"]),
    (
      "Valid values:\n\n-   local\\_hdd\\_pro: disks\n-   **local\\_ssd\\_pro**: disks",
      ["local_hdd_pro", "local_ssd_pro"]
    ),
    ("Valid values:\n\n-   acs:ecs:x\n-   b", ["acs:ecs:x", "b"]),
    ("Valid values:-   on: yes\n-   off: no", ["on", "off"]),
    ("Valid values:\n\n-   default: none\n-   host: one", ["default", "host"]),
    ("Valid values:\n\n-   auto or timer: by itself\n-   user: by hand", ["auto", "timer", "user"]),
    ("Valid values:\n\n-   Two words\n-   b", []), ("It may be:\n\n-   a\n-   b", []),
    ("Valid values:\n\n-   a: x\n\n**Note:** Beware.\n\n-   b: y", ["a", "b"]),
    ("Valid values:\n\n-   a: x\n    -   nested: y\n-   b: z", ["a", "b"]),
    ("Valid values:\n\n-   a: x\n\nMore of a.\n\n-   b: z", ["a", "b"]),
    ("Valid values:\n\n-   a: x\n-   Default value: a", ["a"]),
    ("Valid values:\n\n-   If it is empty, all went well.\n-   a: x", ["a"]),
    ("Valid values:\n\n-   cloud: 5 to 2000\n-   ssd: 20 to 3000", []), ("Valid values:\n\n-   1-10\n-   a", []),
    ("If A is set to B, valid values:\n\n-   a\n-   b", []),
    ("For example:\n\n-   a: x\n-   b: y", []),
    ("Whether it runs:\n\n-   a: it does\n-   b: it does not", ["a", "b"]),
    ("Members:\n\n-   X: one\n-   Other: two", []),
  ]

  @Test(
    "items of a list",
    arguments: itemsCases)
  func items(text: String, expected: [String]) {
    let description = Descriptions.read(text, names: ["Other"])
    #expect(description.values.map(\.value) == expected)
  }

  private static let inlineCases: [(String, Dialect, [String])] = [
    ("取值：on|off", Dialect.chinese, ["on", "off"]), ("取值：**on** | **off**（默认值）。", .chinese, ["on", "off"]),
    ("取值范围：Year | Month | Week目前只支持Year。", .chinese, ["Year", "Month", "Week"]),
    ("取值：A、B和C。", .chinese, ["A", "B", "C"]), ("取值：on或off，默认为off。", .chinese, ["on", "off"]),
    ("取值范围：{“1”, “2”}", .chinese, ["1", "2"]), ("筛选键，取值必须为`Key`。", .chinese, ["Key"]),
    ("取值：请参见其他。", .chinese, []), ("取值：A的类型。", .chinese, []), ("取值：A/B", .chinese, []),
    ("当甲为乙时，取值：on|off", .chinese, []), ("Y取值必须为`Key`。", .chinese, []),
    ("Valid values: a and b.", .english, ["a", "b"]),
    ("Valid values: PayOnDemand or PrePay.", .english, ["PayOnDemand", "PrePay"]),
    ("Valid values:year | month.", .english, ["year", "month"]),
    ("Which can be set to ipv4 or ipv6.", .english, ["ipv4", "ipv6"]),
    ("Valid values: a positive number.", .english, []), ("Valid values: 1, 2, and 3.", .english, ["1", "2", "3"]),
    ("The Y parameter must be set to a or b.", .english, []),
    ("Valid values: order or b.", .english, ["order", "b"]),
  ]

  @Test(
    "words inside a sentence",
    arguments: inlineCases)
  func inline(text: String, dialect: Dialect, expected: [String]) {
    #expect(Descriptions.read(text, dialect, names: ["Y"]).values.map(\.value) == expected)
  }

  @Test("a list of whole numbers holds nothing else")
  func numbers() {
    #expect(Descriptions.read("Valid values: 1, 3.", .english, .scalar(.integer)).values.map(\.value) == ["1", "3"])
    #expect(Descriptions.read("Valid values: a, b.", .english, .scalar(.integer)).values.isEmpty)
    #expect(Descriptions.read("Valid values: 2 | 10.", .english, .scalar(.integer), example: "4").values.isEmpty)
  }

  @Test(
    "a list that nothing announces needs the example on it, or true and false",
    arguments: [
      (ScalarType.string, "a", ["a", "b"]), (.string, "c", []), (.string, nil, ["a", "b"]), (.integer, nil, []),
    ] as [(ScalarType, String?, [String])])
  func unannounced(type: ScalarType, example: String?, expected: [String]) {
    let text = "What it does.\n\n-   a: this\n-   b: that"
    #expect(Descriptions.read(text, .english, .scalar(type), example: example).values.map(\.value) == expected)
    let flags = "Whether it does.\n\n-   true: yes\n-   false: no"
    #expect(Descriptions.read(flags, .english, .scalar(.boolean)).values.map(\.value) == ["true", "false"])
  }

  @Test("values of several words need the example on the list")
  func phrases() {
    let text = "Valid values:\n\n-   CentOS\n-   Others Linux"
    #expect(Descriptions.read(text).values.isEmpty)
    #expect(Descriptions.read(text, example: "CentOS").values.map(\.value) == ["CentOS", "Others Linux"])
  }

  @Test("meanings, the mark of the default, places and how sure it is")
  func parts() {
    let description = Descriptions.read("取值范围：\n\n -   upgrade（默认）：升级。\n-   downgrade：降配。", .chinese)
    #expect(description.defaultValue?.value == "upgrade")
    #expect(description.values.map(\.isDefault) == [true, false])
    #expect(description.values.map(\.meaning.plainText) == ["升级。", "降配。"])
    #expect(description.values.map(\.location.line) == [9, 10])
    #expect(description.values.map(\.confidence) == [.certain, .certain])
    let other = Descriptions.read("取值：\n\n-   ecs：实例（默认）\n-   eni：网卡", .chinese, example: "x")
    #expect(other.values.map(\.isDefault) == [true, false])
    #expect(other.values.map(\.confidence) == [.likely, .likely])
  }
}
