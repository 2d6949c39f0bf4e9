/// Names that emitted declarations must not have, because emitted code or the compiler means something else by them.
enum ReservedNames {
  /// Types that emitted code uses whatever its runtime is, and modules. A nested type of such a name would hide what is meant.
  static let types: Set<String> = Set(
    """
    Any AnyObject Array Bool Character Class CodingKeys Date Decodable Decoder Dictionary Double Duration Encodable \
    Encoder Equatable Error Float Foundation Hashable Identifiable Int Never Optional Protocol RawRepresentable RawValue \
    Result Self Sendable Set String Substring Swift Task Testing Type URL UUID Void \
    AllCases CaseIterable Codable Comparable CustomStringConvertible ExpressibleByStringLiteral \
    ErrorCode HTTPRequest HTTPResponse HTTPTypes PageEntry Response PagedTransport CannedTransport DocumentedError
    """.split(separator: " ").map(String.init))

  /// Names after a dot that the compiler takes for something else, even in backticks or on an optional.
  static let everywhere: Set<String> = ["init", "self", "Self", "Type", "Protocol"]

  /// Members that every request has.
  static let requestMembers: Set<String> = everywhere.union(["operation", "encode", "pagePosition", "queryParameters"])
  /// Members that every structure of a request has.
  static let queryStructureMembers: Set<String> = everywhere.union(["encode"])
  /// Members that every response has.
  static let responseMembers: Set<String> = everywhere.union(["requestID"])
  /// Members that every client has.
  static let clientMembers: Set<String> = everywhere.union(["service"])
  /// Static members of value lists and error codes; `none` and `some` would be taken for an optional's.
  static let cases: Set<String> = everywhere.union([
    "allCases", "none", "some", "rawValue", "description", "hashValue", "hash", "queryValue", "encode",
  ])

  /// Words that stand in backticks where they are declared or stand alone.
  ///
  /// Words that the language knows in places only (`async`, `open`) are no names of anything else where members stand,
  /// `await` excepted.
  static let keywords: Set<String> = Set(
    """
    Any Self as associatedtype await break case catch class continue default defer deinit do else enum extension \
    fallthrough false fileprivate for func guard if import in init inout internal is let nil operator precedencegroup \
    private protocol public repeat rethrows return self static struct subscript super switch throw throws true try \
    typealias var where while
    """.split(separator: " ").map(String.init))
}
