import TablatureAPIModel
@testable import TablatureDocReader
import Testing

@Suite("Conditions in descriptions")
struct ConditionReaderTests {
  private static let ab = Condition.Requirement("A", .equals(["b"]))

  private static let chineseCases: [(String, [Condition])] = [
    ("当A取值为b时，该参数必选。", [Condition(.required, [ab])]),
    ("当参数A的值为b时，必须指定该参数。", [Condition(.required, [ab])]),
    ("名称，当A为b时必填。", [Condition(.required, [ab])]), ("当A为b时，X参数必填。", [Condition(.required, [ab])]),
    ("当参数A取值为b时才生效且为必选值。", [Condition(.effective, [ab]), Condition(.required, [ab])]),
    ("仅当A=b时，该参数生效。", [Condition(.effective, [ab])]), ("仅在A设置为b时生效。", [Condition(.effective, [ab])]),
    ("A为b时，该参数有效。", [Condition(.effective, [ab])]), ("参数A取值为b时生效。", [Condition(.effective, [ab])]),
    ("X参数只在未指定A时有效。", [Condition(.effective, [Condition.Requirement("A", .absent)])]),
    (
      "当A为b且C为d时，该参数必选。",
      [Condition(.required, [ab, Condition.Requirement("C", .equals(["d"]))])]
    ),
    ("当A取值为b或c时，该参数必选。", [Condition(.required, [Condition.Requirement("A", .equals(["b", "c"]))])]),
    ("当A为b时，该参数生效的条件很多。", []), ("创建专有网络实例时，该参数必选。", []), ("当A为b或C为d时，该参数必选。", []),
    ("当X为b时，该参数必选。", []), ("-   当A为b时，该参数必选。", []),
    ("您不能同时指定X和A。", [Condition(.exclusive, [Condition.Requirement("A")])]),
    ("该参数和参数A不能同时传值。", [Condition(.exclusive, [Condition.Requirement("A")])]),
    ("A和C不能同时指定。", []), ("当C为d时，不能同时设置X和A。", []), ("X（和C）与A不能同时指定。", []),
    ("您必须指定X或A以确定模板。", [Condition(.alternative, [Condition.Requirement("A")])]),
    ("至少设置一项X或者A参数。", [Condition(.alternative, [Condition.Requirement("A")])]),
    ("使用模板时，您必须指定X或A。", []),
  ]

  @Test(
    "in Chinese",
    arguments: chineseCases)
  func chinese(text: String, expected: [Condition]) {
    #expect(Descriptions.read(text, .chinese, names: ["A", "C"]).conditions.map(\.value) == expected)
  }

  private static let englishCases: [(String, [Condition])] = [
    ("This parameter is required when A is set to b.", [Condition(.required, [ab])]),
    ("When the A parameter is set to b, you must specify this parameter.", [Condition(.required, [ab])]),
    ("When you set A to b, you must specify X.", [Condition(.required, [ab])]),
    ("You must specify this parameter when you set `A` to `b`.", [Condition(.required, [ab])]),
    ("If the value of the A parameter is b, this parameter is required.", [Condition(.required, [ab])]),
    ("Required if A is b.", [Condition(.required, [ab])]),
    ("This parameter takes effect only when A is set to b.", [Condition(.effective, [ab])]),
    (
      "The X parameter takes effect and is required only when the A parameter is set to b.",
      [Condition(.effective, [ab]), Condition(.required, [ab])]
    ),
    (
      "This parameter is required if the A parameter is not specified.",
      [Condition(.required, [Condition.Requirement("A", .absent)])]
    ),
    (
      "This parameter is required when A is set to b and C is set to d.",
      [Condition(.required, [ab, Condition.Requirement("C", .equals(["d"]))])]
    ),
    ("This parameter is required when you create an instance.", []), ("This parameter is required.", []),
    ("This parameter takes effect only for some instances.", []),
    ("This parameter is required when A is set to b, and the moon is full.", []),
    ("When A is set to b, you must specify C.", []),
    ("You cannot specify X and A at the same time.", [Condition(.exclusive, [Condition.Requirement("A")])]),
    ("The X and A parameters are mutually exclusive.", [Condition(.exclusive, [Condition.Requirement("A")])]),
    ("X and A must be specified at the same time.", []), ("X and A cannot be empty at the same time.", []),
    ("You must specify either X or A.", [Condition(.alternative, [Condition.Requirement("A")])]),
    ("At least one of X and A must be specified.", [Condition(.alternative, [Condition.Requirement("A")])]),
    ("You must specify X and A.", []), ("To use one, you must specify X or A.", []),
  ]

  @Test(
    "in English",
    arguments: englishCases)
  func english(text: String, expected: [Condition]) {
    #expect(Descriptions.read(text, .english, names: ["A", "C"]).conditions.map(\.value) == expected)
  }

  @Test("a name that the page does not have is no more than likely, and one in small letters is none")
  func unknownNames() {
    let likely = Descriptions.read("This parameter is required when OtherName is set to b.").conditions
    #expect(likely.map(\.confidence) == [.likely])
    #expect(Descriptions.read("This parameter is required when status is set to b.").conditions.isEmpty)
  }
}
