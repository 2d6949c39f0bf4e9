// For requests that are written by hand: one name for values of all kinds.

extension QueryEncoder {
  /// Adds a value, if there is one.
  public mutating func add<V: QueryValue>(_ name: String, _ value: V?, _ limits: Limit...) {
    add(name, text: value?.queryValue, limits)
  }

  /// Adds the values of a list as `Name.1`, `Name.2`, and so on.
  ///
  /// Limits on the number of elements are checked once, the others for each element.
  public mutating func add<V: QueryValue>(_ name: String, _ values: [V], _ limits: Limit...) {
    add(name, texts: values.map(\.queryValue), limits)
  }

  /// Adds a secret, if there is one. Errors show neither it nor what quotes it.
  public mutating func add(_ name: String, _ value: SecretString?, _ limits: Limit...) {
    add(name, text: value?.rawValue, limits, shown: Redaction.mark)
  }

  /// Adds secrets as `Name.1`, `Name.2`, and so on. Errors show neither them nor what quotes them.
  public mutating func add(_ name: String, _ values: [SecretString], _ limits: Limit...) {
    add(name, texts: values.map(\.rawValue), limits, shown: Redaction.mark)
  }

  /// Adds a value out of a documented list, if there is one.
  public mutating func add<List: ValueList>(_ name: String, _ value: OpenValue<List>?, _ limits: Limit...) {
    add(name, text: value?.rawValue, limits)
  }

  /// Adds the members of a structure, if there is one.
  public mutating func add<S: QueryStructure>(_ name: String, _ value: S?) { structure(name, value) }

  /// Adds the members of the structures in a list as `Name.1.Member`, `Name.2.Member`, and so on.
  public mutating func add<S: QueryStructure>(_ name: String, _ values: [S], _ limits: Limit...) {
    add(name, structures: values, limits)
  }

  /// Adds a point in time, if there is one, in the documented precision; without one, as it is.
  public mutating func add(_ name: String, _ value: Timestamp?, precision: Timestamp.Precision? = nil) {
    add(name, text: value?.text(in: precision), [])
  }

  /// Adds points in time as `Name.1`, `Name.2`, and so on.
  public mutating func add(
    _ name: String, _ values: [Timestamp], precision: Timestamp.Precision? = nil, _ limits: Limit...
  ) {
    add(name, texts: values.map { $0.text(in: precision) }, limits)
  }
}
