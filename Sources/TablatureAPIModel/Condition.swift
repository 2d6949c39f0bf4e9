/// What a field means only together with others.
public struct Condition: Hashable, Sendable {
  /// What follows where the condition holds.
  public enum Effect: String, Hashable, Sendable, CaseIterable {
    /// A value has to be given.
    case required
    /// The value counts, or comes back; otherwise it does not.
    case effective
    /// It and the others cannot be given together.
    case exclusive
    /// It or one of the others has to be given.
    case alternative
  }

  /// What is said of another field.
  public struct Requirement: Hashable, Sendable {
    /// What the other field has to be.
    public enum State: Hashable, Sendable {
      /// It has one of these values.
      case equals([String])
      /// It has a value.
      case given
      /// It has none.
      case absent
    }

    /// The name of the other field as the page writes it: `DataDisk.N.Category`.
    public var name: String
    /// What it has to be.
    public var state: State

    /// Makes a requirement.
    public init(_ name: String, _ state: State = .given) {
      self.name = name
      self.state = state
    }
  }

  /// What follows.
  public var effect: Effect
  /// What is said of others. For `required` and `effective` all of it has to hold; for `exclusive` and `alternative` it
  /// names the others.
  public var requirements: [Requirement]

  /// Makes a condition.
  public init(_ effect: Effect, _ requirements: [Requirement]) {
    self.effect = effect
    self.requirements = requirements
  }
}
