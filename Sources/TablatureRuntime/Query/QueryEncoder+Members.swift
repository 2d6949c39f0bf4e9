// For emitted code, which calls these thousands of times: each kind of value has a name of its own, is generic only where
// it must be, and takes an array of limits only where there are some. Compilers choose among overloads slowly.

extension QueryEncoder {
  // MARK: - Single values

  /// Adds a text, if there is one.
  public mutating func string(_ name: String, _ value: String?) { add(name, text: value, []) }

  /// Adds a text, if there is one, and checks limits.
  public mutating func string(_ name: String, _ value: String?, _ limits: Limit...) {
    add(name, text: value, limits)
  }

  /// Adds a number without a fraction, if there is one.
  public mutating func integer(_ name: String, _ value: Int?) { add(name, text: value?.queryValue, []) }

  /// Adds a number without a fraction, if there is one, and checks limits.
  public mutating func integer(_ name: String, _ value: Int?, _ limits: Limit...) {
    add(name, text: value?.queryValue, limits)
  }

  /// Adds a number, if there is one, and checks limits.
  public mutating func double(_ name: String, _ value: Double?, _ limits: Limit...) {
    add(name, text: value?.queryValue, limits)
  }

  /// Adds a boolean, if there is one.
  public mutating func boolean(_ name: String, _ value: Bool?) { add(name, text: value?.queryValue, []) }

  /// Adds a point in time, if there is one, as it is.
  public mutating func timestamp(_ name: String, _ value: Timestamp?) { add(name, text: value?.rawValue, []) }

  /// Adds a point in time, if there is one, in the documented precision.
  ///
  /// - Parameters:
  ///   - name: The name, without that of the structure around it.
  ///   - value: The point in time.
  ///   - precision: The smallest unit that is written.
  public mutating func timestamp(_ name: String, _ value: Timestamp?, precision: Timestamp.Precision) {
    add(name, text: value?.formatted(to: precision), [])
  }

  /// Adds a secret, if there is one, and checks limits without showing it.
  public mutating func secret(_ name: String, _ value: SecretString?, _ limits: Limit...) {
    add(name, text: value?.rawValue, limits, shown: Redaction.mark)
  }

  /// Adds a value out of a documented list, if there is one.
  public mutating func openValue<List: ValueList>(_ name: String, _ value: OpenValue<List>?) {
    add(name, text: value?.rawValue, [])
  }

  /// Adds a value out of a documented list, if there is one, and checks limits.
  public mutating func openValue<List: ValueList>(_ name: String, _ value: OpenValue<List>?, _ limits: Limit...) {
    add(name, text: value?.rawValue, limits)
  }

  /// Adds a value whose shape is not documented, if there is one.
  public mutating func json(_ name: String, _ value: JSONValue?) { add(name, text: value?.queryValue, []) }

  // MARK: - Lists: `Name.1`, `Name.2`, and so on

  /// Adds texts. Limits on the number of elements are checked once, the others for each element.
  public mutating func strings(_ name: String, _ values: [String], _ limits: Limit...) {
    add(name, texts: values, limits)
  }

  /// Adds points in time; without a precision, as they are.
  public mutating func timestamps(
    _ name: String, _ values: [Timestamp], precision: Timestamp.Precision? = nil, _ limits: Limit...
  ) {
    add(name, texts: values.map { $0.text(in: precision) }, limits)
  }

  /// Adds secrets, and checks limits without showing them.
  public mutating func secrets(_ name: String, _ values: [SecretString], _ limits: Limit...) {
    add(name, texts: values.map(\.rawValue), limits, shown: Redaction.mark)
  }

  /// Adds values out of a documented list.
  public mutating func openValues<List: ValueList>(_ name: String, _ values: [OpenValue<List>], _ limits: Limit...) {
    add(name, texts: values.map(\.rawValue), limits)
  }

  /// Adds values of any other type.
  public mutating func values<V: QueryValue>(_ name: String, _ values: [V], _ limits: Limit...) {
    add(name, texts: values.map(\.queryValue), limits)
  }

  /// Adds the members of structures as `Name.1.Member`, `Name.2.Member`, and so on.
  public mutating func structures<S: QueryStructure>(_ name: String, _ values: [S], _ limits: Limit...) {
    add(name, structures: values, limits)
  }

  // MARK: - Lists that go over the wire as one text

  /// Adds texts as a list in JSON: `["i-1","i-2"]`. An empty list does not go over the wire.
  public mutating func jsonList(_ name: String, _ values: [String], _ limits: Limit...) {
    add(name, count: values.count, limits) { JSONValue.array(values.map(JSONValue.string)).queryValue }
  }

  /// Adds values as a list in JSON: `[1,{"Key":"a"}]`. An empty list does not go over the wire.
  public mutating func jsonList(_ name: String, _ values: [JSONValue], _ limits: Limit...) {
    add(name, count: values.count, limits) { JSONValue.array(values).queryValue }
  }

  /// Adds texts with commas between them: `i-1,i-2`. An empty list does not go over the wire.
  public mutating func commaSeparated(_ name: String, _ values: [String], _ limits: Limit...) {
    add(name, count: values.count, limits) { values.joined(separator: ",") }
  }
}
