import TablatureAPIModel
@testable import TablatureDocReader
import TablatureVendorProfiles
import Testing

@Suite("Defaults in descriptions")
struct DefaultReaderTests {
  private static let defaultsCases: [(String, ScalarType, String?)] = [
    ("Default value: false.", .boolean, "false"), ("Default value: PostPaid. It is", .string, "PostPaid"),
    ("Default value: 1.", .integer, "1"), ("Default value: ten.", .integer, nil),
    ("Default value: \"a\".", .string, "a"),
    ("The default value is 10.The rest.", .integer, "10"), ("the default value is 15s.If", .integer, "15"),
    ("Default value: 40 or the size, whichever is greater.", .integer, nil),
    ("Default value: null.", .string, nil), ("Default value: the id.", .string, nil),
    ("Default value: Two Words. Valid values:\n\n-   Two Words\n-   One", .string, nil),
    ("-   If large: Default value: 3", .integer, nil), ("**Note:** Default value: 3", .integer, nil),
    ("For small disks, the default value is 5.", .integer, nil),
    ("If A is B, the default value is 5.", .integer, nil),
    ("默认值：10", .integer, "10"), ("最大值：50默认值：10", .integer, "10"), ("默认值：NoSpot 当A为B时才有效。", .string, "NoSpot"),
    ("超时，默认值为60秒。", .integer, "60"), ("系列I实例默认值：none", .string, nil), ("默认值：空。", .string, nil),
    ("当A为B时，默认值：x。", .string, nil), ("默认值为0644，表示可读。", .string, "0644"), ("默认值：True", .boolean, "True"),
  ]

  @Test(
    "a default is one word that ends its clause",
    arguments: defaultsCases)
  func defaults(text: String, type: ScalarType, expected: String?) {
    let dialect: Dialect = text.utf8.contains { $0 >= 0x80 } ? .chinese : .english
    #expect(Descriptions.read(text, dialect, .scalar(type)).defaultValue?.value == expected)
  }

  @Test("a default of several words is one of the listed values")
  func words() {
    let text = "Valid values:\n\n-   One\n-   Two Words\n\nDefault value: Two Words."
    #expect(Descriptions.read(text, example: "One").defaultValue?.value == "Two Words")
  }
}
