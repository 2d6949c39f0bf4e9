/// A place in a page: a file as the user named it, and a 1-based line and column (in Unicode scalars).
public struct SourceLocation: Hashable, Sendable {
  /// The path as it was given to the reader, with `/` between its parts.
  public var file: String
  /// The line, counted from 1.
  public var line: Int
  /// The column, counted from 1 in Unicode scalars.
  public var column: Int

  /// Makes a place from its parts.
  public init(file: String, line: Int, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourceLocation: Comparable {
  /// Orders by file, then line, then column.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, as compilers print it.
  public var description: String { "\(file):\(line):\(column)" }
}

/// How sure a reading is.
public enum Confidence: String, Hashable, Sendable {
  /// The page says it in a form that has one meaning.
  case certain
  /// The page says it in a form that is read this way nearly always.
  case likely
}

/// A value that a page states, with the place where it does and how sure the reading is.
public struct Documented<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What the page states.
  public var value: Value
  /// Where it does.
  public var location: SourceLocation
  /// How sure the reading is.
  public var confidence: Confidence

  /// Makes a documented value.
  public init(_ value: Value, at location: SourceLocation, confidence: Confidence = .certain) {
    self.value = value
    self.location = location
    self.confidence = confidence
  }
}
