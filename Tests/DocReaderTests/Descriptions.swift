import TablatureAPIModel
@testable import TablatureDocReader
import TablatureProfileTestSupport
import TablatureVendorProfiles
import Testing

/// Reads descriptions for tests.
enum Descriptions {
  /// What a description says of a parameter, on a page that has the names too.
  static func read(
    _ text: String, _ dialect: Dialect = .english, _ type: TypeReference = .scalar(.string), name: String = "X",
    example: String? = nil, names: [String] = [], section: Operation.Section = .request
  ) -> Description {
    let dialect = CompiledDialect.standard(dialect)
    let prose = CommonMark.prose(text, line: 7).separatingItems().markingNotes(dialect.noteMarks)
    let known = Set((names + [name]).flatMap(Identifier.forms))
    return DescriptionReader(dialect: dialect, file: "X.md", section: section, names: known)
      .read(prose, of: DescriptionReader.Subject(path: DottedName.components(of: name), example: example, type: type))
  }
}

extension CompiledDialect {
  private static let profile = CompiledProfile(.standard)

  /// The compiled form of a dialect of the standard profile, made once.
  static func standard(_ dialect: Dialect) -> CompiledDialect {
    profile.dialect(named: dialect.name) ?? CompiledDialect(dialect)
  }
}

extension Dialect: CustomTestStringConvertible {
  /// The name alone; the phrases would fill the screen.
  public var testDescription: String { name }
}
