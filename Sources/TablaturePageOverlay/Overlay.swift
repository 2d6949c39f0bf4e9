public import TablatureAPIModel

/// Corrections of what pages say: a file that stays beside pages which somebody else writes.
public struct Overlay: Hashable, Sendable {
  /// The path of the file as it is shown.
  public var file: String
  /// The corrections, in the order in which they are made; each sees what those before it made.
  public var corrections: [Correction]

  /// Makes an overlay.
  public init(file: String, corrections: [Correction] = []) {
    self.file = file
    self.corrections = corrections
  }
}

/// A correction of what one page says of one thing.
public struct Correction: Hashable, Sendable {
  /// What becomes of the thing.
  public var kind: CorrectionKind
  /// The thing: `request.Tag.Key`, `response.Disks.Disk`, or an error code. Its place is that of the correction.
  public var subject: Documented<String>
  /// The operation that the page describes.
  public var operation: Documented<String>?
  /// The path of the page. With an operation, too, it is the page that has to describe it.
  public var page: Documented<String>?
  /// Why the page is wrong.
  public var reason: String
  /// What the kind needs to know, by its keys.
  public var settings: [String: Setting.Value]

  /// Makes a correction.
  public init(
    _ kind: CorrectionKind, _ subject: Documented<String>, operation: Documented<String>? = nil,
    page: Documented<String>? = nil, reason: String, settings: [String: Setting.Value] = [:]
  ) {
    self.kind = kind
    self.subject = subject
    self.operation = operation
    self.page = page
    self.reason = reason
    self.settings = settings
  }

  /// Where the correction stands.
  public var location: SourceLocation { subject.location }

  /// What a corrected field says of the correction.
  var evidence: Evidence { Evidence(.correction, name: reason, at: location) }
}

/// Something that a kind of correction needs to know, under a key of its own.
public struct Setting: Hashable, Sendable {
  /// What can stand under the key.
  public enum Form: Hashable, Sendable, CaseIterable {
    /// Any text.
    case text
    /// A name in Swift.
    case swiftName
    /// A name on the wire, one component of a path.
    case wireName
    /// A type: `String`, `[Integer]`, `Struct`.
    case type
    /// How a point in time is written, one of ``TimeFormat/known``.
    case timeFormat
    /// Yes or no.
    case flag
    /// An HTTP status.
    case status
  }

  /// What stands under the key.
  public enum Value: Hashable, Sendable {
    /// A text or a name.
    case text(String)
    /// A type.
    case type(TypeReference)
    /// How a point in time is written.
    case timeFormat(TimeFormat)
    /// Yes or no.
    case flag(Bool)
    /// A number.
    case number(Int)
  }

  /// The key.
  public let key: String
  /// What can stand there.
  public let form: Form
  /// Whether something has to.
  public let isRequired: Bool

  static func required(_ key: String, _ form: Form) -> Setting { Setting(key: key, form: form, isRequired: true) }
  static func optional(_ key: String, _ form: Form) -> Setting { Setting(key: key, form: form, isRequired: false) }
}

extension Correction {
  func text(_ key: String) -> String? { if case .text(let text)? = settings[key] { text } else { nil } }
  func type(_ key: String) -> TypeReference? { if case .type(let type)? = settings[key] { type } else { nil } }
  func flag(_ key: String) -> Bool? { if case .flag(let flag)? = settings[key] { flag } else { nil } }
  func number(_ key: String) -> Int? { if case .number(let number)? = settings[key] { number } else { nil } }

  func timeFormat(_ key: String) -> Documented<TimeFormat>? {
    guard case .timeFormat(let format)? = settings[key] else { return nil }
    return Documented(format, at: location)
  }
}

extension TimeFormat {
  /// The formats that a correction can name.
  public static let known: [TimeFormat] = [
    TimeFormat(pattern: "yyyy", precision: .year), TimeFormat(pattern: "yyyy-MM", precision: .month),
    TimeFormat(pattern: "yyyy-MM-dd", precision: .day), TimeFormat(pattern: "yyyy-MM-ddTHHZ", precision: .hour),
    TimeFormat(pattern: "yyyy-MM-ddTHH:mmZ", precision: .minute),
    TimeFormat(pattern: "yyyy-MM-ddTHH:mm:ssZ", precision: .second),
    TimeFormat(pattern: "yyyy-MM-ddTHH:mm:ss.SSSZ", precision: .millisecond),
  ]
}
